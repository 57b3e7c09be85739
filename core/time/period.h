// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Calendar periods (the week, month, year… that holds a day), steps between them, their early, middle and late
// thirds, and their TIMEX3 values.

#include "core/time/when.h"

#include <optional>
#include <string>
#include <string_view>

namespace dateline::time {

/// The period of that granularity that holds `day`: day, weekend (Saturday–Sunday of the ISO week), week (ISO, Monday
/// first), month, season (of northern months; as in meteorology, winter 2022 is December 2021 to February 2022), quarter, half,
/// year, decade (2020–2029), century (1901–2000 is the 20th: TIMEX3 counts "19" for 1900–1999, and so do we), millennium.
[[nodiscard]] DayInterval periodOf(Day day, Granularity granularity);

/// The period `count` steps after the one that holds `day`.
[[nodiscard]] DayInterval stepped(Day day, Granularity granularity, int count);

/// `day` moved by `count` units: two weeks ago is 14 days, a month ago the same day of the month before.
[[nodiscard]] Day moved(Day day, Granularity granularity, int count);

/// The part that a modifier means: start, mid and end are thirds; days 1–10, 11–20 and the rest for a month.
/// Every other modifier leaves the period as wide as it is.
[[nodiscard]] DayInterval narrowed(DayInterval period, Modifier modifier);

/// TIMEX3 value of a period: "2022-01-12", "2022-W02", "2022-W02-WE", "2021-12", "2021-WI", "2021-Q4", "2021-H2", "2021",
/// "202", "20", "2". A range has the value of its first day.
[[nodiscard]] std::string timexValue(DayInterval period, Granularity granularity);

/// TIMEX3 value with the time of day: "2022-01-16T15:21Z", "…+05:30", or without a zone where none is known.
[[nodiscard]] std::string timexValue(const When& when);

/// What a person's or feed's date says: ISO 8601 date, month, year, or date and time with or without zone.
[[nodiscard]] std::optional<When> whenFromIso(std::string_view text);

} // namespace dateline::time
