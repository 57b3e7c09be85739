// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One program run from start to exit, with its times and its largest resident memory.

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace dateline::bench {

struct Run {
    double seconds = 0;       ///< wall time
    double cpuSeconds = 0;    ///< of all its threads, in the program and in the kernel
    double peakMegabytes = 0; ///< largest resident set, in 10^6 bytes
};

/// Standard input and output are the named files (/dev/null where empty). Nothing when the program cannot be started or
/// does not exit with 0; its standard error stays on ours.
[[nodiscard]] std::optional<Run> run(const std::vector<std::string>& command, const std::filesystem::path& input = {},
                                     const std::filesystem::path& output = {});

/// The run of median time of `times` runs; nothing as soon as one fails.
[[nodiscard]] std::optional<Run> medianRun(int times, const std::vector<std::string>& command);

} // namespace dateline::bench
