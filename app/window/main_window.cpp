// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/main_window.h"

#include "app/edit/edit_flow.h"
#include "app/inspector/inspector.h"
#include "app/inspector/passage_card.h"
#include "app/models/date_text.h"
#include "app/models/project_facts.h"
#include "app/models/source_label.h"
#include "app/models/theme.h"
#include "app/reader/reader_panel.h"
#include "app/sources/sidebar.h"
#include "app/timeline/date_prompt.h"
#include "app/timeline/overview_strip.h"
#include "app/timeline/period_text.h"
#include "app/window/drop_target.h"
#include "app/window/export_flow.h"
#include "app/window/header_bar.h"
#include "app/window/keys_dialog.h"
#include "app/window/notice_strip.h"
#include "app/window/sample.h"
#include "app/window/search_flow.h"
#include "app/window/search_results.h"
#include "app/window/window_settings.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace dateline::app {

namespace {

constexpr auto nothingLine = QLatin1String("nothingFound");
constexpr auto periodLine = QLatin1String("period");
constexpr auto storyLine = QLatin1String("story");
constexpr auto exportLine = QLatin1String("exportLine");
constexpr auto jobLine = QLatin1String("jobLine");

} // namespace

MainWindow::MainWindow(QWidget* parent) : QMainWindow(parent) {
    setWindowTitle(tr("Timeline"));
    resize(1440, 900);
    buildLayout();
    connectHeader();
    connectViews();
    connectJob();
    connectExport();
    connectSearch();
    connectEdit();
    connectFiles();
    connect(new DropTarget(*this), &DropTarget::filesDropped, this, &MainWindow::addInputs);
    addShortcuts();
    addTimelineActions();
    applyTheme();
    updateView();
    m_timeline->setFocus();
    restoreWindow(*this, {m_columns, m_details});
    m_timeline->setLanes(storedLanes());
    m_restored = true;
}

MainWindow::~MainWindow() = default;

void MainWindow::buildLayout() {
    m_header = new HeaderBar(this);
    m_sidebar = new Sidebar(this);
    m_results = new SearchResults(this);
    auto* left = new QSplitter(Qt::Vertical, this);
    left->addWidget(m_results);
    left->addWidget(m_sidebar);
    left->setStretchFactor(0, 3);
    left->setStretchFactor(1, 2);
    m_inspector = new Inspector(this);
    m_reader = new ReaderPanel(this);
    m_details = new QSplitter(Qt::Vertical, this);
    m_details->setObjectName(QStringLiteral("details"));
    m_details->addWidget(m_inspector);
    m_details->addWidget(m_reader);
    m_details->setSizes({570, 280});
    m_details->setStretchFactor(0, 2);
    m_details->setStretchFactor(1, 1);
    m_columns = new QSplitter(Qt::Horizontal, this);
    m_columns->setObjectName(QStringLiteral("columns"));
    m_columns->addWidget(left);
    m_columns->addWidget(buildCentre());
    m_columns->addWidget(m_details);
    m_columns->setSizes({256, 814, 370});
    m_columns->setStretchFactor(1, 1);
    for (const int side : {0, 2}) m_columns->setStretchFactor(side, 0);
    for (QSplitter* splitter : {m_columns, m_details, left}) {
        splitter->setHandleWidth(1);
        splitter->setChildrenCollapsible(false);
    }
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_columns, 1);
    setCentralWidget(content);
}

QWidget* MainWindow::buildCentre() {
    auto* centre = new QWidget(this);
    centre->setObjectName(QStringLiteral("centre"));
    m_notices = new NoticeStrip(centre);
    m_timeline = new TimelineView(centre);
    m_timeline->setFocusPolicy(Qt::StrongFocus);
    m_overview = new OverviewStrip(centre);
    m_status = new QLabel(centre);
    m_status->setObjectName(QStringLiteral("status"));
    m_status->setProperty("role", QStringLiteral("muted"));
    m_status->setContentsMargins(14, 5, 14, 7);
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_notices);
    layout->addWidget(m_timeline, 1);
    layout->addWidget(m_overview);
    layout->addWidget(m_status);
    return centre;
}

void MainWindow::connectHeader() {
    connect(m_header, &HeaderBar::addFilesRequested, this, &MainWindow::askForFiles);
    connect(m_header, &HeaderBar::addFolderRequested, this, &MainWindow::askForFolder);
    connect(m_header, &HeaderBar::fitRequested, m_timeline, &TimelineView::fitAll);
    connect(m_header, &HeaderBar::zoomInRequested, m_timeline, &TimelineView::zoomIn);
    connect(m_header, &HeaderBar::zoomOutRequested, m_timeline, &TimelineView::zoomOut);
    connect(m_header, &HeaderBar::laneKindChosen, this,
            [this](layout::LaneKind kind) { m_timeline->setLanes(storedLanes(kind)); });
    connect(m_notices, &NoticeStrip::cancelRequested, &m_job, &BuildJob::cancel);
    connect(m_notices, &NoticeStrip::linkFollowed, this, [this](const QString& target) {
        if (target == QLatin1String("add")) askForFiles();
        if (target == QLatin1String("clear")) m_search->clear();
        if (target == QLatin1String("stopExport")) m_export->cancel();
        if (target == QLatin1String("clearPeriod")) m_timeline->setPeriod(std::nullopt);
        if (target == QLatin1String("leaveStory")) m_timeline->leaveStory();
        if (target == QLatin1String("showPeriod") && m_timeline->period())
            m_timeline->setVisibleRange(*m_timeline->period());
    });
}

void MainWindow::connectViews() {
    connect(m_timeline, &TimelineView::selectedEventChanged, this, &MainWindow::onSelected);
    connect(m_timeline, &TimelineView::visibleRangeChanged, this, &MainWindow::updateView);
    connect(m_timeline, &TimelineView::documentActivated, m_reader, &ReaderPanel::showDocument);
    connect(m_timeline, &TimelineView::eventActivated, this, [this](EventId event) {
        chooseEvent(event, Follow::reader);
        if (!m_inspector->cards().empty()) m_inspector->cards().front()->setFocus(Qt::TabFocusReason);
    });
    connect(m_timeline, &TimelineView::periodChanged, this, &MainWindow::tellPeriod);
    connect(m_timeline, &TimelineView::selectionChanged, this, &MainWindow::tellSelection);
    connect(m_timeline, &TimelineView::storyChanged, this, &MainWindow::tellStory);
    connect(m_timeline, &TimelineView::lanesChanged, this, [this] {
        m_header->setLaneKind(m_timeline->lanes().by);
        if (m_restored) storeLanes(m_timeline->lanes());
    });
    connect(m_inspector, &Inspector::storyRequested, m_timeline, &TimelineView::showStoryOf);
    connect(m_overview, &OverviewStrip::rangeChosen, this,
            [this](layout::TimeRange range) { m_timeline->setVisibleRange(range, TimelineView::Motion::jump); });
    connect(m_sidebar, &Sidebar::documentActivated, m_reader, &ReaderPanel::showDocument);
    connect(m_sidebar, &Sidebar::documentHovered, m_timeline, &TimelineView::setHighlightedDocument);
    connect(m_inspector, &Inspector::eventChosen, this, [this](EventId event) { chooseEvent(event, Follow::reader); });
    connect(m_inspector, &Inspector::passageChosen, this, &MainWindow::showPassage);
    connect(m_reader, &ReaderPanel::eventChosen, this, [this](EventId event) {
        chooseEvent(event, Follow::nothing);
        m_inspector->showPassageOf(*m_reader->document());
    });
    connect(m_reader, &ReaderPanel::documentShown, m_sidebar, &Sidebar::setCurrentDocument);
}

void MainWindow::connectJob() {
    connect(&m_job, &BuildJob::started, this, [this] {
        m_notices->setLine(jobLine, {});
        m_notices->showProgress({});
    });
    connect(&m_job, &BuildJob::progressed, m_notices, &NoticeStrip::showProgress);
    connect(&m_job, &BuildJob::cancelled, this, [this] {
        m_notices->hideProgress();
        m_notices->setLine(jobLine, tr("Cancelled; nothing was added."));
        if (m_showsSketch) startNew();
    });
    connect(&m_job, &BuildJob::failed, this, [this](const Error& error) {
        m_notices->hideProgress();
        m_notices->setLine(jobLine, tr("Nothing was added: %1").arg(toQString(error.message()).toHtmlEscaped()));
    });
}

ExportView MainWindow::exportView() const {
    ExportView view;
    view.project = m_project;
    view.range = m_timeline->visibleRange();
    view.size = m_timeline->size();
    view.marks.selected = selectedEvent();
    if (auto events = m_timeline->selectedEvents(); events.size() > 1) view.chosen = std::move(events);
    view.marks.chosen = layout::maskOf(view.chosen, m_project ? m_project->graph.events.size() : 0);
    view.marks.dimmed = m_timeline->filter().dimmed;
    view.marks.hideDimmed = m_timeline->filter().hide;
    view.marks.story = m_timeline->storyEvents();
    view.lanes = m_timeline->lanes();
    view.firstLane = m_timeline->firstLane();
    view.period = m_timeline->period();
    return view;
}

void MainWindow::connectExport() {
    m_export = new ExportFlow([this] { return exportView(); }, this);
    m_export->fillMenu(m_header->exportMenu());
    const auto tell = [this](const QString& words) { m_notices->setLine(exportLine, words); };
    const auto tellRunning = [this](const QString& words) {
        m_notices->setLine(exportLine,
                           QStringLiteral("%1 <a href='stopExport' style='color:%2'>%3</a>")
                               .arg(words, Theme::current().accent.name(), tr("Cancel")),
                           false);
    };
    connect(m_export, &ExportFlow::writing, this,
            [tellRunning](const QString& path) { tellRunning(tr("Writing %1 …").arg(path.toHtmlEscaped())); });
    connect(m_export, &ExportFlow::progressed, this, [tellRunning](const QString& path, int done, int total) {
        tellRunning(tr("Writing %1, page %2 of %3 …").arg(path.toHtmlEscaped()).arg(done + 1).arg(total));
    });
    connect(m_export, &ExportFlow::written, this,
            [tell](const QString& path) { tell(tr("Written: %1").arg(path.toHtmlEscaped())); });
    connect(m_export, &ExportFlow::copying, this, [tellRunning] { tellRunning(tr("Copying the picture …")); });
    connect(m_export, &ExportFlow::copied, this, [tell] { tell(tr("The picture is on the clipboard.")); });
    connect(m_export, &ExportFlow::layingOut, this, [tellRunning] { tellRunning(tr("Laying out the pages …")); });
    connect(m_export, &ExportFlow::laidOut, this, [tell] { tell({}); });
    connect(m_export, &ExportFlow::cancelled, this, [tell] { tell(tr("Cancelled; nothing was written.")); });
    connect(m_export, &ExportFlow::failed, this,
            [tell](const QString& message) { tell(tr("Not written: %1").arg(message.toHtmlEscaped())); });
}

/// They end the timeline's menu.
void MainWindow::addTimelineActions() {
    m_timeline->addAction(tr("Go to a date…") + QStringLiteral("\tCtrl+G"), this, [this] { askForDate(*m_timeline); });
    m_timeline->addAction(tr("List of keys") + QStringLiteral("\t?"), this, [this] { showKeys(this); });
    QAction* glide = m_timeline->addAction(tr("Glide on after a drag"));
    glide->setObjectName(QStringLiteral("glide"));
    glide->setCheckable(true);
    connect(glide, &QAction::toggled, m_timeline, &TimelineView::setGliding);
    glide->setChecked(storedChoice(QStringLiteral("glide"), false));
    connect(glide, &QAction::toggled, this, [](bool on) { storeChoice(QStringLiteral("glide"), on); });
}

void MainWindow::connectSearch() {
    m_search = new SearchFlow(m_header->search(), m_sidebar->sidebarModel(), *m_results, this);
    connect(m_header, &HeaderBar::hitRequested, m_search, &SearchFlow::goToHit);
    connect(m_header, &HeaderBar::resultsRequested, this, [this] { m_results->list().setFocus(Qt::TabFocusReason); });
    connect(m_search, &SearchFlow::hitsChanged, this, &MainWindow::showHits);
    connect(m_search, &SearchFlow::told, this, [this](const QString& line, bool nothing) {
        m_header->setNothingFound(nothing);
        const QString clear = QStringLiteral(" <a href='clear' style='color:%1'>%2</a>")
                                  .arg(Theme::current().accent.name(), tr("Show all"));
        m_notices->setLine(nothingLine, line.isEmpty() ? line : line + clear, false);
    });
    connect(m_search, &SearchFlow::hitChosen, this, [this](EventId event) { chooseEvent(event, Follow::reader); });
    connect(m_results, &SearchResults::eventChosen, this, [this](EventId event, DocumentId document, Span passage) {
        chooseEvent(event, Follow::nothing);
        showPassageAt(document, passage);
    });
    connect(m_results, &SearchResults::documentChosen, m_reader, &ReaderPanel::showFound);
    connect(&m_results->list(), &SearchResultsList::leftUpwards, this,
            [this] { m_header->search().setFocus(Qt::ShortcutFocusReason); });
}

void MainWindow::addShortcuts() {
    const auto add = [this](const QKeySequence& keys, auto action) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, action);
    };
    const auto search = [this] {
        m_header->search().setFocus(Qt::ShortcutFocusReason);
        m_header->search().selectAll();
    };
    add(QKeySequence::Find, search);
    add(Qt::Key_F3, [this] { m_search->goToHit(1); });
    add(QKeySequence(Qt::SHIFT | Qt::Key_F3), [this] { m_search->goToHit(-1); });
    for (const auto shift :
         {Qt::NoModifier, Qt::ShiftModifier}) { // where these keys lie depends on the keyboard's language
        add(QKeySequence(shift | Qt::Key_Slash), search);
        add(QKeySequence(shift | Qt::Key_Question), [this] { showKeys(this); });
    }
    add(QKeySequence::Open, [this] { askForFiles(); });
    add(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O), [this] { askForFolder(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_E), [this] { m_header->openExportMenu(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_G), [this] { askForDate(*m_timeline); });
    add(QKeySequence(Qt::ALT | Qt::Key_Left), [this] { m_timeline->goBack(); });
    add(QKeySequence(Qt::ALT | Qt::Key_Right), [this] { m_timeline->goForward(); });
    add(QKeySequence::HelpContents, [this] { showKeys(this); });
    add(QKeySequence(Qt::Key_Escape),
        [this] { m_timeline->shownStory() ? m_timeline->leaveStory() : m_search->clear(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_L), [this] { m_header->openLaneMenu(); });
    add(QKeySequence(Qt::Key_F6), [this] { focusNextRegion(1); });
    add(QKeySequence(Qt::SHIFT | Qt::Key_F6), [this] { focusNextRegion(-1); });
    add(QKeySequence::Quit, [this] { close(); });
}

void MainWindow::openSample() {
    BuildInputs inputs;
    inputs.embedded = sampleArticles();
    startJob(std::move(inputs), true);
}

std::optional<EventId> MainWindow::selectedEvent() const { return m_timeline->selectedEvent(); }

void MainWindow::selectEvent(std::optional<EventId> event) { m_timeline->setSelectedEvent(event); }

void MainWindow::onSelected(std::optional<EventId> event) {
    m_inspector->setEvent(event);
    m_search->setSelectedEvent(event);
    m_edit->update();
    m_reader->setSelectedEvent(event);
    if (!event || m_follow == Follow::nothing) return;
    if (!m_project->at(*event).passages.empty()) showPassage(0);
}

void MainWindow::chooseEvent(EventId event, Follow follow) {
    m_follow = follow;
    if (selectedEvent() == event)
        onSelected(event);
    else
        m_timeline->setSelectedEvent(event);
    m_follow = Follow::reader;
    reveal(event);
}

void MainWindow::reveal(EventId event) {
    const layout::TimeRange days = layout::rangeOf(m_project->at(event).when.days);
    const layout::TimeRange view = m_timeline->destination();
    if (view.overlaps(days)) return;
    const double length = std::max(view.length(), days.length() * 1.5);
    m_timeline->setVisibleRange({days.centre() - length / 2, days.centre() + length / 2});
}

void MainWindow::showPassage(std::size_t passage) {
    const auto event = m_inspector->event();
    if (!event || passage >= m_project->at(*event).passages.size()) return;
    m_reader->showPassage(m_project->at(*event).passages[passage]);
    m_inspector->setCurrentPassage(passage);
}

/// Of the selected event.
void MainWindow::showPassageAt(DocumentId document, Span span) {
    const auto event = m_inspector->event();
    if (!event) return;
    const auto& passages = m_project->at(*event).passages;
    const auto found = std::find_if(passages.begin(), passages.end(), [&](const graph::Passage& passage) {
        return passage.document == document && passage.span == span;
    });
    if (found != passages.end()) showPassage(static_cast<std::size_t>(found - passages.begin()));
}

void MainWindow::updateView() {
    const int total = m_timeline->eventCount();
    if (total == 0) return m_header->setView({}, {});
    const layout::TimeRange range = m_timeline->visibleRange();
    m_overview->setVisibleRange(range);
    const time::DayInterval days{layout::dayAt(range.begin), layout::dayAt(range.end)};
    const QLocale locale;
    m_header->setView(
        rangeInWords(days, locale, DateForm::brief),
        tr("%1 of %Ln event(s) in view", nullptr, total).arg(locale.toString(m_timeline->eventsInView())));
}

void MainWindow::showHits() {
    EventFilter filter;
    std::vector<bool> missed = m_search->hits();
    missed.flip();
    filter.dimmed = layout::EventMask(std::move(missed));
    m_timeline->setFilter(std::move(filter));
}

void MainWindow::tellPeriod(std::optional<layout::TimeRange> period) {
    if (!period || !m_timeline->model()) return m_notices->setLine(periodLine, {});
    const QString link = QStringLiteral(" &nbsp; <a href='%1' style='color:%2'>%3</a>");
    const QString accent = Theme::current().accent.name();
    m_notices->setLine(periodLine,
                       periodInWords(*m_timeline->model(), *period).toHtmlEscaped() +
                           link.arg(QStringLiteral("showPeriod"), accent, tr("Show only this")) +
                           link.arg(QStringLiteral("clearPeriod"), accent, tr("Unmark")),
                       false);
}

/// In the line at the foot: a line above the timeline would move it away under a hand that goes on selecting.
void MainWindow::tellSelection() {
    const std::vector<EventId> events = m_timeline->selectedEvents();
    m_status->setText(events.size() < 2 ? m_facts
                                        : tr("Selected: %1").arg(eventsInWords(*m_timeline->model(), events)));
}

void MainWindow::tellStory(std::optional<std::size_t> thread) {
    if (!thread) return m_notices->setLine(storyLine, {});
    const graph::Thread& story = m_project->graph.threads[*thread];
    const QString count = tr("%Ln event(s)", nullptr, static_cast<int>(story.events.size()));
    m_notices->setLine(storyLine,
                       tr("The story of “%1”: %2.").arg(toQString(story.title).toHtmlEscaped(), count) +
                           QStringLiteral(" &nbsp; <a href='leaveStory' style='color:%1'>%2</a>")
                               .arg(Theme::current().accent.name(), tr("Leave it (Esc)")),
                       false);
}

void MainWindow::focusNextRegion(int direction) {
    QWidget* const cards = m_inspector->cards().empty() ? nullptr : m_inspector->cards().front();
    QWidget* const results = m_results->isVisible() ? &m_results->list() : nullptr;
    const std::array<QWidget*, 7> regions{&m_header->search(), results, m_sidebar,        m_timeline,
                                          m_overview,          cards,   &m_reader->text()};
    const QWidget* focus = QApplication::focusWidget();
    const auto holdsFocus = [focus, this](const QWidget* region) {
        if (region == nullptr || focus == nullptr) return false;
        return region == focus || region->isAncestorOf(focus) ||
               (qobject_cast<const PassageCard*>(region) && m_inspector->isAncestorOf(focus));
    };
    const auto current = std::find_if(regions.begin(), regions.end(), holdsFocus);
    int at = current == regions.end() ? (direction > 0 ? -1 : 0) : static_cast<int>(current - regions.begin());
    const int size = static_cast<int>(regions.size());
    do at = (at + direction + size) % size;
    while (regions[static_cast<std::size_t>(at)] == nullptr);
    setAttribute(Qt::WA_KeyboardFocusChange); // focus rings show
    regions[static_cast<std::size_t>(at)]->setFocus(Qt::TabFocusReason);
}

void MainWindow::askForFiles() {
    auto* dialog =
        new QFileDialog(this, tr("Add sources"), QDir::homePath(),
                        tr("Articles and projects (*.txt *.md *.markdown *.ndjson *.jsonl *.dateline);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &MainWindow::addInputs);
    dialog->open();
}

void MainWindow::askForFolder() {
    auto* dialog = new QFileDialog(this, tr("Add a folder of sources"), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::filesSelected, this, &MainWindow::addInputs);
    dialog->open();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    storeWindow(*this, {m_columns, m_details});
    QMainWindow::closeEvent(event);
}

void MainWindow::applyTheme() {
    const QString sheet = styleSheetOf(Theme::current());
    if (sheet != styleSheet()) setStyleSheet(sheet);
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::PaletteChange) applyTheme();
}

} // namespace dateline::app
