// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How a picture will look, small. It is laid out and painted in the background; of requests that come while it works,
// the last one counts.

#include "app/export/picture_composer.h"
#include "core/base/result.h"

#include <QFutureWatcher>
#include <QImage>
#include <QWidget>

#include <memory>
#include <optional>
#include <stop_token>

namespace dateline::app {

class PicturePreview : public QWidget {
    Q_OBJECT

public:
    explicit PicturePreview(std::shared_ptr<const project::Project> project, QWidget* parent = nullptr);
    ~PicturePreview() override;

    void showPicture(const ImageRequest& request);
    void setSheet(int sheet);
    [[nodiscard]] int sheet() const { return m_sheet; }
    [[nodiscard]] int sheetCount() const { return m_picture ? static_cast<int>(m_picture->sheets.size()) : 0; }

    /// What is shown, or null before the first; old while `isBusy`.
    [[nodiscard]] const Picture* picture() const { return m_picture.get(); }
    [[nodiscard]] const QImage& image() const { return m_image; }
    [[nodiscard]] bool isBusy() const { return m_wanted.has_value() || m_running; }

    [[nodiscard]] QSize sizeHint() const override { return {520, 400}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {260, 200}; }

Q_SIGNALS:
    void shown();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Shown {
        std::shared_ptr<const Picture> picture; ///< shared with the next job, which may only turn the page
        QImage image;
    };
    void restart();
    void start();
    void take();
    [[nodiscard]] QRect placeOf(QSizeF picture) const;

    std::shared_ptr<PictureComposer> m_composer; ///< shared with the job: the widget may go before it
    std::shared_ptr<const Picture> m_picture;
    QImage m_image;
    std::optional<ImageRequest> m_request;
    std::optional<ImageRequest> m_wanted; ///< to be laid out next
    bool m_repaint = false;               ///< the picture stays, page or size are others
    int m_sheet = 0;
    bool m_running = false; ///< until its result is taken, which is later than the job's end
    std::stop_source m_stop;
    QFutureWatcher<Shown> m_watcher;
};

} // namespace dateline::app
