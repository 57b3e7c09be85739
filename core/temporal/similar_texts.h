// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Texts that speak of the same, found by the rare words they share: cosine of tf-idf weights over an inverted index
// (Salton and Buckley 1988). Words that many texts share tell nothing of the day and would make a search touch them
// all, so an index leaves them out: a search costs O(words · most), whatever the number of texts.

#include "core/temporal/resolver.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace dateline::temporal {

/// Words (and pairs of words) as numbers, each once, sorted, with how often they stand in the text.
struct Term {
    std::uint32_t code = 0;
    std::uint32_t count = 0;
};
using Terms = std::vector<Term>;

/// Words and pairs of neighbours of the first pages, without stop words. O(tokens).
[[nodiscard]] Terms articleTerms(const Recognised& recognised);
/// Words and numbers of the sentence that holds that token. O(tokens of the sentence).
[[nodiscard]] Terms sentenceTerms(const Recognised& recognised, std::size_t token);

class SimilarTexts {
public:
    struct Sharing {
        std::size_t fewest = 1; ///< texts that must share a term before it counts
        std::size_t most = 250; ///< terms of more texts find nothing
        bool allCount = true;   ///< terms that find nothing still make a text longer
    };
    struct Match {
        std::uint32_t text = 0;
        double similarity = 0; ///< 0–1
    };

    explicit SimilarTexts(Sharing sharing) : m_sharing(sharing) {}

    /// Texts are numbered from 0. Add all before `finish`, search after it.
    void add(const Terms& terms);
    /// O(terms · log terms).
    void finish();

    /// The most similar first, the lower number where two are alike.
    [[nodiscard]] std::vector<Match> closest(const Terms& terms, std::size_t most) const;

private:
    struct Posting {
        std::uint32_t code;
        std::uint32_t text;
        float weight;
    };

    void weigh(std::size_t first, std::size_t last, std::vector<double>& squares);

    Sharing m_sharing;
    /// How many texts share a term of which `postings` are at hand.
    [[nodiscard]] double textsWith(std::uint32_t code, std::size_t postings) const;

    std::vector<Posting> m_postings; ///< by code, then by text
    std::vector<Term> m_common;      ///< terms of too many texts, by code; `count` texts
    std::uint32_t m_texts = 0;
};

} // namespace dateline::temporal
