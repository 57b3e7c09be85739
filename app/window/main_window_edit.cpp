// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does with edits: it tells them what is selected, and shows what comes of them.
#include "app/window/main_window.h"

#include "app/edit/edit_flow.h"
#include "app/inspector/inspector.h"
#include "app/models/project_facts.h"
#include "app/models/source_label.h"
#include "app/models/theme.h"
#include "app/reader/reader_panel.h"
#include "app/reader/reader_text.h"
#include "app/sources/sidebar.h"
#include "app/timeline/overview_strip.h"
#include "app/window/header_bar.h"
#include "app/window/notice_strip.h"
#include "app/window/search_flow.h"

#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

namespace dateline::app {

namespace {

constexpr auto editLine = QLatin1String("edit");
constexpr auto readAgainLine = QLatin1String("readAgain");

bool isOnDisk(const project::SourceDocument& source) { return QFileInfo(toQString(source.document.path)).isFile(); }

/// The one that keys go on from first: others are merged into it.
std::vector<EventId> inOrder(std::vector<EventId> events, std::optional<EventId> first) {
    const auto at = first ? std::ranges::find(events, *first) : events.end();
    if (at != events.end()) std::rotate(events.begin(), at, at + 1);
    return events;
}

} // namespace

void MainWindow::connectEdit() {
    EditContext context;
    context.selected = [this] { return inOrder(m_timeline->selectedEvents(), selectedEvent()); };
    context.passage = [this] { return m_inspector->currentPassage(); };
    context.words = [this] { return markedWords(); };
    m_edit = new EditFlow(m_edits, std::move(context), this);
    m_edit->fillMenu(m_header->editMenu());
    connect(&m_edits, &EditSession::changed, this, &MainWindow::showEdited);
    connect(&m_edits, &EditSession::readingOutdated, this, [this] {
        BuildInputs inputs;
        for (const auto& source : m_edits.found()->documents) inputs.documents.push_back(source.document);
        inputs.earlierProblems = m_edits.found()->problems;
        inputs.dates = m_edits.dates();
        startJob(std::move(inputs), m_showsSample);
    });
    connect(m_edit, &EditFlow::titleWanted, m_inspector, &Inspector::editTitle);
    connect(m_edit, &EditFlow::eventWanted, this, [this](EventId event) { chooseEvent(event, Follow::reader); });
    connect(m_edit, &EditFlow::readAgainWanted, this, &MainWindow::readAgain);
    connect(m_edit, &EditFlow::told, this, [this](const QString& words) {
        const QString undo = QStringLiteral(" &nbsp; <a href='undoEdit' style='color:%1'>%2</a>")
                                 .arg(Theme::current().accent.name(), tr("Undo"));
        m_notices->setLine(editLine, words.toHtmlEscaped() + (m_edits.journal().nextUndo() ? undo : QString()));
    });
    connect(m_edit, &EditFlow::refused, this, [this](const QString& words) {
        m_notices->setLine(editLine, words.toHtmlEscaped());
        onSelected(m_timeline->selectedEvent()); // what was typed in place does not stand
    });
    connect(m_notices, &NoticeStrip::linkFollowed, this, [this](const QString& target) {
        if (target == QLatin1String("history")) return m_edit->tellHistory();
        if (target != QLatin1String("undoEdit")) return;
        m_notices->setLine(editLine, {});
        m_edits.undo();
    });
    connect(m_inspector, &Inspector::passageChosen, m_edit, &EditFlow::update);
    connect(&m_reader->text(), &ReaderText::selectionChanged, m_edit, &EditFlow::update);
    connect(m_inspector, &Inspector::titleEdited, m_edit, &EditFlow::retitle);
    connect(m_inspector, &Inspector::dateWanted, m_edit, &EditFlow::askForDateOfEvent);
    m_sidebar->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_sidebar, &Sidebar::customContextMenuRequested, this, [this](QPoint at) {
        const QModelIndex index = m_sidebar->indexAt(at);
        if (!m_project || !index.isValid()) return;
        const SidebarRow& row = m_sidebar->sidebarModel().row(index);
        if (row.kind != SidebarRowKind::source) return;
        auto* menu = new QMenu(m_sidebar);
        menu->setObjectName(QStringLiteral("sourceMenu"));
        menu->setAttribute(Qt::WA_DeleteOnClose);
        m_edit->fillSourceMenu(*menu, row.document);
        menu->popup(m_sidebar->viewport()->mapToGlobal(at));
    });
    m_timeline->addAction(m_header->editMenu().menuAction());
    m_header->editMenu().menuAction()->setText(tr("Edit"));
}

std::optional<std::pair<DocumentId, Span>> MainWindow::markedWords() const {
    const auto document = m_reader->document();
    const QTextCursor cursor = m_reader->text().textCursor();
    if (!document || !cursor.hasSelection()) return std::nullopt;
    const auto& positions = m_reader->positions();
    const Span span{positions.toByte(cursor.selectionStart()), positions.toByte(cursor.selectionEnd())};
    return span.empty() ? std::nullopt : std::optional(std::pair(*document, span));
}

void MainWindow::showEdited() {
    tellReview();
    const auto document = m_reader->document();
    const auto passage = m_inspector->currentPassage();
    const int scrolled = m_reader->text().verticalScrollBar()->value();
    const auto period = m_timeline->period();
    m_project = m_edits.shown();
    m_follow = Follow::nothing;
    m_reader->setProject(m_project);
    m_inspector->setProject(m_project);
    m_sidebar->sidebarModel().updateProject(m_project);
    m_timeline->setProject(m_project);
    m_timeline->setPeriod(period);
    m_overview->setModel(m_timeline->model());
    m_facts = statusLine(factsOf(*m_project));
    tellSelection();
    m_header->setHasEvents(!m_project->graph.events.empty());
    m_search->setProject(m_project);
    if (document) m_reader->showDocument(*document);
    onSelected(m_timeline->selectedEvent());
    m_follow = Follow::reader;
    if (passage) showPassage(*passage);
    if (document == m_reader->document()) m_reader->text().verticalScrollBar()->setValue(scrolled);
    updateView();
    Q_EMIT projectShown();
}

void MainWindow::readAgain() {
    BuildInputs inputs;
    std::set<std::string> paths;
    for (const auto& source : m_edits.found()->documents) {
        if (!isOnDisk(source))
            inputs.documents.push_back(source.document);
        else if (paths.insert(source.document.path).second)
            inputs.paths.push_back(source.document.path);
    }
    inputs.dates = m_edits.dates();
    m_notices->clearProblems();
    startJob(std::move(inputs), m_showsSample);
    m_before = m_edits.found();
}

void MainWindow::tellReadAgain(const project::Project& now) {
    const auto before = std::exchange(m_before, nullptr);
    if (!before || m_showsSample) return; // the sample has no files
    std::set<std::string_view> keys;
    for (const auto& source : now.documents) keys.insert(source.document.key);
    int changed = 0;
    int gone = 0;
    for (const auto& source : before->documents) {
        changed += keys.contains(source.document.key) ? 0 : 1;
        gone += isOnDisk(source) ? 0 : 1;
    }
    QString words = changed == 0 ? tr("Read again: no article had changed.")
                                 : tr("Read again: %Ln article(s) had changed.", nullptr, changed);
    if (gone > 0)
        words += QLatin1Char(' ') +
                 tr("%Ln article(s) (is|are) not on the disk any more and (stays as it was|stay as they were).",
                    nullptr, gone);
    m_notices->setLine(readAgainLine, words);
}

} // namespace dateline::app
