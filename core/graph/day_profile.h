// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a day is about: the words in which articles tell of it, each article with the same voice, however much it says. The
// event that is told in those words is what the day stands for, and not what one article with a hundred readers' letters
// dwells on.

#include "core/events/clustering.h"

#include <vector>

namespace dateline::graph {

/// For each cluster of one exact day the cosine, 0–1, of its words and those of the whole day; 0 for the others. O(terms · log).
[[nodiscard]] std::vector<double> likenessToDay(const events::MentionSet& set,
                                                const std::vector<events::Cluster>& clusters);

} // namespace dateline::graph
