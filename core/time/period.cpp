// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/period.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <cstdio>
#include <cstdlib>

namespace dateline::time {

namespace {

/// Months `first`…`first + count - 1`, where month 13 is January of the next year.
DayInterval months(int year, int first, int count) {
    const Day begin = addMonths(dayOf({year, 1, 1}), first - 1);
    return {begin, addMonths(begin, count) - 1};
}

DayInterval years(int first, int count) { return {dayOf({first, 1, 1}), dayOf({first + count - 1, 12, 31})}; }

DayInterval week(Day day) {
    const Day monday = day - (static_cast<int>(weekdayOf(day)) - 1);
    return {monday, monday + 6};
}

DayInterval seasonOf(CivilDate date) {
    const int sinceDecember = date.month % 12;                   // December 0 … November 11
    const int year = date.month < 3 ? date.year - 1 : date.year; // January's winter began the year before
    const int season = sinceDecember / 3;                        // winter, spring, summer, autumn
    return months(year, season == 0 ? 12 : season * 3, 3);
}

/// Length of one step in months; 0 for units that are counted in days.
constexpr int monthsIn(Granularity granularity) {
    switch (granularity) {
    case Granularity::month:
        return 1;
    case Granularity::season:
    case Granularity::quarter:
        return 3;
    case Granularity::half:
        return 6;
    case Granularity::year:
        return 12;
    case Granularity::decade:
        return 120;
    case Granularity::century:
        return 1200;
    case Granularity::millennium:
        return 12000;
    default:
        return 0;
    }
}

constexpr int daysIn(Granularity granularity) {
    return granularity == Granularity::week || granularity == Granularity::weekend ? 7 : 1;
}

std::string formatted(const char* format, auto... values) {
    std::array<char, 48> buffer{};
    std::snprintf(buffer.data(), buffer.size(), format, values...);
    return buffer.data();
}

/// TIMEX3 counts years before Christ as texts do: "BC0044" is the astronomical year -43.
std::string yearText(int year) { return year > 0 ? formatted("%04d", year) : formatted("BC%04d", 1 - year); }

/// The first digits of the years of an era: "199", "18", "BC04" for 500–401 BC.
std::string eraText(DayInterval period, int digits) {
    const int first = civilOf(period.first).year;
    const std::string year = yearText(first > 0 ? first : civilOf(period.last).year);
    return year.substr(0, year.size() - static_cast<std::size_t>(4 - digits));
}

/// Ten years, a hundred…: 1990–1999; before Christ 479–470 BC, so that the years share their first digits.
DayInterval era(int year, int length) {
    if (year > 0) return years(std::max(1, year / length * length), length - (year < length ? 1 : 0));
    const int last = (1 - year) / length * length; // as texts count; the era of 1–9 BC has nine years
    return years(1 - (last + length - 1), length - (last == 0 ? 1 : 0));
}

std::string weekText(IsoWeek week) { return yearText(week.year) + formatted("-W%02d", week.week); }

std::string clockText(const ClockTime& clock) {
    std::string text = formatted("T%02d:%02d", clock.minuteOfDay / 60, clock.minuteOfDay % 60);
    if (!clock.offsetMinutes) return text;
    const int offset = *clock.offsetMinutes;
    if (offset == 0) return text + "Z";
    return text + formatted("%c%02d:%02d", offset < 0 ? '-' : '+', std::abs(offset) / 60, std::abs(offset) % 60);
}

std::string_view seasonName(int firstMonth) {
    return firstMonth == 12 ? "WI" : firstMonth == 3 ? "SP" : firstMonth == 6 ? "SU" : "FA";
}

bool number(std::string_view text, int& value) {
    if (text.empty() || text.front() < '0' || text.front() > '9') return false;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size();
}

/// "Z", "+05:30", "-0800", "+01".
std::optional<int> zoneOffset(std::string_view text) {
    if (text == "Z" || text == "z") return 0;
    if (text.size() < 3 || (text[0] != '+' && text[0] != '-')) return std::nullopt;
    const std::string_view rest = text.size() > 3 && text[3] == ':' ? text.substr(4) : text.substr(3);
    int hours = 0;
    int minutes = 0;
    if (!number(text.substr(1, 2), hours) || (!rest.empty() && !number(rest, minutes)) || hours > 14 || minutes > 59)
        return std::nullopt;
    return (text[0] == '-' ? -1 : 1) * (hours * 60 + minutes);
}

/// "15:21", "15:21:07", "15:21:07.123" and a zone.
std::optional<ClockTime> clockFromIso(std::string_view text) {
    int hours = 0;
    int minutes = 0;
    if (text.size() < 5 || text[2] != ':' || !number(text.substr(0, 2), hours) || !number(text.substr(3, 2), minutes))
        return std::nullopt;
    if (hours > 24 || minutes > 59 || hours * 60 + minutes > 24 * 60) return std::nullopt;
    ClockTime clock{(hours * 60 + minutes) % (24 * 60), std::nullopt};
    const std::size_t zone = text.find_first_not_of(":.0123456789", 5);
    if (zone == std::string_view::npos) return clock;
    clock.offsetMinutes = zoneOffset(text.substr(zone));
    if (!clock.offsetMinutes) return std::nullopt;
    return clock;
}

std::optional<When> monthOrYear(std::string_view text) {
    int year = 0;
    int month = 0;
    if (text.size() == 4 && number(text, year))
        return When{years(year, 1), Granularity::year, Modifier::none, std::nullopt};
    if (text.size() == 7 && text[4] == '-' && number(text.substr(0, 4), year) && number(text.substr(5), month) &&
        month >= 1 && month <= 12)
        return When{months(year, month, 1), Granularity::month, Modifier::none, std::nullopt};
    return std::nullopt;
}

} // namespace

DayInterval periodOf(Day day, Granularity granularity) {
    const CivilDate date = civilOf(day);
    switch (granularity) {
    case Granularity::week:
        return week(day);
    case Granularity::weekend:
        return {week(day).first + 5, week(day).last};
    case Granularity::month:
        return months(date.year, date.month, 1);
    case Granularity::season:
        return seasonOf(date);
    case Granularity::quarter:
        return months(date.year, (date.month - 1) / 3 * 3 + 1, 3);
    case Granularity::half:
        return months(date.year, date.month < 7 ? 1 : 7, 6);
    case Granularity::year:
        return years(date.year, 1);
    case Granularity::decade:
        return era(date.year, 10);
    case Granularity::century:
        return era(date.year, 100);
    case Granularity::millennium:
        return era(date.year, 1000);
    default:
        return {day, day};
    }
}

Day moved(Day day, Granularity granularity, int count) {
    if (const int unit = monthsIn(granularity)) return addMonths(day, unit * count);
    return day + daysIn(granularity) * count;
}

DayInterval stepped(Day day, Granularity granularity, int count) {
    return periodOf(moved(periodOf(day, granularity).first, granularity, count), granularity);
}

DayInterval narrowed(DayInterval period, Modifier modifier) {
    const int length = period.lengthInDays();
    const int third = length >= 28 && length <= 31 ? 10 : length / 3;
    if (third == 0) return period;
    switch (modifier) {
    case Modifier::start:
        return {period.first, period.first + (third - 1)};
    case Modifier::mid:
        return {period.first + third, period.first + (2 * third - 1)};
    case Modifier::end:
        return {period.first + 2 * third, period.last};
    default:
        return period;
    }
}

std::string timexValue(DayInterval period, Granularity granularity) {
    const CivilDate first = civilOf(period.first);
    switch (granularity) {
    case Granularity::week:
        return weekText(isoWeekOf(period.first));
    case Granularity::weekend:
        return weekText(isoWeekOf(period.first)) + "-WE";
    case Granularity::month:
        return yearText(first.year) + formatted("-%02d", first.month);
    case Granularity::season:
        return yearText(civilOf(period.last).year) + "-" + std::string(seasonName(first.month));
    case Granularity::quarter:
        return yearText(first.year) + formatted("-Q%d", (first.month - 1) / 3 + 1);
    case Granularity::half:
        return yearText(first.year) + formatted("-H%d", first.month < 7 ? 1 : 2);
    case Granularity::year:
        return yearText(first.year);
    case Granularity::decade:
        return eraText(period, 3);
    case Granularity::century:
        return eraText(period, 2);
    case Granularity::millennium:
        return eraText(period, 1);
    default:
        return first.year > 0 ? toIso(period.first)
                              : yearText(first.year) + formatted("-%02d-%02d", first.month, first.day);
    }
}

std::string timexValue(const When& when) {
    const std::string value = timexValue(when.days, when.granularity);
    return when.clock ? value + clockText(*when.clock) : value;
}

std::optional<When> whenFromIso(std::string_view text) {
    if (auto coarse = monthOrYear(text)) return coarse;
    const auto day = fromIso(text.substr(0, 10));
    if (!day) return std::nullopt;
    When when = exactDay(*day);
    if (text.size() == 10) return when;
    if (text[10] != 'T' && text[10] != ' ') return std::nullopt;
    when.clock = clockFromIso(text.substr(11));
    if (!when.clock) return std::nullopt;
    when.granularity = Granularity::minute;
    return when;
}

} // namespace dateline::time
