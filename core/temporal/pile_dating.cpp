// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/pile_dating.h"

#include "core/temporal/weighing.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <map>
#include <set>

namespace dateline::temporal {

namespace {

using time::Day;

constexpr std::size_t mostTrials = 400;
constexpr std::size_t fewestTrials = 30; // fewer leave the limit as it is
constexpr double rightEnough = 0.85;
constexpr double leastChance = 0.35; // a day below has rivals as good, whatever the trials
constexpr double intervalChance = 0.8;
constexpr int widestInterval = 31; // days; a wider guess says nothing
constexpr double tellingAddend = 0.1;

std::string percent(double share) { return fmt::format("{:.0f} %", 100 * share); }

/// Grown from the best day towards the better neighbour until it holds most of the chances; never one day alone.
std::optional<time::DayInterval> likelyDays(const std::vector<DayCandidate>& candidates) {
    std::map<Day, double> chances;
    for (const auto& candidate : candidates) chances[candidate.day] = candidate.chance;
    const auto chanceOf = [&](Day day) {
        const auto found = chances.find(day);
        return found == chances.end() ? 0.0 : found->second;
    };
    time::DayInterval days{candidates.front().day, candidates.front().day};
    double held = candidates.front().chance;
    while ((held < intervalChance || days.first == days.last) && days.lengthInDays() < widestInterval) {
        const double before = chanceOf(days.first - 1);
        const double after = chanceOf(days.last + 1);
        if (before >= after)
            days.first = days.first - 1;
        else
            days.last = days.last + 1;
        held += std::max(before, after);
    }
    if (held < intervalChance) return std::nullopt;
    return days;
}

/// What speaks for the best day, then every addend, held against the next best.
class Reasons {
public:
    Reasons(const Pile& pile, const Draft& draft, const Weighing& weighing, std::span<const DayCandidate> candidates)
        : m_pile(pile), m_draft(draft), m_weighing(weighing), m_day(candidates.front().day) {
        say("dating.none-stated", {}, {}, {}, {});
        sayNeighbour();
        sayHabit();
        sayRetold();
        sayNamed();
        if (candidates.size() > 1) sayAddends(candidates[0], candidates[1]);
    }

    Explanation take() { return std::move(m_why); }

private:
    void say(std::string rule, Span words, std::string document, std::string before, std::string after) {
        m_why.push_back({std::move(rule), words, std::move(document), {}, std::move(before), std::move(after)});
    }

    void sayNeighbour() {
        for (const auto& neighbour : m_weighing.neighbours()) {
            if (std::abs(m_weighing.dayOf(neighbour) - m_day) > 1) continue;
            const Draft& article = m_pile.article(neighbour.text);
            Span words = article.document->headline.value_or(Span{});
            if (words.empty()) words = article.recognised.sentences.front().span;
            say("dating.reads-like", words, article.document->key, {}, toIso(m_weighing.dayOf(neighbour)));
            return;
        }
    }

    Span wordsOf(std::size_t expression) const {
        const auto& tokens = m_draft.recognised.tokens;
        const Expression& words = m_draft.recognised.expressions[expression];
        return {tokens[words.first].span.begin, tokens[words.last - 1].span.end};
    }

    /// Of the first weekday, which weighs most.
    void sayHabit() {
        const auto& mentions = m_weighing.clues().mentions;
        const auto first = std::find_if(mentions.begin(), mentions.end(), [](const auto& m) { return m.weekday; });
        if (first == mentions.end()) return;
        const double share = m_weighing.habit(*first, m_day);
        say("dating.weekday-habit", wordsOf(first->expression), {}, percent(share), toIso(m_day));
    }

    /// One sentence of others for each day that they tell of.
    void sayRetold() {
        const auto& mentions = m_weighing.clues().mentions;
        std::set<Day> said;
        for (std::size_t i = 0; i < mentions.size(); ++i) {
            for (const auto& match : m_weighing.told(i)) {
                const Pile::Told& other = m_pile.told(match.text);
                const int after = m_day - other.day;
                const bool fits = mentions[i].weekday ? after > -7 && after < 7 : after == -mentions[i].shift;
                if (!fits || !said.insert(other.day).second) continue;
                const auto& time = m_draft.recognised.expressions[mentions[i].expression].time;
                const std::string day = toIso(other.day);
                say("dating.aligned", wordsOf(mentions[i].expression), {}, symbolicValue(time), day);
                say("dating.aligned-with", other.sentence, other.article->document->key, {}, day);
                break;
            }
        }
    }

    void sayNamed() {
        const DatingClues& clues = m_weighing.clues();
        if (const auto latest = latestNamed(clues, m_day); latest.named)
            say("dating.latest-named", wordsOf(latest.named->expression), {}, {}, toIso(m_day - latest.daysBefore));
        if (clues.firstStamp)
            say("dating.first-stamp", wordsOf(clues.firstStamp->expression), {}, {}, toIso(clues.firstStamp->day));
    }

    void sayAddends(const DayCandidate& best, const DayCandidate& rival) {
        constexpr std::array<const char*, kindsOfEvidence> rules{
            "dating.weight-of-wording", "dating.weight-of-weekdays", "dating.weight-of-retold",
            "dating.weight-of-named",   "dating.weight-of-stamp",    "dating.weight-of-coverage"};
        for (std::size_t kind = 0; kind < rules.size(); ++kind) {
            const double lead = best.addends[kind] - rival.addends[kind];
            if (std::abs(lead) < tellingAddend) continue;
            const Day better = lead > 0 ? best.day : rival.day;
            const Day worse = lead > 0 ? rival.day : best.day;
            const std::string times = fmt::format("{:.1f}", std::exp(std::abs(lead)));
            m_why.push_back({rules[kind], {}, {}, toIso(worse), times, toIso(better)});
        }
    }

    const Pile& m_pile;
    const Draft& m_draft;
    const Weighing& m_weighing;
    Day m_day;
    Explanation m_why;
};

} // namespace

namespace {

/// What the article's own date line says, whether or not the article came with a date.
std::optional<Day> statedDay(const Draft& draft) {
    const DateLine* line = articleDateLine(draft.dateLines);
    if (!line) return std::nullopt;
    const auto timexes = resolve(draft.recognised, {&draft.recognised.expressions[line->expression], 1}, {});
    if (!timexes.front().when || !timexes.front().when->isExactDay()) return std::nullopt;
    return timexes.front().when->days.first;
}

} // namespace

PileDating::PileDating(std::span<const Draft> drafts) : m_pile(drafts) {
    if (knowsEnough()) tryOnDated();
}

void PileDating::tryOnDated() {
    std::vector<Trial> trials;
    const std::size_t step = 1 + m_pile.size() / mostTrials;
    for (std::size_t number = 0; number < m_pile.size(); number += step) {
        if (const auto stated = statedDay(m_pile.article(number))) {
            trials.push_back({1.0, *stated == *m_pile.article(number).published.day()});
            continue;
        }
        m_pile.withoutHabitsOf(number, [&](const Draft& draft) {
            const auto candidates = Weighing(m_pile, draft).candidates();
            if (candidates.empty()) return;
            trials.push_back({candidates.front().chance, candidates.front().day == *draft.published.day()});
        });
    }
    if (trials.size() >= fewestTrials) setLimit(std::move(trials));
}

/// The lowest limit above which enough of the trials are right. One that failed is added: few trials prove little.
void PileDating::setLimit(std::vector<Trial> trials) {
    std::stable_sort(trials.begin(), trials.end(), [](const Trial& a, const Trial& b) { return a.chance > b.chance; });
    m_answerChance = 1.1;
    std::size_t right = 0;
    for (std::size_t i = 0; i < trials.size() && trials[i].chance >= leastChance; ++i) {
        right += trials[i].right ? 1 : 0;
        if (static_cast<double>(right) < rightEnough * static_cast<double>(i + 2)) continue;
        m_answerChance = trials[i].chance;
        m_tried = i + 1;
        m_right = right;
    }
}

Published PileDating::infer(const Draft& draft) const {
    const Weighing weighing(m_pile, draft);
    const auto candidates = weighing.candidates();
    Published published;
    if (candidates.empty()) return published;
    const DayCandidate& best = candidates.front();
    Explanation conclusion;
    if (best.chance >= m_answerChance) {
        published.when = time::exactDay(best.day);
        if (m_tried > 0)
            conclusion.push_back({"dating.trials", {}, {}, {}, fmt::format("{}/{}", m_right, m_tried), {}});
        const std::string rival = candidates.size() > 1 ? toIso(candidates[1].day) : std::string{};
        conclusion.push_back({"dating.weighed", {}, {}, rival, percent(best.chance), toIso(best.day)});
    } else if (const auto days = likelyDays(candidates)) {
        published.when = time::When{*days, time::Granularity::range, time::Modifier::none, std::nullopt};
        conclusion.push_back({"dating.no-margin", {}, {}, {}, {}, toIso(days->first) + "/" + toIso(days->last)});
    } else {
        return published;
    }
    published.basis = DatingBasis::inferred;
    published.why = Reasons(m_pile, draft, weighing, candidates).take();
    published.why.insert(published.why.end(), conclusion.begin(), conclusion.end());
    return published;
}

} // namespace dateline::temporal
