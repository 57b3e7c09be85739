// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Inputs that make a careless reader slow or large: one thing over and over, without the line ends, sentence ends or white
// space at which work stops. Reading them must take time in proportion to their length.

#include <cstddef>
#include <iosfwd>
#include <string>
#include <vector>

namespace dateline::testing {

/// `opening` again and again, then `closing` as often, between a head and a tail.
struct HostileText {
    std::string name;
    std::string opening;
    std::string closing;
    std::string head;
    std::string tail;
    bool isArticleLine = false; ///< a line of NDJSON instead of a plain text

    /// About that many bytes, without holding them.
    void write(std::ostream& out, std::size_t bytes) const;
    [[nodiscard]] std::string text(std::size_t bytes) const;
};

/// One of every kind.
[[nodiscard]] std::vector<HostileText> hostileTexts();

} // namespace dateline::testing
