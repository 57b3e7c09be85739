// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// From dated documents to the event graph: mentions, clusters (events/), then events with titles, importance and relations.

#include "core/base/progress.h"
#include "core/events/mention.h"
#include "core/graph/event_graph.h"

#include <span>
#include <string>
#include <vector>

namespace dateline::graph {

/// An event as its reports give it, before relations, days and rank.
struct NamedEvent {
    Event event;
    bool told = false; ///< its title is a full statement
};

/// What was found in one pile, kept for the next that is nearly the same.
struct GraphMemory {
    events::ReadingMemory reading;
    Memo<NamedEvent> events;
    std::vector<std::string> documents; ///< keys, by the number that kept events know documents by
};

/// DocumentId of the result indexes `documents`. Deterministic, whatever the memory holds.
[[nodiscard]] EventGraph buildEventGraph(std::span<const events::DocumentView> documents,
                                         const JobControl& control = {}, GraphMemory* memory = nullptr);

} // namespace dateline::graph
