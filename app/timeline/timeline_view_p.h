// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Inside of TimelineView: its state, and the steps that its handlers share. Not for use outside app/timeline.

#include "app/timeline/scene_sprites.h"
#include "app/timeline/timeline_text.h"
#include "app/timeline/timeline_theme.h"
#include "app/timeline/timeline_view.h"
#include "app/timeline/view_history.h"
#include "core/layout/timeline_scene.h"

#include <QElapsedTimer>
#include <QPointF>
#include <QVariantAnimation>

namespace dateline::app {

class TimelineView::Private {
public:
    explicit Private(TimelineView& view);

    [[nodiscard]] const layout::Scene& scene();
    [[nodiscard]] layout::TimeScale scale() const;
    [[nodiscard]] layout::TimeScale destinationScale() const;
    [[nodiscard]] layout::SceneMarks marks() const;
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
    void restyle();
    void paintEmptyState(QPainter& painter) const;
    void paintFocus(QPainter& painter) const;
    [[nodiscard]] QString toolTipOf(const layout::Target& target) const;
    [[nodiscard]] double zoomAnchor() const; ///< x of the selected event, else of the middle
    [[nodiscard]] bool hasEvents() const { return project && !project->graph.events.empty(); }

    TimelineView& q;
    std::shared_ptr<const project::Project> project;
    std::shared_ptr<const layout::TimelineModel> model;
    std::unique_ptr<layout::TimelineLayout> layout;
    std::unique_ptr<TimelineText> text;
    TimelineTheme theme = TimelineTheme::light();
    SceneSprites sprites;
    layout::TimeRange range{0, 1440};
    layout::TimeRange goal{0, 1440};
    layout::TimeRange start{0, 1440}; ///< of the running animation
    QVariantAnimation animation;
    ViewHistory history;
    QElapsedTimer clock; ///< of the history
    EventFilter filter;
    std::optional<layout::TimeRange> period;
    std::optional<double> periodFrom; ///< the minute where the hand began to mark it
    std::optional<EventId> selected;
    std::optional<layout::Target> hovered;
    std::optional<EventId> highlightedEvent;       ///< from outside
    std::optional<DocumentId> highlightedDocument; ///< from outside
    std::optional<QPointF> pressed;                ///< where a click or a drag began
    double draggedTo = 0;
    bool dragging = false;

private:
    layout::Scene m_scene;
    bool m_dirty = true;
};

} // namespace dateline::app
