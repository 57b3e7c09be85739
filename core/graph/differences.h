// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// In what the sources of one event differ beside its date: how many there were ("27 member states", "30 member states"),
// or in which town. Only what two independent sources say, each as if there were no other answer.

#include "core/events/clustering.h"
#include "core/graph/event_graph.h"

#include <vector>

namespace dateline::graph {

/// Documents in the numbering of `set`. O(words of the reports), and of their articles where they name two towns.
[[nodiscard]] std::vector<Difference>
differencesIn(const events::MentionSet& set, const events::SimilarityMeasure& measure, const events::Cluster& cluster);

} // namespace dateline::graph
