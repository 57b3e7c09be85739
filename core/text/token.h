// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One pass over the bytes of a text. Words keep their letters in any script; a clitic ("'s", "’s") and every
// punctuation mark is a token of its own, and so is every run of digits: "Wednesday's" is two tokens, "17th" two,
// "Anglo-Saxon" three, "2022-01-16" five. Rules ask for adjacency where it matters.

#include "core/base/span.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace dateline::text {

enum class TokenKind : std::uint8_t { word, number, punctuation };

struct Token {
    Span span;
    TokenKind kind = TokenKind::word;
    bool capitalised = false;     ///< begins with an upper-case letter
    bool allCapitals = false;     ///< two letters or more, all upper-case
    bool spaceBefore = false;     ///< any white space, including line ends and no-break spaces
    bool lineBefore = false;      ///< first of its line
    bool paragraphBefore = false; ///< first after an empty line, or of the text
};

/// O(bytes). Invalid UTF-8 is skipped byte by byte.
[[nodiscard]] std::vector<Token> tokenise(std::string_view text);

} // namespace dateline::text
