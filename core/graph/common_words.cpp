// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/common_words.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace dateline::graph {

namespace {

void sumUp(std::vector<events::WeightedTerm>& terms) {
    std::ranges::sort(terms, {}, [](const auto& term) { return std::pair(term.term, term.weight); });
    std::size_t kept = 0;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        if (kept > 0 && terms[kept - 1].term == terms[i].term)
            terms[kept - 1].weight += terms[i].weight;
        else
            terms[kept++] = terms[i];
    }
    terms.resize(kept);
}

float lengthOf(const std::vector<events::WeightedTerm>& terms, const events::MentionSet& set) {
    float sum = 0;
    for (const auto& term : terms) {
        const float weight = term.weight * set.steppedIdf[term.term];
        sum += weight * weight;
    }
    return std::sqrt(sum);
}

} // namespace

CommonWords::CommonWords(const events::MentionSet& set, const events::SimilarityMeasure& measure,
                         const events::Cluster& cluster)
    : m_measure(measure) {
    if (cluster.members.size() < 2) return;
    for (const auto& member : cluster.members) {
        const auto& terms = set.mentions[member.mention].terms;
        const float length = lengthOf(terms, set);
        for (const auto& term : terms)
            if (length > 0) m_words.push_back({term.term, term.weight / length});
    }
    sumUp(m_words);
}

double CommonWords::likeness(const events::Mention& mention) const {
    return m_words.empty() ? 0 : m_measure.steppedCosine(mention.terms, m_words);
}

double CommonWords::likeness(const TitleDraft& draft) const {
    if (m_words.empty()) return 0;
    std::vector<events::WeightedTerm> terms;
    for (const std::size_t word : draft.words()) events::addTerms(draft.document(), {word, word + 1}, 1, terms);
    events::finishTerms(terms);
    return m_measure.steppedCosine(terms, m_words);
}

} // namespace dateline::graph
