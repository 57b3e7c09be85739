// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/period_facts.h"

#include <algorithm>

namespace dateline::layout {

namespace {

constexpr int mostAsked = 100'000; // some 10 ms

class SourceCounter {
public:
    explicit SourceCounter(const TimelineModel& model) : m_model(model), m_reports(model.project().documents.size()) {}

    void count(EventId id) {
        for (const graph::Passage& passage : m_model.project().at(id).passages) {
            if (!m_reports[passage.document.index()]) ++m_sources;
            m_reports[passage.document.index()] = true;
        }
    }
    [[nodiscard]] int sources() const { return m_sources; }

private:
    const TimelineModel& m_model;
    std::vector<bool> m_reports; ///< by DocumentId
    int m_sources = 0;
};

/// Days must come in order.
void countDay(PeriodFacts& facts, time::Day day, int events) {
    if (events <= facts.onBusiest) return;
    facts.onBusiest = events;
    facts.busiest = day;
}

} // namespace

PeriodFacts periodFacts(const TimelineModel& model, TimeRange range) {
    PeriodFacts facts;
    facts.events = model.eventsIn(range);
    const auto [first, last] = model.pointsIn(range);
    const auto anchor = [&](std::size_t i) { return model.pointAnchors().begin() + static_cast<std::ptrdiff_t>(i); };
    for (auto at = anchor(first); at != anchor(last);) {
        const time::Day day = dayAt(*at);
        const auto next = std::lower_bound(at, anchor(last), minuteOf(day + 1));
        countDay(facts, day, static_cast<int>(next - at));
        at = next;
    }
    if (facts.events > mostAsked) return facts;
    SourceCounter sources(model);
    for (std::size_t i = first; i < last; ++i) sources.count(model.points()[i]);
    for (const EventId bar : model.bars())
        if (model.at(bar).extent.overlaps(range)) sources.count(bar);
    facts.sources = sources.sources();
    return facts;
}

PeriodFacts factsOf(const TimelineModel& model, std::span<const EventId> events) {
    PeriodFacts facts;
    facts.events = static_cast<int>(events.size());
    std::optional<time::Day> day;
    int onDay = 0;
    for (const EventId id : events) {
        const EventSpot spot = model.at(id);
        if (spot.form != SpotForm::point) continue;
        const time::Day its = dayAt(spot.anchor);
        onDay = day == its ? onDay + 1 : 1;
        day = its;
        countDay(facts, its, onDay);
    }
    if (facts.events > mostAsked) return facts;
    SourceCounter sources(model);
    for (const EventId id : events) sources.count(id);
    facts.sources = sources.sources();
    return facts;
}

} // namespace dateline::layout
