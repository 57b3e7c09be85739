// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/main_stretch.h"

#include <algorithm>
#include <functional>
#include <iterator>

namespace dateline::layout {

namespace {

constexpr double worthwhile = 4; // times as close
constexpr double nearlyBest = 2; // times as long as the shortest stretch: then more need not be left out
constexpr double leastLength = 7 * minutesPerDay;

/// The first `count` of both, in the order of `before`.
template <class Iterator, class Before>
std::vector<double> firstOf(Iterator a, Iterator aEnd, Iterator b, Iterator bEnd, std::size_t count, Before before) {
    std::vector<double> first;
    first.reserve(count);
    while (first.size() < count) {
        const bool fromA = b == bEnd || (a != aEnd && !before(*b, *a));
        first.push_back(fromA ? *a++ : *b++);
    }
    return first;
}

/// What may be left out at either end, and the first that must stay there.
struct Ends {
    std::vector<double> first; ///< from the earliest on
    std::vector<double> last;  ///< from the latest on

    /// The shortest stretch that leaves out `count`.
    [[nodiscard]] TimeRange without(std::size_t count) const {
        TimeRange best{first[0], last[count]};
        for (std::size_t early = 1; early <= count; ++early)
            if (const TimeRange range{first[early], last[count - early]}; range.length() < best.length()) best = range;
        return best;
    }
};

double lengthOf(TimeRange range) { return std::max(range.length(), leastLength); }

} // namespace

TimeRange mainStretch(const std::vector<double>& points, const std::vector<double>& others) {
    const std::size_t all = points.size() + others.size();
    const std::size_t most = std::max(all / 100, std::min<std::size_t>(3, all / 8));
    const Ends ends{
        firstOf(points.begin(), points.end(), others.begin(), others.end(), most + 1, std::less<>()),
        firstOf(points.rbegin(), points.rend(), others.rbegin(), others.rend(), most + 1, std::greater<>())};
    const TimeRange whole = ends.without(0);
    const double shortest = lengthOf(ends.without(most));
    if (lengthOf(whole) < worthwhile * shortest) return whole;
    std::size_t count = 1;
    while (count < most && lengthOf(ends.without(count)) > nearlyBest * shortest) count = std::min(2 * count, most);
    return ends.without(count);
}

} // namespace dateline::layout
