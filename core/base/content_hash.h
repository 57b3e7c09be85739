// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Names made from content, so that the same bytes have the same name on every machine and in every run.

#include <string>
#include <string_view>

namespace dateline {

/// XXH3, 128 bits, as 32 lower-case hexadecimal digits. Not for secrets: collisions can be made on purpose.
[[nodiscard]] std::string contentHash(std::string_view bytes);

} // namespace dateline
