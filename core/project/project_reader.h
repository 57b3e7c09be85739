// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Reads a project out of its database, trusting nothing: every number that points somewhere is checked.

#include "core/project/database.h"
#include "core/project/project.h"

#include <optional>

namespace dateline::project {

/// What could be read of a file of this version (file_check.h); complete only if `database` has not failed.
[[nodiscard]] Project readProject(Database& database, std::int64_t version);

/// What the first picture of a project needs, in a few milliseconds: documents without their text, events without their
/// passages and relations; of very many events the most important 20,000. Nothing to work on. Nothing for a file of an
/// older format, which is read as a whole.
[[nodiscard]] std::optional<Project> readSketch(Database& database, std::int64_t version);

} // namespace dateline::project
