// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Files appear whole or not at all. The new content is written beside the target, forced to the disk and then
// renamed over it; whatever goes wrong, the old file is still there and nothing half-written is left.

#include "core/base/result.h"

#include <functional>
#include <string>
#include <string_view>

namespace dateline {

/// Replaces (or makes) the file. A symbolic link is followed, permissions of an existing file are kept. A device or a
/// pipe ("/dev/stdout") has nothing to keep and is written directly. Errors are `unwritable` and name path and reason.
[[nodiscard]] Result<void> writeFileAtomically(const std::string& path, std::string_view bytes);

/// Writes a file by its name, for libraries that want to open it themselves.
using WriteFile = std::function<Result<void>(const std::string& temporaryPath)>;

/// The same with content made by `write`, which gets the path of an empty file in the target's folder, with the target's
/// extension. An error of `write` is handed on, and the target is untouched. Devices and pipes are refused.
[[nodiscard]] Result<void> replaceFileAtomically(const std::string& path, const WriteFile& write);

} // namespace dateline
