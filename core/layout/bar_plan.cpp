// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/bar_plan.h"

#include <algorithm>
#include <limits>
#include <map>

namespace dateline::layout {

namespace {

using Row = std::map<double, double>; // begin → end of the bars placed so far

bool isFree(const Row& row, TimeRange extent) {
    const auto after = row.lower_bound(extent.begin);
    if (after != row.end() && after->first < extent.end) return false;
    return after == row.begin() || std::prev(after)->second <= extent.begin;
}

double beginOf(const PlannedBar& bar) { return bar.extent.begin; }

double labelScale(const Row& row, double begin) {
    const auto after = row.upper_bound(begin);
    double nearest = std::numeric_limits<double>::infinity();
    if (after != row.end()) nearest = after->first - begin;
    if (after != row.begin()) nearest = std::min(nearest, begin - std::prev(after)->first);
    return BarPlan::labelWidth / nearest;
}

} // namespace

BarPlan::BarPlan(const TimelineModel& model) {
    std::array<Row, rowCount> taken;
    for (const EventId event : model.bars()) {
        const EventSpot& spot = model.at(event);
        PlannedBar bar{event, spot.extent, rowCount - 1, std::numeric_limits<double>::infinity()};
        for (int row = spot.form == SpotForm::stages ? 0 : 1; row < rowCount; ++row) {
            Row& placed = taken[static_cast<std::size_t>(row)];
            if (!isFree(placed, spot.extent)) continue;
            const double scale = labelScale(placed, spot.extent.begin);
            if (scale >= bar.labelFrom) continue;
            bar.row = row;
            bar.labelFrom = scale;
            if (row == 0 || scale * model.densestRange().length() < 1000) break;
        }
        if (bar.labelFrom < std::numeric_limits<double>::infinity())
            taken[static_cast<std::size_t>(bar.row)].emplace(spot.extent.begin, spot.extent.end);
        m_rows[static_cast<std::size_t>(bar.row)].push_back(bar);
    }
    for (auto& row : m_rows) std::ranges::stable_sort(row, {}, beginOf);
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        double reach = -std::numeric_limits<double>::infinity();
        for (const PlannedBar& bar : m_rows[row]) m_reach[row].push_back(reach = std::max(reach, bar.extent.end));
    }
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
    const auto last = std::ranges::lower_bound(m_rows[index], range.end, {}, beginOf) - m_rows[index].begin();
    return {static_cast<std::size_t>(first), static_cast<std::size_t>(std::max(first, last))};
}

int BarPlan::rowsUsedBelow() const {
    int used = 0;
    for (int row = 1; row < rowCount; ++row)
        if (!m_rows[static_cast<std::size_t>(row)].empty()) used = row;
    return used;
}

} // namespace dateline::layout
