// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/resolver.h"

#include <fmt/format.h>

#include <array>

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
    case time::Granularity::year: return "XXXX";
    case time::Granularity::month: return "XXXX-XX";
    case time::Granularity::week: return "XXXX-WXX";
    case time::Granularity::weekend: return "XXXX-WXX-WE";
    case time::Granularity::quarter: return "XXXX-QX";
    case time::Granularity::decade: return std::string(3, 'X');
    case time::Granularity::century: return "XX";
    default: return "XXXX-XX-XX";
    }
}

} // namespace

std::string symbolicValue(const SymbolicTime& time) {
    switch (time.kind) {
    case SymbolicKind::reference: return time.reference;
    case SymbolicKind::shift: return shiftValue(time);
    default: return calendarValue(time);
    }
}

} // namespace dateline::temporal
