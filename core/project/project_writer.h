// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Fills a new database with a project.

#include "core/project/database.h"
#include "core/project/project.h"

namespace dateline::project {

/// Makes the tables and their rows; failures stay in `database`.
void writeProject(Database& database, const Project& project);

} // namespace dateline::project
