// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A disk that stops working: SQLite's default file system with one in front of it that lets a number of writes through.
// From then on every write is refused for want of room, cut in the middle, or every sync fails.

namespace dateline::testing {

enum class DiskFailure { full, shortWrite, failingSync };

/// In place of the default file system from construction to destruction; works until fail() is called.
class FailingDisk {
public:
    FailingDisk();
    ~FailingDisk();
    FailingDisk(const FailingDisk&) = delete;
    FailingDisk& operator=(const FailingDisk&) = delete;

    /// After `calls` more writes, growths and syncs.
    static void failAfter(int calls, DiskFailure failure);
    static void work();
    /// A call was refused since failAfter().
    [[nodiscard]] static bool hasFailed();
};

} // namespace dateline::testing
