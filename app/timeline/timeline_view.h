// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The zoomable timeline. It owns what is looked at (range, selection, hover) and turns gestures and keys into changes of
// it (its context menu ends with the actions of the widget); what there is to see comes from core/layout as a Scene, how it looks from ScenePainter.

#include "core/base/strong_id.h"
#include "core/layout/event_mask.h"
#include "core/layout/lane_groups.h"
#include "core/layout/scene.h"
#include "core/layout/timeline_model.h"
#include "core/project/project.h"

#include <QDateTime>
#include <QRectF>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace dateline::app {

/// Which events step back. Dimmed events keep their place unless `hide` is set.
struct EventFilter {
    layout::EventMask dimmed;
    bool hide = false;

    friend bool operator==(const EventFilter&, const EventFilter&) = default;
};

class TimelineView : public QWidget {
    Q_OBJECT

public:
    enum class Motion { jump, eased };

    explicit TimelineView(QWidget* parent = nullptr);
    ~TimelineView() override;

    /// Shows the densest stretch on the first project; later ones keep the range, and the selection where an event has the same key.
    /// Shared, because a scene may still be looked at while the next project is being made.
    void setProject(std::shared_ptr<const project::Project> project);
    /// Of the project; nothing without one. The overview shares it.
    [[nodiscard]] std::shared_ptr<const layout::TimelineModel> model() const;
    /// A stretch marked by hand, shaded in the timeline; nothing: none.
    void setPeriod(std::optional<layout::TimeRange> period);
    [[nodiscard]] std::optional<layout::TimeRange> period() const;
    void setFilter(EventFilter filter);
    [[nodiscard]] const EventFilter& filter() const;
    /// How the events are told apart; kept when another project is shown.
    void setLanes(layout::LaneChoice lanes);
    [[nodiscard]] const layout::LaneChoice& lanes() const;
    /// All lanes in the order in which they stand; those that are seen; and which is the first and may at last be it.
    [[nodiscard]] std::vector<std::string> laneKeys() const;
    [[nodiscard]] std::string laneKeyOf(EventId event) const;
    [[nodiscard]] QRectF laneGround() const; ///< where lanes stand
    [[nodiscard]] std::vector<layout::LaneArea> shownLanes() const;
    [[nodiscard]] std::size_t firstLane() const;
    [[nodiscard]] std::size_t lastFirstLane() const;
    void setFirstLane(std::size_t first);
    /// Scrolls as little as needed, to the lane at this place of laneKeys().
    void revealLane(std::size_t place);
    void moveLane(const std::string& key, std::size_t place);
    void setLaneCollapsed(const std::string& key, bool collapsed);
    /// Everything that belongs to the event's story stands out and is fitted into the view; nothing where it has none.
    void showStoryOf(EventId event);
    void leaveStory();
    /// By its place among the threads of the project.
    [[nodiscard]] std::optional<std::size_t> shownStory() const;
    [[nodiscard]] std::optional<std::size_t> storyOf(EventId event) const;
    [[nodiscard]] const layout::EventMask& storyEvents() const;
    /// What day it is; a line marks it. Asked once, and again at midnight.
    void setClock(std::function<QDateTime()> clock);
    void setSelectedEvent(std::optional<EventId> event);
    /// The one that the keys go on from; of several selected ones the last that was added.
    [[nodiscard]] std::optional<EventId> selectedEvent() const;
    /// All that are selected, in time order; selectedEvent() is one of them.
    void setSelectedEvents(std::vector<EventId> events);
    [[nodiscard]] std::vector<EventId> selectedEvents() const;
    /// Where the keys are: selectedEvent(), unless they have gone on without selecting.
    [[nodiscard]] std::optional<EventId> focusedEvent() const;
    /// After a drag the timeline glides on; off at first, and never where the platform asks for little motion.
    void setGliding(bool gliding);
    [[nodiscard]] bool isGliding() const;

    [[nodiscard]] layout::TimeRange visibleRange() const;
    /// Where a running animation is going; visibleRange() without one.
    [[nodiscard]] layout::TimeRange destination() const;
    void setVisibleRange(layout::TimeRange range, Motion motion = Motion::eased);
    [[nodiscard]] int eventsInView() const;
    [[nodiscard]] int eventCount() const;

    /// Events in view, in time order (of very many, those that are drawn); where they are (a card rather than its dot; empty:
    /// out of view), and what is said of them.
    [[nodiscard]] std::vector<EventId> shownEvents() const;
    [[nodiscard]] QRect rectOf(EventId event) const;
    [[nodiscard]] std::optional<EventId> eventAt(QPoint point) const;
    [[nodiscard]] QString sentenceOf(EventId event) const;

    [[nodiscard]] QSize sizeHint() const override { return {900, 560}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {320, 240}; }

public Q_SLOTS:
    void zoomIn();
    void zoomOut();
    /// Nearly everything; called again, the far outliers as well.
    void fitAll();
    void fitDensest();
    /// Through the stretches looked at before.
    void goBack();
    void goForward();
    /// Shows the days, at the present zoom as far as that suits them.
    void showDays(dateline::time::DayInterval days);
    /// The selected event with its stages or neighbours; everything when nothing is selected.
    void fitSelection();
    void selectNext();
    void selectPrevious();
    /// The first event in view, where none is selected.
    void selectInView();
    void selectAll();
    /// What is told of an event beside it, for those who do not use a pointer; again: hides it.
    void toggleCard();
    /// Lights up an event as if the pointer were on it (from a list, a passage).
    void setHighlightedEvent(std::optional<dateline::EventId> event);
    void setHighlightedDocument(std::optional<dateline::DocumentId> document);

Q_SIGNALS:
    void selectedEventChanged(std::optional<dateline::EventId> event);
    /// More or fewer are selected, or others.
    void selectionChanged();
    void eventActivated(dateline::EventId event);
    void documentActivated(dateline::DocumentId document);
    void visibleRangeChanged();
    void lanesChanged();
    void storyChanged(std::optional<std::size_t> thread);
    /// The person has marked a stretch, and the hand is off it; or there is none any more.
    void periodChanged(std::optional<dateline::layout::TimeRange> period);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace dateline::app
