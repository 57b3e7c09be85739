// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A date as text gives it: an interval with a granularity and a modifier, never a bare point. Widening is
// free; narrowing (taking one day of a month) must be asked for by name.

#include "core/time/day.h"

#include <compare>
#include <optional>
#include <string_view>

namespace dateline::time {

/// Inclusive on both ends; first <= last.
struct DayInterval {
    Day first;
    Day last;

    [[nodiscard]] constexpr std::int32_t lengthInDays() const { return last - first + 1; }
    [[nodiscard]] constexpr bool contains(Day day) const { return first <= day && day <= last; }
    [[nodiscard]] constexpr bool contains(DayInterval other) const {
        return first <= other.first && other.last <= last;
    }
    [[nodiscard]] constexpr bool overlaps(DayInterval other) const {
        return first <= other.last && other.first <= last;
    }

    friend constexpr auto operator<=>(const DayInterval&, const DayInterval&) = default;
};

/// From fine to coarse; the order is meaningful. `range` is an interval with two stated ends.
enum class Granularity {
    minute,
    hour,
    day,
    range,
    weekend,
    week,
    month,
    season,
    quarter,
    half,
    year,
    decade,
    century,
    millennium
};

/// TIMEX3 `mod` (TimeML 1.2.1, section 2.3.2.5), as far as it speaks about a place on the calendar.
enum class Modifier {
    none,
    before,
    after,
    onOrBefore,
    onOrAfter,
    start,
    mid,
    end,
    approximate,
    lessThan,
    moreThan,
    equalOrLess,
    equalOrMore
};

/// Local wall-clock time of day; `offsetMinutes` east of UTC where the text's zone is known.
struct ClockTime {
    int minuteOfDay = 0; ///< 0–1439
    std::optional<int> offsetMinutes;

    friend auto operator<=>(const ClockTime&, const ClockTime&) = default;
};

struct When {
    DayInterval days;
    Granularity granularity = Granularity::day;
    Modifier modifier = Modifier::none;
    std::optional<ClockTime> clock; ///< only with granularity minute or hour

    /// One calendar day (possibly with a time of day).
    [[nodiscard]] bool isExactDay() const { return days.first == days.last; }

    friend bool operator==(const When&, const When&) = default;
};

[[nodiscard]] When exactDay(Day day);

/// "day", "month"… as in the exported JSON.
[[nodiscard]] std::string_view nameOf(Granularity granularity);
/// TIMEX3 spelling ("MID", "END", "BEFORE"…); empty for none.
[[nodiscard]] std::string_view timexNameOf(Modifier modifier);
[[nodiscard]] std::optional<Granularity> granularityFromName(std::string_view name);
[[nodiscard]] std::optional<Modifier> modifierFromTimexName(std::string_view name);

} // namespace dateline::time
