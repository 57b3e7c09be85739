// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of MainWindow that brings projects onto the screen and keeps them in their files.

#include "app/edit/edit_flow.h"
#include "app/inspector/inspector.h"
#include "app/models/date_text.h"
#include "app/models/project_facts.h"
#include "app/models/theme.h"
#include "app/reader/reader_panel.h"
#include "app/sources/sidebar.h"
#include "app/timeline/overview_strip.h"
#include "app/window/file_flow.h"
#include "app/window/header_bar.h"
#include "app/window/main_window.h"
#include "app/window/notice_strip.h"
#include "app/window/search_flow.h"
#include "core/project/store.h"

#include <QFile>
#include <QFileInfo>
#include <QLabel>

#include <algorithm>
#include <iterator>

namespace dateline::app {

namespace {

constexpr auto hintLine = QLatin1String("hint");
constexpr auto fileLine = QLatin1String("file");

constexpr auto conflictLine = QLatin1String("conflict");
constexpr auto reviewLine = QLatin1String("review");

QString historyLink() {
    return QStringLiteral(" &nbsp; <a href='history' style='color:%1'>%2</a>")
        .arg(Theme::current().accent.name(), MainWindow::tr("Show history"));
}

std::vector<std::string> pathsOf(const QStringList& paths) {
    std::vector<std::string> encoded;
    for (const QString& path : paths) encoded.push_back(QFile::encodeName(path).toStdString());
    return encoded;
}

} // namespace

void MainWindow::connectFiles() {
    m_files = new FileFlow(
        m_keeper, [this] { return m_showsSketch ? nullptr : m_edits.found(); }, this);
    m_files->fillMenu(m_header->projectMenu());
    connect(m_files, &FileFlow::told, this, [this](const QString& words) { m_notices->setLine(fileLine, words); });
    connect(m_files, &FileFlow::nameChanged, this, &MainWindow::tellTitle);
    connect(m_files, &FileFlow::newRequested, this, &MainWindow::startNew);
    connect(m_files, &FileFlow::openRequested, this, &MainWindow::openProject);
    connect(m_files, &FileFlow::recoverRequested, this, &MainWindow::recoverProject);
    connect(&m_job, &BuildJob::damaged, m_files, &FileFlow::tellDamaged);
    connect(&m_job, &BuildJob::recovered, m_files, &FileFlow::tellRecovered);
    m_edits.setStore([this](const project::StoredEdit& edit) { return m_keeper.append(edit, m_edits.found()); });
    connect(m_notices, &NoticeStrip::linkFollowed, m_files, &FileFlow::follow);
    connect(&m_job, &BuildJob::opened, this, [this](const ProjectKeeper::File& file) { m_opened = file; });
    connect(&m_job, &BuildJob::sketched, this, &MainWindow::showSketch);
    connect(&m_job, &BuildJob::finished, this, &MainWindow::showProject);
}

void MainWindow::addInputs(const QStringList& paths) {
    if (paths.isEmpty()) return;
    if (m_showsSketch) { // the articles to add to are still being read
        m_waiting += paths;
        return;
    }
    BuildInputs inputs;
    inputs.paths = pathsOf(paths);
    if (m_project && !m_showsSample) {
        for (const auto& source : m_edits.found()->documents) inputs.documents.push_back(source.document);
        inputs.dates = m_edits.dates();
        inputs.earlierProblems = m_project->problems;
    }
    m_notices->clearProblems();
    startJob(std::move(inputs), false);
}

void MainWindow::openProject(const QString& path) {
    const auto& file = m_keeper.file();
    if (file && QFileInfo(QFile::decodeName(file->path().c_str())) == QFileInfo(path)) return;
    BuildInputs inputs;
    inputs.paths = pathsOf({path});
    m_notices->clearProblems();
    startJob(std::move(inputs), false);
}

void MainWindow::recoverProject(const QString& damaged) {
    BuildInputs inputs;
    inputs.paths = pathsOf({damaged});
    inputs.recover = true;
    m_notices->clearProblems();
    startJob(std::move(inputs), false);
}

void MainWindow::startNew() {
    m_job.cancel();
    forgetEdits();
    m_buildsSample = m_showsSample = m_showsSketch = false;
    m_notices->clearProblems();
    present(m_edits.setFound(std::make_shared<const project::Project>()));
    tellReview();
}

void MainWindow::startJob(BuildInputs inputs, bool sample) {
    m_buildsSample = sample;
    m_opened = {};
    m_before = nullptr;
    m_joining.clear();
    std::ranges::copy_if(inputs.paths, std::back_inserter(m_joining), project::isProjectFile);
    m_job.start(std::move(inputs));
}

void MainWindow::showSketch(std::shared_ptr<const project::Project> sketch) {
    m_showsSample = false;
    m_showsSketch = true;
    m_notices->hideProgress(); // said at the foot; here it would push the picture down, and up again
    present(std::move(sketch));
    m_header->setHasEvents(false); // there is nothing yet to search or to export
}

void MainWindow::showProject(std::shared_ptr<const project::Project> project, std::size_t newProblems) {
    m_notices->hideProgress();
    const std::span<const Error> problems(project->problems);
    m_notices->addProblems(problems.last(std::min(newProblems, problems.size())));
    // Where nothing could be read, what is on the screen is worth more than an empty window.
    const bool nothing = project->documents.empty() && !m_opened;
    if (nothing && m_project && !m_project->documents.empty() && !m_showsSketch) return Q_EMIT projectShown();
    if (m_showsSample && !m_buildsSample) forgetEdits(); // those of the sample go with it
    m_showsSample = m_buildsSample;
    m_showsSketch = false;
    if (m_opened)
        takeFile(std::exchange(m_opened, {}));
    else if (!m_showsSample && !nothing)
        m_keeper.keep(project);
    tellReadAgain(*project);
    present(m_edits.setFound(std::move(project)));
    tellReview();
    bringInEdits();
    addInputs(std::exchange(m_waiting, {}));
}

void MainWindow::forgetEdits() {
    m_edits.setJournal({});
    m_notices->setLine(conflictLine, {});
    m_keeper.setFile({});
}

void MainWindow::takeFile(ProjectKeeper::File file) {
    auto read = project::journalFrom(file->edits().value_or(std::vector<project::StoredEdit>()));
    m_notices->addProblems(read.unread);
    m_edits.setJournal(std::move(read.journal));
    m_keeper.setFile(std::move(file));
    m_joining.clear();
}

void MainWindow::bringInEdits() {
    std::size_t conflicts = 0;
    for (const auto& path : std::exchange(m_joining, {})) {
        const auto file = project::ProjectFile::open(path, project::Access::readOnly);
        const auto rows = file ? (*file)->edits() : tl::unexpected(file.error()); // reading its articles told why not
        if (!rows) continue;
        const auto read = project::journalFrom(*rows);
        m_notices->addProblems(read.unread);
        conflicts += m_edits.bringIn(read.journal).size();
    }
    if (conflicts == 0) return;
    const QString words = tr("Set aside, because yours say something else: %Ln edit(s) of the added project.", nullptr,
                             static_cast<int>(conflicts));
    m_notices->setLine(conflictLine, words + historyLink());
}

void MainWindow::tellReview() {
    const int count = static_cast<int>(m_edits.review().size());
    m_notices->setLine(reviewLine, count == 0 ? QString()
                                              : tr("Without a place in what was found: %Ln edit(s).", nullptr, count) +
                                                    historyLink());
}

void MainWindow::present(std::shared_ptr<const project::Project> project) {
    m_project = std::move(project);
    m_notices->setNotices(m_project->notices);
    m_reader->setProject(m_project);
    m_inspector->setProject(m_project);
    m_sidebar->sidebarModel().setProject(m_project);
    m_timeline->setProject(m_project);
    m_overview->setModel(m_timeline->model());
    tellTitle();
    m_facts = m_showsSketch ? tr("Reading the project …") : statusLine(factsOf(*m_project));
    tellSelection();
    const QString unresolved = unresolvedExpressions(*m_project);
    m_status->setToolTip(
        unresolved.isEmpty() ? QString() : tr("Without a place on the calendar:") + QLatin1Char('\n') + unresolved);
    m_status->setAccessibleDescription(m_status->toolTip());
    const QString add =
        QStringLiteral("<a href='add' style='color:%1'>%2</a>").arg(Theme::current().accent.name(), tr("add sources"));
    m_notices->setLine(hintLine, m_showsSample ? tr("This is a sample. Drop articles here, or %1.").arg(add)
                                 : m_project->documents.empty() ? tr("Drop articles here, or %1.").arg(add)
                                                                : QString());
    m_header->setHasEvents(!m_project->graph.events.empty());
    m_search->setProject(m_project);
    onSelected(m_timeline->selectedEvent());
    updateView();
    if (!m_showsSketch) Q_EMIT projectShown();
}

void MainWindow::tellTitle() {
    if (!m_project) return;
    const QString name = m_files->name();
    const QString sources = tr("%Ln source(s)", nullptr, static_cast<int>(m_project->documents.size()));
    setWindowTitle(m_showsSample ? tr("Sample") : name.isEmpty() ? sources : name);
}

} // namespace dateline::app
