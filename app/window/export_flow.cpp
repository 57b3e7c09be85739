// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/export_flow.h"

#include "app/models/source_label.h"
#include "app/models/theme.h"
#include "app/window/export_dialog.h"
#include "core/base/atomic_file.h"
#include "core/exchange/graph_json.h"
#include "core/project/store.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFutureWatcher>
#include <QMenu>
#include <QtConcurrentRun>

#include <algorithm>

namespace dateline::app {

namespace {

/// Every event with a little air at both ends.
layout::TimeRange wholeRange(const project::Project& project) {
    const auto& events = project.graph.events;
    if (events.empty()) return layout::rangeOf({time::Day{0}, time::Day{1}});
    time::DayInterval days = events.front().when.days;
    for (const auto& event : events) days.last = std::max(days.last, event.when.days.last);
    const layout::TimeRange range = layout::rangeOf(days);
    const double air = range.length() * 0.03;
    return layout::clampedToAxis({range.begin - air, range.end + air});
}

QString suffixOf(ImageFormat format) {
    switch (format) {
    case ImageFormat::png:
        return QStringLiteral("png");
    case ImageFormat::svg:
        return QStringLiteral("svg");
    case ImageFormat::pdf:
        return QStringLiteral("pdf");
    }
    return {};
}

} // namespace

ExportFlow::ExportFlow(std::function<ExportView()> view, QWidget* window)
    : QObject(window), m_view(std::move(view)), m_window(window) {}

void ExportFlow::fillMenu(QMenu& menu) {
    menu.addAction(tr("Picture (PNG)…"), this, [this] { exportPicture(ImageFormat::png); })
        ->setObjectName(QStringLiteral("exportPng"));
    menu.addAction(tr("Drawing (SVG)…"), this, [this] { exportPicture(ImageFormat::svg); })
        ->setObjectName(QStringLiteral("exportSvg"));
    menu.addAction(tr("Document (PDF)…"), this, [this] { exportPicture(ImageFormat::pdf); })
        ->setObjectName(QStringLiteral("exportPdf"));
    menu.addSeparator();
    menu.addAction(tr("Data (JSON)…"), this, &ExportFlow::exportGraph)->setObjectName(QStringLiteral("exportJson"));
    menu.addAction(tr("Project file…"), this, &ExportFlow::saveProject)->setObjectName(QStringLiteral("exportProject"));
}

void ExportFlow::exportPicture(ImageFormat format) {
    auto* dialog = new ExportDialog(format, Theme::current().dark, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, format] {
        const ExportView view = m_view();
        ImageRequest request = dialog->request();
        request.size = view.size;
        request.selected = view.selected;
        request.range = dialog->wholeTimeline() ? wholeRange(*view.project) : view.range;
        ask(tr("Export picture"), suffixOf(format),
            [project = view.project, request](const QString& path) { return exportImage(*project, path, request); });
    });
    dialog->open();
}

void ExportFlow::exportGraph() {
    ask(tr("Export data"), QStringLiteral("json"), [project = m_view().project](const QString& path) {
        return writeFileAtomically(QFile::encodeName(path).toStdString(), exchange::graphJson(*project));
    });
}

void ExportFlow::saveProject() {
    ask(tr("Save project file"), QStringLiteral("dateline"), [project = m_view().project](const QString& path) {
        return project::save(*project, QFile::encodeName(path).toStdString());
    });
}

void ExportFlow::ask(const QString& title, const QString& suffix, Writer writer) {
    auto* dialog = new QFileDialog(m_window, title, QDir::currentPath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("saveDialog"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(suffix);
    dialog->setNameFilter(QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix));
    dialog->selectFile(tr("timeline") + QLatin1Char('.') + suffix);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, work = std::move(writer)](const QString& path) { write(path, work); });
    dialog->open();
}

void ExportFlow::write(const QString& path, const Writer& writer) {
    Q_EMIT writing(path);
    auto* watcher = new QFutureWatcher<Result<void>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, path] {
        const Result<void> result = watcher->result();
        watcher->deleteLater();
        if (result)
            Q_EMIT written(path);
        else
            Q_EMIT failed(toQString(result.error().message()));
    });
    watcher->setFuture(QtConcurrent::run([writer, path] { return writer(path); }));
}

} // namespace dateline::app
