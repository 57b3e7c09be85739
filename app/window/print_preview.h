// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The platform's print preview over our sheets. The timeline is laid out in the background first; another paper chosen in
// the preview then costs some milliseconds.

#include "app/export/picture_composer.h"
#include "app/window/export_choices.h"

#include <QObject>

#include <memory>
#include <optional>

class QPrinter;
class QWidget;

namespace dateline::app {

class PrintPreview : public QObject {
    Q_OBJECT

public:
    PrintPreview(std::shared_ptr<const project::Project> project, ImageRequest request, const ExportChoices& choices,
                 QWidget* window);
    ~PrintPreview() override;

    /// Once the pages are laid out; never when that is cancelled.
    void open(const JobControl& control);
    /// On the printer's paper: those of its page range, or all.
    void print(QPrinter& printer);

Q_SIGNALS:
    void opened();
    void closed(); ///< or cancelled before

private:
    void showDialog();
    [[nodiscard]] const Picture& pictureFor(const QPrinter& printer);

    std::shared_ptr<PictureComposer> m_composer; ///< shared with the job that lays out the first time
    ImageRequest m_request;
    QWidget* m_window;
    std::unique_ptr<QPrinter> m_printer;
    std::shared_ptr<const Picture> m_picture; ///< shared with that job
};

} // namespace dateline::app
