// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Relations between events, each resting on words: a stage is part of the whole that counts it; a report that mentions
// another event inside itself ("talks to discuss the plan put forward in May") refers to it; a cue ("in response to",
// "condemned", "after") whose object means an earlier event makes a response. Order in time alone is no relation.

#include "core/events/clustering.h"

#include <vector>

namespace dateline::graph {

enum class LinkKind : std::uint8_t { partOf, respondsTo, refersTo };

/// Between clusters, by position.
struct ClusterLink {
    LinkKind kind = LinkKind::partOf;
    std::size_t source = 0;
    std::size_t target = 0;
    std::size_t document = 0; ///< where the words stand
    Span evidence;
};

/// In no particular order, possibly several for one pair. O(words of the mentions + cues × events that share a rare word).
[[nodiscard]] std::vector<ClusterLink> findRelations(const events::MentionSet& set,
                                                     const std::vector<events::Cluster>& clusters);

} // namespace dateline::graph
