// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What becomes of an event when a person brings it together with another, cuts something off it or adds to it. The
// rules:
//
//   passages      of both, each once, those of the first before those of the second
//   sources       distinct documents of the passages; independent ones by whose words they are (events/voices.h)
//   status        happened as soon as one passage says so; else the most certain of the passages
//   who, where    merged: of both, the first's before the second's; cut off: those whose names stand in its passages
//   disputes      merged: the positions of both, and the dates of both where they differ; only documents that are left
//                 count, and fewer than two positions are no dispute
//   importance    sources, passages and memory are counted again; the day goes with the larger; a merged event has the
//                 structure of both, what is cut off has none. What a person made is worth half of the most important
//                 event at least, so that it is seen.

#include "core/graph/event_graph.h"
#include "core/project/project.h"

#include <vector>

namespace dateline::project {

/// `into` takes everything of `other`. O(passages · log).
void mergeEvents(graph::Event& into, const graph::Event& other);

/// Moves passages (indices, ascending) of `from` to `to`, with what hangs on them.
void movePassages(graph::Event& from, graph::Event& to, const std::vector<std::size_t>& passages,
                  const DocumentList& documents);

/// Drops passages of excluded documents. True if there were any.
bool dropExcluded(graph::Event& event, const DocumentList& documents);

/// Counts sources, status and importance from the passages. `most`: the weight that makes importance 1.
void recount(graph::Event& event, const DocumentList& documents, double most);

/// A passage that a person gives an event: with the first temporal expression in it that has a place on the calendar.
[[nodiscard]] graph::Passage passageByHand(DocumentId document, Span span, const DocumentList& documents);

} // namespace dateline::project
