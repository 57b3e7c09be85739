// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/explanation_sentences.h"

#include <QtGlobal>

#include <algorithm>
#include <iterator>

namespace dateline::app {

namespace {

struct Sentence {
    std::string_view rule;
    const char* text;
};

#define SENTENCE(rule, text) {rule, QT_TRANSLATE_NOOP("ExplanationSentences", text)}

constexpr Sentence sentences[] = {
    SENTENCE("iso.date", "“%words” is a whole date"),
};

#undef SENTENCE

} // namespace

const char* sentenceOf(std::string_view rule) {
    const auto found = std::find_if(std::begin(sentences), std::end(sentences), [rule](const Sentence& s) { return s.rule == rule; });
    return found == std::end(sentences) ? nullptr : found->text;
}

} // namespace dateline::app
