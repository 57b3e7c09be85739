// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/headline.h"

#include <string>
#include <unordered_set>

namespace dateline::graph {

namespace {

/// Words of the body with a capital that no sentence opening explains.
std::unordered_set<std::string> namesIn(const events::AnnotatedDocument& document) {
    std::unordered_set<std::string> names;
    for (std::size_t s = 0; s < document.sentences().size(); ++s) {
        if (document.isTitleCase(s)) continue;
        const auto range = document.wordsOf(s);
        for (std::size_t i = range.first + 1; i < range.last; ++i)
            if (document.words()[i].token.capitalised && document.isWord(i - 1)) names.insert(document.folded(i));
    }
    return names;
}

void toSentenceCase(TitleDraft& draft, const events::AnnotatedDocument& document) {
    const auto names = namesIn(document);
    for (const std::size_t word : draft.words()) {
        const auto& token = document.words()[word].token;
        const bool name = token.allCapitals || names.contains(document.folded(word)) ||
                          document.lexicon().country(document.written(word));
        if (token.capitalised && !name) draft.replace(word, document.folded(word));
    }
}

} // namespace

std::optional<TitleDraft> headlineDraft(const events::AnnotatedDocument& document) {
    const auto& headline = document.document().headline;
    if (!headline) return std::nullopt;
    const std::size_t sentence = document.sentenceAt(headline->begin);
    const auto range = document.wordsOf(sentence);
    if (range.empty()) return std::nullopt;
    TitleDraft draft(document, range);
    if (document.isTitleCase(sentence)) toSentenceCase(draft, document);
    draft.clean();
    return draft;
}

} // namespace dateline::graph
