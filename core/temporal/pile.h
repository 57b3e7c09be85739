// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the dated articles of a pile tell about the undated ones: which words stand in which article, what sentences say
// happened on which day, how each source stands to the days it names, and how many articles each day has.

#include "core/temporal/dating_clues.h"
#include "core/temporal/dating_habits.h"
#include "core/temporal/similar_texts.h"

#include <cstddef>
#include <map>
#include <span>
#include <vector>

namespace dateline::temporal {

/// Numbers do not depend on the order of the input.
class Pile {
public:
    /// A sentence of a dated article that tells of one day.
    struct Told {
        const Draft* article = nullptr;
        Span sentence;
        time::Day day;
    };

    /// Fewer dated articles tell no habits.
    static constexpr std::size_t fewestDated = 10;

    /// Learns from the drafts that have a day. They are borrowed. O(tokens · log tokens).
    explicit Pile(std::span<const Draft> drafts);

    [[nodiscard]] bool knowsEnough() const { return m_dated.size() >= fewestDated; }

    [[nodiscard]] const DatingHabits& habits() const { return m_habits; }
    [[nodiscard]] const SimilarTexts& articles() const { return m_articles; }   ///< numbered for `article`
    [[nodiscard]] const SimilarTexts& sentences() const { return m_sentences; } ///< numbered for `told`
    [[nodiscard]] const Draft& article(std::size_t number) const { return *m_dated[number]; }
    [[nodiscard]] const Told& told(std::size_t number) const { return m_told[number]; }
    [[nodiscard]] const std::map<time::Day, int>& articlesOn() const { return m_articlesOn; }
    [[nodiscard]] std::size_t size() const { return m_dated.size(); }
    /// From a little before the first dated article to a little after the last: undated ones are looked for there.
    [[nodiscard]] time::DayInterval days() const;

    /// Makes the habits as though that article were not there, while `visit` runs: what it looks like undated.
    template <class Visit>
    void withoutHabitsOf(std::size_t number, Visit visit) {
        const Draft& draft = article(number);
        const DatingClues clues = cluesOf(draft);
        m_habits.forget(draft.document->source, clues, *draft.published.day());
        visit(draft);
        m_habits.learn(draft.document->source, clues, *draft.published.day());
    }

    /// The dated articles most similar to that one, itself left out.
    [[nodiscard]] std::vector<SimilarTexts::Match> neighboursOf(const Draft& draft) const;

private:
    void learn(const Draft& draft);
    void learnDistances();

    std::vector<const Draft*> m_dated; ///< by key
    DatingHabits m_habits;
    SimilarTexts m_articles{{2, 250, false}};
    SimilarTexts m_sentences{{1, 250, true}};
    std::vector<Told> m_told;
    std::map<time::Day, int> m_articlesOn;
};

} // namespace dateline::temporal
