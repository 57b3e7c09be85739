// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/header_bar.h"

#include "app/models/fonts.h"
#include "app/models/icons.h"
#include "app/models/lane_names.h"
#include "app/models/source_label.h"
#include "app/models/theme.h"
#include "app/window/search_help.h"

#include <QAction>
#include <QActionGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QResizeEvent>
#include <QToolButton>

namespace dateline::app {

namespace {

constexpr int leastSearch = 180; // pixels
constexpr int narrowSearch = 140;

/// Ends where the widget does, so that it stays over the window; the keys are in it.
void popUpBelow(QMenu& menu, const QWidget& widget) {
    const QRect rect = widget.rect();
    const QPoint below = widget.layoutDirection() == Qt::RightToLeft
                             ? rect.bottomLeft()
                             : rect.bottomRight() - QPoint(menu.sizeHint().width(), 0);
    menu.popup(widget.mapToGlobal(below + QPoint(0, 4)));
    menu.setActiveAction(menu.actions().constFirst());
}

} // namespace

HeaderBar::HeaderBar(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("headerBar"));
    setAttribute(Qt::WA_StyledBackground);
    makeProjectButton();
    makeAddButton();
    makeZoomButtons();
    makeLaneChooser();
    m_range = new QLabel(this);
    m_range->setObjectName(QStringLiteral("visibleRange"));
    m_range->setFont(scaledFont(font(), 1.0, QFont::DemiBold));
    m_inView = new QLabel(this);
    m_inView->setObjectName(QStringLiteral("eventsInView"));
    m_inView->setProperty("role", QStringLiteral("muted"));
    makeSearch();
    makeEditButton();
    makeExportButton();
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 9, 14, 9);
    layout->setSpacing(6);
    layout->addWidget(m_project);
    layout->addWidget(m_add);
    layout->addSpacing(10);
    for (QWidget* zoom : {m_fit, m_zoomOut, m_zoomIn}) layout->addWidget(zoom);
    layout->addSpacing(10);
    layout->addWidget(m_lanes);
    layout->addSpacing(12);
    layout->addWidget(m_range);
    layout->addSpacing(10);
    layout->addWidget(m_inView);
    layout->addStretch(1);
    layout->addWidget(m_search, 2);
    layout->addSpacing(10);
    layout->addWidget(m_edit);
    layout->addWidget(m_export);
    updateIcons();
}

QToolButton* HeaderBar::button(const QString& name, const QString& text, const QString& toolTip) {
    auto* made = new QToolButton(this);
    made->setObjectName(name);
    made->setText(text);
    made->setToolTip(toolTip);
    made->setAccessibleName(toolTip);
    made->setFocusPolicy(Qt::TabFocus); // a click leaves the focus where the keys are wanted
    made->setIconSize(QSize(16, 16));
    made->setToolButtonStyle(text.isEmpty() ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    return made;
}

void HeaderBar::makeProjectButton() {
    m_project = button(QStringLiteral("project"), tr("Project"), tr("Open, name or copy a project"));
    m_projectMenu = new QMenu(m_project);
    m_project->setMenu(m_projectMenu);
    m_project->setPopupMode(QToolButton::InstantPopup);
    m_project->setToolButtonStyle(Qt::ToolButtonTextOnly);
}

void HeaderBar::makeAddButton() {
    m_add = button(QStringLiteral("addSources"), tr("Add sources"), tr("Add articles: files or a folder (Ctrl+O)"));
    auto* menu = new QMenu(m_add);
    menu->addAction(tr("Files…"), this, &HeaderBar::addFilesRequested);
    menu->addAction(tr("Folder…"), this, &HeaderBar::addFolderRequested);
    m_add->setMenu(menu);
    m_add->setPopupMode(QToolButton::InstantPopup);
}

void HeaderBar::makeZoomButtons() {
    m_fit = button(QStringLiteral("fit"), tr("Fit"), tr("Show everything (Home)"));
    m_zoomOut = button(QStringLiteral("zoomOut"), {}, tr("Show more time (−)"));
    m_zoomIn = button(QStringLiteral("zoomIn"), {}, tr("Show less time (+)"));
    connect(m_fit, &QToolButton::clicked, this, &HeaderBar::fitRequested);
    connect(m_zoomOut, &QToolButton::clicked, this, &HeaderBar::zoomOutRequested);
    connect(m_zoomIn, &QToolButton::clicked, this, &HeaderBar::zoomInRequested);
}

void HeaderBar::makeLaneChooser() {
    m_lanes = button(QStringLiteral("lanes"), tr("Lanes"), tr("How events are told apart (Ctrl+L)"));
    m_lanes->setToolButtonStyle(Qt::ToolButtonTextOnly);
    auto* menu = new QMenu(m_lanes);
    auto* group = new QActionGroup(menu);
    for (const layout::LaneKind kind : laneKinds) {
        QAction* action = menu->addAction(laneKindInWords(kind), this, [this, kind] { Q_EMIT laneKindChosen(kind); });
        action->setObjectName(toQString(laneKey(kind)));
        action->setCheckable(true);
        group->addAction(action);
    }
    m_lanes->setMenu(menu);
    m_lanes->setPopupMode(QToolButton::InstantPopup);
    setLaneKind(layout::LaneKind::automatic);
}

void HeaderBar::setLaneKind(layout::LaneKind kind) {
    m_lanes->menu()->actions().at(static_cast<int>(kind))->setChecked(true);
    m_lanes->setText(kind == layout::LaneKind::automatic ? tr("Lanes") : laneKindInWords(kind));
}

void HeaderBar::openLaneMenu() {
    if (m_lanes->isEnabled()) m_lanes->showMenu();
}

void HeaderBar::makeSearch() {
    m_search = new QLineEdit(this);
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setPlaceholderText(tr("Search: words, “phrases”, from:2022 …"));
    m_search->setToolTip(tr("Ctrl+F or /. Enter goes to the next hit, ↓ to the list, Esc clears."));
    m_search->setAccessibleName(tr("Search events and sources"));
    m_search->setClearButtonEnabled(true);
    m_search->setAcceptDrops(false); // files dropped here are articles too
    m_search->setMinimumWidth(leastSearch);
    m_search->setMaximumWidth(340);
    m_searchIcon = m_search->addAction(QIcon(), QLineEdit::LeadingPosition);
    m_searchHelp = m_search->addAction(QIcon(), QLineEdit::TrailingPosition);
    m_searchHelp->setToolTip(tr("How to search"));
    m_searchMenu = new QMenu(m_search);
    m_searchMenu->setObjectName(QStringLiteral("searchHelp"));
    fillSearchHelp(*m_searchMenu, *m_search);
    connect(m_searchHelp, &QAction::triggered, this, &HeaderBar::showSearchHelp);
    m_search->installEventFilter(this);
}

void HeaderBar::showSearchHelp() { popUpBelow(*m_searchMenu, *m_search); }

void HeaderBar::openExportMenu() {
    if (m_export->isEnabled()) popUpBelow(*m_exportMenu, *m_export);
}

void HeaderBar::makeEditButton() {
    m_edit =
        button(QStringLiteral("edit"), tr("Edit"), tr("Change what was found, and what was changed (Ctrl+Shift+H)"));
    m_editMenu = new QMenu(m_edit);
    m_edit->setMenu(m_editMenu);
    m_edit->setPopupMode(QToolButton::InstantPopup);
}

void HeaderBar::makeExportButton() {
    m_export = button(QStringLiteral("export"), tr("Export"), tr("Export the timeline (Ctrl+E)"));
    m_export->setProperty("role", QStringLiteral("primary"));
    m_exportMenu = new QMenu(m_export);
    m_export->setMenu(m_exportMenu);
    m_export->setPopupMode(QToolButton::InstantPopup);
}

bool HeaderBar::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_search || event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        Q_EMIT hitRequested(key->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
        return true;
    }
    if (key->key() == Qt::Key_Down) {
        if (m_search->text().isEmpty())
            showSearchHelp();
        else
            Q_EMIT resultsRequested();
        return true;
    }
    if (key->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    return false;
}

void HeaderBar::setView(const QString& range, const QString& inView) {
    m_range->setText(range);
    m_inView->setText(inView);
}

void HeaderBar::setHasEvents(bool has) {
    for (QWidget* widget : {m_fit, m_zoomOut, m_zoomIn, m_lanes, m_export}) widget->setEnabled(has);
    m_search->setEnabled(has);
    updateIcons();
}

void HeaderBar::setNothingFound(bool nothing) {
    if (m_search->property("nothing").toBool() == nothing) return;
    m_search->setProperty("nothing", nothing);
    m_search->setStyleSheet(m_search->styleSheet()); // the property is read when the style is
}

void HeaderBar::updateIcons() {
    const Theme theme = Theme::current();
    m_add->setIcon(themedIcon(QStringLiteral("plus"), theme.text));
    m_fit->setIcon(themedIcon(QStringLiteral("fit"), theme.text));
    m_zoomOut->setIcon(themedIcon(QStringLiteral("minus"), theme.text));
    m_zoomIn->setIcon(themedIcon(QStringLiteral("plus"), theme.text));
    m_searchIcon->setIcon(themedIcon(QStringLiteral("search"), theme.muted));
    m_searchHelp->setIcon(themedIcon(QStringLiteral("help"), theme.muted));
    m_export->setIcon(themedIcon(QStringLiteral("export"), m_export->isEnabled() ? theme.onAccent : theme.muted));
}

void HeaderBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_export != nullptr) updateIcons();
}

void HeaderBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    useRoom();
}

bool HeaderBar::event(QEvent* event) {
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest) useRoom(); // the names of lanes are not equally long
    return done;
}

int HeaderBar::wordsToLeaveOut() const {
    int width = leastSearch - narrowSearch;
    for (const QToolButton* each : {m_add, m_fit}) width += each->fontMetrics().horizontalAdvance(each->text());
    return width;
}

QSize HeaderBar::minimumSizeHint() const {
    const QSize full = QWidget::minimumSizeHint();
    return {full.width() - (m_narrow ? 0 : wordsToLeaveOut()) -
                (m_inView->isHidden() ? 0 : m_inView->minimumSizeHint().width()),
            full.height()};
}

void HeaderBar::useRoom() {
    const int inView = m_inView->minimumSizeHint().width();
    const int others =
        QWidget::minimumSizeHint().width() - (m_inView->isHidden() ? 0 : inView) + (m_narrow ? wordsToLeaveOut() : 0);
    m_inView->setVisible(width() >= others + inView);
    const bool narrow = width() < others;
    if (narrow == m_narrow) return;
    m_narrow = narrow;
    for (QToolButton* each : {m_add, m_fit})
        each->setToolButtonStyle(m_narrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    m_search->setMinimumWidth(m_narrow ? narrowSearch : leastSearch);
}

} // namespace dateline::app
