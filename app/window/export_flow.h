// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// From the Export menu to a written file, the clipboard or the printer: options, file name, the work itself in the background,
// and a line that says what became of it.

#include "app/window/export_choices.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <QKeySequence>
#include <QObject>
#include <QString>

#include <functional>
#include <stop_token>
#include <vector>

class QAction;
class QMenu;
class QWidget;

namespace dateline::app {

class ExportFlow : public QObject {
    Q_OBJECT

public:
    ExportFlow(std::function<ExportView()> view, QWidget* window);
    /// What still runs is told to stop.
    ~ExportFlow() override;

    /// The window answers to the shortcuts of its entries.
    void fillMenu(QMenu& menu);
    /// Everything that is being written or copied.
    void cancel();

Q_SIGNALS:
    void writing(const QString& path);
    void progressed(const QString& path, int done, int total); ///< pages
    void written(const QString& path);
    void copying();
    void copied();
    void layingOut(); ///< the pages to be printed
    void laidOut();   ///< and now seen, or not wanted any more
    void cancelled();
    void failed(const QString& message);

private:
    using Writer = std::function<Result<void>(const QString& path, const JobControl& control)>;

    QAction* addAction(QMenu& menu, const QString& name, const QString& text, const QKeySequence& keys,
                       std::function<void()> action);
    [[nodiscard]] bool hasEvents() const;
    void exportPicture(ExportTarget target);
    void exportGraph();
    void saveProject();
    void copyView();
    void copy(const ExportView& view, const ImageRequest& request);
    void print(const ExportView& view, const ImageRequest& request, const ExportChoices& choices);
    /// Asks for a name (`name` is offered, as far as a file can be called so), then runs `writer` in the background.
    void ask(const QString& title, const QString& name, const QString& suffix, Writer writer);
    void write(const QString& path, const Writer& writer);
    [[nodiscard]] JobControl newJob(JobControl::Report report = {});
    void tellFailure(const Error& error);

    std::function<ExportView()> m_view;
    QWidget* m_window;
    std::vector<std::stop_source> m_jobs; ///< that were started; those that ended do no harm
};

} // namespace dateline::app
