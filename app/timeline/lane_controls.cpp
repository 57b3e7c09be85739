// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/lane_controls.h"

#include "app/models/theme.h"
#include "app/timeline/timeline_view.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QFrame>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace dateline::app {

namespace {

constexpr int barWidth = 11;
constexpr double notch = 120; // eighths of a degree

QFrame* overlay(TimelineView& view, const QString& name) {
    auto* frame = new QFrame(&view);
    frame->setObjectName(name);
    frame->setAttribute(Qt::WA_TransparentForMouseEvents);
    frame->hide();
    return frame;
}

} // namespace

LaneControls::LaneControls(TimelineView& view) : QObject(&view), m_view(view) {
    m_bar = new QScrollBar(Qt::Vertical, &view);
    m_bar->setObjectName(QStringLiteral("laneScrollBar"));
    m_bar->setAccessibleName(tr("Lanes"));
    m_bar->setFocusPolicy(Qt::NoFocus);
    m_bar->hide();
    m_frame = overlay(view, QStringLiteral("chosenLane"));
    m_mark = overlay(view, QStringLiteral("laneMark"));
    addStoryAction();
    view.installEventFilter(this);
    connect(m_bar, &QScrollBar::valueChanged, this,
            [this](int value) { m_view.setFirstLane(static_cast<std::size_t>(value)); });
    connect(&view, &TimelineView::lanesChanged, this, &LaneControls::update);
    connect(&view, &TimelineView::selectedEventChanged, this, [this](std::optional<EventId> event) {
        m_story->setEnabled(event && m_view.storyOf(*event));
        if (event) reveal(m_view.laneKeyOf(*event));
    });
}

void LaneControls::addStoryAction() {
    m_story = new QAction(tr("Show All of Its Story"), this);
    m_story->setObjectName(QStringLiteral("showStory"));
    m_story->setShortcut(Qt::Key_S);
    m_story->setShortcutContext(Qt::WidgetShortcut);
    m_story->setEnabled(false);
    connect(m_story, &QAction::triggered, this, [this] {
        if (m_view.selectedEvent()) m_view.showStoryOf(*m_view.selectedEvent());
    });
    m_view.addAction(m_story);
}

void LaneControls::update() {
    const auto last = static_cast<int>(m_view.lastFirstLane());
    const QSignalBlocker quiet(m_bar);
    m_bar->setRange(0, last);
    m_bar->setPageStep(std::max(1, static_cast<int>(m_view.laneKeys().size()) - last));
    m_bar->setValue(static_cast<int>(m_view.firstLane()));
    const QRectF ground = m_view.laneGround();
    m_bar->setGeometry(QRectF(ground.right() - barWidth, ground.top() + 1, barWidth, ground.height() - 1).toRect());
    m_bar->setVisible(last > 0);
    placeFrame();
}

void LaneControls::placeFrame() {
    if (!m_chosen) return m_frame->hide();
    const auto lanes = m_view.shownLanes();
    const auto lane = std::ranges::find_if(lanes, [this](const auto& shown) { return shown.key == m_chosen; });
    m_frame->setVisible(lane != lanes.end());
    if (lane == lanes.end()) return;
    m_frame->setStyleSheet(QStringLiteral("QFrame#chosenLane { border: 2px solid %1; background: transparent; }")
                               .arg(Theme::current().accent.name()));
    m_frame->setGeometry(QRectF(lane->header.x, lane->header.y, lane->header.width, lane->header.height + 1).toRect());
    m_frame->raise();
}

std::optional<std::size_t> LaneControls::shownAt(QPointF point) const {
    const auto lanes = m_view.shownLanes();
    const auto lane = std::ranges::find_if(lanes, [point](const layout::LaneArea& shown) {
        return shown.header.contains({point.x(), point.y()});
    });
    if (lane == lanes.end()) return std::nullopt;
    return static_cast<std::size_t>(lane - lanes.begin());
}

/// Between two lanes, whichever boundary is nearer.
std::size_t LaneControls::placeFor(double y) const {
    std::size_t place = m_view.firstLane();
    for (const layout::LaneArea& lane : m_view.shownLanes()) {
        if (y < (lane.header.y + lane.bottom) / 2) return place;
        ++place;
    }
    return place;
}

bool LaneControls::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        return press(*static_cast<QMouseEvent*>(event));
    case QEvent::MouseMove:
        return drag(*static_cast<QMouseEvent*>(event));
    case QEvent::MouseButtonRelease:
        return static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton && release();
    case QEvent::MouseButtonDblClick: // the second of two quick clicks
        return press(*static_cast<QMouseEvent*>(event));
    case QEvent::Wheel: {
        const auto* wheel = static_cast<QWheelEvent*>(event);
        if (!shownAt(wheel->position()) || m_view.lastFirstLane() == 0) return false;
        m_turned -= wheel->angleDelta().y();
        const double steps = std::trunc(m_turned / notch);
        m_turned -= steps * notch;
        m_bar->setValue(m_bar->value() + static_cast<int>(steps));
        return true;
    }
    case QEvent::ShortcutOverride:
        if (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape && leavesByEscape()) event->accept();
        return false;
    case QEvent::KeyPress:
        return key(*static_cast<QKeyEvent*>(event));
    case QEvent::FocusOut:
        m_chosen.reset();
        placeFrame();
        return false;
    case QEvent::Resize:
        QMetaObject::invokeMethod(this, &LaneControls::update, Qt::QueuedConnection);
        return false;
    default:
        return QObject::eventFilter(watched, event);
    }
}

bool LaneControls::press(const QMouseEvent& event) {
    if (event.button() != Qt::LeftButton || event.modifiers() != Qt::NoModifier) return false;
    const auto lane = shownAt(event.position());
    if (!lane) return false;
    m_pressed = m_view.shownLanes()[*lane].key;
    m_pressedAt = event.position().y();
    m_dragging = false;
    m_view.setFocus(Qt::MouseFocusReason);
    return true;
}

bool LaneControls::drag(QMouseEvent& event) {
    if (!m_pressed) {
        if (event.buttons() != Qt::NoButton || !shownAt(event.position())) return false;
        static_cast<QObject&>(m_view).event(&event); // what was lit goes out
        m_view.setCursor(Qt::PointingHandCursor);
        return true;
    }
    const double y = event.position().y();
    if (!m_dragging && std::abs(y - m_pressedAt) < QApplication::startDragDistance()) return true;
    m_dragging = true;
    m_view.setCursor(Qt::ClosedHandCursor);
    const auto lanes = m_view.shownLanes();
    const std::size_t place = placeFor(y) - m_view.firstLane();
    const double at = place < lanes.size() ? lanes[place].header.y : lanes.back().bottom;
    m_mark->setStyleSheet(
        QStringLiteral("QFrame#laneMark { background: %1; border: none; }").arg(Theme::current().accent.name()));
    m_mark->setGeometry(0, static_cast<int>(at) - 1, m_view.width(), 3);
    m_mark->setVisible(true);
    m_mark->raise();
    m_pressedAt = m_dragging ? y : m_pressedAt;
    return true;
}

bool LaneControls::release() {
    if (!m_pressed) return false;
    const std::string lane = *std::exchange(m_pressed, std::nullopt);
    m_mark->hide();
    m_view.unsetCursor();
    if (!std::exchange(m_dragging, false)) {
        toggle(lane);
        return true;
    }
    const auto keys = m_view.laneKeys();
    const auto from = static_cast<std::size_t>(std::ranges::find(keys, lane) - keys.begin());
    const std::size_t to = placeFor(m_pressedAt);
    m_view.moveLane(lane, to > from ? to - 1 : to);
    return true;
}

bool LaneControls::leavesByEscape() const { return m_view.shownStory() || m_chosen; }

bool LaneControls::key(const QKeyEvent& event) {
    if (event.key() == Qt::Key_Escape && leavesByEscape()) {
        if (m_chosen) {
            m_chosen.reset();
            placeFrame();
        } else
            m_view.leaveStory();
        return true;
    }
    if (m_view.laneKeys().empty()) return false;
    const bool control = event.modifiers().testFlag(Qt::ControlModifier);
    const int direction = event.key() == Qt::Key_Down ? 1 : event.key() == Qt::Key_Up ? -1 : 0;
    if (direction != 0) {
        control ? move(direction) : choose(direction);
        return true;
    }
    if (event.key() != Qt::Key_C || event.modifiers() != Qt::NoModifier || !m_chosen) return false;
    toggle(*m_chosen);
    tell();
    return true;
}

void LaneControls::choose(int direction) {
    const auto keys = m_view.laneKeys();
    const auto last = static_cast<std::ptrdiff_t>(keys.size()) - 1;
    const auto first = static_cast<std::ptrdiff_t>(m_view.firstLane());
    const auto at = m_chosen ? std::ranges::find(keys, *m_chosen) - keys.begin() + direction : first;
    m_chosen = keys[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(at, 0, last))];
    reveal(*m_chosen);
    placeFrame();
    tell();
}

void LaneControls::move(int direction) {
    if (!m_chosen) return choose(direction);
    const auto keys = m_view.laneKeys();
    const auto at = std::ranges::find(keys, *m_chosen) - keys.begin() + direction;
    if (at < 0 || at >= static_cast<std::ptrdiff_t>(keys.size())) return;
    m_view.moveLane(*m_chosen, static_cast<std::size_t>(at));
    reveal(*m_chosen);
    placeFrame();
    tell();
}

void LaneControls::toggle(const std::string& key) {
    const auto& collapsed = m_view.lanes().collapsed;
    m_view.setLaneCollapsed(key, std::ranges::find(collapsed, key) == collapsed.end());
}

void LaneControls::reveal(const std::string& key) {
    const auto keys = m_view.laneKeys();
    const auto place = static_cast<std::size_t>(std::ranges::find(keys, key) - keys.begin());
    if (place < keys.size()) m_view.revealLane(place);
}

/// To those who do not see the frame.
void LaneControls::tell() {
    for (const layout::LaneArea& lane : m_view.shownLanes()) {
        if (lane.key != m_chosen) continue;
        const QString name = tr("Lane %1, %Ln event(s)", nullptr, lane.events).arg(QString::fromStdString(lane.name));
        m_frame->setAccessibleName(lane.collapsed ? tr("%1, closed").arg(name) : name);
        QAccessibleEvent told(m_frame, QAccessible::Alert);
        QAccessible::updateAccessibility(&told);
    }
}

} // namespace dateline::app
