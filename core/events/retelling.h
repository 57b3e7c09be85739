// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Articles that tell of an event without its date: the first report of a morning ("Two men were shot in a car park"), or a
// later one that takes it for known ("the man accused of the shooting at the mill"). What dates it stands in another
// article about the same affair. Such a sentence becomes a report of that event; it lends the event a source, never a date.

#include "core/base/progress.h"
#include "core/events/clustering.h"

namespace dateline::events {

/// Adds undated mentions to `set` and to the exact events among `clusters`. Compares only with dated reports, so nothing
/// is told again of what was only told again. O(articles with neighbours).
void attachRetellings(MentionSet& set, const SimilarityMeasure& measure, std::vector<Cluster>& clusters,
                      const JobControl& control);

} // namespace dateline::events
