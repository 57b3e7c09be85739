// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What can be said of a stretch of time that a person marks.

#include "core/layout/timeline_model.h"

#include <optional>
#include <span>

namespace dateline::layout {

struct PeriodFacts {
    int events = 0;             ///< that touch it
    std::optional<int> sources; ///< distinct documents that report one of them; nothing: too many events to ask each
    std::optional<time::Day> busiest; ///< of the days known exactly, the one with most events; the earliest of equals
    int onBusiest = 0;
};

/// O(days in the range · log n); with up to 100,000 events also their passages, and all that lasts.
[[nodiscard]] PeriodFacts periodFacts(const TimelineModel& model, TimeRange range);
/// Of events chosen one by one, in time order. O(events and their passages).
[[nodiscard]] PeriodFacts factsOf(const TimelineModel& model, std::span<const EventId> events);

} // namespace dateline::layout
