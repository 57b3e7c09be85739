// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Reports that a date alone does not place. A coarse one ("the plan put forward in mid-May") is attached to the exact
// event inside its interval that it means, if one event is meant clearly; an undated sentence that tells an act again,
// close to a dated report of it in the same article, joins that report, and when it tells two dated reports as one act
// ("A along with B handed over …") it brings them together.

#include "core/events/clustering.h"

#include <optional>

namespace dateline::events {

/// May add mentions to `set` (undated ones) and empties or merges clusters; empty ones are removed.
void attachLooseMentions(MentionSet& set, const SimilarityMeasure& measure, std::vector<Cluster>& clusters);

/// The "that" which a verb of speech leads to, over whom it was told to ("told reporters in Oslo that").
[[nodiscard]] std::optional<std::size_t> complementOf(const AnnotatedDocument& document, std::size_t verb,
                                                      std::size_t end);

/// What is said, without who says it: after a verb of speech, if a clause with a verb of its own follows.
[[nodiscard]] WordRange contentOf(const AnnotatedDocument& document, WordRange words);

} // namespace dateline::events
