// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The civil calendar: days as integers, the Gregorian calendar extended backwards (proleptic, as in ISO 8601,
// year 0 = 1 BC). Boost.Date_Time answers for years 1400–9999; other years are shifted by whole cycles of
// 400 years (146,097 days) into that range and back, so there is one calendar and no second implementation.

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dateline::time {

/// Days since 1970-01-01. Arithmetic on days is arithmetic on this integer.
struct Day {
    std::int32_t number = 0;

    friend constexpr auto operator<=>(const Day&, const Day&) = default;
    friend constexpr Day operator+(Day day, std::int32_t days) { return {day.number + days}; }
    friend constexpr Day operator-(Day day, std::int32_t days) { return {day.number - days}; }
    friend constexpr std::int32_t operator-(Day a, Day b) { return a.number - b.number; }
};

/// Astronomical year (0 = 1 BC), month 1–12, day 1–31.
struct CivilDate {
    int year = 1970;
    int month = 1;
    int day = 1;

    friend constexpr auto operator<=>(const CivilDate&, const CivilDate&) = default;
};

/// Numbered as in ISO 8601.
enum class Weekday { monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday };

/// Week of an ISO 8601 week-numbering year, 1–53.
struct IsoWeek {
    int year = 1970;
    int week = 1;

    friend constexpr auto operator<=>(const IsoWeek&, const IsoWeek&) = default;
};

/// Years the program computes with; anything outside is not a date.
inline constexpr int minimumYear = -10000;
inline constexpr int maximumYear = 10000;

/// False for 30 February, month 13, or a year out of range.
[[nodiscard]] bool isValid(CivilDate date);
[[nodiscard]] int daysInMonth(int year, int month);

/// Precondition: isValid(date).
[[nodiscard]] Day dayOf(CivilDate date);
[[nodiscard]] std::optional<Day> dayOfIfValid(CivilDate date);
[[nodiscard]] CivilDate civilOf(Day day);
[[nodiscard]] Weekday weekdayOf(Day day);
[[nodiscard]] IsoWeek isoWeekOf(Day day);
/// The Monday of that week.
[[nodiscard]] Day mondayOf(IsoWeek week);

/// The same day of the month `months` later (earlier if negative); the last of the month where there is no such day.
[[nodiscard]] Day addMonths(Day day, int months);

/// "2022-01-16"; years outside 0–9999 as in ISO 8601 expanded form ("-0043-03-15").
[[nodiscard]] std::string toIso(Day day);
/// Reads exactly the form that toIso writes; nothing else.
[[nodiscard]] std::optional<Day> fromIso(std::string_view text);

} // namespace dateline::time
