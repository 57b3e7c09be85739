// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Stages that say so ("the second round of the talks", "on the final day of the summit"), and the longer event around them:
// one that lasts several days, holds the stage's day, is the same kind of act and has an actor or a place in common; the
// shortest such. Stages that a count announces are found earlier (events/stages.h).

#include "core/graph/event_index.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace dateline::graph {

struct FoundStage {
    std::size_t whole = 0; ///< a cluster
    Span evidence;         ///< the words that make it a stage
};

class StageFinder {
public:
    /// Keeps references. O(mentions).
    StageFinder(const events::MentionSet& set, const EventIndex& index, const std::vector<events::Cluster>& clusters);

    /// O(events of several days that share a name, if few do).
    [[nodiscard]] std::optional<FoundStage> stageOf(std::size_t mention) const;

private:
    [[nodiscard]] std::optional<events::WordRange> stageWords(const events::Mention& mention) const;
    [[nodiscard]] bool isInside(const events::Mention& stage, std::size_t whole) const;

    const events::MentionSet& m_set;
    const EventIndex& m_index;
    const std::vector<events::Cluster>& m_clusters;
    std::unordered_map<events::Name, std::vector<std::size_t>> m_longer; ///< clusters of several days, by who and where
};

} // namespace dateline::graph
