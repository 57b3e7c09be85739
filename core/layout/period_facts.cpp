// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/period_facts.h"

#include <algorithm>

namespace dateline::layout {

PeriodFacts periodFacts(const TimelineModel& model, TimeRange range) {
    PeriodFacts facts;
    std::vector<bool> reports(model.project().documents.size());
    const auto count = [&](EventId id) {
        ++facts.events;
        for (const graph::Passage& passage : model.project().at(id).passages) {
            if (!reports[passage.document.index()]) ++facts.sources;
            reports[passage.document.index()] = true;
        }
    };
    const auto [first, last] = model.pointsIn(range);
    const auto& anchors = model.pointAnchors();
    for (std::size_t i = first; i < last;) {
        const time::Day day = dayAt(anchors[i]);
        const std::size_t begin = i;
        for (; i < last && anchors[i] < minuteOf(day + 1); ++i) count(model.points()[i]);
        if (const int onDay = static_cast<int>(i - begin); onDay > facts.onBusiest) {
            facts.onBusiest = onDay;
            facts.busiest = day;
        }
    }
    for (const EventId bar : model.bars())
        if (model.at(bar).extent.overlaps(range)) count(bar);
    return facts;
}

} // namespace dateline::layout
