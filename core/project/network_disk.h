// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// SQLite's write-ahead log needs memory that all programs of one machine share; over a network there is none.

#include <string>

namespace dateline::project {

/// The file lies on NFS, SMB or another disk that more than one machine may write. False where that is not known.
[[nodiscard]] bool isOnNetworkDisk(const std::string& path);

} // namespace dateline::project
