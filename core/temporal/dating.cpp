// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/dating.h"

#include <algorithm>
#include <array>
#include <set>

namespace dateline::temporal {

namespace {

using time::Day;
using time::Granularity;

// Addends of a candidate's score. Alignment is worth most: it is evidence; the rest are habits of news.
constexpr double alignmentWeight = 1.5;   // of a mention that lands on the day its words fit best
constexpr double supportWeight = 3.0;     // of plain similarity, which is low even between reports of one event
constexpr double besideWeight = 1.0;      // "yesterday" beside a statement of that day
constexpr double closenessWeight = 0.5;   // the latest event of an article is usually of its day or the day before
constexpr double spreadWeight = 0.3;      // an article names the weekdays of its own week, not those of the week before
constexpr double contradiction = 1.0;     // a past statement after the candidate day, or a planned one before it
constexpr double unlikely = 0.3;          // "will … on Thursday" on that very Thursday
constexpr double minimumSupport = 0.3;    // of evidence, habits not counted
constexpr double margin = 0.25;           // over every candidate more than a day away
constexpr double known = 0.1;             // similarity from which others are taken to tell of the same
constexpr int reachDays = 7;              // an article is at most that much later than what its relative mentions name
constexpr std::size_t mostWitnesses = 64; // an article says in its first mentions when it is; more only cost time
constexpr std::size_t mostStatedDays = 64; // the latest ones: an article is not older than its news
constexpr int widestInterval = 31;         // days; a wider guess says nothing

struct Candidate {
    Day day;
    double score = 0;
    double support = 0;
};

/// An expression that can speak for or against candidate days.
struct Witness {
    std::size_t expression = 0; ///< index into the expressions of the witnesses
    std::vector<std::string> stems;
    std::optional<Day> beside; ///< the day of the dated post or statement next to it
    double bestFit = 0;        ///< similarity to the day of others that fits best
};

double closeness(int gapDays) {
    constexpr std::array<double, 8> byGap{1.0, 0.7, 0.4, 0.3, 0.25, 0.2, 0.15, 0.1};
    return gapDays >= 0 && gapDays < static_cast<int>(byGap.size()) ? byGap[static_cast<std::size_t>(gapDays)] : 0.0;
}

bool namesDay(const SymbolicTime& time) {
    if (time.kind == SymbolicKind::shift) return time.unit == Granularity::day;
    return time.kind == SymbolicKind::calendar && (time.weekday || (time.month && time.day));
}

class Inference {
public:
    Inference(const Draft& draft, const DayIndex& others) : m_draft(draft), m_others(others) {
        findWitnesses();
        m_statedDays = latestStatedDays();
    }

    Published run() {
        std::vector<Candidate> candidates;
        for (const Day day : candidateDays()) candidates.push_back(scored(day));
        if (candidates.empty()) return {};
        std::stable_sort(candidates.begin(), candidates.end(),
                         [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
        const Candidate& best = candidates.front();
        if (best.support < minimumSupport) return {};
        const auto rival = std::find_if(candidates.begin(), candidates.end(), [&](const Candidate& c) {
            return c.day - best.day > 1 || best.day - c.day > 1;
        });
        if (rival == candidates.end() || best.score - rival->score >= margin)
            return answered(best, rival == candidates.end() ? nullptr : &*rival);
        return interval(candidates);
    }

private:
    void findWitnesses() {
        const auto& expressions = m_draft.recognised.expressions;
        for (std::size_t i = 0; i < expressions.size() && m_witnesses.size() < mostWitnesses; ++i) {
            if (!namesDay(expressions[i].time) || m_draft.anchors.metadata[i] || inSection(i)) continue;
            m_witnesses.push_back(
                {m_expressions.size(), contextStems(m_draft.recognised, expressions[i]), statementBeside(i)});
            m_expressions.push_back(expressions[i]);
        }
        for (const Day day : m_others.days())
            for (auto& witness : m_witnesses)
                witness.bestFit = std::max(witness.bestFit, m_others.similarity(witness.stems, day));
    }

    bool inSection(std::size_t i) const {
        return sectionAt(m_draft.anchors,
                         m_draft.recognised.tokens[m_draft.recognised.expressions[i].first].span.begin) != nullptr;
    }

    /// The post right after (or before) the sentence of a "yesterday".
    std::optional<Day> statementBeside(std::size_t i) const {
        const auto& expression = m_draft.recognised.expressions[i];
        if (expression.time.kind != SymbolicKind::shift || expression.time.count != -1 ||
            expression.time.anchor != AnchorKind::document)
            return std::nullopt;
        const auto& tokens = m_draft.recognised.tokens;
        std::size_t end = expression.last;
        while (end < tokens.size() && !tokens[end].lineBefore) ++end;
        const std::uint32_t lineEnd = tokens[end - 1].span.end;
        const std::uint32_t nextLine = end < tokens.size() ? tokens[end].span.begin : lineEnd;
        for (const auto& section : m_draft.anchors.sections)
            if (section.span.begin == nextLine || section.span.contains(tokens[expression.first].span.begin))
                return section.day;
        return std::nullopt;
    }

    /// Days that the text itself states in full: of posts and of sentences.
    std::set<Day> latestStatedDays() const {
        std::set<Day> days;
        for (const auto& timex : resolve(m_draft.recognised, m_draft.anchors)) {
            if (!timex.stated || !timex.when || !timex.when->isExactDay()) continue;
            days.insert(timex.when->days.first);
            if (days.size() > mostStatedDays) days.erase(days.begin());
        }
        return days;
    }

    std::set<Day> candidateDays() const {
        std::set<Day> days;
        const auto add = [&](Day first, int back) {
            for (int i = -back; i <= reachDays; ++i) days.insert(first + i);
        };
        if (m_witnesses.empty() && m_statedDays.empty()) return days;
        for (const Day day : m_statedDays) add(day, 0);
        if (!m_witnesses.empty())
            for (const Day day : m_others.days()) add(day, reachDays);
        return days;
    }

    std::vector<Timex> resolvedFrom(Day day) const {
        Anchors anchors = m_draft.anchors;
        anchors.document = day;
        anchors.basis = DatingBasis::inferred;
        anchors.metadata.clear(); // witnesses are none
        return resolve(m_draft.recognised, m_expressions, anchors);
    }

    Candidate scored(Day day) const {
        const auto timexes = resolvedFrom(day);
        double aligned = 0;
        double plain = 0;
        double beside = 0;
        double against = 0;
        int spread = 0; // days
        std::optional<Day> latest = latestStatedBefore(day, against);
        for (const auto& witness : m_witnesses) {
            const Timex& timex = timexes[witness.expression];
            if (!timex.when || !timex.when->isExactDay()) {
                against += contradiction; // "Sunday, January 16" in a year without such a day
                continue;
            }
            const Day landed = timex.when->days.first;
            const double fit = m_others.similarity(witness.stems, landed);
            plain += fit;
            if (witness.bestFit >= known) aligned += fit / witness.bestFit;
            if (witness.beside) beside = std::max(beside, *witness.beside == landed ? besideWeight : 0.0);
            against += disagreement(timex, landed, day);
            if (m_expressions[witness.expression].time.weekday && landed < day)
                spread += std::min(day - landed, reachDays);
            if (speaksOfNews(witness, timex, fit) && landed <= day)
                latest = latest ? std::max(*latest, landed) : landed;
        }
        const double count = std::max<double>(1.0, static_cast<double>(m_witnesses.size()));
        Candidate candidate{day};
        candidate.support = supportWeight * plain / count + beside;
        candidate.score = alignmentWeight * aligned / count + beside - against / count -
                          spreadWeight * spread / (reachDays * count) +
                          (latest ? closenessWeight * closeness(day - *latest) : 0.0);
        return candidate;
    }

    /// A named day on which something happened. "Today" fits every candidate and so says nothing; so does a weekday,
    /// unless others tell the same of the day it lands on.
    bool speaksOfNews(const Witness& witness, const Timex& timex, double fit) const {
        const SymbolicTime& time = m_expressions[witness.expression].time;
        return time.kind == SymbolicKind::calendar && timex.use == TimexUse::at && !timex.planned &&
               (time.month || fit >= known || m_others.empty());
    }

    /// A stated day after the candidate speaks against it (unless planned, which a full date seldom is).
    std::optional<Day> latestStatedBefore(Day day, double& against) const {
        std::optional<Day> latest;
        for (const Day stated : m_statedDays) {
            if (stated > day)
                against += contradiction;
            else
                latest = stated;
        }
        return latest;
    }

    static double disagreement(const Timex& timex, Day landed, Day day) {
        const bool future = std::any_of(timex.why.begin(), timex.why.end(),
                                        [](const ExplanationStep& step) { return step.rule == "tense.future"; });
        if (future && landed == day) return unlikely;
        if (future && landed < day) return contradiction;
        return !future && landed > day ? contradiction : 0.0;
    }

    Published answered(const Candidate& best, const Candidate* rival) const {
        Published published;
        published.when = time::exactDay(best.day);
        published.basis = DatingBasis::inferred;
        explain(published.why, best.day);
        published.why.push_back(
            {"dating.best-day", {}, {}, {}, rival ? toIso(rival->day) : std::string{}, toIso(best.day)});
        return published;
    }

    Published interval(const std::vector<Candidate>& candidates) const {
        const double enough = candidates.front().score - margin;
        Day first = candidates.front().day;
        Day last = first;
        for (const auto& candidate : candidates) {
            if (candidate.score < enough) break;
            first = std::min(first, candidate.day);
            last = std::max(last, candidate.day);
        }
        if (last - first >= widestInterval) return {};
        Published published;
        published.when = time::When{{first, last}, Granularity::range, time::Modifier::none, std::nullopt};
        published.basis = DatingBasis::inferred;
        explain(published.why, candidates.front().day);
        published.why.push_back({"dating.no-margin", {}, {}, {}, {}, toIso(first) + "/" + toIso(last)});
        return published;
    }

    /// The evidence for a day, one aligned mention for each day that mentions land on.
    void explain(Explanation& why, Day day) const {
        why.push_back({"dating.none-stated", {}, {}, {}, {}, {}});
        const auto timexes = resolvedFrom(day);
        std::set<Day> told;
        for (const auto& witness : m_witnesses) {
            const Timex& timex = timexes[witness.expression];
            if (!timex.when || !timex.when->isExactDay()) continue;
            const Day landed = timex.when->days.first;
            explainWeekdayAndDate(why, witness, timex);
            if (witness.beside && *witness.beside == landed)
                why.push_back({"dating.beside-post", timex.span, {}, {}, toIso(landed), toIso(day)});
            const auto* other = m_others.closest(witness.stems, landed);
            if (!other || !told.insert(landed).second) continue;
            why.push_back({"dating.aligned",
                           timex.span,
                           {},
                           {},
                           symbolicValue(m_expressions[witness.expression].time),
                           toIso(landed)});
            why.push_back({"dating.aligned-with", other->sentence, other->document, {}, {}, toIso(landed)});
        }
    }

    /// "Sunday, January 16": the years near the answer in which it exists.
    void explainWeekdayAndDate(Explanation& why, const Witness& witness, const Timex& timex) const {
        const SymbolicTime& time = m_expressions[witness.expression].time;
        if (!time.weekday || !time.month || !time.day) return;
        const int answer = civilOf(timex.when->days.first).year;
        std::string years;
        for (int year = answer - 11; year <= answer + 11; ++year) {
            const auto day = time::dayOfIfValid({year, *time.month, *time.day});
            if (day && static_cast<int>(weekdayOf(*day)) == *time.weekday)
                years += (years.empty() ? "" : ", ") + std::to_string(year);
        }
        why.push_back({"dating.weekday-and-date", timex.span, {}, {}, years, std::to_string(answer)});
    }

    const Draft& m_draft;
    const DayIndex& m_others;
    std::vector<Witness> m_witnesses;
    std::vector<Expression> m_expressions; ///< of the witnesses
    std::set<Day> m_statedDays;
};

} // namespace

void inferDate(Draft& draft, const DayIndex& others) {
    Published inferred = Inference(draft, others).run();
    if (inferred.when) setInferred(draft, std::move(inferred));
}

void setInferred(Draft& draft, Published inferred) {
    draft.published = std::move(inferred);
    draft.anchors.document = draft.published.day();
    draft.anchors.basis = DatingBasis::inferred;
}

} // namespace dateline::temporal
