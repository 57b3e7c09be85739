// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Sources that agree on what happened and not on when. Clusters of days close to one another are brought together when two
// of their reports agree strongly (rare: news of one affair agrees in much, day after day), unless an article tells
// both days apart. Then the reports vote on the day, each article once and copies not at all: a date in words counts 1,
// a weekday .8, a day counted from the article's own ("yesterday") .5. Two days are a dispute only when sources name both
// of them: dates in words always, however few give the one; weekdays when they weigh a third of the votes. What one
// article only counts from its own day is more likely misread, and outvoted in silence.

#include "core/events/clustering.h"

namespace dateline::events {

/// Merges clusters of exact days and gives them the day that wins; `disputed` where the vote is not clear. Others stay as
/// they are, emptied ones are removed. O(mentions), given that neighbours and what a name proposes are bounded.
void settleDates(MentionSet& set, const SimilarityMeasure& measure, std::vector<Cluster>& clusters);

/// What a report's date is worth as evidence: 0–1.
[[nodiscard]] double evidenceOf(const MentionSet& set, const Mention& mention);

} // namespace dateline::events
