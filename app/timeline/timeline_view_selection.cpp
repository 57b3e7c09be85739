// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One event or several: clicks, keys and the band decide which are selected. Events are numbered in time order.
#include "app/timeline/timeline_view_p.h"

#include <QAccessible>
#include <QPainter>

#include <algorithm>

namespace dateline::app {

namespace {

EventId eventAtIndex(std::size_t index) { return EventId{static_cast<std::uint32_t>(index)}; }

} // namespace

void TimelineView::Private::select(std::optional<EventId> event) {
    anchor = event;
    setSelection({}, event);
}

void TimelineView::Private::setSelection(std::vector<EventId> events, std::optional<EventId> lead) {
    if (events.size() < 2) events.clear();
    cursor.reset();
    hideCard();
    const bool leads = lead != selected;
    if (!leads && events == chosen) return refresh();
    selected = lead;
    choose(std::move(events));
    refresh();
    describe();
    if (leads) Q_EMIT q.selectedEventChanged(lead);
    Q_EMIT q.selectionChanged();
    QAccessibleEvent within(&q, QAccessible::SelectionWithin);
    QAccessible::updateAccessibility(&within);
}

/// Every frame shares the mask: a list of a million events is not for copying sixty times a second.
void TimelineView::Private::choose(std::vector<EventId> events) {
    chosen = std::move(events);
    chosenMask = layout::maskOf(chosen, project ? project->graph.events.size() : 0);
}

void TimelineView::Private::toggle(EventId event) {
    std::vector<EventId> events = q.selectedEvents();
    const auto place = std::ranges::lower_bound(events, event);
    anchor = event;
    if (place == events.end() || *place != event) {
        events.insert(place, event);
        return setSelection(std::move(events), event);
    }
    events.erase(place);
    std::optional<EventId> lead = selected != event ? selected : std::nullopt;
    if (!lead && !events.empty()) lead = events.back();
    setSelection(std::move(events), lead);
}

/// Filtered out.
bool TimelineView::Private::stepsBack(EventId event) const { return filter.dimmed.contains(event); }

/// From the anchor, in time order; what a filter dims is passed over.
void TimelineView::Private::extendTo(EventId event) {
    if (!anchor) anchor = selected.value_or(event);
    const std::size_t first = std::min(anchor->index(), event.index());
    const std::size_t last = std::max(anchor->index(), event.index());
    std::vector<EventId> events;
    for (std::size_t i = first; i <= last; ++i) {
        const EventId between = eventAtIndex(i);
        if (!stepsBack(between) || between == event || between == anchor) events.push_back(between);
    }
    setSelection(std::move(events), event);
}

std::optional<EventId> TimelineView::Private::neighbour(int direction) const {
    const std::size_t count = project->graph.events.size();
    if (!focused()) return eventAtIndex(direction > 0 ? 0 : count - 1);
    if (direction < 0 && focused()->index() == 0) return std::nullopt;
    const std::size_t next = direction > 0 ? focused()->index() + 1 : focused()->index() - 1;
    return next < count ? std::optional(eventAtIndex(next)) : std::nullopt;
}

/// Only the cursor: what is selected stays.
void TimelineView::Private::moveCursor(int direction) {
    const auto next = neighbour(direction);
    if (!next) return;
    reveal(*next);
    hideCard();
    cursor = next;
    refresh();
    tellFocus();
}

/// What is drawn there; and what lies under another's dot, if the band holds the dots.
std::vector<EventId> TimelineView::Private::eventsIn(const QRectF& frame) {
    std::vector<EventId> events;
    for (const layout::HitArea& hit : scene().hits)
        if (std::holds_alternative<EventId>(hit.target) && frame.intersects(onWidget(hit.rect)))
            events.push_back(std::get<EventId>(hit.target));
    for (const layout::PlacedBand& lane : layout->bandsIn(q.height() / magnification, firstLane).bands) {
        const double baseline = lane.frame.baseline * magnification;
        if (frame.top() > baseline || baseline > frame.bottom()) continue;
        const layout::TimelineModel& inLane = lane.band->model();
        const auto [first, last] = inLane.pointsIn({scale().minuteAt(frame.left()), scale().minuteAt(frame.right())});
        for (std::size_t i = first; i < last; ++i)
            if (!filter.hide || !stepsBack(inLane.points()[i])) events.push_back(inLane.points()[i]);
    }
    std::ranges::sort(events);
    events.erase(std::ranges::unique(events).begin(), events.end());
    return events;
}

void TimelineView::Private::useBand() {
    const Band used = *std::exchange(band, std::nullopt);
    q.update();
    if (used.use == Band::Use::zoom) {
        const layout::TimeRange stretch{scale().minuteAt(std::max(0.0, used.rect().left())),
                                        scale().minuteAt(std::min<double>(q.width(), used.rect().right()))};
        return q.setVisibleRange(stretch);
    }
    std::vector<EventId> held = eventsIn(used.rect());
    if (held.empty()) return;
    const EventId lead = held.back();
    for (const EventId event : q.selectedEvents()) held.push_back(event);
    std::ranges::sort(held);
    held.erase(std::ranges::unique(held).begin(), held.end());
    anchor = held.front();
    setSelection(std::move(held), lead);
}

/// The zoom takes all of the height and greys the rest; the selection is a frame around what it takes.
void TimelineView::Private::paintBand(QPainter& painter) const {
    if (!band || !dragging) return;
    QRectF rect = band->rect().intersected(QRectF(q.rect()));
    if (band->use == Band::Use::zoom) {
        rect = {rect.left(), 0, rect.width(), double(q.height())};
        QColor veil = theme.ground;
        veil.setAlphaF(0.65F);
        painter.fillRect(QRectF(0, 0, rect.left(), q.height()), veil);
        painter.fillRect(QRectF(rect.right(), 0, q.width() - rect.right(), q.height()), veil);
    }
    QColor inside = theme.accent;
    inside.setAlphaF(band->use == Band::Use::zoom ? 0.0F : 0.12F);
    painter.setBrush(inside);
    painter.setPen(QPen(theme.accent, 1.5, band->use == Band::Use::zoom ? Qt::SolidLine : Qt::DashLine));
    painter.drawRect(rect.adjusted(0.75, 0.75, -0.75, -0.75));
}

void TimelineView::Private::clickAt(QPointF point, Qt::KeyboardModifiers modifiers) {
    const auto target = targetAt(point);
    const bool adds = modifiers.testFlag(Qt::ControlModifier);
    const bool extends = modifiers.testFlag(Qt::ShiftModifier);
    if (!target && (adds || extends)) return; // a near miss loses nothing
    if (!target && isOnAxis(point)) return q.setPeriod(std::nullopt);
    if (!target) return select(std::nullopt);
    if (std::holds_alternative<DocumentId>(*target))
        Q_EMIT q.documentActivated(std::get<DocumentId>(*target));
    else if (extends)
        extendTo(std::get<EventId>(*target));
    else if (adds)
        toggle(std::get<EventId>(*target));
    else
        select(std::get<EventId>(*target));
}

void TimelineView::setSelectedEvents(std::vector<EventId> events) {
    std::erase_if(events, [this](EventId event) { return static_cast<int>(event.index()) >= eventCount(); });
    std::ranges::sort(events);
    events.erase(std::ranges::unique(events).begin(), events.end());
    const std::optional<EventId> lead = events.empty() ? std::nullopt : std::optional(events.back());
    d->anchor = events.empty() ? std::nullopt : std::optional(events.front());
    d->setSelection(std::move(events), lead);
}

std::vector<EventId> TimelineView::selectedEvents() const {
    if (!d->chosen.empty()) return d->chosen;
    return d->selected ? std::vector{*d->selected} : std::vector<EventId>();
}

void TimelineView::selectAll() {
    if (!d->hasEvents()) return;
    std::vector<EventId> events;
    for (std::size_t i = 0; i < d->project->graph.events.size(); ++i)
        if (!d->stepsBack(eventAtIndex(i))) events.push_back(eventAtIndex(i));
    const std::optional<EventId> lead = d->selected && !d->stepsBack(*d->selected) ? d->selected
                                        : events.empty()                           ? std::nullopt
                                                                                   : std::optional(events.front());
    d->anchor = lead;
    d->setSelection(std::move(events), lead);
}

void TimelineView::selectNext() {
    if (const auto next = d->hasEvents() ? d->neighbour(1) : std::nullopt) setSelectedEvent(next);
}

void TimelineView::selectPrevious() {
    if (const auto next = d->hasEvents() ? d->neighbour(-1) : std::nullopt) setSelectedEvent(next);
}

} // namespace dateline::app
