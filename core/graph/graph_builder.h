// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// From dated documents to the event graph: mentions, clusters (events/), then events with titles, importance and relations.

#include "core/base/progress.h"
#include "core/events/document_view.h"
#include "core/graph/event_graph.h"

#include <span>

namespace dateline::graph {

/// DocumentId of the result indexes `documents`. Deterministic.
[[nodiscard]] EventGraph buildEventGraph(std::span<const events::DocumentView> documents,
                                         const JobControl& control = {});

} // namespace dateline::graph
