// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What dated documents say about each day: the stems that stand around every mention of it. An undated document that
// speaks of "the talks in the capital on Wednesday" is held against it, day by day.

#include "core/temporal/resolver.h"

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace dateline::temporal {

/// The sentence that holds a token; null where there are none. O(log sentences).
[[nodiscard]] const text::Sentence* sentenceAt(const Recognised& recognised, std::size_t token);

/// Stems of the content words near the expression, within its sentence, without its own words.
[[nodiscard]] std::vector<std::string> contextStems(const Recognised& recognised, const Expression& expression);

class DayIndex {
public:
    struct Mention {
        std::string document; ///< key
        Span sentence;
        std::vector<std::string> stems;
    };

    /// Adds every day-sized mention of a dated document. `weight`: 1 for a stated date, less for an inferred one.
    void add(const std::string& documentKey, const Recognised& recognised, const std::vector<Timex>& timexes,
             double weight);

    /// How well words fit what is told of that day: 0–1, words told of few days weigh more. O(words).
    [[nodiscard]] double similarity(const std::vector<std::string>& stems, time::Day day) const;
    /// The mention of that day that shares most with the words; null when none shares any.
    [[nodiscard]] const Mention* closest(const std::vector<std::string>& stems, time::Day day) const;

    [[nodiscard]] std::vector<time::Day> days() const;
    [[nodiscard]] bool empty() const { return m_days.empty(); }

private:
    struct DayEntry {
        std::unordered_map<std::string, double> weights; ///< stem → strongest weight
        std::vector<Mention> mentions;
    };

    [[nodiscard]] double rarity(const std::string& stem) const;

    std::map<time::Day, DayEntry> m_days;
    std::unordered_map<std::string, int> m_daysWithStem;
};

} // namespace dateline::temporal
