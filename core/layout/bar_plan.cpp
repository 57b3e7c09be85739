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
        if (bar.labelFrom < std::numeric_limits<double>::infinity()) taken[static_cast<std::size_t>(bar.row)].emplace(spot.extent.begin, spot.extent.end);
        m_rows[static_cast<std::size_t>(bar.row)].push_back(bar);
    }
    for (auto& row : m_rows) std::ranges::stable_sort(row, {}, [](const PlannedBar& bar) { return bar.extent.begin; });
}

int BarPlan::rowsUsedBelow() const {
    int used = 0;
    for (int row = 1; row < rowCount; ++row)
        if (!m_rows[static_cast<std::size_t>(row)].empty()) used = row;
    return used;
}

} // namespace dateline::layout
