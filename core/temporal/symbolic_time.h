// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What was said, before anybody asks what it means here: "Monday, direction open", "month 12, year open", "one week
// before the day that was last spoken of". The resolver turns it into a date; the explanation falls out of that seam.
// Strings are views of the language's tables, which live as long as the program, and `fraction` one of the text.

#include "core/time/when.h"

#include <optional>
#include <string_view>

namespace dateline::temporal {

enum class SymbolicKind {
    calendar,  ///< fields of a calendar date, any of them open
    shift,     ///< `count` units from the anchor; without a count it only points back or ahead
    part,      ///< a part of the day of the anchor, or a time of that day
    reference, ///< PAST_REF, PRESENT_REF, FUTURE_REF
    duration,
    set,
    nothing, ///< a phrase that only looks like a date: "May I", "room 1999"
};

/// What a relative expression counts from.
enum class AnchorKind {
    document, ///< the document's (or the quoted post's) own date: "yesterday", "last month"
    mention,  ///< the date last spoken of: "the next day", "earlier in the day"
};

/// Which way the words themselves point; `open` leaves it to the tense of the sentence.
enum class Direction { open, past, present, future };

/// "Monday to Friday": which end of a range of weekdays.
enum class RangeEnd { none, first, last };

struct SymbolicTime {
    SymbolicKind kind = SymbolicKind::calendar;

    // calendar
    std::optional<int> year;    ///< as written; with `beforeChrist` counted backwards
    std::optional<int> decade;  ///< first year of it
    std::optional<int> century; ///< its ordinal, e.g. 19 for 1801–1900
    std::optional<int> season;  ///< 0 winter, 1 spring, 2 summer, 3 autumn
    std::optional<int> quarter; ///< 1–4
    std::optional<int> half;    ///< 1–2
    std::optional<int> week;    ///< ISO 8601 week, 1–53
    std::optional<int> month;   ///< 1–12
    std::optional<int> day;     ///< 1–31
    std::optional<int> lastDay; ///< 1–31: the other end of a range of days within the month
    std::optional<int> weekday; ///< 1–7, Monday first
    std::optional<int> nth;     ///< of the weekdays or weeks of a month: 1–5, -1 the last
    std::optional<int> hour;    ///< 0–24
    std::optional<int> minute;
    std::optional<int> halfDay;    ///< added to the hour: 0 a.m., 12 p.m.
    std::optional<int> first;      ///< of "03/04/2021": the day or the month, which evidence in the text decides
    std::optional<int> second;     ///< the other of the two
    std::optional<int> yearStep;   ///< the year is that many after the anchor's: "June last year"
    std::optional<int> weekStep;   ///< so many weeks from the weekday that the rest names: "a week from Tuesday"
    std::string_view holiday;      ///< a rule of core/time/holiday.h: "12-25", "easter-2", "11#4/4"
    std::string_view zone;         ///< abbreviation, folded
    std::optional<int> zoneOffset; ///< minutes east of UTC, as written: "+02:00"
    std::string_view partOfDay;    ///< TIMEX3: "MO", "AF", "EV", "NI", "MI", "DT"
    bool beforeChrist = false;     ///< the year, decade or century counts back from 1 BC

    // shift, duration, set
    time::Granularity unit = time::Granularity::day;
    std::optional<int> count;
    std::string_view fraction;    ///< decimals of the count: "5" of "two and a half years"
    std::string_view longUnit;    ///< the TIMEX3 letter of a unit that no granularity names: "S" of "PT30S"
    std::string_view quantifier;  ///< TIMEX3 quant of a set: "EVERY", "EACH"
    std::optional<int> frequency; ///< times in each period of a set: "twice a week"
    bool fromEvent = false;       ///< a shift from what the words behind it name: "three days after the summit"
    AnchorKind anchor = AnchorKind::document;

    RangeEnd rangeEnd = RangeEnd::none;
    Direction direction = Direction::open;
    time::Modifier modifier = time::Modifier::none;
    std::string_view reference; ///< TIMEX3 value of a reference
    bool moving = false;        ///< a shift keeps the day ("a month ago") instead of naming the period ("last month")
    bool exact = false;         ///< a shift that keeps the day lands on it: "a year ago today"
    bool historyOnly = false;   ///< no time in news: the "former" mayor is just a mayor no longer
    bool recurring = false;     ///< "the quarter", "the week": the period last spoken of, else the one of the anchor
};

/// The hour of 0–24 that hour and half of the day name: 12 a.m. is 0, 12 p.m. 12; an hour past 12 needs no half.
[[nodiscard]] std::optional<int> hourOfDay(const SymbolicTime& time);

} // namespace dateline::temporal
