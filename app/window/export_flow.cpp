// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/export_flow.h"

#include "app/export/image_export.h"
#include "app/models/source_label.h"
#include "app/models/theme.h"
#include "app/window/export_dialog.h"
#include "app/window/picture_preview.h"
#include "app/window/print_preview.h"
#include "core/base/atomic_file.h"
#include "core/exchange/graph_json.h"
#include "core/project/store.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFutureWatcher>
#include <QGuiApplication>
#include <QImage>
#include <QMenu>
#include <QMimeData>
#include <QtConcurrentRun>

namespace dateline::app {

namespace {

QString suffixOf(ExportTarget target) {
    return target == ExportTarget::png   ? QStringLiteral("png")
           : target == ExportTarget::svg ? QStringLiteral("svg")
                                         : QStringLiteral("pdf");
}

/// Without what file systems or people stumble over.
QString fileNameFrom(const QString& title) {
    constexpr qsizetype longest = 60;
    QString name;
    for (const QChar letter : title)
        if (letter.isLetterOrNumber() || letter.isMark() || QStringLiteral(" -–,_").contains(letter)) name += letter;
    return name.simplified().left(longest).trimmed();
}

/// The same picture in points and in lines: each program takes what it can.
struct Copies {
    QByteArray png;
    QByteArray svg;
};

Result<Copies> copiesOf(const ExportView& view, const ImageRequest& request, const JobControl& control) {
    const Picture picture = PictureComposer(view.project).compose(request, control);
    auto png = encoded(picture, ImageFormat::png, request.scale, control);
    if (!png) return tl::unexpected(png.error());
    auto svg = encoded(picture, ImageFormat::svg, request.scale, control);
    if (!svg) return tl::unexpected(svg.error());
    return Copies{*std::move(png), *std::move(svg)};
}

void putOnClipboard(const Copies& copies) {
    auto* data = new QMimeData; // the clipboard's
    data->setImageData(QImage::fromData(copies.png, "PNG"));
    data->setData(QStringLiteral("image/png"), copies.png);
    data->setData(QStringLiteral("image/svg+xml"), copies.svg);
    QGuiApplication::clipboard()->setMimeData(data);
}

} // namespace

ExportFlow::ExportFlow(std::function<ExportView()> view, QWidget* window)
    : QObject(window), m_view(std::move(view)), m_window(window) {}

ExportFlow::~ExportFlow() { cancel(); }

QAction* ExportFlow::addAction(QMenu& menu, const QString& name, const QString& text, const QKeySequence& keys,
                               std::function<void()> action) {
    QAction* added = menu.addAction(text, this, std::move(action));
    added->setObjectName(name);
    if (keys.isEmpty()) return added;
    added->setShortcut(keys);
    m_window->addAction(added);
    return added;
}

void ExportFlow::fillMenu(QMenu& menu) {
    const auto picture = [this](ExportTarget target) { return [this, target] { exportPicture(target); }; };
    addAction(menu, QStringLiteral("exportPng"), tr("Picture (PNG)…"), {}, picture(ExportTarget::png));
    addAction(menu, QStringLiteral("exportSvg"), tr("Drawing (SVG)…"), {}, picture(ExportTarget::svg));
    addAction(menu, QStringLiteral("exportPdf"), tr("Document (PDF)…"), {}, picture(ExportTarget::pdf));
    menu.addSeparator();
    addAction(menu, QStringLiteral("copyPicture"), tr("Copy picture"), Qt::CTRL | Qt::SHIFT | Qt::Key_C,
              [this] { copyView(); });
    addAction(menu, QStringLiteral("print"), tr("Print…"), QKeySequence::Print, picture(ExportTarget::print));
    menu.addSeparator();
    addAction(menu, QStringLiteral("exportJson"), tr("Data (JSON)…"), {}, [this] { exportGraph(); });
    addAction(menu, QStringLiteral("exportProject"), tr("Project file…"), {}, [this] { saveProject(); });
}

bool ExportFlow::hasEvents() const {
    const auto project = m_view().project;
    return project && !project->graph.events.empty();
}

void ExportFlow::exportPicture(ExportTarget target) {
    if (!hasEvents()) return;
    auto* dialog = new ExportDialog(target, m_view(), Theme::current().dark, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::copyRequested, this,
            [this, dialog](const ImageRequest& request) { copy(dialog->view(), request); });
    connect(dialog, &QDialog::accepted, this, [this, dialog, target] {
        const ImageRequest request = dialog->request();
        if (target == ExportTarget::print) return print(dialog->view(), request, dialog->choices());
        const Picture* shown = dialog->preview().picture();
        ask(dialog->windowTitle(), shown ? shown->title : QString(), suffixOf(target),
            [project = dialog->view().project, request](const QString& path, const JobControl& control) {
                return exportImage(project, path, request, control);
            });
    });
    dialog->open();
}

void ExportFlow::exportGraph() {
    ask(tr("Export data"), {}, QStringLiteral("json"),
        [project = m_view().project](const QString& path, const JobControl&) {
            return writeFileAtomically(QFile::encodeName(path).toStdString(), exchange::graphJson(*project));
        });
}

void ExportFlow::saveProject() {
    ask(tr("Save project file"), {}, QStringLiteral("dateline"),
        [project = m_view().project](const QString& path, const JobControl&) {
            return project::save(*project, QFile::encodeName(path).toStdString());
        });
}

/// What is in view, otherwise as chosen the last time.
void ExportFlow::copyView() {
    if (!hasEvents()) return;
    const ExportView view = m_view();
    ExportChoices choices = storedChoices(ExportTarget::png, Theme::current().dark);
    choices.stretch = ExportChoices::Stretch::view;
    choices.sizing = ExportChoices::Sizing::screen;
    copy(view, requestOf(choices, ExportTarget::png, view));
}

void ExportFlow::copy(const ExportView& view, const ImageRequest& request) {
    Q_EMIT copying();
    auto* watcher = new QFutureWatcher<Result<Copies>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        const Result<Copies> result = watcher->result();
        watcher->deleteLater();
        if (!result) return tellFailure(result.error());
        putOnClipboard(*result);
        Q_EMIT copied();
    });
    watcher->setFuture(
        QtConcurrent::run([view, request, control = newJob()] { return copiesOf(view, request, control); }));
}

void ExportFlow::print(const ExportView& view, const ImageRequest& request, const ExportChoices& choices) {
    auto* preview = new PrintPreview(view.project, request, choices, m_window);
    connect(preview, &PrintPreview::opened, this, &ExportFlow::laidOut);
    connect(preview, &PrintPreview::closed, this, &ExportFlow::laidOut);
    connect(preview, &PrintPreview::closed, preview, &QObject::deleteLater);
    Q_EMIT layingOut();
    preview->open(newJob());
}

void ExportFlow::ask(const QString& title, const QString& name, const QString& suffix, Writer writer) {
    auto* dialog = new QFileDialog(m_window, title, QDir::currentPath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("saveDialog"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(suffix);
    dialog->setNameFilter(QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix));
    const QString offered = fileNameFrom(name);
    dialog->selectFile((offered.isEmpty() ? tr("timeline") : offered) + QLatin1Char('.') + suffix);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, work = std::move(writer)](const QString& path) { write(path, work); });
    dialog->open();
}

JobControl ExportFlow::newJob(JobControl::Report report) {
    return {std::move(report), m_jobs.emplace_back().get_token()};
}

void ExportFlow::cancel() {
    for (std::stop_source& job : m_jobs) job.request_stop();
    m_jobs.clear();
}

void ExportFlow::tellFailure(const Error& error) {
    if (error.kind == ErrorKind::cancelled)
        Q_EMIT cancelled();
    else
        Q_EMIT failed(toQString(error.message()));
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
            tellFailure(result.error());
    });
    // From the job's thread; by way of the watcher, which is gone when nobody listens any more.
    const auto report = [this, watcher, path](const Progress& progress) {
        const auto done = static_cast<int>(progress.done);
        const auto total = static_cast<int>(progress.total);
        QMetaObject::invokeMethod(
            watcher, [this, path, done, total] { Q_EMIT progressed(path, done, total); }, Qt::QueuedConnection);
    };
    watcher->setFuture(QtConcurrent::run([writer, path, control = newJob(report)] { return writer(path, control); }));
}

} // namespace dateline::app
