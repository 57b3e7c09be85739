// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Fills a database with a project.

#include "core/project/database.h"
#include "core/project/project.h"

namespace dateline::project {

// All of these belong into a transaction; failures stay in `database`.

/// Makes all tables of a new file, and says that it is a project.
void writeSchema(Database& database);
/// Fills the empty tables of what was extracted.
void writeExtraction(Database& database, const Project& project);
/// Empties them first; what a person did stays.
void replaceExtraction(Database& database, const Project& project);

} // namespace dateline::project
