// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/system_reason.h"

#include <fmt/format.h>

#include <cerrno>

namespace dateline {

std::string systemReason(int errorNumber) {
    switch (errorNumber) {
    case EACCES:
    case EPERM:
        return "permission denied";
    case ENOENT:
        return "no such file or folder";
    case ENOTDIR:
        return "a part of the path is not a folder";
    case EISDIR:
        return "it is a folder";
    case ENOSPC:
        return "no space left on the device";
    case EDQUOT:
        return "the disk quota is used up";
    case EROFS:
        return "the file system is read-only";
    case EFBIG:
        return "the file would be larger than is allowed";
    case EIO:
        return "the device reports an input/output error";
    case ELOOP:
        return "its symbolic links lead in a circle";
    case ENAMETOOLONG:
        return "the name is too long";
    case EMFILE:
    case ENFILE:
        return "too many files are open";
    case ETXTBSY:
    case EBUSY:
        return "it is in use";
    case EAGAIN:
        return "it has no data yet";
    case EINVAL:
        return "the system does not allow it";
    default:
        return fmt::format("system error {}", errorNumber);
    }
}

} // namespace dateline
