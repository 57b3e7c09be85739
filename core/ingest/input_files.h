// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// From what a person names (files, folders, links to them) to files with their bytes. Nothing here waits: pipes and
// devices are refused instead of read, and a file's size is looked at before its content.

#include "core/base/progress.h"
#include "core/base/result.h"

#include <span>
#include <string>
#include <vector>

namespace dateline::ingest {

/// Files in the order of the inputs, those of a folder in name order (by bytes), each once however often it is named.
/// Hidden files and folders are skipped inside folders; a folder that a link leads back to is entered once.
/// What cannot be entered, and a folder without any file, goes to `problems`.
[[nodiscard]] std::vector<std::string> listFiles(std::span<const std::string> inputs, std::vector<Error>& problems,
                                                 const JobControl& control = {});

/// The content of a regular file of at most maximumFileBytes.
[[nodiscard]] Result<std::string> readFile(const std::string& path);

} // namespace dateline::ingest
