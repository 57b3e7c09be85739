// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/period_facts.h"

#include <algorithm>

namespace dateline::layout {

namespace {

class Counter {
public:
    explicit Counter(const TimelineModel& model) : m_model(model), m_reports(model.project().documents.size()) {}

    void count(EventId id) {
        ++m_facts.events;
        for (const graph::Passage& passage : m_model.project().at(id).passages) {
            if (!m_reports[passage.document.index()]) ++m_facts.sources;
            m_reports[passage.document.index()] = true;
        }
    }

    /// Days must come in order.
    void countOn(time::Day day, EventId id) {
        count(id);
        m_onDay = m_day == day ? m_onDay + 1 : 1;
        m_day = day;
        if (m_onDay <= m_facts.onBusiest) return;
        m_facts.onBusiest = m_onDay;
        m_facts.busiest = day;
    }

    [[nodiscard]] const PeriodFacts& facts() const { return m_facts; }

private:
    const TimelineModel& m_model;
    std::vector<bool> m_reports; ///< by DocumentId
    PeriodFacts m_facts;
    std::optional<time::Day> m_day;
    int m_onDay = 0;
};

} // namespace

PeriodFacts periodFacts(const TimelineModel& model, TimeRange range) {
    Counter counter(model);
    const auto [first, last] = model.pointsIn(range);
    for (std::size_t i = first; i < last; ++i) counter.countOn(dayAt(model.pointAnchors()[i]), model.points()[i]);
    for (const EventId bar : model.bars())
        if (model.at(bar).extent.overlaps(range)) counter.count(bar);
    return counter.facts();
}

PeriodFacts factsOf(const TimelineModel& model, std::span<const EventId> events) {
    Counter counter(model);
    for (const EventId id : events) {
        const EventSpot spot = model.at(id);
        if (spot.form == SpotForm::point)
            counter.countOn(dayAt(spot.anchor), id);
        else
            counter.count(id);
    }
    return counter.facts();
}

} // namespace dateline::layout
