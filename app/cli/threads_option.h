// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// `--threads N`, the same for every command that works on all cores.

#include <CLI/CLI.hpp>

namespace dateline::app {

/// `threads` stays 0, for as many as there are cores, where the option is left out.
inline void addThreadsOption(CLI::App& command, unsigned& threads) {
    command.add_option("--threads", threads, "How many; as many as there are cores if left out")
        ->check(CLI::Range(1, 1024));
}

} // namespace dateline::app
