// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One pass over a text: its tokens, its sentences and the temporal expressions in them, not resolved yet.

#include "core/temporal/grammar.h"
#include "core/temporal/numeric_dates.h"
#include "core/text/language.h"
#include "core/text/sentence.h"

#include <string_view>
#include <vector>

namespace dateline::temporal {

/// A text with what one pass over it found. Borrowed by the resolver and by dating.
struct Recognised {
    std::string_view text;
    text::Language language;
    std::vector<text::Token> tokens;
    std::vector<text::Sentence> sentences;
    std::vector<Expression> expressions;
    NumericOrder numericOrder; ///< of the dates in figures among them
};

/// O(bytes). Borrows `text`.
[[nodiscard]] Recognised recognise(std::string_view text, text::Language language);

/// Where an expression stands in the text.
[[nodiscard]] Span spanOf(const Recognised& recognised, const Expression& expression);

} // namespace dateline::temporal
