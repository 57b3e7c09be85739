// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Reads a project out of its database, trusting nothing: every number that points somewhere is checked.

#include "core/project/database.h"
#include "core/project/project.h"

namespace dateline::project {

/// What could be read of a file of this version (file_check.h); complete only if `database` has not failed.
[[nodiscard]] Project readProject(Database& database, std::int64_t version);

} // namespace dateline::project
