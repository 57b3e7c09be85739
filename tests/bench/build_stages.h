// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How long each stage of a build takes, by the stages that the job itself reports.

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace dateline::bench {

struct StageTime {
    std::string stage; ///< "reading", "extracting"…, in the order of the build
    double seconds = 0;
};

/// Builds a project from `articles` in this process, on all cores, and writes it to `project`; nothing when that fails.
[[nodiscard]] std::optional<std::vector<StageTime>> measureStages(const std::filesystem::path& articles,
                                                                  const std::filesystem::path& project);

/// Seconds that building from `articles` takes in this process when all but ten of them were built before.
[[nodiscard]] std::optional<double> measureAddingTen(const std::filesystem::path& articles);

} // namespace dateline::bench
