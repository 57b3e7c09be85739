// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where a symbolic time lands on the calendar, given a day to count from. Calendar arithmetic only: which day that is,
// and which way the sentence looks, is the placer's business.

#include "core/temporal/symbolic_time.h"

#include <optional>
#include <string_view>

namespace dateline::temporal {

/// A day to count from and where it comes from.
struct Anchor {
    time::Day day;
    std::string_view rule; ///< "anchor.stated", "anchor.inferred", "anchor.post", "anchor.mention"…
    time::Granularity granularity = time::Granularity::day; ///< of the mention that gave it
    bool isMention = false;                                 ///< the text has spoken of it; else the document's own day
};

/// How an open year, month or day is filled in.
enum class Filling {
    nearest, ///< the nearest to the anchor, turned by the direction: news
    carried, ///< in the anchor's year, going on over the turn of the year: narrative
};

/// Which way an open expression looks.
struct Bearing {
    Direction direction = Direction::open; ///< of the words themselves, else of the sentence
    bool ofWords = false;                  ///< the words themselves say so: "last March"
    bool certain = false;                  ///< the verb stands right beside: "ended Jan. 31"
    Filling filling = Filling::nearest;
};

/// Where an expression lands, and by which step it got there.
struct Landing {
    time::DayInterval days;
    time::Granularity granularity = time::Granularity::day;
    std::string_view rule; ///< empty when the words alone say it
    std::optional<Anchor> anchor;
};

/// "the 1800s" are the century, as it is mostly meant; "the 2000s" and "the 1890s" the decade.
[[nodiscard]] bool isCentury(const SymbolicTime& time);

/// An expression that names its year (or decade, or century). None for a day that does not exist. A winter that names its
/// year begins in December of it; without a year it counts, as in meteorology, to the year of its January.
[[nodiscard]] std::optional<Landing> landStated(const SymbolicTime& time);
/// A month, day, season, quarter, half or holiday of a year that is open or counted from the anchor's.
[[nodiscard]] std::optional<Landing> landInYear(const SymbolicTime& time, const Anchor& anchor, const Bearing& bearing);
/// "the nineties": the latest such decade that has begun, or in a story the nearest. None before Christ.
[[nodiscard]] std::optional<Landing> landDecade(const SymbolicTime& time, const Anchor& anchor);
[[nodiscard]] std::optional<Landing> landWeekday(const SymbolicTime& time, const Anchor& anchor,
                                                 const Bearing& bearing);
/// "the 6th": that day of the month spoken of; of the document's month, or of the one before or after where the bearing asks.
[[nodiscard]] std::optional<Landing> landDayOfMonth(const SymbolicTime& time, const Anchor& anchor,
                                                    const Bearing& bearing);
/// So many units from the anchor; none for a vague count or one beyond the calendar.
[[nodiscard]] std::optional<Landing> landShift(const SymbolicTime& time, const Anchor& anchor);

} // namespace dateline::temporal
