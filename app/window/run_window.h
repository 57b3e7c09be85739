// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The program with its window, from the arguments to the end of the event loop.

namespace dateline::app {

/// Whether the arguments hold options of the window that the command line does not know (--theme, --screenshot, --size).
[[nodiscard]] bool hasWindowOptions(int argc, char** argv);

/// Opens what the arguments name, the sample without any. Returns the exit code.
[[nodiscard]] int runWindow(int argc, char** argv);

} // namespace dateline::app
