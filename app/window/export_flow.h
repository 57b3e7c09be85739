// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// From the Export menu to a written file: options, file name, the writing itself in the background, and a line that says
// what became of it.

#include "app/export/image_export.h"
#include "core/project/project.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

class QMenu;
class QWidget;

namespace dateline::app {

/// What is on the screen at the moment of asking.
struct ExportView {
    std::shared_ptr<const project::Project> project; ///< shared: writing goes on when the window shows another
    layout::TimeRange range;
    QSize size;
    std::optional<EventId> selected;
};

class ExportFlow : public QObject {
    Q_OBJECT

public:
    ExportFlow(std::function<ExportView()> view, QWidget* window);

    void fillMenu(QMenu& menu);

Q_SIGNALS:
    void writing(const QString& path);
    void written(const QString& path);
    void failed(const QString& message);

private:
    using Writer = std::function<Result<void>(const QString& path)>;

    void exportPicture(ImageFormat format);
    void exportGraph();
    void saveProject();
    /// Asks for a name, then runs `writer` in the background.
    void ask(const QString& title, const QString& suffix, Writer writer);
    void write(const QString& path, const Writer& writer);

    std::function<ExportView()> m_view;
    QWidget* m_window;
};

} // namespace dateline::app
