// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Ctrl+C for commands that write a file: the first asks the job to stop, so that nothing half-written stays
// behind; a second one ends the program at once.

#include <stop_token>

namespace dateline::app {

/// Call it once, before any other thread is started.
[[nodiscard]] std::stop_token stopOnInterrupt();

} // namespace dateline::app
