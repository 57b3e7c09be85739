// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The composition root: files in, project out. The only place that knows the order of the stages.

#include "core/base/memo.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/events/near_duplicates.h"
#include "core/graph/graph_builder.h"
#include "core/project/journal.h"
#include "core/project/project.h"
#include "core/temporal/block_reader.h"

#include <optional>
#include <string>
#include <vector>

namespace dateline {

/// Paths of files and folders. Folders are read recursively for the formats we know, in name order.
struct BuildRequest {
    std::vector<std::string> inputs;
};

/// What a build worked out, by the fingerprint of what it was worked out from (base/memo.h): the next build of nearly the same
/// articles does only what the others touch. As large as what was read; for one build at a time.
struct BuildMemory {
    Memo<temporal::Reading> readings;
    events::ShinglesMemory shingles;
    graph::GraphMemory graph;
};

/// How much of the last build was known from the one before.
struct BuildReuse {
    Reuse articles; ///< dates and words
    Reuse told;     ///< articles, for what they tell: again where the pile knows other names
    Reuse events;
};

[[nodiscard]] BuildReuse reuseOf(const BuildMemory& memory);

/// Reads, dates, merges. Inputs that cannot be read become `problems` of the project and cost nothing else.
/// Fails only when cancelled. The result does not depend on the order of the inputs.
[[nodiscard]] Result<project::Project> buildProject(const BuildRequest& request, const JobControl& control = {});

/// The same from documents already read (the embedded sample, articles from a stream). The result does not depend on the
/// memory, which may be null.
[[nodiscard]] Result<project::Project> buildProject(std::vector<ingest::Document> documents,
                                                    const JobControl& control = {}, BuildMemory* memory = nullptr);

/// The same as if the articles came with the dates that a person gave them; what they came with is kept.
[[nodiscard]] Result<project::Project> buildDatedProject(std::vector<ingest::Document> documents,
                                                         const std::vector<project::JournalEntry>& dates,
                                                         const JobControl& control = {}, BuildMemory* memory = nullptr);

/// Temporal reading of one document alone, a pure function of it: what `dateline extract` prints.
[[nodiscard]] temporal::Reading readTemporally(const ingest::Document& document);
/// The same bit by bit, so that even the longest document needs no memory for its expressions.
void readTemporally(const ingest::Document& document, temporal::ReadingSink& sink);

} // namespace dateline
