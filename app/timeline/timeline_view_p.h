// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Inside of TimelineView: its state, and the steps that its handlers share. Not for use outside app/timeline.

#include "app/timeline/drag_speed.h"
#include "app/timeline/event_card.h"
#include "app/timeline/scene_sprites.h"
#include "app/timeline/timeline_text.h"
#include "app/timeline/timeline_theme.h"
#include "app/timeline/timeline_view.h"
#include "app/timeline/view_history.h"
#include "core/layout/timeline_scene.h"

#include <QElapsedTimer>
#include <QPointF>
#include <QPointer>
#include <QTimer>
#include <QVariantAnimation>

class QEventPoint;
class QMenu;
class QTouchEvent;

namespace dateline::app {

/// A rectangle drawn by hand; its stretch of time is shown, or its events are selected.
struct Band {
    enum class Use { zoom, select };
    Use use = Use::zoom;
    QPointF from;
    QPointF to;

    [[nodiscard]] QRectF rect() const { return QRectF(from, to).normalized(); }
};

class LaneControls;

class TimelineView::Private {
public:
    explicit Private(TimelineView& view);

    [[nodiscard]] const layout::Scene& scene();
    [[nodiscard]] layout::TimeScale scale() const;
    [[nodiscard]] layout::TimeScale destinationScale() const;
    [[nodiscard]] layout::SceneMarks marks() const;
    // The scene has its own pixels, `magnification` times as large as the widget's.
    [[nodiscard]] std::optional<layout::Target> targetAt(QPointF point);
    [[nodiscard]] QRectF onWidget(const layout::Rect& rect) const;
    [[nodiscard]] layout::VerticalFrame frame() const { return layout->frameOf(q.height() / magnification); }
    void refresh(); ///< the scene is made anew at the next paint
    void setRange(layout::TimeRange next);
    void travel(layout::TimeRange next, Motion motion, ViewHistory::Kind kind);
    void moveTo(layout::TimeRange next, Motion motion);
    void zoomAbout(double x, double factor, Motion motion);
    void panBy(double pixels, Motion motion);
    [[nodiscard]] layout::TimeRange periodTo(double x) const;
    [[nodiscard]] bool isOnAxis(QPointF point) const;
    void setHover(std::optional<layout::Target> target);
    void reveal(EventId event);
    void select(std::optional<EventId> event);
    void describe();
    void tellFocus(); ///< to a screen reader
    // timeline_view_selection.cpp
    void choose(std::vector<EventId> events);
    void setSelection(std::vector<EventId> events, std::optional<EventId> lead);
    void toggle(EventId event);
    void extendTo(EventId event);
    void moveCursor(int direction);
    [[nodiscard]] std::optional<EventId> focused() const { return cursor ? cursor : selected; }
    [[nodiscard]] std::optional<EventId> neighbour(int direction) const;
    [[nodiscard]] bool stepsBack(EventId event) const;
    [[nodiscard]] std::vector<EventId> eventsIn(const QRectF& frame);
    void clickAt(QPointF point, Qt::KeyboardModifiers modifiers);
    void useBand();
    void paintBand(QPainter& painter) const;
    // timeline_view_keys.cpp
    void arrow(int direction, Qt::KeyboardModifiers modifiers);
    void space(Qt::KeyboardModifiers modifiers);
    bool escape(); ///< something was given up
    // timeline_view_touch.cpp
    bool touch(QTouchEvent& event);
    void fingerMoved(const QEventPoint& finger);
    void pinch(const QEventPoint& one, const QEventPoint& other);
    void glide();
    [[nodiscard]] bool isStill() const; ///< nothing moves by itself
    // timeline_view_card.cpp
    void restAt(QPointF point);
    void showCard(const layout::Target& target, std::optional<QPoint> pointer);
    void hideCard();
    void fillMenu(QMenu& menu, std::optional<EventId> event);
    void readClock();
    /// Of the lane of the event; nothing where it is scrolled away.
    [[nodiscard]] std::optional<double> baselineOf(EventId event) const;
    void restyle();
    void paintEmptyState(QPainter& painter) const;
    void paintFocus(QPainter& painter) const;
    [[nodiscard]] double zoomAnchor() const; ///< x of the selected event, else of the middle
    [[nodiscard]] bool hasEvents() const { return project && !project->graph.events.empty(); }

    TimelineView& q;
    std::shared_ptr<const project::Project> project;
    std::shared_ptr<const layout::TimelineModel> model;
    std::unique_ptr<layout::TimelineLayout> layout;
    std::unique_ptr<TimelineText> text;
    TimelineTheme theme = TimelineTheme::light();
    double magnification = 1; ///< by the platform's font
    SceneSprites sprites;
    layout::TimeRange range{0, 1440};
    layout::TimeRange goal{0, 1440};
    layout::TimeRange start{0, 1440}; ///< of the running animation
    QVariantAnimation animation;
    ViewHistory history;
    QElapsedTimer clock; ///< of the history
    EventFilter filter;
    LaneControls* laneControls = nullptr; ///< the view's child
    layout::LaneChoice lanes;
    std::size_t firstLane = 0;
    std::optional<std::size_t> story; ///< by its place in the graph
    layout::EventMask storyEvents;
    std::function<QDateTime()> now = [] { return QDateTime::currentDateTime(); };
    std::optional<time::Day> today;
    QTimer midnight;
    std::optional<layout::TimeRange> period;
    std::optional<double> periodFrom; ///< the minute where the hand began to mark it
    std::optional<EventId> selected;
    std::optional<layout::Target> hovered;
    std::optional<EventId> highlightedEvent;       ///< from outside
    std::optional<DocumentId> highlightedDocument; ///< from outside
    std::optional<QPointF> pressed;                ///< where a click or a drag began
    double draggedTo = 0;
    bool dragging = false;
    std::optional<Band> band;
    std::vector<EventId> chosen;   ///< sorted, with `selected`; empty unless there are several
    layout::EventMask chosenMask;  ///< the same, for every frame
    std::optional<EventId> anchor; ///< where extending began
    std::optional<EventId> cursor; ///< of the keys, where it has left the selection
    DragSpeed speed;
    bool gliding = false;
    bool pinched = false; ///< since the first finger came down
    QTimer rest;          ///< of the pointer
    QPointF restedAt;
    QPointer<EventCard> card; ///< the window's

private:
    layout::Scene m_scene;
    bool m_dirty = true;
};

} // namespace dateline::app
