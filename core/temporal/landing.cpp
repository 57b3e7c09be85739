// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/landing.h"

#include "core/time/holiday.h"
#include "core/time/period.h"

#include <algorithm>
#include <cstdlib>

namespace dateline::temporal {

namespace {

using time::Day;
using time::DayInterval;
using time::Granularity;

/// A day that far from the anchor against the tense belongs to the neighbouring year.
constexpr int tenseTolerance = 31; // days
/// What tense weighs against nearness: little where its verb stands further off, for texts speak of days nearby.
constexpr int wrongWayVerb = 150;  // days, of a day or a quarter
constexpr int wrongWayMonth = 250; // days, of a month, which texts name further off
constexpr int wrongWayWords = 366; // days: "last March" is never to come, "signed in March" seldom
/// A narrative that speaks of a month that much earlier in the year has gone on into the next one.
constexpr int turnOfYear = 6; // months

struct Period {
    DayInterval days;
    Granularity granularity;
};

Period unitPeriod(Day day, Granularity granularity) { return {periodOf(day, granularity), granularity}; }

std::optional<Period> dayPeriod(const SymbolicTime& time, int year) {
    const auto day = time::dayOfIfValid({year, *time.month, *time.day});
    if (!day) return std::nullopt;
    if (time.weekday && !time.year && static_cast<int>(weekdayOf(*day)) != *time.weekday) return std::nullopt;
    if (!time.lastDay) return Period{{*day, *day}, Granularity::day};
    // "10–13 January" lands on the 10th and reaches to the 13th.
    const int further = *time.lastDay - *time.day;
    if (further <= 0 || *time.lastDay > time::daysInMonth(year, *time.month)) return std::nullopt;
    return Period{{*day, *day + further}, Granularity::range};
}

/// "the third Sunday of May", "the first week of August": a week counts to the month that holds most of it.
std::optional<Period> nthPeriod(const SymbolicTime& time, int year) {
    if (time.weekday) {
        const auto day = time::nthWeekday(year, *time.month, *time.nth, *time.weekday);
        return day ? std::optional(Period{{*day, *day}, Granularity::day}) : std::nullopt;
    }
    if (time.unit == Granularity::day) { // the last day of the month
        const Day day = time::dayOf({year, *time.month, time::daysInMonth(year, *time.month)});
        return Period{{day, day}, Granularity::day};
    }
    constexpr int thursday = 4;
    const auto inside = time::nthWeekday(year, *time.month, *time.nth, thursday);
    return inside ? std::optional(unitPeriod(*inside, Granularity::week)) : std::nullopt;
}

/// What the fields mean in that (astronomical) year.
std::optional<Period> periodIn(const SymbolicTime& time, int year) {
    if (year < time::minimumYear + 1 || year > time::maximumYear - 1) return std::nullopt;
    const auto from = [year](int month, Granularity granularity) {
        return unitPeriod(time::dayOf({year, month, 1}), granularity);
    };
    if (!time.holiday.empty()) {
        const auto day = time::holidayIn(year, time.holiday);
        return day ? std::optional(Period{{*day, *day}, Granularity::day}) : std::nullopt;
    }
    if (time.nth && time.month) return nthPeriod(time, year);
    if (time.week)
        return unitPeriod(time::mondayOf({year, *time.week}) + (time.weekday.value_or(1) - 1),
                          time.weekday ? Granularity::day : Granularity::week);
    if (time.month && time.day && (time.unit == Granularity::week || time.unit == Granularity::weekend)) {
        const auto day = dayPeriod(time, year); // "the week of 7 June"
        return day ? std::optional(unitPeriod(day->days.first, time.unit)) : std::nullopt;
    }
    if (time.month && time.day) return dayPeriod(time, year);
    if (time.month) return from(*time.month, Granularity::month);
    if (time.season) return from(std::max(1, *time.season * 3), Granularity::season);
    if (time.quarter) return from((std::clamp(*time.quarter, 1, 4) - 1) * 3 + 1, Granularity::quarter);
    if (time.half) return from(*time.half == 1 ? 1 : 7, Granularity::half);
    return from(1, Granularity::year);
}

/// Years before 1 BC count backwards; 1 BC is the astronomical year 0.
int astronomical(int year, bool beforeChrist) { return beforeChrist ? 1 - year : year; }

/// "the 470s BC" ends in 470, "the 1990s" begin in 1990.
std::optional<Landing> landEra(int first, int length, Granularity granularity, bool beforeChrist) {
    if (first < 0 || first + length > time::maximumYear) return std::nullopt;
    const int begin = beforeChrist ? 1 - (first + length - 1) : first;
    const int end = beforeChrist ? std::min(0, 1 - first) : first + length - 1;
    return Landing{{time::dayOf({begin, 1, 1}), time::dayOf({end, 12, 31})}, granularity, {}, std::nullopt};
}

/// "the last quarter of the 18th century": 1775 to 1799.
std::optional<Landing> partOfEra(std::optional<Landing> era, const SymbolicTime& time) {
    if (!era || (!time.half && !time.quarter)) return era;
    const int parts = time.half ? 2 : 4;
    const int part = time.half ? *time.half : *time.quarter;
    const int first = civilOf(era->days.first).year;
    const int length = civilOf(era->days.last).year - first + 1;
    era->days = {time::dayOf({first + length * (part - 1) / parts, 1, 1}),
                 time::dayOf({first + length * part / parts - 1, 12, 31})};
    return era;
}

/// Days from the anchor; more where the direction speaks against it.
int penalty(DayInterval days, Day anchor, const SymbolicTime& time, const Bearing& bearing) {
    const int after = days.first - anchor;
    const int before = anchor - days.last;
    const int distance = std::max({0, after, before});
    // "Profit in the third quarter was" is told after that quarter has begun.
    const int tolerance = bearing.ofWords ? -1 : time.quarter ? 0 : tenseTolerance;
    const int ahead = time.day || bearing.ofWords ? tolerance : 0; // "in March" after "will" is no March gone by
    const bool wrongWay =
        (bearing.direction == Direction::past && (after > tolerance || (bearing.ofWords && distance == 0))) ||
        (bearing.direction == Direction::future && (before > ahead || (bearing.ofWords && distance == 0)));
    const bool firmly = bearing.ofWords || bearing.certain ||
                        (bearing.direction == Direction::future && !time.day && !time.quarter); // "will be in December"
    return distance + (!wrongWay                              ? 0
                       : firmly                               ? wrongWayWords
                       : time.day || time.nth || time.quarter ? wrongWayVerb
                                                              : wrongWayMonth);
}

std::optional<Landing> nearest(const SymbolicTime& time, const Anchor& anchor, const Bearing& bearing) {
    const int anchorYear = civilOf(anchor.day).year;
    // A weekday and date recur within 11 years, 29 February within 8.
    const int reach = time.day && (time.weekday || (*time.day == 29 && time.month == 2)) ? 11 : 1;
    std::optional<Period> best;
    for (int year = anchorYear - reach; year <= anchorYear + reach; ++year) {
        const auto period = periodIn(time, year);
        if (period && (!best || penalty(period->days, anchor.day, time, bearing) <
                                    penalty(best->days, anchor.day, time, bearing)))
            best = period;
    }
    if (!best) return std::nullopt;
    return Landing{best->days, best->granularity, "year.nearest", anchor};
}

/// The anchor's year; the next where the story has gone on over new year.
std::optional<Landing> carried(const SymbolicTime& time, const Anchor& anchor) {
    const auto spoken = civilOf(anchor.day);
    auto period = periodIn(time, spoken.year);
    if (!period) return std::nullopt;
    const bool finer = anchor.granularity < Granularity::year;
    if (finer && spoken.month - civilOf(period->days.last).month > turnOfYear)
        if (const auto next = periodIn(time, spoken.year + 1)) period = next;
    return Landing{period->days, period->granularity, "year.carried", anchor};
}

} // namespace

bool isCentury(const SymbolicTime& time) {
    constexpr int ownDecade = 2000; // speakers of today have a decade of that name
    return time.unit == Granularity::decade && time.year && *time.year % 100 == 0 && *time.year < ownDecade &&
           !time.beforeChrist;
}

std::optional<Landing> landStated(const SymbolicTime& time) {
    if (time.century)
        return partOfEra(landEra((*time.century - 1) * 100 + (time.beforeChrist ? 1 : 0), 100, Granularity::century,
                                 time.beforeChrist),
                         time);
    if (isCentury(time)) return partOfEra(landEra(*time.year, 100, Granularity::century, false), time);
    if (time.unit == Granularity::decade)
        return partOfEra(landEra(*time.year / 10 * 10, 10, Granularity::decade, time.beforeChrist), time);
    // "the winter of 1941" begins in that year, though its value counts by its January elsewhere.
    const bool winter = time.season == 0;
    const auto period = periodIn(time, astronomical(*time.year, time.beforeChrist) + (winter ? 1 : 0));
    if (!period) return std::nullopt;
    return Landing{period->days, period->granularity, {}, std::nullopt};
}

std::optional<Landing> landInYear(const SymbolicTime& time, const Anchor& anchor, const Bearing& bearing) {
    if (time.yearStep) {
        const auto period = periodIn(time, civilOf(anchor.day).year + *time.yearStep);
        if (!period) return std::nullopt;
        return Landing{period->days, period->granularity, "shift.period", anchor};
    }
    if (bearing.filling == Filling::carried && !bearing.ofWords)
        if (const auto landing = carried(time, anchor)) return landing;
    return nearest(time, anchor, bearing);
}

std::optional<Landing> landDecade(const SymbolicTime& time, const Anchor& anchor) {
    const int anchorYear = civilOf(anchor.day).year;
    if (anchorYear < 0) return std::nullopt;
    const int century = anchorYear / 100 * 100;
    int first = century + *time.decade % 100 / 10 * 10;
    // In a story the nearest; seen from the document's day the latest that has begun.
    constexpr int halfCentury = 50;
    if (anchor.isMention && first - anchorYear > halfCentury) first -= 100;
    if (anchor.isMention && anchorYear - first > halfCentury) first += 100;
    if (!anchor.isMention && first > anchorYear) first -= 100;
    auto landing = landEra(first, 10, Granularity::decade, false);
    if (landing) landing->rule = anchor.isMention ? "decade.nearest" : "decade.latest", landing->anchor = anchor;
    return landing;
}

std::optional<Landing> landWeekday(const SymbolicTime& time, const Anchor& anchor, const Bearing& bearing) {
    const Day monday = periodOf(anchor.day, Granularity::week).first;
    const int ahead = (*time.weekday - static_cast<int>(weekdayOf(anchor.day)) + 7) % 7; // 0–6
    const auto landing = [&](Day day, std::string_view rule) {
        return Landing{{day, day}, Granularity::day, rule, anchor};
    };
    if (time.weekStep) {
        const int first = *time.weekStep > 0 || ahead == 0 ? ahead : ahead - 7;
        return landing(anchor.day + (first + 7 * *time.weekStep), "weekday.weeks-away");
    }
    if (time.count) return landing(monday + (7 * *time.count + *time.weekday - 1), "weekday.of-that-week");
    if (time.direction == Direction::present) {
        const Day day = monday + (*time.weekday - 1);
        return landing(day < anchor.day && bearing.direction == Direction::future ? day + 7 : day, "weekday.this-week");
    }
    if (bearing.ofWords && bearing.direction == Direction::past)
        return landing(anchor.day + (ahead - 7), "weekday.before");
    if (bearing.ofWords) return landing(anchor.day + (ahead == 0 ? 7 : ahead), "weekday.after");
    if (bearing.filling == Filling::carried || bearing.direction == Direction::future)
        return landing(anchor.day + ahead, "weekday.coming");
    return landing(anchor.day + (ahead == 0 ? 0 : ahead - 7), "weekday.most-recent");
}

std::optional<Landing> landDayOfMonth(const SymbolicTime& time, const Anchor& anchor, const Bearing& bearing) {
    const auto civil = civilOf(anchor.day);
    const auto ofStory = time::dayOfIfValid({civil.year, civil.month, *time.day});
    if (anchor.isMention && ofStory) return Landing{{*ofStory, *ofStory}, Granularity::day, "day.of-month", anchor};
    std::optional<Day> best;
    for (int step = -1; step <= 1; ++step) {
        const Day month = time::addMonths(time::dayOf({civil.year, civil.month, 1}), step);
        const auto [year, number, first] = civilOf(month);
        const auto day = time::dayOfIfValid({year, number, *time.day});
        if (!day) continue;
        const bool wrongWay = (bearing.direction == Direction::past && *day > anchor.day) ||
                              (bearing.direction == Direction::future && *day < anchor.day);
        if (wrongWay || (bearing.direction == Direction::open && step != 0)) continue;
        if (!best || std::abs(*day - anchor.day) < std::abs(*best - anchor.day)) best = day;
    }
    if (!best) return std::nullopt;
    return Landing{{*best, *best}, Granularity::day, "day.of-month", anchor};
}

std::optional<Landing> landShift(const SymbolicTime& time, const Anchor& anchor) {
    constexpr int furthest = 10000; // units
    if (!time.count || std::abs(*time.count) > furthest) return std::nullopt;
    const auto civil = civilOf(anchor.day);
    const int years = time.unit == Granularity::century      ? 100
                      : time.unit == Granularity::decade     ? 10
                      : time.unit == Granularity::millennium ? 1000
                                                             : 1;
    if (time.unit >= Granularity::year && std::abs(civil.year + *time.count * years) > time::maximumYear - 1000)
        return std::nullopt;
    const int count = *time.count;
    if (time.exact) {
        const Day day = moved(anchor.day, time.unit, count);
        return Landing{{day, day}, Granularity::day, "shift.moved", anchor};
    }
    const DayInterval days =
        time.moving ? periodOf(moved(anchor.day, time.unit, count), time.unit) : stepped(anchor.day, time.unit, count);
    return Landing{days, time.unit, time.moving ? "shift.moved" : "shift.period", anchor};
}

} // namespace dateline::temporal
