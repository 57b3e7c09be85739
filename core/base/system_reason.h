// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Why the system refused, in the program's own words: strerror() speaks the user's locale and is not safe in threads.

#include <string>

namespace dateline {

/// Words for an errno value, e.g. "permission denied". An unusual one is named by its number.
[[nodiscard]] std::string systemReason(int errorNumber);

} // namespace dateline
