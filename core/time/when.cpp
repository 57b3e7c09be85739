// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/when.h"

#include <array>
#include <utility>

namespace dateline::time {

namespace {

constexpr std::array<std::pair<Granularity, std::string_view>, 14> granularityNames{{
    {Granularity::minute, "minute"},
    {Granularity::hour, "hour"},
    {Granularity::day, "day"},
    {Granularity::range, "range"},
    {Granularity::weekend, "weekend"},
    {Granularity::week, "week"},
    {Granularity::month, "month"},
    {Granularity::season, "season"},
    {Granularity::quarter, "quarter"},
    {Granularity::half, "half"},
    {Granularity::year, "year"},
    {Granularity::decade, "decade"},
    {Granularity::century, "century"},
    {Granularity::millennium, "millennium"},
}};

constexpr std::array<std::pair<Modifier, std::string_view>, 13> modifierNames{{
    {Modifier::none, ""},
    {Modifier::before, "BEFORE"},
    {Modifier::after, "AFTER"},
    {Modifier::onOrBefore, "ON_OR_BEFORE"},
    {Modifier::onOrAfter, "ON_OR_AFTER"},
    {Modifier::start, "START"},
    {Modifier::mid, "MID"},
    {Modifier::end, "END"},
    {Modifier::approximate, "APPROX"},
    {Modifier::lessThan, "LESS_THAN"},
    {Modifier::moreThan, "MORE_THAN"},
    {Modifier::equalOrLess, "EQUAL_OR_LESS"},
    {Modifier::equalOrMore, "EQUAL_OR_MORE"},
}};

template <class Table, class Value>
std::string_view nameIn(const Table& table, Value value) {
    for (const auto& [key, name] : table)
        if (key == value) return name;
    return {};
}

} // namespace

When exactDay(Day day) { return {{day, day}, Granularity::day, Modifier::none, std::nullopt}; }

std::string_view nameOf(Granularity granularity) { return nameIn(granularityNames, granularity); }
std::string_view timexNameOf(Modifier modifier) { return nameIn(modifierNames, modifier); }
std::optional<Granularity> granularityFromName(std::string_view name) {
    for (const auto& [key, text] : granularityNames)
        if (text == name) return key;
    return std::nullopt;
}
std::optional<Modifier> modifierFromTimexName(std::string_view name) {
    for (const auto& [key, text] : modifierNames)
        if (text == name) return key;
    return std::nullopt;
}

} // namespace dateline::time
