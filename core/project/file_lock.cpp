// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/file_lock.h"

#include "core/base/system_reason.h"

#include <cerrno>
#include <filesystem>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace dateline::project {

namespace {

/// Beside the file itself where `projectPath` is a link to it: every name of it leads to the same lock.
std::string lockPathOf(const std::string& projectPath) {
    std::error_code error;
    auto real = std::filesystem::weakly_canonical(projectPath, error);
    if (error) real = projectPath;
    return (real.parent_path() / ("." + real.filename().string() + ".lock")).string();
}

/// The file may have been removed by its last holder between open and flock.
bool isStillThere(const std::string& path, int descriptor) {
    struct stat named {};
    struct stat open {};
    return ::stat(path.c_str(), &named) == 0 && ::fstat(descriptor, &open) == 0 && named.st_ino == open.st_ino &&
           named.st_dev == open.st_dev;
}

} // namespace

Result<std::optional<FileLock>> FileLock::tryLock(const std::string& projectPath) {
    const auto path = lockPathOf(projectPath);
    for (;;) {
        const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
        if (descriptor < 0)
            return failure(ErrorKind::unwritable, projectPath, "cannot be written: " + systemReason(errno));
        const bool locked = ::flock(descriptor, LOCK_EX | LOCK_NB) == 0;
        const int reason = errno;
        if (locked && isStillThere(path, descriptor)) return FileLock(path, descriptor);
        ::close(descriptor);
        if (locked) continue;
        if (reason == EWOULDBLOCK || reason == EINTR) return std::nullopt;
        return failure(ErrorKind::unwritable, projectPath, "cannot be written: " + systemReason(reason));
    }
}

FileLock::FileLock(std::string path, int descriptor) : m_path(std::move(path)), m_descriptor(descriptor) {}

FileLock::FileLock(FileLock&& other) noexcept
    : m_path(std::move(other.m_path)), m_descriptor(std::exchange(other.m_descriptor, -1)) {}

FileLock::~FileLock() {
    if (m_descriptor < 0) return;
    ::unlink(m_path.c_str()); // before letting go: afterwards it may be somebody else's
    ::close(m_descriptor);
}

} // namespace dateline::project
