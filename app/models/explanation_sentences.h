// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The sentences of explanations by rule name. %words is the text a step rests on, %anchor the date it counts from,
// %before and %after what was known before and after it, all in words.

#include <string_view>

namespace dateline::app {

/// Source text of the context "ExplanationSentences"; null for a rule without a sentence of its own.
[[nodiscard]] const char* sentenceOf(std::string_view rule);

} // namespace dateline::app
