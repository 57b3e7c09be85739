// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/recognised.h"

#include "core/temporal/series.h"

namespace dateline::temporal {

Recognised recognise(std::string_view text, text::Language language) {
    Recognised result;
    result.text = text;
    result.language = language;
    result.tokens = text::tokenise(text);
    result.sentences = text::splitSentences(text, result.tokens, language);
    result.expressions =
        withSeries(text, result.tokens, Grammar::forLanguage(language).recognise(text, result.tokens), language);
    result.numericOrder = settleNumericDates(result.expressions);
    return result;
}

Span spanOf(const Recognised& recognised, const Expression& expression) {
    const auto& tokens = recognised.tokens;
    return {tokens[expression.first].span.begin, tokens[expression.last - 1].span.end};
}

} // namespace dateline::temporal
