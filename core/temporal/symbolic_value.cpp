// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/resolver.h"

#include <fmt/format.h>

#include <array>
#include <cstdlib>

namespace dateline::temporal {

namespace {

std::string calendarValue(const SymbolicTime& time) {
    const std::string year = time.year ? std::to_string(*time.year) : "XXXX";
    constexpr std::array<std::string_view, 4> seasons{"WI", "SP", "SU", "FA"};
    if (time.unit == time::Granularity::decade) return year.substr(0, 3);
    if (time.season) return fmt::format("{}-{}", year, seasons[static_cast<std::size_t>(*time.season)]);
    if (time.quarter && time.unit == time::Granularity::quarter) return fmt::format("{}-Q{}", year, *time.quarter);
    if (time.half && time.unit == time::Granularity::half) return fmt::format("{}-H{}", year, *time.half);
    if (time.month && time.day) return fmt::format("{}-{:02}-{:02}", year, *time.month, *time.day);
    if (time.month) return fmt::format("{}-{:02}", year, *time.month);
    if (time.weekday) return fmt::format("XXXX-WXX-{}", *time.weekday);
    return year;
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
    const std::string count = time.count ? std::to_string(std::abs(*time.count)) : "X";
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
    default:
        return fmt::format("P{}D", count);
    }
}

} // namespace

std::string symbolicValue(const SymbolicTime& time) {
    switch (time.kind) {
    case SymbolicKind::reference:
        return time.reference;
    case SymbolicKind::shift:
        return shiftValue(time);
    case SymbolicKind::duration:
        return durationValue(time);
    case SymbolicKind::set:
        return time.weekday ? calendarValue(time) : shiftValue(time);
    default:
        return calendarValue(time);
    }
}

} // namespace dateline::temporal
