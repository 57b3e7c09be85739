// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/landing.h"
#include "core/temporal/resolver.h"

#include <fmt/format.h>

#include <array>
#include <cstdlib>

namespace dateline::temporal {

namespace {

std::string yearOf(const SymbolicTime& time) {
    if (!time.year) return "XXXX";
    return fmt::format("{}{:04}", time.beforeChrist ? "BC" : "", *time.year);
}

/// A leap year where the year is open.
bool isPossible(const SymbolicTime& time) {
    constexpr int leapYear = 2000;
    const int year = !time.year ? leapYear : time.beforeChrist ? 1 - *time.year : *time.year;
    return *time.day <= time::daysInMonth(year, *time.month);
}

/// "199", "18", "BC04": the year without its last digits.
std::string eraValue(const SymbolicTime& time) {
    if (time.century) return fmt::format("{}{:02}", time.beforeChrist ? "BC" : "", *time.century - 1);
    if (isCentury(time)) return fmt::format("{:02}", *time.year / 100);
    const std::string year = time.decade ? fmt::format("XX{:02}", *time.decade % 100) : yearOf(time);
    return year.substr(0, year.size() - 1);
}

std::string clockOf(const SymbolicTime& time) {
    if (!time.partOfDay.empty()) return fmt::format("T{}", time.partOfDay);
    const auto hour = hourOfDay(time);
    return hour ? fmt::format("T{:02}:{:02}", *hour, time.minute.value_or(0)) : std::string();
}

std::string calendarValue(const SymbolicTime& time) {
    const std::string year = yearOf(time);
    constexpr std::array<std::string_view, 4> seasons{"WI", "SP", "SU", "FA"};
    if (time.century || time.decade || time.unit == time::Granularity::decade) return eraValue(time);
    if (time.season) return fmt::format("{}-{}", year, seasons[static_cast<std::size_t>(*time.season)]);
    if (time.quarter) return fmt::format("{}-Q{}", year, *time.quarter);
    if (time.half) return fmt::format("{}-H{}", year, *time.half);
    if (time.nth && time.month)
        return time.weekday ? fmt::format("{}-{:02}-XX", year, *time.month) : fmt::format("{}-WXX", year);
    if (time.week && time.weekday) return fmt::format("{}-W{:02}-{}", year, *time.week, *time.weekday);
    if (time.week) return fmt::format("{}-W{:02}", year, *time.week);
    if (time.first && !time.month) return year + "-XX-XX";
    if (time.month && time.day && !isPossible(time)) return fmt::format("{}-{:02}-XX", year, *time.month);
    if (time.month && time.day) return fmt::format("{}-{:02}-{:02}", year, *time.month, *time.day);
    if (time.month) return fmt::format("{}-{:02}", year, *time.month);
    if (time.day) return fmt::format("XXXX-XX-{:02}", *time.day);
    if (time.weekday) return fmt::format("XXXX-WXX-{}", *time.weekday);
    return time.holiday.empty() ? year : "XXXX-XX-XX";
}

std::string shiftValue(const SymbolicTime& time) {
    switch (time.unit) {
    case time::Granularity::year:
        return "XXXX";
    case time::Granularity::month:
        return "XXXX-XX";
    case time::Granularity::week:
        return "XXXX-WXX";
    case time::Granularity::weekend:
        return "XXXX-WXX-WE";
    case time::Granularity::quarter:
        return "XXXX-QX";
    case time::Granularity::decade:
        return std::string(3, 'X');
    case time::Granularity::century:
        return "XX";
    default:
        return "XXXX-XX-XX";
    }
}

/// ISO 8601 duration; X where the number is vague.
std::string durationValue(const SymbolicTime& time) {
    std::string count = time.count ? std::to_string(std::abs(*time.count)) : time.fraction.empty() ? "X" : "0";
    if (!time.fraction.empty()) count.append(".").append(time.fraction);
    if (time.longUnit == "S") return fmt::format("PT{}S", count);
    switch (time.unit) {
    case time::Granularity::minute:
        return fmt::format("PT{}M", count);
    case time::Granularity::hour:
        return fmt::format("PT{}H", count);
    case time::Granularity::week:
        return fmt::format("P{}W", count);
    case time::Granularity::month:
        return fmt::format("P{}M", count);
    case time::Granularity::quarter:
        return fmt::format("P{}Q", count);
    case time::Granularity::year:
        return fmt::format("P{}Y", count);
    case time::Granularity::decade:
        return fmt::format("P{}DE", count);
    case time::Granularity::century:
        return fmt::format("P{}CE", count);
    case time::Granularity::millennium:
        return fmt::format("P{}ML", count);
    case time::Granularity::weekend:
        return fmt::format("P{}WE", count);
    case time::Granularity::season:
        return fmt::format("P{}SN", count);
    default:
        return fmt::format("P{}D", count);
    }
}

} // namespace

std::optional<int> hourOfDay(const SymbolicTime& time) {
    if (!time.hour || !time.halfDay || *time.hour > 12) return time.hour;
    return *time.hour % 12 + *time.halfDay;
}

std::string symbolicValue(const SymbolicTime& time) {
    switch (time.kind) {
    case SymbolicKind::reference:
        return std::string(time.reference);
    case SymbolicKind::shift:
        return time.fromEvent && time.anchor != AnchorKind::mention ? durationValue(time) : shiftValue(time);
    case SymbolicKind::duration:
        return durationValue(time);
    case SymbolicKind::set:
        if (time.weekday || time.month || time.season) return calendarValue(time) + clockOf(time);
        return time.count ? durationValue(time) : "XXXX-XX-XX" + clockOf(time);
    case SymbolicKind::part:
        return "XXXX-XX-XX" + clockOf(time);
    default:
        return calendarValue(time) + clockOf(time);
    }
}

} // namespace dateline::temporal
