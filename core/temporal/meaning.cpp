// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/meaning.h"

#include <array>
#include <charconv>
#include <utility>

namespace dateline::temporal {

namespace {

/// Two-digit years from here on are of the 20th century (POSIX strptime, %y).
constexpr int posixPivot = 69;

using Number = std::optional<int> SymbolicTime::*;

constexpr std::array<std::pair<std::string_view, Number>, 24> numbers{{
    {"year", &SymbolicTime::year},      {"erayear", &SymbolicTime::year},    {"week", &SymbolicTime::week},
    {"nth", &SymbolicTime::nth},        {"bareday", &SymbolicTime::day},     {"yearstep", &SymbolicTime::yearStep},
    {"first", &SymbolicTime::first},    {"other", &SymbolicTime::second},    {"mm", &SymbolicTime::month},
    {"dd", &SymbolicTime::day},         {"decade", &SymbolicTime::decade},   {"century", &SymbolicTime::century},
    {"season", &SymbolicTime::season},  {"quarter", &SymbolicTime::quarter}, {"half", &SymbolicTime::half},
    {"month", &SymbolicTime::month},    {"day", &SymbolicTime::day},         {"weekday", &SymbolicTime::weekday},
    {"hour", &SymbolicTime::hour},      {"minute", &SymbolicTime::minute},   {"lastday", &SymbolicTime::lastDay},
    {"freq", &SymbolicTime::frequency}, {"ampm", &SymbolicTime::halfDay},    {"weekstep", &SymbolicTime::weekStep},
}};

std::optional<int> numberIn(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

template <class Enum, std::size_t size>
bool assign(Enum& target, std::string_view name, const std::array<std::pair<std::string_view, Enum>, size>& names) {
    for (const auto& [key, value] : names)
        if (key == name) {
            target = value;
            return true;
        }
    return false;
}

bool setKind(SymbolicTime& time, std::string_view value) {
    constexpr std::array<std::pair<std::string_view, SymbolicKind>, 7> kinds{{{"calendar", SymbolicKind::calendar},
                                                                              {"shift", SymbolicKind::shift},
                                                                              {"reference", SymbolicKind::reference},
                                                                              {"duration", SymbolicKind::duration},
                                                                              {"set", SymbolicKind::set},
                                                                              {"part", SymbolicKind::part},
                                                                              {"nothing", SymbolicKind::nothing}}};
    return assign(time.kind, value, kinds);
}

bool setDirection(SymbolicTime& time, std::string_view value) {
    constexpr std::array<std::pair<std::string_view, Direction>, 3> directions{
        {{"past", Direction::past}, {"present", Direction::present}, {"future", Direction::future}}};
    return assign(time.direction, value, directions);
}

bool setCount(SymbolicTime& time, std::string_view value, int sign = 1) {
    const auto count = numberIn(value);
    if (count) time.count = sign * *count;
    return count.has_value();
}

/// "20210607", "101500"; what is no date or time of day is none.
void setBasic(SymbolicTime& time, std::string_view field, int number) {
    if (field == "basictime") {
        time.hour = number / 10000, time.minute = number / 100 % 100;
        if (*time.hour > 23 || *time.minute > 59 || number % 100 > 60) time.kind = SymbolicKind::nothing;
        return;
    }
    time.year = number / 10000, time.month = number / 100 % 100, time.day = number % 100;
    const bool valid = *time.year >= 1000 && *time.month >= 1 && *time.month <= 12 && *time.day >= 1 &&
                       *time.day <= time::daysInMonth(*time.year, *time.month);
    if (!valid) time.kind = SymbolicKind::nothing;
}

/// Number words add up: "twenty-one", "two hundred and five", "1,500"; years do too: "nineteen ninety-one".
bool addTo(SymbolicTime& time, std::string_view field, std::string_view value) {
    const auto number = numberIn(value);
    if (!number) return false;
    if (field == "nadd") time.count = time.count.value_or(0) + *number;
    if (field == "nmul") time.count = time.count.value_or(1) * *number;
    if (field == "nthousand") time.count = time.count.value_or(0) * 1000 + *number;
    if (field == "yearadd") time.year = time.year.value_or(0) + *number;
    if (field == "yy") time.year = *number + (*number < posixPivot ? 2000 : 1900);
    if (field == "offset") time.zoneOffset = *number * 60;
    if (field == "offsetadd") time.zoneOffset = time.zoneOffset.value_or(0) + *number;
    if (field == "basicdate" || field == "basictime") setBasic(time, field, *number);
    if (field == "hhmm") time.hour = *number / 100, time.minute = *number % 100;
    if (field == "centuryadd") time.century = time.century.value_or(0) + *number;
    return true;
}

bool isSum(std::string_view field) {
    return field == "nadd" || field == "nmul" || field == "nthousand" || field == "yearadd" || field == "yy" ||
           field == "hhmm" || field == "offset" || field == "offsetadd" || field == "centuryadd" ||
           field == "basicdate" || field == "basictime";
}

bool setNamed(SymbolicTime& time, std::string_view field, std::string_view value) {
    if (field == "unit") {
        const auto unit = time::granularityFromName(value);
        if (unit) time.unit = *unit;
        return unit.has_value();
    }
    if (field == "mod") {
        const auto modifier = time::modifierFromTimexName(value);
        if (modifier) time.modifier = *modifier;
        return modifier.has_value();
    }
    if (field == "era") return time.beforeChrist = value == "bc", value == "bc" || value == "ad";
    if (field == "recurring") return time.recurring = true, value == "yes";
    if (field == "fraction") return time.fraction = value, true;
    if (field == "long") return time.longUnit = value, true;
    if (field == "anchor" && value == "event") return time.fromEvent = true;
    if (field == "holiday") return time.holiday = value, true;
    if (field == "anchor") return time.anchor = AnchorKind::mention, value == "mention";
    if (field == "sign") return time.count = -time.count.value_or(1), value == "-";
    if (field == "offsetsign") return time.zoneOffset = -time.zoneOffset.value_or(0), value == "-";
    if (field == "telling") return time.historyOnly = true, value == "narrative";
    if (field == "exact") return time.exact = true, value == "yes";
    if (field == "moving") return time.moving = true, value == "yes";
    if (field == "ref") return time.reference = value, true;
    if (field == "zone") return time.zone = value, true;
    if (field == "quant") return time.quantifier = value, true;
    if (field == "part") return time.partOfDay = value, true;
    return false;
}

} // namespace

bool setField(SymbolicTime& time, std::string_view field, std::string_view value) {
    for (const auto& [name, member] : numbers)
        if (name == field) return (time.*member = numberIn(value)).has_value();
    if (field == "kind") return setKind(time, value);
    if (field == "direction") return setDirection(time, value);
    if (field == "n" || field == "count" || field == "step") return setCount(time, value);
    if (isSum(field)) return addTo(time, field, value);
    return setNamed(time, field, value);
}

bool applyMeaning(SymbolicTime& time, std::string_view meaning) {
    bool known = true;
    for (std::size_t at = 0; at < meaning.size();) {
        const std::size_t end = std::min(meaning.find(' ', at), meaning.size());
        const std::string_view pair = meaning.substr(at, end - at);
        const std::size_t equals = pair.find('=');
        if (!pair.empty())
            known = equals != pair.npos && setField(time, pair.substr(0, equals), pair.substr(equals + 1)) && known;
        at = end + 1;
    }
    return known;
}

} // namespace dateline::temporal
