// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Inputs that make a careless reader slow or large: one thing over and over, without the line ends, sentence ends or white
// space at which work stops. Reading them must take time in proportion to their length.

#include <cstddef>
#include <string>
#include <vector>

namespace dateline::testing {

struct HostileText {
    std::string name;
    std::string text;
    bool isArticleLine = false; ///< a line of NDJSON instead of a plain text
};

/// One of every kind, each of about that many bytes.
[[nodiscard]] std::vector<HostileText> hostileTexts(std::size_t bytes);

} // namespace dateline::testing
