// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Time against pixels. Time is counted in minutes since 1970-01-01T00:00 of the civil calendar (no zone), as a 64-bit float:
// over the whole axis of 20,000 years that is exact to a microsecond, so millennia and minutes live on one axis.

#include "core/time/when.h"

namespace dateline::layout {

inline constexpr double minutesPerDay = 1440;

/// Half open [begin, end), in minutes.
struct TimeRange {
    double begin = 0;
    double end = 0;

    [[nodiscard]] constexpr double length() const { return end - begin; }
    [[nodiscard]] constexpr double centre() const { return (begin + end) / 2; }
    [[nodiscard]] constexpr bool contains(double minute) const { return begin <= minute && minute < end; }
    [[nodiscard]] constexpr bool overlaps(TimeRange other) const { return begin < other.end && other.begin < end; }

    friend bool operator==(const TimeRange&, const TimeRange&) = default;
};

/// Not to be told apart on a screen: the ends lie closer to each other than a thousandth of the length.
[[nodiscard]] constexpr bool looksLike(TimeRange a, TimeRange b) {
    const double least = b.length() / 1000;
    return a.begin - b.begin < least && b.begin - a.begin < least && a.end - b.end < least && b.end - a.end < least;
}

/// The shortest and the longest stretch that can be shown.
inline constexpr double shortestRange = 20;
[[nodiscard]] TimeRange wholeAxis();

[[nodiscard]] constexpr double minuteOf(time::Day day) { return day.number * minutesPerDay; }
/// The day that holds `minute`; a minute off the axis gives the first or the last day of it.
[[nodiscard]] time::Day dayAt(double minute);
[[nodiscard]] TimeRange rangeOf(time::DayInterval days);

/// Moved and stretched as little as needed to lie on the axis with a length that can be shown.
[[nodiscard]] TimeRange clampedToAxis(TimeRange range);

/// A stretch of time laid over `width` pixels, x growing to the right from 0. Precondition: width > 0.
class TimeScale {
public:
    TimeScale(TimeRange range, double width) : m_range(clampedToAxis(range)), m_width(width) {}

    [[nodiscard]] TimeRange range() const { return m_range; }
    [[nodiscard]] double width() const { return m_width; }
    [[nodiscard]] double pixelsPerMinute() const { return m_width / m_range.length(); }
    [[nodiscard]] double xOf(double minute) const { return (minute - m_range.begin) * pixelsPerMinute(); }
    [[nodiscard]] double minuteAt(double x) const { return m_range.begin + x / pixelsPerMinute(); }

    /// The moment under `x` stays there, unless the end of the axis is in the way. Factor > 1 shows less time.
    [[nodiscard]] TimeScale zoomedAbout(double x, double factor) const;
    /// Positive pixels show later times. At the end of the axis it stops, keeping its length.
    [[nodiscard]] TimeScale pannedBy(double pixels) const;

private:
    TimeRange m_range;
    double m_width;
};

} // namespace dateline::layout
