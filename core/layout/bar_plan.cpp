// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/bar_plan.h"

#include "core/layout/day_set.h"

#include <algorithm>
#include <limits>

namespace dateline::layout {

namespace {

constexpr double never = std::numeric_limits<double>::infinity();

/// Days from the first one that any bar covers.
struct DayStretch {
    std::size_t first = 0;
    std::size_t last = 0; ///< inclusive
};

/// The bars placed in one row so far; no two of them overlap.
class Row {
public:
    explicit Row(std::size_t days) : m_firsts(days), m_lasts(days) {}

    [[nodiscard]] bool isFree(DayStretch bar) const {
        const auto begun = m_firsts.atOrBefore(bar.last);
        if (!begun) return true;
        if (*begun >= bar.first) return false;
        return *m_lasts.atOrAfter(*begun) < bar.first;
    }

    /// From which scale on a label that begins at the day is clear of those of its neighbours.
    [[nodiscard]] double labelScale(std::size_t day) const {
        double nearest = never;
        if (const auto after = m_firsts.atOrAfter(day)) nearest = static_cast<double>(*after - day);
        if (const auto before = m_firsts.atOrBefore(day))
            nearest = std::min(nearest, static_cast<double>(day - *before));
        return BarPlan::labelWidth / (nearest * minutesPerDay);
    }

    void place(DayStretch bar) {
        m_firsts.insert(bar.first);
        m_lasts.insert(bar.last);
    }

private:
    DaySet m_firsts;
    DaySet m_lasts;
};

class BarPlanner {
public:
    BarPlanner(const std::vector<PlannedBar>& bars, double careless)
        : m_begin(std::ranges::min(bars, {}, beginOf).extent.begin), m_careless(careless) {
        const double end = std::ranges::max(bars, {}, [](const PlannedBar& bar) { return bar.extent.end; }).extent.end;
        const auto days = static_cast<std::size_t>((end - m_begin) / minutesPerDay);
        m_rows.assign(BarPlan::rowCount, Row(days));
    }

    static double beginOf(const PlannedBar& bar) { return bar.extent.begin; }

    void place(PlannedBar& bar) {
        const DayStretch days{dayOf(bar.extent.begin), dayOf(bar.extent.end) - 1};
        const int firstRow = bar.row;
        bar.row = BarPlan::rowCount - 1;
        bar.labelFrom = never;
        for (int row = firstRow; row < BarPlan::rowCount; ++row) {
            const Row& placed = m_rows[static_cast<std::size_t>(row)];
            if (!placed.isFree(days)) continue;
            const double scale = placed.labelScale(days.first);
            if (scale >= bar.labelFrom) continue;
            bar.row = row;
            bar.labelFrom = scale;
            if (row == 0 || scale < m_careless) break;
        }
        if (bar.labelFrom < never) m_rows[static_cast<std::size_t>(bar.row)].place(days);
    }

private:
    [[nodiscard]] std::size_t dayOf(double minute) const {
        return static_cast<std::size_t>((minute - m_begin) / minutesPerDay);
    }

    double m_begin;
    double m_careless; ///< below the first picture's scale all rows are equally good
    std::vector<Row> m_rows;
};

/// The most important first, each with the first row that it may lie in.
std::vector<PlannedBar> barsOf(const TimelineModel& model) {
    std::vector<PlannedBar> bars;
    bars.reserve(model.bars().size());
    for (const EventId event : model.bars()) {
        const EventSpot spot = model.at(event);
        bars.push_back({event, spot.extent, spot.form == SpotForm::stages ? 0 : 1, never});
    }
    return bars;
}

} // namespace

BarPlan::BarPlan(const TimelineModel& model) {
    std::vector<PlannedBar> bars = barsOf(model);
    if (bars.empty()) return;
    BarPlanner planner(bars, 1000 / model.densestRange().length());
    for (PlannedBar& bar : bars) planner.place(bar);
    for (const PlannedBar& bar : bars) m_rows[static_cast<std::size_t>(bar.row)].push_back(bar);
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        std::ranges::stable_sort(m_rows[row], {}, BarPlanner::beginOf);
        double reach = -never;
        m_reach[row].reserve(m_rows[row].size());
        for (const PlannedBar& bar : m_rows[row]) m_reach[row].push_back(reach = std::max(reach, bar.extent.end));
    }
    findOverflow();
}

void BarPlan::findOverflow() {
    for (const PlannedBar& bar : m_rows.back()) {
        if (m_overflow.empty() || m_overflow.back().end < bar.extent.begin)
            m_overflow.push_back(bar.extent);
        else
            m_overflow.back().end = std::max(m_overflow.back().end, bar.extent.end);
    }
}

std::pair<std::size_t, std::size_t> BarPlan::seenIn(int row, TimeRange range) const {
    const auto index = static_cast<std::size_t>(row);
    const auto first = std::ranges::upper_bound(m_reach[index], range.begin) - m_reach[index].begin();
    const auto last =
        std::ranges::lower_bound(m_rows[index], range.end, {}, BarPlanner::beginOf) - m_rows[index].begin();
    return {static_cast<std::size_t>(first), static_cast<std::size_t>(std::max(first, last))};
}

std::vector<EventId> BarPlan::eventsIn(TimeRange range) const {
    std::vector<EventId> found;
    for (int row = 0; row < rowCount; ++row) {
        const auto [first, last] = seenIn(row, range);
        for (std::size_t i = first; i < last; ++i)
            if (const PlannedBar& bar = this->row(row)[i]; bar.extent.overlaps(range)) found.push_back(bar.event);
    }
    return found;
}

int BarPlan::rowsUsedBelow() const {
    int used = 0;
    for (int row = 1; row < rowCount; ++row)
        if (!m_rows[static_cast<std::size_t>(row)].empty()) used = row;
    return used;
}

} // namespace dateline::layout
