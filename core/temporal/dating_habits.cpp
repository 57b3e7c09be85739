// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/dating_habits.h"

#include <algorithm>
#include <numeric>

namespace dateline::temporal {

namespace {

// What holds for news at large weighs as much as that many counted articles.
constexpr double weekdayTrust = 5;
constexpr double namedTrust = 10;
constexpr double stampTrust = 6;

using Shares = DatingHabits::WeekdayShares;

/// Rounded shares of agency and newspaper articles: mostly the same day, then the day after.
constexpr Shares newsAtLarge(Manner manner, bool nearTop) {
    switch (manner) {
    case Manner::attributive:
        return {.25, .26, .15, .12, .08, .07, .07};
    case Manner::bound:
        return {.20, .20, .14, .12, .10, .12, .12};
    case Manner::planned:
        return {.30, .12, .06, .07, .07, .12, .26};
    case Manner::plain:
        break;
    }
    return nearTop ? Shares{.49, .27, .08, .05, .03, .03, .05} : Shares{.42, .30, .09, .06, .04, .04, .05};
}

// Gaps between the latest named day and publication: 0, 1, 2–3, 4–7, 8–14, 15–39, and more days.
constexpr std::array<int, 7> firstOfGap{0, 1, 2, 4, 8, 15, 40};
constexpr std::array<double, 7> daysOfGap{1, 1, 2, 4, 7, 25, 200};
constexpr std::array<double, 7> gapShares{.20, .17, .17, .14, .08, .11, .13};

constexpr int firstStampOffset = -2; // a remark of readers may come two days later, an early copy a day before
constexpr std::array<double, 4> stampShares{.04, .15, .74, .04};
constexpr double strayStamp = .0005;

// Articles that read alike: degrees of similarity (cosine), distances of 0, 1, 2, 3, 4–7, 8–14, 15–40 and more days.
constexpr double apartTrust = 20;
constexpr std::array<double, 7> leastOfDegree{0, .04, .08, .15, .25, .4, .6};
constexpr std::array<int, 8> leastDistance{0, 1, 2, 3, 4, 8, 15, 41};
constexpr std::array<double, 8> daysOfDistance{1, 2, 2, 2, 8, 14, 52, 300}; // before and after
constexpr std::array<std::array<double, 8>, 7> apartShares{{{.06, .09, .05, .05, .12, .13, .20, .30},
                                                            {.10, .13, .08, .06, .13, .15, .20, .15},
                                                            {.17, .18, .08, .06, .12, .12, .15, .12},
                                                            {.22, .20, .08, .06, .12, .09, .12, .11},
                                                            {.25, .25, .08, .06, .10, .07, .09, .10},
                                                            {.38, .27, .08, .04, .07, .04, .06, .06},
                                                            {.52, .24, .08, .03, .03, .02, .04, .04}}};

/// The last of the classes that begins at or below the value.
template <class Value, std::size_t N>
std::size_t classOf(const std::array<Value, N>& least, Value value) {
    return static_cast<std::size_t>(std::upper_bound(least.begin() + 1, least.end(), value) - least.begin()) - 1;
}

template <std::size_t N>
double share(const std::array<int, N>* counts, const std::array<double, N>& atLarge, std::size_t i, double trust) {
    if (!counts) return atLarge[i];
    return (counts->at(i) + trust * atLarge[i]) / (std::accumulate(counts->begin(), counts->end(), 0) + trust);
}

template <class Map, class Key>
const typename Map::mapped_type* find(const Map& map, const Key& key) {
    const auto found = map.find(key);
    return found == map.end() ? nullptr : &found->second;
}

} // namespace

void DatingHabits::count(const std::string& source, const DatingClues& clues, time::Day published, int times) {
    const int weekday = static_cast<int>(weekdayOf(published));
    for (const DayMention& mention : clues.mentions)
        if (mention.weekday)
            m_weekdays[{source, mention.manner, mention.nearTop}]
                      [static_cast<std::size_t>((weekday - *mention.weekday + 7) % 7)] += times;
    if (const auto latest = latestNamed(clues, published); latest.named)
        m_named[{source, latest.named->nearTop}][classOf(firstOfGap, latest.daysBefore)] += times;
    if (!clues.firstStamp) return;
    const int offset = published - clues.firstStamp->day - firstStampOffset;
    if (offset >= 0 && offset < static_cast<int>(stampOffsets))
        m_stamps[source][static_cast<std::size_t>(offset)] += times;
}

Shares DatingHabits::weekday(const std::string& source, const DayMention& mention) const {
    const auto* counts = find(m_weekdays, WeekdayKey{source, mention.manner, mention.nearTop});
    const Shares atLarge = newsAtLarge(mention.manner, mention.nearTop);
    Shares shares{};
    for (std::size_t i = 0; i < shares.size(); ++i) shares[i] = share(counts, atLarge, i, weekdayTrust);
    return shares;
}

double DatingHabits::named(const std::string& source, bool nearTop, int daysBefore) const {
    const std::size_t gap = classOf(firstOfGap, daysBefore);
    return share(find(m_named, std::pair{source, nearTop}), gapShares, gap, namedTrust) / daysOfGap[gap];
}

double DatingHabits::stamp(const std::string& source, int daysAfter) const {
    const int offset = daysAfter - firstStampOffset;
    if (offset < 0 || offset >= static_cast<int>(stampOffsets)) return strayStamp;
    return share(find(m_stamps, source), stampShares, static_cast<std::size_t>(offset), stampTrust);
}

void DatingHabits::learnApart(double similarity, int days) {
    ++m_apart[classOf(leastOfDegree, similarity)][classOf(leastDistance, days)];
}

double DatingHabits::apart(double similarity, int days) const {
    const std::size_t degree = classOf(leastOfDegree, similarity);
    const std::size_t distance = classOf(leastDistance, days);
    return share(&m_apart[degree], apartShares[degree], distance, apartTrust) / daysOfDistance[distance];
}

} // namespace dateline::temporal
