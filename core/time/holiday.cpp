// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/holiday.h"

#include <charconv>
#include <cstdlib>

namespace dateline::time {

namespace {

constexpr std::string_view easter = "easter";

/// A whole number at the start of `text`, which loses it; a leading '+' is allowed.
std::optional<int> takeNumber(std::string_view& text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || std::abs(value) > 366) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return value;
}

bool take(std::string_view& text, char mark) {
    if (!text.starts_with(mark)) return false;
    text.remove_prefix(1);
    return true;
}

std::optional<Day> baseDay(int year, std::string_view& rule) {
    if (rule.starts_with(easter)) {
        rule.remove_prefix(easter.size());
        return easterSunday(year);
    }
    const auto month = takeNumber(rule);
    if (!month) return std::nullopt;
    if (take(rule, '#')) {
        const auto n = takeNumber(rule);
        if (!n || !take(rule, '/')) return std::nullopt;
        const auto weekday = takeNumber(rule);
        return weekday ? nthWeekday(year, *month, *n, *weekday) : std::nullopt;
    }
    if (!take(rule, '-')) return std::nullopt;
    const auto day = takeNumber(rule);
    return day ? dayOfIfValid({year, *month, *day}) : std::nullopt;
}

} // namespace

std::optional<Day> nthWeekday(int year, int month, int n, int weekday) {
    if (month < 1 || month > 12 || weekday < 1 || weekday > 7 || n == 0 || std::abs(n) > 5) return std::nullopt;
    const Day first = dayOf({year, month, 1});
    const Day last = dayOf({year, month, daysInMonth(year, month)});
    const int ahead = (weekday - static_cast<int>(weekdayOf(first)) + 7) % 7;
    const int back = (static_cast<int>(weekdayOf(last)) - weekday + 7) % 7;
    const Day day = n > 0 ? first + (ahead + 7 * (n - 1)) : last - (back + 7 * (-n - 1));
    if (day < first || day > last) return std::nullopt;
    return day;
}

Day easterSunday(int year) {
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int g = (8 * b + 13) / 25;
    const int h = (19 * a + b - b / 4 - g + 15) % 30;
    const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int m = (a + 11 * h + 19 * l) / 433;
    const int month = (h + l - 7 * m + 90) / 25;
    const int day = (h + l - 7 * m + 33 * month + 19) % 32;
    return dayOf({year, month, day});
}

std::optional<Day> holidayIn(int year, std::string_view rule) {
    if (year < 1 || year > 9999) return std::nullopt;
    const auto base = baseDay(year, rule);
    if (!base || rule.empty()) return base;
    const auto offset = takeNumber(rule);
    if (!offset || !rule.empty()) return std::nullopt;
    return *base + *offset;
}

} // namespace dateline::time
