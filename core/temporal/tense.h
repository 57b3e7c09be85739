// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which way the sentence around an expression looks. No tagger: a closed list of auxiliaries and irregular pasts, one
// suffix, and the rule that the nearest finite verb before the expression governs it, else the first main verb after.

#include "core/base/span.h"
#include "core/temporal/symbolic_time.h"
#include "core/text/language.h"
#include "core/text/sentence.h"
#include "core/text/token.h"

#include <string_view>
#include <vector>

namespace dateline::temporal {

struct Tense {
    Direction direction = Direction::open; ///< past, future, or open where no finite verb is known
    Span verb;            ///< the words that say so; of a present form too, which leaves the direction open
    bool certain = false; ///< certain: the verb stands beside, at most a preposition between, or is "will"
};

/// Of the expression at tokens [first, last) within its sentence. O(1): at most 64 tokens either way.
[[nodiscard]] Tense tenseAt(std::string_view text, const std::vector<text::Token>& tokens,
                            const text::Sentence& sentence, std::size_t first, std::size_t last,
                            text::Language language);

/// The word is a finite verb of the table or has the ending of a past form.
[[nodiscard]] bool isVerb(std::string_view text, const text::Token& token, text::Language language);

} // namespace dateline::temporal
