// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A short line for an event, as a person would write it: subject, verb and object of the report that says it best, without
// date and attribution; for words spoken "Speaker: what was said"; for a counted whole its name and its places; or the
// headline of an article of that day that says the same.

#include "core/events/clustering.h"

#include <string>

namespace dateline::graph {

struct Title {
    std::string text;  ///< never empty, at most longestTitle characters
    bool told = false; ///< a full statement that stands alone; else the best there is
};

[[nodiscard]] Title titleOf(const events::MentionSet& set, const events::SimilarityMeasure& measure,
                            const events::Cluster& cluster);

} // namespace dateline::graph
