// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/timeline_model.h"

#include "core/base/parallel.h"
#include "core/layout/dense_stretch.h"
#include "core/layout/main_stretch.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace dateline::layout {

namespace {

constexpr double longestMoment = 92 * minutesPerDay; // what lasts longer says little about where much is told

struct PlacedPoint {
    double anchor = 0;
    EventId event;
    float importance = 0;
    float mentions = 1;
    bool disputed = false;
};

struct PlacedBar {
    TimeRange extent;
    double importance = 0;
    EventId event;
    float mentions = 1;
};

TimeRange joined(TimeRange a, TimeRange b) { return {std::min(a.begin, b.begin), std::max(a.end, b.end)}; }

constexpr TimeRange nowhere{1e300, -1e300};

} // namespace

/// The events, or some of them, as far as the model looks at them.
struct TimelineModel::Placement {
    std::vector<PlacedPoint> points;
    std::vector<PlacedBar> bars;
    TimeRange whole = nowhere;

    void add(const graph::Event& event, EventId id) {
        const EventSpot spot = spotOf(event.when);
        const auto mentions = static_cast<float>(std::max<std::size_t>(event.passages.size(), 1));
        whole = joined(whole, spot.extent);
        if (spot.form == SpotForm::point)
            points.push_back(
                {spot.anchor, id, static_cast<float>(event.importance), mentions, !event.disputed.empty()});
        else
            bars.push_back({spot.extent, event.importance, id, mentions});
    }
    void append(Placement other) {
        points.insert(points.end(), other.points.begin(), other.points.end());
        bars.insert(bars.end(), other.bars.begin(), other.bars.end());
        whole = joined(whole, other.whole);
    }
};

namespace {

/// Of so many events, in the order of `idAt`. Most of the time goes into waiting for memory: all cores wait at once.
template <class Placement, class IdAt>
Placement placementOf(const graph::EventList& events, std::size_t count, IdAt idAt) {
    constexpr std::size_t share = 4096;
    std::vector<Placement> shares((count + share - 1) / share);
    const JobControl control({}, {}, count > 4 * share ? 0 : 1);
    forEachIndex(shares.size(), control, std::nullopt, [&](std::size_t index, unsigned) {
        const std::size_t last = std::min(count, (index + 1) * share);
        for (std::size_t i = index * share; i < last; ++i) {
            const EventId id = idAt(i);
            shares[index].add(events[id.index()], id);
        }
    });
    Placement all;
    all.points.reserve(count);
    for (Placement& each : shares) all.append(std::move(each));
    return all;
}

/// So that of equally important events not always the earliest comes first: then all cards of a heap would hang at its
/// beginning. Below what anyone means by a difference in importance, scattered, and always the same.
float tieBreak(EventId event) {
    const std::uint32_t scattered = event.value * 0x9E3779B1U;
    return static_cast<float>(scattered >> 16U) * (1e-4F / 65536);
}

/// The graph is sorted by day; within a day the clock decides.
void sortByAnchor(std::vector<PlacedPoint>& points) {
    const auto dayOf = [](const PlacedPoint& point) { return std::floor(point.anchor / minutesPerDay); };
    if (!std::ranges::is_sorted(points, {}, dayOf)) {
        std::ranges::stable_sort(points, {}, &PlacedPoint::anchor);
        return;
    }
    for (auto first = points.begin(); first != points.end();) {
        const auto last = std::find_if(
            first, points.end(), [&, day = dayOf(*first)](const PlacedPoint& point) { return dayOf(point) != day; });
        if (!std::ranges::is_sorted(first, last, {}, &PlacedPoint::anchor))
            std::ranges::stable_sort(first, last, {}, &PlacedPoint::anchor);
        first = last;
    }
}

template <class Placement>
std::vector<Moment> momentsOf(const Placement& placement) {
    std::vector<Moment> points;
    points.reserve(placement.points.size());
    for (const PlacedPoint& point : placement.points) points.push_back({point.anchor, point.mentions});
    std::vector<Moment> bars;
    for (const PlacedBar& bar : placement.bars)
        if (bar.extent.length() <= longestMoment) bars.push_back({bar.extent.centre(), bar.mentions});
    if (bars.empty()) return points;
    std::ranges::stable_sort(bars, {}, &Moment::minute);
    std::vector<Moment> all;
    all.reserve(points.size() + bars.size());
    std::ranges::merge(points, bars, std::back_inserter(all), {}, &Moment::minute, &Moment::minute);
    return all;
}

template <class Value>
std::vector<double> sorted(const std::vector<PlacedBar>& bars, Value value) {
    std::vector<double> values;
    values.reserve(bars.size());
    for (const PlacedBar& bar : bars) values.push_back(value(bar));
    std::ranges::sort(values);
    return values;
}

TimeRange padded(TimeRange range) {
    const double room = std::max(range.length(), 5 * minutesPerDay);
    return clampedToAxis({range.begin - room * 0.06, range.end + room * 0.2});
}

/// Sorted moments that lie outside of the range, its end included in it.
std::size_t eventsBeyond(TimeRange range, const std::vector<double>& moments) {
    const auto first = std::ranges::lower_bound(moments, range.begin);
    const auto last = std::ranges::upper_bound(moments, range.end);
    return moments.size() - static_cast<std::size_t>(last - first);
}

} // namespace

TimelineModel::TimelineModel(std::shared_ptr<const project::Project> project) : m_project(std::move(project)) {
    placeRelations();
    placeDocuments();
    const auto& events = m_project->graph.events;
    placeEvents(placementOf<Placement>(events, events.size(),
                                       [](std::size_t i) { return EventId{static_cast<std::uint32_t>(i)}; }));
}

TimelineModel::TimelineModel(const TimelineModel& whole, const std::vector<EventId>& events)
    : m_project(whole.m_project), m_relations(whole.m_relations) {
    const auto hasArc = [this](EventId id) {
        const auto arc = std::ranges::lower_bound(m_relations->arcs, std::pair{id, std::uint32_t{0}});
        return arc != m_relations->arcs.end() && arc->first == id;
    };
    m_hasArcs = whole.m_hasArcs && std::ranges::any_of(events, hasArc);
    placeEvents(
        placementOf<Placement>(m_project->graph.events, events.size(), [&events](std::size_t i) { return events[i]; }));
    m_whole = whole.m_whole;
    m_main = whole.m_main;
    m_densest = whole.m_densest;
}

void TimelineModel::placeRelations() {
    const auto& relations = m_project->graph.relations;
    auto placed = std::make_shared<Relations>();
    for (std::uint32_t place = 0; place < relations.size(); ++place) {
        const graph::Relation& relation = relations[place];
        if (relation.kind == graph::RelationKind::partOf) {
            placed->stages.emplace_back(relation.source, relation.target);
            placed->wholes.push_back(relation.target);
        } else {
            placed->arcs.emplace_back(relation.source, place);
            placed->arcs.emplace_back(relation.target, place);
        }
    }
    std::ranges::sort(placed->arcs);
    std::ranges::sort(placed->stages);
    std::ranges::sort(placed->wholes);
    m_hasArcs = !placed->arcs.empty();
    m_relations = std::move(placed);
}

void TimelineModel::placeEvents(Placement placement) {
    sortByAnchor(placement.points);
    std::vector<float> importances;
    importances.reserve(placement.points.size());
    m_points.reserve(placement.points.size());
    m_anchors.reserve(placement.points.size());
    for (const PlacedPoint& point : placement.points) {
        if (point.disputed) m_disputed.push_back(static_cast<std::uint32_t>(m_points.size()));
        m_points.push_back(point.event);
        m_anchors.push_back(point.anchor);
        importances.push_back(point.importance + tieBreak(point.event));
    }
    m_importances = RangeMaximum(std::move(importances));

    const auto dense = denseStretch(momentsOf(placement));
    std::ranges::stable_sort(placement.bars, std::ranges::greater{}, &PlacedBar::importance);
    for (const PlacedBar& bar : placement.bars) m_bars.push_back(bar.event);
    m_barBegins = sorted(placement.bars, [](const PlacedBar& bar) { return bar.extent.begin; });
    m_barEnds = sorted(placement.bars, [](const PlacedBar& bar) { return bar.extent.end; });
    m_barCentres = sorted(placement.bars, [](const PlacedBar& bar) { return bar.extent.centre(); });

    TimeRange whole = placement.whole;
    for (const DocumentSpot& spot : m_documents) whole = joined(whole, spot.extent);
    findRanges(whole);
    m_densest = dense ? padded(*dense) : m_whole;
}

/// `whole`: from the first to the last of everything; ends before it begins where there is nothing.
void TimelineModel::findRanges(TimeRange whole) {
    if (whole.end < whole.begin) whole = rangeOf({time::dayOf({2000, 1, 1}), time::dayOf({2029, 12, 31})});
    m_main = m_whole = padded(whole);
    if (m_points.empty() && m_bars.empty()) return;
    const TimeRange main = mainStretch(m_anchors, m_barCentres);
    if (eventsBeyond(main, m_anchors) + eventsBeyond(main, m_barCentres) == 0) return;
    m_main = padded(main);
    // At an end without outliers both are the same.
    const double room = whole.length() * 0.02;
    m_whole = clampedToAxis({whole.begin < m_main.begin ? whole.begin - room : m_main.begin,
                             whole.end > m_main.end ? whole.end + room : m_main.end});
}

bool TimelineModel::holdsStages(EventId id) const { return std::ranges::binary_search(m_relations->wholes, id); }

EventSpot TimelineModel::at(EventId id) const {
    EventSpot spot = spotOf(m_project->at(id).when);
    if (spot.form == SpotForm::bar && !spot.softBegin && !spot.softEnd && holdsStages(id)) spot.form = SpotForm::stages;
    const auto& stages = m_relations->stages;
    const auto next = std::ranges::upper_bound(stages, id, {}, &std::pair<EventId, EventId>::first);
    if (next != stages.begin() && std::prev(next)->first == id) spot.whole = std::prev(next)->second;
    return spot;
}

std::vector<graph::Relation> TimelineModel::arcsOf(EventId event) const {
    std::vector<graph::Relation> arcs;
    for (auto arc = std::ranges::lower_bound(m_relations->arcs, std::pair{event, std::uint32_t{0}});
         arc != m_relations->arcs.end() && arc->first == event; ++arc)
        arcs.push_back(m_project->graph.relations[arc->second]);
    return arcs;
}

void TimelineModel::placeDocuments() {
    for (std::uint32_t i = 0; i < m_project->documents.size(); ++i) {
        if (m_project->documents[i].excluded) continue;
        const auto& published = m_project->documents[i].reading.published;
        if (!published.when) {
            m_undated.push_back({i});
            continue;
        }
        const EventSpot spot = spotOf(*published.when);
        m_documents.push_back({{i},
                               spot.extent,
                               spot.form == SpotForm::point ? spot.anchor : spot.extent.centre(),
                               spot.form == SpotForm::point});
    }
    std::ranges::stable_sort(m_documents, {}, &DocumentSpot::anchor);
}

std::pair<std::size_t, std::size_t> TimelineModel::pointsIn(TimeRange range) const {
    const auto first = std::ranges::lower_bound(m_anchors, range.begin);
    const auto last = std::lower_bound(first, m_anchors.end(), range.end);
    return {static_cast<std::size_t>(first - m_anchors.begin()), static_cast<std::size_t>(last - m_anchors.begin())};
}

TimeRange rangeWithRoom(const TimelineModel& model, const std::vector<EventId>& events) {
    TimeRange whole = nowhere;
    for (const EventId event : events) whole = joined(whole, model.at(event).extent);
    return padded(whole);
}

int TimelineModel::eventsIn(TimeRange range) const {
    const auto [first, last] = pointsIn(range);
    const auto begun = std::ranges::lower_bound(m_barBegins, range.end) - m_barBegins.begin();
    const auto over = std::ranges::upper_bound(m_barEnds, range.begin) - m_barEnds.begin();
    return static_cast<int>(last - first) + static_cast<int>(begun - over);
}

} // namespace dateline::layout
