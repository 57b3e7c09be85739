// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The program's exit codes, a contract with scripts.

namespace dateline::app {

inline constexpr int exitDone = 0;
inline constexpr int exitFailed = 1; ///< nothing could be read, or the output could not be written
inline constexpr int exitUsage = 2;
inline constexpr int exitInterrupted = 130; ///< as shells report Ctrl+C

} // namespace dateline::app
