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

/// Sixteen bytes, because a text has one for every five of its own.
struct Token {
    Span span;
    std::uint32_t code = 0; ///< of a word or mark its wordHash; of a number its value, longNumber past nine digits
    TokenKind kind = TokenKind::word;
    bool capitalised : 1 = false;     ///< begins with an upper-case letter
    bool allCapitals : 1 = false;     ///< two letters or more, all upper-case
    bool spaceBefore : 1 = false;     ///< any white space, including line ends and no-break spaces
    bool lineBefore : 1 = false;      ///< first of its line
    bool paragraphBefore : 1 = false; ///< first after an empty line, or of the text
};
static_assert(sizeof(Token) == 16);

inline constexpr std::uint32_t longNumber = 0xFFFFFFFF;

/// The same for a word in any case; `folded` is the word by foldCase (lexicon.h). What finds words by it must compare
/// them still (word_table.h does): different words may share one.
[[nodiscard]] std::uint32_t wordHash(std::string_view folded);

/// O(bytes). Invalid UTF-8 is skipped byte by byte.
[[nodiscard]] std::vector<Token> tokenise(std::string_view text);

} // namespace dateline::text
