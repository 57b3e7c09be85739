// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Sentences for passages and clauses: a full stop after an abbreviation or an initial does not end one, a closing
// quotation mark belongs to the sentence it closes, an empty line always ends one, and so does the end of a line
// that ends like a sentence or stands alone like a headline. No sentence has more than 300 tokens, whatever the text.

#include "core/base/span.h"
#include "core/text/language.h"
#include "core/text/token.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace dateline::text {

struct Sentence {
    Span span;                  ///< without surrounding white space
    std::size_t firstToken = 0; ///< half open range of tokens
    std::size_t lastToken = 0;  ///< one past the last
    int paragraph = 0;          ///< counts lines that begin a new block, from 0
};

/// In order, disjoint, covering every token. O(tokens).
[[nodiscard]] std::vector<Sentence> splitSentences(std::string_view text, const std::vector<Token>& tokens,
                                                   Language language = {});

} // namespace dateline::text
