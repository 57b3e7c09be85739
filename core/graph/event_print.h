// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Fingerprints of events before they are written: of the reports that were brought together, of what their documents say and
// whom they name, and of how rare in the pile the words are by which reports are held against one another.

#include "core/events/clustering.h"

#include <vector>

namespace dateline::graph {

class EventPrinter {
public:
    /// Both are borrowed. O(terms + mentions).
    EventPrinter(const events::MentionSet& set, const events::SimilarityMeasure& measure);

    /// O(words of the reports).
    [[nodiscard]] Fingerprint printOf(const events::Cluster& cluster) const;

private:
    void add(FingerprintMaker& print, const events::Mention& mention) const;
    void addBy(FingerprintMaker& print, const events::Mention& mention) const;
    void addAround(FingerprintMaker& print, std::size_t mention) const;
    void addWords(FingerprintMaker& print, const events::AnnotatedDocument& document, std::size_t sentence) const;

    const events::MentionSet& m_set;
    const events::SimilarityMeasure& m_measure;
    std::vector<Fingerprint> m_terms; ///< by term: what it is, and how rare
};

} // namespace dateline::graph
