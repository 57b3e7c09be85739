// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Rows for what lasts: ranges and coarse dates. A row never holds two bars that overlap in time, whatever the zoom; a bar's
// label shows from the scale at which it is clear of its more important neighbours in the row. Row 0 lies on the baseline and
// is kept for ranges that hold stages. Rows are filled in order of importance; since what lasts begins and ends with days, each
// question to a row is answered by a few words of memory: O(n · rows).

#include "core/layout/timeline_model.h"

#include <array>
#include <utility>
#include <vector>

namespace dateline::layout {

struct PlannedBar {
    EventId event;
    TimeRange extent;
    int row = 0;
    double labelFrom = 0; ///< pixels a minute; infinite where it never has room
};

class BarPlan {
public:
    static constexpr int rowCount = 5;
    static constexpr double labelWidth = 240; ///< pixels

    explicit BarPlan(const TimelineModel& model);

    /// Bars of a row by begin. The last row may hold bars that overlap: those that found no other place.
    [[nodiscard]] const std::vector<PlannedBar>& row(int index) const {
        return m_rows[static_cast<std::size_t>(index)];
    }
    /// Those that touch the range lie within [first, last) of a row; the last row's may hold others too.
    [[nodiscard]] std::pair<std::size_t, std::size_t> seenIn(int row, TimeRange range) const;
    /// All that touch the range, in no particular order.
    [[nodiscard]] std::vector<EventId> eventsIn(TimeRange range) const;
    /// Stretches that bars of the last row cover, by time, apart from each other.
    [[nodiscard]] const std::vector<TimeRange>& overflow() const { return m_overflow; }
    [[nodiscard]] int rowsUsedBelow() const; ///< rows 1… that hold anything

private:
    void findOverflow();

    std::array<std::vector<PlannedBar>, rowCount> m_rows;
    std::array<std::vector<double>, rowCount> m_reach; ///< the latest end of a bar and all before it
    std::vector<TimeRange> m_overflow;
};

} // namespace dateline::layout
