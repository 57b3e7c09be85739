// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/step_text.h"

#include <fmt/format.h>

namespace dateline::exchange {

namespace {

void appendWith(std::string& out, std::string_view separator, std::string_view part) {
    if (part.empty()) return;
    if (!out.empty()) out += separator;
    out += part;
}

} // namespace

std::string plainStepText(const temporal::ExplanationStep& step, const ingest::Document& document) {
    std::string known = step.before;
    appendWith(known, " → ", step.after);
    std::string text;
    if (const auto words = slice(document.text, step.span); !words.empty()) text = fmt::format("\"{}\"", words);
    appendWith(text, ": ", known);
    if (!step.anchor.empty()) appendWith(text, ", from ", step.anchor);
    return text.empty() ? step.rule : text;
}

} // namespace dateline::exchange
