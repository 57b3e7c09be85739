// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Who may write a project: one at a time, whoever holds the lock. It is flock(2) on a file beside the project,
// ".NAME.dateline.lock", so that the kernel lets go of it however the holder ends, and so that the project itself can be
// replaced by rename while somebody holds it. Not on the project: closing any handle of a file drops the locks that
// SQLite holds on it in this process. On NFS the kernel makes it a lock of the server.

#include "core/base/result.h"

#include <optional>
#include <string>

namespace dateline::project {

class FileLock {
public:
    /// Nothing where somebody else holds it (also within this process); `unwritable` where no lock can be made.
    [[nodiscard]] static Result<std::optional<FileLock>> tryLock(const std::string& projectPath);

    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&&) = delete;
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;
    ~FileLock();

private:
    FileLock(std::string path, int descriptor);

    std::string m_path;
    int m_descriptor;
};

} // namespace dateline::project
