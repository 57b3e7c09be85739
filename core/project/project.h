// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Everything the program knows about one pile of articles. What the window shows, what is exported, what is stored.

#include "core/base/result.h"
#include "core/base/shared_list.h"
#include "core/base/strong_id.h"
#include "core/graph/event_graph.h"
#include "core/ingest/document.h"
#include "core/temporal/reading.h"

#include <optional>
#include <string>
#include <vector>

namespace dateline::project {

/// One article: as read, as understood. `nearDuplicateOf` is the earlier document that says nearly the same words.
struct SourceDocument {
    ingest::Document document;
    temporal::Reading reading;
    std::optional<DocumentId> nearDuplicateOf;
    bool excluded = false; ///< a person set it aside: listed, and nothing of it counts

    friend bool operator==(const SourceDocument&, const SourceDocument&) = default;
};

using DocumentList = SharedList<SourceDocument>;

struct Project {
    DocumentList documents;      ///< by key; DocumentId indexes this
    graph::EventGraph graph;     ///< EventId indexes graph.events
    std::vector<Error> problems; ///< inputs that could not be read, one line each
    std::vector<Error> notices;  ///< inputs that were read but for which something must be said

    [[nodiscard]] const SourceDocument& at(DocumentId id) const { return documents[id.index()]; }
    [[nodiscard]] const graph::Event& at(EventId id) const { return graph.events[id.index()]; }

    friend bool operator==(const Project&, const Project&) = default;
};

} // namespace dateline::project
