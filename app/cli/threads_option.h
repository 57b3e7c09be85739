// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// `--threads N`, the same for every command that works on all cores.

namespace CLI {
class App;
}

namespace dateline::app {

/// `threads` stays 0, for as many as there are cores, where the option is left out.
void addThreadsOption(CLI::App& command, unsigned& threads);

} // namespace dateline::app
