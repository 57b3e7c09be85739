// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The words that the reports of an event have in common, each report with the same voice. What is most like them says best
// what all are about.

#include "core/graph/title_draft.h"

#include "core/events/clustering.h"

#include <vector>

namespace dateline::graph {

class CommonWords {
public:
    /// Keeps references. O(terms · log).
    CommonWords(const events::MentionSet& set, const events::SimilarityMeasure& measure,
                const events::Cluster& cluster);

    /// 0–1; 0 where there is but one report.
    [[nodiscard]] double likeness(const events::Mention& mention) const;
    /// The same of what a title says: words that few others use weigh it down.
    [[nodiscard]] double likeness(const TitleDraft& draft) const;

private:
    const events::SimilarityMeasure& m_measure;
    std::vector<events::WeightedTerm> m_words; ///< empty for one report
};

} // namespace dateline::graph
