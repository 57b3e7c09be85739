// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The title of a counted whole ("three rounds of talks: …"): its name, up to its verb, and the places of its stages.

#include "core/events/mention.h"

#include <string>

namespace dateline::graph {

struct WholeTitle {
    std::string text;
    bool tellsKind = false; ///< "talks", not "the two sides"
    bool pronoun = false;   ///< begins with one
};

[[nodiscard]] WholeTitle wholeTitle(const events::MentionSet& set, const events::Mention& whole);

} // namespace dateline::graph
