// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The program without its window: `dateline build | export | extract`, --help and --version. Nothing here makes a
// Qt application before it is needed, so that `extract` starts in milliseconds and works as a filter.

#include "core/base/result.h"

#include <optional>
#include <string>
#include <vector>

namespace dateline::app {

/// Whether the first argument is a command; only the first can be: `./build` names a folder of that name.
[[nodiscard]] bool namesCommand(int argc, char** argv);

/// 0 done, 1 nothing could be read or the output could not be written, 2 wrong usage.
/// Empty when the arguments ask for the window. Call it before anything else looks at the arguments.
[[nodiscard]] std::optional<int> runCommandLine(int argc, char** argv);

/// What the window opens: projects, files and folders. Call it after QApplication took its own options away.
[[nodiscard]] std::vector<std::string> windowInputs(int argc, char** argv);

} // namespace dateline::app
