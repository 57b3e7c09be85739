// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The project file: one SQLite 3 database, `NAME.dateline`. It holds what a Project holds, so that opening it needs
// none of the articles and reads nothing twice.

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/project/kept_rows.h"
#include "core/project/project.h"

#include <string>
#include <string_view>

namespace dateline::project {

inline constexpr std::string_view fileExtension = ".dateline";

/// By its name, or by its first bytes being those of an SQLite database. False for what cannot be opened.
[[nodiscard]] bool isProjectFile(const std::string& path);

/// Whole or not at all: an older file of that name stays as it is until the new one is on the disk. Of an older project
/// what a person did (edits, views) goes over into the new file. Refused where the older file is open in a window, or is
/// anything that cannot be read as a project.
[[nodiscard]] Result<void> save(const Project& project, const std::string& path, const JobControl& control = {});

/// The same with other edits and views, for a path where no project stands that matters.
[[nodiscard]] Result<void> saveNew(const Project& project, const KeptRows& kept, const std::string& path,
                                   const JobControl& control = {});

/// Equal to what was saved. Not a project, damaged, or written by a newer version: an error that says so.
[[nodiscard]] Result<Project> load(const std::string& path);

} // namespace dateline::project
