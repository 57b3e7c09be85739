// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/bounds.h"

#include "core/temporal/meaning.h"
#include "core/temporal/tense.h"
#include "core/text/lexicon.h"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace dateline::temporal {

namespace {

using Bounds = std::unordered_map<std::string, Bound>;

Bounds boundsOf(text::Language language) {
    Bounds bounds;
    for (const auto& row : text::lexiconRows(language, "bounds")) {
        SymbolicTime time;
        if (row.size() > 1) setField(time, "mod", row[1]);
        if (row.size() > 2) setField(time, "direction", row[2]);
        bounds.emplace(row[0], Bound{time.modifier, time.direction, row.size() > 3 && row[3] == "look-ahead"});
    }
    return bounds;
}

const Bounds& bounds(text::Language language) {
    static text::PerLanguage<Bounds> tables;
    return tables.of(language, boundsOf);
}

} // namespace

const Bound* boundBefore(const Recognised& recognised, std::size_t first) {
    if (first == 0 || recognised.tokens[first - 1].kind != text::TokenKind::word) return nullptr;
    const auto& table = bounds(recognised.language);
    const auto folded = [&](std::size_t i) {
        return text::foldedCase(slice(recognised.text, recognised.tokens[i].span));
    };
    const std::string before = folded(first - 1);
    auto found = first > 1 ? table.find(folded(first - 2) + " " + before) : table.end();
    if (found == table.end()) found = table.find(before);
    return found == table.end() ? nullptr : &found->second;
}

bool endsAhead(const Recognised& recognised, const text::Sentence& sentence, std::size_t first) {
    constexpr std::size_t longestPhrase = 8; // tokens
    const std::size_t begin = std::max(sentence.firstToken, first - std::min(first, longestPhrase));
    for (std::size_t i = first; i-- > begin;) {
        const auto& token = recognised.tokens[i];
        const bool ends = token.kind == text::TokenKind::punctuation;
        if (ends || isVerb(recognised.text, token, recognised.language)) return false;
        if (const Bound* bound = boundBefore(recognised, i + 1)) return bound->ahead;
    }
    return false;
}

} // namespace dateline::temporal
