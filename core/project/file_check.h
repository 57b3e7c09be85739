// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Is this file a project that this program reads? Asked before anything else is read from it.

#include "core/base/result.h"
#include "core/project/database.h"

#include <string>

namespace dateline::project {

/// A regular file that may be read and is not empty.
[[nodiscard]] Result<void> checkReadable(const std::string& path);

/// The version of its format, 1 to schemaVersion; 0 where `database` failed, for it says what else it is, is newer, or
/// holds more than the tables of a project: views, triggers and such are refused, none of them is ever run.
std::int64_t checkFormat(Database& database);

} // namespace dateline::project
