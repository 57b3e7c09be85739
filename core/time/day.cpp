// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/day.h"

#include <boost/date_time/gregorian/gregorian_types.hpp>

#include <algorithm>
#include <charconv>

namespace dateline::time {

namespace {

namespace greg = boost::gregorian;

constexpr int cycleYears = 400;
constexpr int cycleDays = 146'097;

/// Whole 400-year cycles that bring `year` into 1600–1999, well inside Boost's 1400–9999.
constexpr int cyclesFor(int year) {
    const int offset = year - 1600;
    return offset >= 0 ? offset / cycleYears : -((-offset + cycleYears - 1) / cycleYears);
}

const greg::date& epoch() {
    static const greg::date day(1970, 1, 1);
    return day;
}

greg::date shifted(CivilDate date, int cycles) {
    return {static_cast<greg::greg_year::value_type>(date.year - cycles * cycleYears),
            static_cast<greg::greg_month::value_type>(date.month), static_cast<greg::greg_day::value_type>(date.day)};
}

/// A Boost date with the same month, day, weekday and ISO week, and the cycles that were taken off.
struct ShiftedDay {
    greg::date date;
    int cycles;
};

ShiftedDay shifted(Day day) {
    const std::int64_t sinceStart = static_cast<std::int64_t>(day.number) - (greg::date(1600, 1, 1) - epoch()).days();
    const std::int64_t cycles = sinceStart >= 0 ? sinceStart / cycleDays : -((-sinceStart + cycleDays - 1) / cycleDays);
    return {greg::date(1600, 1, 1) + greg::days(sinceStart - cycles * cycleDays), static_cast<int>(cycles)};
}

/// With zeros in front, to that many digits or more. Every date of every output is written by it.
void appendPadded(std::string& text, int number, std::size_t digits) {
    char buffer[12];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, number).ptr;
    const auto size = static_cast<std::size_t>(end - buffer);
    if (size < digits) text.append(digits - size, '0');
    text.append(buffer, size);
}

bool readNumber(std::string_view text, int& number) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size();
}

} // namespace

bool isValid(CivilDate date) {
    return minimumYear <= date.year && date.year <= maximumYear && 1 <= date.month && date.month <= 12 &&
           1 <= date.day && date.day <= daysInMonth(date.year, date.month);
}

int daysInMonth(int year, int month) {
    const int cycles = cyclesFor(year);
    return greg::gregorian_calendar::end_of_month_day(static_cast<unsigned short>(year - cycles * cycleYears),
                                                      static_cast<unsigned short>(month));
}

Day dayOf(CivilDate date) {
    const int cycles = cyclesFor(date.year);
    const long days = (shifted(date, cycles) - epoch()).days();
    return {static_cast<std::int32_t>(days + static_cast<long>(cycles) * cycleDays)};
}

std::optional<Day> dayOfIfValid(CivilDate date) {
    if (!isValid(date)) return std::nullopt;
    return dayOf(date);
}

CivilDate civilOf(Day day) {
    const auto [date, cycles] = shifted(day);
    const auto parts = date.year_month_day();
    return {static_cast<int>(parts.year) + cycles * cycleYears, parts.month.as_number(), parts.day.as_number()};
}

Weekday weekdayOf(Day day) {
    const int number = shifted(day).date.day_of_week().as_number(); // Boost: Sunday is 0
    return static_cast<Weekday>(number == 0 ? 7 : number);
}

IsoWeek isoWeekOf(Day day) {
    // The ISO week's year is the year of its Thursday (ISO 8601-1:2019, 3.1.1.23).
    const Day thursday = day + (4 - static_cast<int>(weekdayOf(day)));
    return {civilOf(thursday).year, static_cast<int>(shifted(day).date.week_number())};
}

Day mondayOf(IsoWeek week) {
    const Day january4 = dayOf({week.year, 1, 4}); // always in week 1
    return january4 - (static_cast<int>(weekdayOf(january4)) - 1) + 7 * (week.week - 1);
}

Day addMonths(Day day, int months) {
    const CivilDate civil = civilOf(day);
    const int sinceZero = civil.year * 12 + (civil.month - 1) + months;
    const int year = sinceZero >= 0 ? sinceZero / 12 : -((-sinceZero + 11) / 12);
    const int month = sinceZero - year * 12 + 1;
    return dayOf({year, month, std::min(civil.day, daysInMonth(year, month))});
}

std::string toIso(Day day) {
    const CivilDate civil = civilOf(day);
    std::string text = civil.year < 0 ? "-" : civil.year > 9999 ? "+" : "";
    appendPadded(text, civil.year < 0 ? -civil.year : civil.year, civil.year > 9999 ? 5 : 4);
    text += '-';
    appendPadded(text, civil.month, 2);
    text += '-';
    appendPadded(text, civil.day, 2);
    return text;
}

std::optional<Day> fromIso(std::string_view text) {
    const bool negative = text.starts_with('-');
    const std::size_t signs = negative || text.starts_with('+') ? 1 : 0;
    const std::size_t yearDigits = text.starts_with('+') ? 5 : 4;
    if (text.size() != signs + yearDigits + 6) return std::nullopt;
    const auto rest = text.substr(signs + yearDigits);
    CivilDate civil;
    if (rest[0] != '-' || rest[3] != '-' || !readNumber(text.substr(signs, yearDigits), civil.year) ||
        !readNumber(rest.substr(1, 2), civil.month) || !readNumber(rest.substr(4, 2), civil.day))
        return std::nullopt;
    if (negative) civil.year = -civil.year;
    return dayOfIfValid(civil);
}

} // namespace dateline::time
