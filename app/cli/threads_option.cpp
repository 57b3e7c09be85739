// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/threads_option.h"

#include <CLI/CLI.hpp>

namespace dateline::app {

void addThreadsOption(CLI::App& command, unsigned& threads) {
    command.add_option("--threads", threads, "How many; as many as there are cores if left out")
        ->check(CLI::Range(1, 1024));
}

} // namespace dateline::app
