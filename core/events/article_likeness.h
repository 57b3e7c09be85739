// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which articles of a pile are about one affair? Two reports of a local incident may share hardly a word in the one
// sentence that dates it, while the articles around it share the rare ones: the victim, the street, the officer. Each
// article keeps its heaviest terms (tf-idf, the title counted too); a term proposes only the articles nearest in time
// among those that hold it, so the work grows with the articles and never with their pairs.

#include "core/events/mention.h"

#include <span>
#include <vector>

namespace dateline::events {

struct Neighbour {
    std::size_t document = 0; ///< index into MentionSet::documents
    float likeness = 0;       ///< 0–1: cosine of the two profiles
};

class ArticleLikeness {
public:
    /// O(articles), given that profiles and lists of neighbours are bounded.
    explicit ArticleLikeness(const MentionSet& set, const JobControl& control = {});

    /// Articles that are about the same affair, by document; originals only, and without the article itself.
    [[nodiscard]] std::span<const Neighbour> neighbours(std::size_t document) const {
        return m_neighbours[m_original[document]];
    }
    [[nodiscard]] std::size_t originalOf(std::size_t document) const { return m_original[document]; }
    /// 0–1; 1 for an article and its copies, 0 for two that are not neighbours.
    [[nodiscard]] double between(std::size_t a, std::size_t b) const;
    /// Terms of an article that say what it is about, by term; weights have length 1.
    [[nodiscard]] const std::vector<WeightedTerm>& profile(std::size_t document) const { return m_profiles[document]; }

private:
    std::vector<std::size_t> m_original; ///< by document: itself, or what it is a copy of
    std::vector<std::vector<WeightedTerm>> m_profiles;
    std::vector<std::vector<Neighbour>> m_neighbours; ///< of originals
};

} // namespace dateline::events
