// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Days that a rule gives for every year: feasts and holidays. Which name means which rule is a language's business.
//
//     "12-25"      25 December
//     "easter-2"   two days before Easter Sunday (western: Gregorian computus)
//     "11#4/4"     the fourth Thursday (ISO weekday 4) of November; "5#-1/1" the last Monday of May
//     "11#1/1+1"   the day after the first Monday of November

#include "core/time/day.h"

#include <optional>
#include <string_view>

namespace dateline::time {

/// Easter Sunday of the western churches (Meeus, Astronomical Algorithms, chapter 8). Years 1–9999.
[[nodiscard]] Day easterSunday(int year);

/// The n-th such weekday (1–7, Monday first) of a month, counted from its end when n is negative; none where there is none.
[[nodiscard]] std::optional<Day> nthWeekday(int year, int month, int n, int weekday);

/// The day of that year; none for a rule that does not parse or has no such day ("02-30").
[[nodiscard]] std::optional<Day> holidayIn(int year, std::string_view rule);

} // namespace dateline::time
