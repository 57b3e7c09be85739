// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Makes a project file of an older format one of today's: one step a version, all in one transaction. What stood there
// before is kept as it was, byte for byte, in a file beside: "NAME.dateline.v4-backup".

#include "core/base/result.h"
#include "core/project/database.h"

#include <string>

namespace dateline::project {

/// Copies the file as it is, once: a backup that is there already is the older and better one and is left alone.
/// Nobody else may be writing the file, and no journal may lie beside it.
[[nodiscard]] Result<void> keepBackup(const std::string& path, std::int64_t version);

/// From `version` to schemaVersion; failures stay in `database`, which is then unchanged.
void migrate(Database& database, std::int64_t version);

} // namespace dateline::project
