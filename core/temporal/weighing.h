// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One undated article against the dated ones of its pile. Every candidate day gets a sum of addends, each the natural
// logarithm of how well one kind of evidence fits that day, and each kept for the explanation. Mentions of one article
// lean on each other, so each one more weighs less. The chances of the days follow from the sums.

#include "core/temporal/pile.h"

#include <array>
#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace dateline::temporal {

enum Evidence : std::size_t {
    wordingEvidence, ///< on which days the most similar articles appeared
    weekdayEvidence, ///< how far from a weekday so named its source usually publishes ("on Monday" on Monday or Tuesday)
    retoldEvidence,  ///< on which day others put what its sentences tell of "Monday" or of "yesterday"
    namedEvidence,   ///< how long after the latest day named by month its source publishes, and never before it
    stampEvidence,   ///< the earliest time stamped on its page
    coverageEvidence, ///< how many dated articles there are around that day
    kindsOfEvidence
};

struct DayCandidate {
    time::Day day;
    std::array<double, kindsOfEvidence> addends{};
    double chance = 0; ///< 0–1, of all candidates together 1

    [[nodiscard]] double sum() const;
};

class Weighing {
public:
    using Matches = std::vector<SimilarTexts::Match>;

    /// Both are borrowed. An article of the pile itself is weighed as though it were not in there; for its habits see
    /// Pile::withoutHabitsOf. O(words of the article · texts that share a rare one of them), see SimilarTexts.
    Weighing(const Pile& pile, const Draft& draft);

    /// Likeliest first, the earlier where two are alike; empty where the pile tells nothing. O(days near any evidence).
    [[nodiscard]] std::vector<DayCandidate> candidates() const;

    [[nodiscard]] const DatingClues& clues() const { return m_clues; }
    [[nodiscard]] const Matches& neighbours() const { return m_neighbours; } ///< articles
    /// Sentences of others that may tell of the same day as that mention.
    [[nodiscard]] const Matches& told(std::size_t mention) const { return m_told[mention]; }
    [[nodiscard]] time::Day dayOf(const SimilarTexts::Match& neighbour) const;
    /// Share of articles of this source that lie as far from a weekday so named as `day` does.
    [[nodiscard]] double habit(const DayMention& mention, time::Day day) const;

private:
    using Addends = std::array<double, kindsOfEvidence>;

    Matches toldLike(const DayMention& mention) const;
    std::set<time::Day> days() const;
    Addends addendsOf(time::Day day) const;
    double wordingFit(time::Day day) const;
    void addMentions(time::Day day, Addends& addends) const;
    void addWeekday(time::Day day, std::size_t i, double weight, Addends& addends) const;
    double weekdayFit(time::Day day, std::size_t i) const;
    double countedFit(time::Day day, std::size_t i) const;
    double namedFit(time::Day day) const;

    double coverage(time::Day day) const;

    const Pile& m_pile;
    const Draft& m_draft;
    const std::string& m_source;
    DatingClues m_clues;
    Matches m_neighbours;
    std::vector<Matches> m_told; ///< for each mention
};

} // namespace dateline::temporal
