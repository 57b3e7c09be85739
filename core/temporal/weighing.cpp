// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/weighing.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <numeric>

namespace dateline::temporal {

namespace {

using time::Day;

// Weights of the addends. Evidence of one kind is not independent of the others, so none counts in full but a stamp.
constexpr double coverageWeight = 0.25;
constexpr double wordingWeight = 0.5;
constexpr double countedWeight = 0.7; // of "yesterday": it says nothing of its own, only with what others tell
constexpr double namedWeight = 0.6;
constexpr double furtherNeighbour = 0.3; // likewise
constexpr double furtherMention = 0.5;   // every mention more weighs 1 / (1 + 0.5 · those before it)

constexpr double anyDay = 0.05;       // share of one day among those at hand
constexpr std::size_t mostTold = 8;   // sentences that tell of the same
constexpr double alike = 0.15;        // similarity of sentences from which on they may
constexpr double sureFactor = 1.2;    // a sentence at .83 is the same sentence
constexpr double anyWeek = 0.3;       // share of the right week among those at hand
constexpr double stray = 0.002;       // chance of a mention that fits nothing
constexpr double contradiction = 1.0; // natural logarithm, for each past day named after the candidate, at most three
constexpr double noneNamed = 0.002;

/// That a sentence tells of the same as the one most like it.
double sureness(const SimilarTexts::Match& closest) { return std::min(1.0, sureFactor * closest.similarity); }

} // namespace

double DayCandidate::sum() const { return std::accumulate(addends.begin(), addends.end(), 0.0); }

Weighing::Weighing(const Pile& pile, const Draft& draft)
    : m_pile(pile), m_draft(draft), m_source(draft.document->source), m_clues(cluesOf(draft)),
      m_neighbours(pile.neighboursOf(draft)) {
    for (const DayMention& mention : m_clues.mentions) m_told.push_back(toldLike(mention));
}

std::vector<DayCandidate> Weighing::candidates() const {
    std::vector<DayCandidate> candidates;
    for (const Day day : days()) candidates.push_back({day, addendsOf(day)});
    if (candidates.empty()) return candidates;
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const auto& a, const auto& b) { return a.sum() > b.sum(); });
    const double best = candidates.front().sum();
    double all = 0;
    for (auto& candidate : candidates) all += candidate.chance = std::exp(candidate.sum() - best);
    for (auto& candidate : candidates) candidate.chance /= all;
    return candidates;
}

Day Weighing::dayOf(const SimilarTexts::Match& neighbour) const {
    return *m_pile.article(neighbour.text).published.day();
}

double Weighing::habit(const DayMention& mention, Day day) const {
    const auto after = (static_cast<int>(weekdayOf(day)) - *mention.weekday + 7) % 7;
    return m_pile.habits().weekday(m_source, mention)[static_cast<std::size_t>(after)];
}

/// A weekday must be that weekday there.
Weighing::Matches Weighing::toldLike(const DayMention& mention) const {
    Matches matches = m_pile.sentences().closest(mention.words, 4 * mostTold);
    std::erase_if(matches, [&](const SimilarTexts::Match& match) {
        const Pile::Told& told = m_pile.told(match.text);
        return match.similarity < alike || told.article == &m_draft ||
               (mention.weekday && static_cast<int>(weekdayOf(told.day)) != *mention.weekday);
    });
    if (matches.size() > mostTold) matches.resize(mostTold);
    return matches;
}

/// Days near anything that speaks for a day.
std::set<Day> Weighing::days() const {
    constexpr int near = 7;
    std::set<Day> days;
    const auto add = [&](Day from, Day to) {
        from = std::max(from, m_pile.days().first);
        for (to = std::min(to, m_pile.days().last); from <= to; from = from + 1) days.insert(from);
    };
    for (const auto& neighbour : m_neighbours) add(dayOf(neighbour) - near, dayOf(neighbour) + near);
    for (const auto& matches : m_told)
        for (const auto& match : matches) add(m_pile.told(match.text).day - near, m_pile.told(match.text).day + near);
    if (m_clues.firstStamp) add(m_clues.firstStamp->day - 2, m_clues.firstStamp->day + 2);
    return days;
}

Weighing::Addends Weighing::addendsOf(Day day) const {
    Addends addends{};
    addends[coverageEvidence] = coverageWeight * std::log(coverage(day));
    addends[wordingEvidence] = wordingWeight * wordingFit(day);
    addMentions(day, addends);
    addends[namedEvidence] = namedFit(day);
    if (m_clues.firstStamp)
        addends[stampEvidence] = std::log(m_pile.habits().stamp(m_source, day - m_clues.firstStamp->day));
    return addends;
}

/// Articles around the day, the nearer the more; a little for a day without any.
double Weighing::coverage(Day day) const {
    constexpr int near = 6;
    constexpr double none = 0.3;
    const auto share = [&](Day other) { return std::exp(-std::abs(other - day) / 2.0); };
    const auto& articlesOn = m_pile.articlesOn();
    double sum = none;
    for (auto on = articlesOn.lower_bound(day - near); on != articlesOn.end() && on->first <= day + near; ++on)
        sum += on->second * share(on->first);
    const auto own = m_draft.published.day();
    return own && std::abs(*own - day) <= near ? std::max(none, sum - share(*own)) : sum;
}

double Weighing::wordingFit(Day day) const {
    double fit = 0;
    for (std::size_t i = 0; i < m_neighbours.size(); ++i) {
        const int apart = std::abs(dayOf(m_neighbours[i]) - day);
        const double share = m_pile.habits().apart(m_neighbours[i].similarity, apart);
        fit += std::log(share) / (1.0 + furtherNeighbour * static_cast<double>(i));
    }
    return fit;
}

void Weighing::addMentions(Day day, Addends& addends) const {
    int weekdays = 0;
    int counted = 0;
    for (std::size_t i = 0; i < m_clues.mentions.size(); ++i) {
        const DayMention& mention = m_clues.mentions[i];
        if (mention.weekday) {
            addWeekday(day, i, 1.0 / (1.0 + furtherMention * weekdays++), addends);
        } else if (!m_told[i].empty()) {
            const double weight = countedWeight / (1.0 + furtherMention * counted++);
            addends[retoldEvidence] += weight * std::log(countedFit(day, i));
        }
    }
}

void Weighing::addWeekday(Day day, std::size_t i, double weight, Addends& addends) const {
    const DayMention& mention = m_clues.mentions[i];
    const double usual = anyWeek * habit(mention, day);
    addends[weekdayEvidence] += weight * std::log(usual);
    if (m_told[i].empty()) return;
    const double sure = sureness(m_told[i].front());
    const double fit = (1 - sure) * usual + sure * weekdayFit(day, i) + stray;
    addends[retoldEvidence] += weight * std::log(fit / usual);
}

/// What others tell of a day lies 0–6 days back, seldom ahead; what is planned mostly ahead.
double Weighing::weekdayFit(Day day, std::size_t i) const {
    const auto shares = m_pile.habits().weekday(m_source, m_clues.mentions[i]);
    const bool planned = m_clues.mentions[i].manner == Manner::planned;
    double fit = 0;
    double all = 0;
    for (const auto& match : m_told[i]) {
        const double weight = match.similarity * match.similarity;
        all += weight;
        const int after = day - m_pile.told(match.text).day;
        if (after < -7 || after > 6) continue;
        const double share = shares[static_cast<std::size_t>((after + 7) % 7)];
        const bool ahead = after < 0;
        const double direction = ahead ? (planned ? 0.8 : 0.1) : (planned && after > 4 ? 0.2 : 1.0);
        fit += weight * share * direction;
    }
    return fit / all;
}

/// "yesterday": the day that others tell of is the day before.
double Weighing::countedFit(Day day, std::size_t i) const {
    constexpr double here = 0.8;
    constexpr double beside = 0.08;
    double fit = 0;
    double all = 0;
    for (const auto& match : m_told[i]) {
        const double weight = match.similarity * match.similarity;
        all += weight;
        const int off = std::abs(m_pile.told(match.text).day - m_clues.mentions[i].shift - day);
        fit += off == 0 ? here * weight : off == 1 ? beside * weight : 0.0;
    }
    const double sure = sureness(m_told[i].front());
    return sure * fit / all + (1 - sure) * anyDay + stray;
}

double Weighing::namedFit(Day day) const {
    if (m_clues.named.empty()) return 0;
    const LatestNamed latest = latestNamed(m_clues, day);
    const double share =
        latest.named ? m_pile.habits().named(m_source, latest.named->nearTop, latest.daysBefore) : noneNamed;
    return namedWeight * std::log(share) - contradiction * std::min(latest.later, 3);
}

} // namespace dateline::temporal
