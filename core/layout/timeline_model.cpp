// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/timeline_model.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace dateline::layout {

namespace {

/// A third of the period, where the date says "early", "mid" or "late" and its interval is still the whole period.
time::DayInterval narrowed(const time::When& when) {
    using enum time::Modifier;
    const int length = when.days.lengthInDays();
    const bool wholePeriod = (when.granularity == time::Granularity::month && length >= 28) ||
                             (when.granularity == time::Granularity::week && length >= 7) || length >= 89;
    const bool placed = when.modifier == start || when.modifier == mid || when.modifier == end;
    if (!placed || !wholePeriod) return when.days;
    const int third = length / 3;
    const int skipped = when.modifier == start ? 0 : when.modifier == mid ? third : length - third;
    const time::Day first = when.days.first + skipped;
    return {first, first + (third - 1)};
}

bool openBegin(time::Modifier modifier) {
    return modifier == time::Modifier::before || modifier == time::Modifier::onOrBefore;
}
bool openEnd(time::Modifier modifier) {
    return modifier == time::Modifier::after || modifier == time::Modifier::onOrAfter;
}

EventSpot spotOf(const time::When& when) {
    EventSpot spot;
    spot.extent = rangeOf(narrowed(when));
    if (when.isExactDay()) {
        spot.anchor = spot.extent.begin + (when.clock ? when.clock->minuteOfDay : minutesPerDay / 2);
        return spot;
    }
    spot.form = SpotForm::bar;
    spot.anchor = spot.extent.begin;
    const bool stated = when.granularity == time::Granularity::range || when.granularity == time::Granularity::weekend;
    const bool coarse = !stated || when.modifier == time::Modifier::approximate;
    spot.softBegin = coarse || openBegin(when.modifier);
    spot.softEnd = coarse || openEnd(when.modifier);
    return spot;
}

/// A stretch of the sorted moments, and how good a first picture it makes.
struct Stretch {
    std::size_t first = 0;
    std::size_t last = 0; ///< inclusive
    double score = 0;
};

struct Moment {
    double minute;
    double weight;
};

/// Most mentions for the length. The exponent was tried on chronicles with and without outliers: small enough that a
/// cluster's own quiet weeks stay in, large enough that a lone date years before does not.
double scoreOf(double weight, double length) { return weight / std::pow(std::max(length, 7 * minutesPerDay), 0.15); }

/// Follows the heavier side of the widest gap; the best stretch met on the way wins. At most 64 cuts.
Stretch densestOf(const std::vector<Moment>& moments, const std::vector<double>& weightBefore) {
    Stretch now{0, moments.size() - 1, 0};
    Stretch best;
    for (int cuts = 0; cuts < 64; ++cuts) {
        const double weight = weightBefore[now.last + 1] - weightBefore[now.first];
        now.score = scoreOf(weight, moments[now.last].minute - moments[now.first].minute);
        if (now.score > best.score) best = now;
        if (now.first == now.last) break;
        std::size_t cut = now.first;
        for (std::size_t i = now.first; i < now.last; ++i)
            if (moments[i + 1].minute - moments[i].minute > moments[cut + 1].minute - moments[cut].minute) cut = i;
        const double left = weightBefore[cut + 1] - weightBefore[now.first];
        if (left * 2 > weight)
            now.last = cut;
        else
            now.first = cut + 1;
    }
    return best;
}

TimeRange padded(TimeRange range) {
    const double room = std::max(range.length(), 5 * minutesPerDay);
    return clampedToAxis({range.begin - room * 0.06, range.end + room * 0.2});
}

} // namespace

TimelineModel::TimelineModel(std::shared_ptr<const project::Project> project) : m_project(std::move(project)) {
    placeEvents();
    placeDocuments();
    findWhole();
    findDensest();
}

void TimelineModel::placeEvents() {
    const auto& events = m_project->graph.events;
    m_spots.reserve(events.size());
    for (const graph::Event& event : events) m_spots.push_back(spotOf(event.when));
    for (const graph::Relation& relation : m_project->graph.relations) {
        if (relation.kind != graph::RelationKind::partOf) {
            const auto place = static_cast<std::uint32_t>(&relation - m_project->graph.relations.data());
            m_arcs.emplace_back(relation.source, place);
            m_arcs.emplace_back(relation.target, place);
            continue;
        }
        EventSpot& whole = m_spots[relation.target.index()];
        m_spots[relation.source.index()].whole = relation.target;
        if (whole.form == SpotForm::bar && !whole.softBegin && !whole.softEnd) whole.form = SpotForm::stages;
    }
    std::ranges::sort(m_arcs);
    for (std::uint32_t i = 0; i < m_spots.size(); ++i)
        (m_spots[i].form == SpotForm::point ? m_points : m_bars).push_back({i});
    std::ranges::stable_sort(m_points, {}, [this](EventId id) { return at(id).anchor; });
    for (const EventId id : m_points) m_anchors.push_back(at(id).anchor);
    std::ranges::stable_sort(m_bars, std::ranges::greater{}, [&](EventId id) { return events[id.index()].importance; });
    for (const EventId id : m_bars) {
        m_barBegins.push_back(at(id).extent.begin);
        m_barEnds.push_back(at(id).extent.end);
    }
    std::ranges::sort(m_barBegins);
    std::ranges::sort(m_barEnds);
}

std::vector<graph::Relation> TimelineModel::arcsOf(EventId event) const {
    std::vector<graph::Relation> arcs;
    for (auto arc = std::ranges::lower_bound(m_arcs, std::pair{event, std::uint32_t{0}});
         arc != m_arcs.end() && arc->first == event; ++arc)
        arcs.push_back(m_project->graph.relations[arc->second]);
    return arcs;
}

void TimelineModel::placeDocuments() {
    for (std::uint32_t i = 0; i < m_project->documents.size(); ++i) {
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

void TimelineModel::findWhole() {
    TimeRange range{1e300, -1e300};
    const auto widen = [&](TimeRange extent) {
        range = {std::min(range.begin, extent.begin), std::max(range.end, extent.end)};
    };
    for (const EventSpot& spot : m_spots) widen(spot.extent);
    for (const DocumentSpot& spot : m_documents) widen(spot.extent);
    if (range.end < range.begin) range = rangeOf({time::dayOf({2000, 1, 1}), time::dayOf({2029, 12, 31})});
    m_whole = padded(range);
}

void TimelineModel::findDensest() {
    std::vector<Moment> moments;
    for (std::uint32_t i = 0; i < m_spots.size(); ++i) {
        const EventSpot& spot = m_spots[i];
        if (spot.extent.length() > 92 * minutesPerDay) continue;
        const auto mentions = m_project->graph.events[i].passages.size();
        moments.push_back({spot.form == SpotForm::point ? spot.anchor : spot.extent.centre(),
                           static_cast<double>(std::max<std::size_t>(mentions, 1))});
    }
    if (moments.empty()) {
        m_densest = m_whole;
        return;
    }
    std::ranges::stable_sort(moments, {}, &Moment::minute);
    std::vector<double> weightBefore(moments.size() + 1, 0);
    for (std::size_t i = 0; i < moments.size(); ++i) weightBefore[i + 1] = weightBefore[i] + moments[i].weight;
    const Stretch best = densestOf(moments, weightBefore);
    m_densest = padded({moments[best.first].minute, moments[best.last].minute});
}

std::pair<std::size_t, std::size_t> TimelineModel::pointsIn(TimeRange range) const {
    const auto first = std::ranges::lower_bound(m_anchors, range.begin);
    const auto last = std::lower_bound(first, m_anchors.end(), range.end);
    return {static_cast<std::size_t>(first - m_anchors.begin()), static_cast<std::size_t>(last - m_anchors.begin())};
}

int TimelineModel::eventsIn(TimeRange range) const {
    const auto [first, last] = pointsIn(range);
    const auto begun = std::ranges::lower_bound(m_barBegins, range.end) - m_barBegins.begin();
    const auto over = std::ranges::upper_bound(m_barEnds, range.begin) - m_barEnds.begin();
    return static_cast<int>(last - first) + static_cast<int>(begun - over);
}

} // namespace dateline::layout
