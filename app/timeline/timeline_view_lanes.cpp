// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Lanes, the story that is shown, and what day it is.
#include "app/timeline/timeline_view_p.h"

#include <QTimeZone>

#include <algorithm>

namespace dateline::app {

void TimelineView::setLanes(layout::LaneChoice lanes) {
    if (lanes == d->lanes) return;
    if (lanes.by != d->lanes.by) d->firstLane = 0;
    d->lanes = std::move(lanes);
    if (d->layout) d->layout->setLanes(d->lanes);
    d->refresh();
    Q_EMIT lanesChanged();
}

const layout::LaneChoice& TimelineView::lanes() const { return d->lanes; }

std::vector<std::string> TimelineView::laneKeys() const {
    std::vector<std::string> keys;
    if (!d->layout) return keys;
    for (const layout::LaneGroup* lane : d->layout->laneOrder()) keys.push_back(lane->key);
    return keys;
}

std::string TimelineView::laneKeyOf(EventId event) const {
    const auto keys = laneKeys();
    return keys.empty() ? std::string() : keys[d->layout->laneOf(event)];
}

QRectF TimelineView::laneGround() const {
    if (!d->hasEvents()) return {};
    const layout::VerticalFrame frame = d->frame();
    return {0, frame.headerBottom * d->magnification, double(width()),
            (frame.publishedTop - frame.headerBottom) * d->magnification};
}

std::vector<layout::LaneArea> TimelineView::shownLanes() const {
    if (!d->hasEvents()) return {};
    std::vector<layout::LaneArea> lanes = d->scene().lanes;
    for (layout::LaneArea& lane : lanes) {
        for (double* length : {&lane.header.x, &lane.header.y, &lane.header.width, &lane.header.height, &lane.bottom})
            *length *= d->magnification;
    }
    return lanes;
}

std::size_t TimelineView::firstLane() const { return std::min(d->firstLane, lastFirstLane()); }

std::size_t TimelineView::lastFirstLane() const {
    return d->hasEvents() ? d->layout->bandsIn(height() / d->magnification, d->firstLane).lastFirst : 0;
}

void TimelineView::setFirstLane(std::size_t first) {
    first = std::min(first, lastFirstLane());
    if (first == d->firstLane) return;
    d->firstLane = first;
    d->refresh();
    Q_EMIT lanesChanged();
}

void TimelineView::revealLane(std::size_t place) {
    if (!d->hasEvents()) return;
    std::size_t first = std::min(place, firstLane());
    const auto isSeenFrom = [&](std::size_t top) {
        const layout::LaneStack stack = d->layout->bandsIn(height() / d->magnification, top);
        return place < stack.first + stack.bands.size() || top >= stack.lastFirst;
    };
    while (!isSeenFrom(first)) ++first;
    setFirstLane(first);
}

void TimelineView::moveLane(const std::string& key, std::size_t place) {
    layout::LaneChoice lanes = d->lanes;
    lanes.order = laneKeys();
    const auto at = std::ranges::find(lanes.order, key);
    if (at == lanes.order.end()) return;
    lanes.order.erase(at);
    const auto to = static_cast<std::ptrdiff_t>(std::min(place, lanes.order.size()));
    lanes.order.insert(lanes.order.begin() + to, key);
    setLanes(std::move(lanes));
}

void TimelineView::setLaneCollapsed(const std::string& key, bool collapsed) {
    layout::LaneChoice lanes = d->lanes;
    std::erase(lanes.collapsed, key);
    if (collapsed) lanes.collapsed.push_back(key);
    setLanes(std::move(lanes));
}

std::optional<double> TimelineView::Private::baselineOf(EventId event) const {
    const layout::LaneStack stack = layout->bandsIn(q.height() / magnification, firstLane);
    const std::size_t lane = layout->laneOf(event);
    if (lane < stack.first || lane - stack.first >= stack.bands.size()) return std::nullopt;
    return stack.bands[lane - stack.first].frame.baseline;
}

std::optional<std::size_t> TimelineView::storyOf(EventId event) const {
    if (!d->project) return std::nullopt;
    const auto& threads = d->project->graph.threads;
    const auto found = std::ranges::find_if(threads, [event](const graph::Thread& thread) {
        return std::ranges::find(thread.events, event) != thread.events.end();
    });
    if (found == threads.end()) return std::nullopt;
    return static_cast<std::size_t>(found - threads.begin());
}

std::optional<std::size_t> TimelineView::shownStory() const { return d->story; }

const layout::EventMask& TimelineView::storyEvents() const { return d->storyEvents; }

void TimelineView::showStoryOf(EventId event) {
    const std::optional<std::size_t> story = storyOf(event);
    if (!story) return;
    const graph::Thread& thread = d->project->graph.threads[*story];
    d->story = story;
    d->storyEvents = layout::maskOf(thread.events, d->project->graph.events.size());
    d->refresh();
    setVisibleRange(layout::rangeWithRoom(*d->model, thread.events));
    Q_EMIT storyChanged(story);
}

void TimelineView::leaveStory() {
    if (!d->story) return;
    d->story.reset();
    d->storyEvents = {};
    d->refresh();
    Q_EMIT storyChanged(std::nullopt);
}

void TimelineView::setClock(std::function<QDateTime()> clock) {
    d->now = std::move(clock);
    d->readClock();
}

void TimelineView::Private::readClock() {
    constexpr qint64 julianOfEpoch = 2440588;
    const QDateTime time = now();
    const time::Day day{static_cast<std::int32_t>(time.date().toJulianDay() - julianOfEpoch)};
    if (today != day) refresh();
    today = day;
    const qint64 left = time.msecsTo(time.date().addDays(1).startOfDay(time.timeZone()));
    midnight.start(static_cast<int>(std::clamp<qint64>(left + 50, 1000, 25 * 60 * 60 * 1000)));
}

} // namespace dateline::app
