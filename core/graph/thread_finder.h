// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Threads: events that belong to one story. Two events are tied by a relation, or by rare names, words and subjects of
// articles that they share within a few weeks. The strongest ties join first, as long as the story stays one that a person can
// follow: bounded in events and in days, so that a war or an election does not become one story of everything.

#include "core/events/article_likeness.h"
#include "core/events/clustering.h"
#include "core/graph/relation_finder.h"

#include <vector>

namespace dateline::graph {

/// Clusters of each thread, by position; at least two, each in one thread at most. Deterministic. O(clusters × few shared
/// words · log).
[[nodiscard]] std::vector<std::vector<std::size_t>> findThreads(const events::MentionSet& set,
                                                                const events::ArticleLikeness& articles,
                                                                const std::vector<events::Cluster>& clusters,
                                                                const std::vector<ClusterLink>& relations);

} // namespace dateline::graph
