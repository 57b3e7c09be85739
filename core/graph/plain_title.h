// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The title of an event in a language without tables for titles (title_words.tsv): what the article says, as it says it.
// Without the words of a language nothing can be taken out of a sentence that another one would not miss.

#include "core/events/mention.h"

#include <string>

namespace dateline::graph {

/// The mention's sentence, or its clause where the sentence is long, cut at a word.
[[nodiscard]] std::string plainTitle(const events::AnnotatedDocument& document, const events::Mention& mention);

} // namespace dateline::graph
