// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A pile of articles together with everything a reader must find in it: a folder with story.json, names.tsv and one
// *.template.txt an article (tests/golden/README.md), told with one set of names and one shift of its dates.

#include "core/time/when.h"
#include "tests/support/story_template.h"

#include <filesystem>
#include <string>
#include <vector>

namespace dateline::tests {

struct ExpectedDocument {
    std::string name; ///< file name, "world-agency.txt"
    time::Day published;
    std::string basis;
    RenderedArticle article;
};

struct ExpectedEvent {
    std::string id;
    std::string when; ///< "1997", "2022-01-12" or "2022-01-10/2022-01-13"
    bool required = true;

    [[nodiscard]] time::DayInterval days() const;
};

struct ExpectedRelation {
    std::string kind;
    std::string source;
    std::string target;
    bool required = true;
};

struct GoldenStory {
    std::vector<ExpectedDocument> documents;
    std::vector<ExpectedEvent> events;
    std::vector<ExpectedRelation> relations;
};

/// `nameColumn` is a column of names.tsv. Fails with the file and the place where the folder is at fault.
[[nodiscard]] Result<GoldenStory> loadStory(const std::filesystem::path& folder, std::string_view nameColumn,
                                            Shift shift);

/// The annotation as JSON: documents, timexes, events with their support, relations; offsets in bytes.
[[nodiscard]] std::string annotationOf(const GoldenStory& story);

/// The bytes of a file; a missing one is an error.
[[nodiscard]] Result<std::string> readFile(const std::filesystem::path& path);

} // namespace dateline::tests
