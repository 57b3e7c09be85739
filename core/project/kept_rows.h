// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a person did, as rows of a project file: what outlives every reading of the articles.

#include "core/project/database.h"

#include <cstdint>
#include <string>
#include <vector>

namespace dateline::project {

/// One entry of the journal of edits, as stored. The file does not look into `value`. Entries are never changed or
/// removed: what takes one back is an entry of its own that names its id.
struct StoredEdit {
    std::int64_t id = 0; ///< given by the file, rising; 0 before
    std::string madeAt;  ///< UTC, ISO 8601: "2026-11-25T12:00:00Z"
    std::string author;
    std::string kind;
    std::string value; ///< JSON

    friend bool operator==(const StoredEdit&, const StoredEdit&) = default;
};

/// How something was looked at last.
struct StoredView {
    std::string name;
    std::string value; ///< JSON

    friend bool operator==(const StoredView&, const StoredView&) = default;
};

struct KeptRows {
    std::vector<StoredEdit> edits; ///< by id
    std::vector<StoredView> views; ///< by name

    friend bool operator==(const KeptRows&, const KeptRows&) = default;
};

/// Of a file of this version (file_check.h); those before 5 have none. Complete only if `database` has not failed.
[[nodiscard]] std::vector<StoredEdit> readEdits(Database& database, std::int64_t version);
[[nodiscard]] std::vector<StoredView> readViews(Database& database, std::int64_t version);
[[nodiscard]] KeptRows readKept(Database& database, std::int64_t version);
/// Into empty tables, ids and all.
void writeKept(Database& database, const KeptRows& rows);

} // namespace dateline::project
