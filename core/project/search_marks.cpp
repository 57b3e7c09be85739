// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/search_marks.h"

#include <algorithm>
#include <utility>

namespace dateline::project {

namespace {

/// A word of a text with its other spellings.
struct TextWord {
    Span span;
    std::vector<std::string> spellings;
};

std::vector<TextWord> wordsOf(SearchTokens& tokens, std::string_view text) {
    std::vector<TextWord> words;
    tokens.forEach(text, [&](const SearchToken& token) {
        if (!token.alternative || words.empty()) words.push_back({token.span, {}});
        words.back().spellings.emplace_back(token.word);
        return true;
    });
    return words;
}

bool agree(const TextWord& word, const std::vector<std::string>& wanted, bool prefix) {
    return std::any_of(wanted.begin(), wanted.end(), [&](const std::string& want) {
        return std::any_of(word.spellings.begin(), word.spellings.end(),
                           [&](const std::string& is) { return prefix ? is.starts_with(want) : is == want; });
    });
}

/// Overlapping ones become one.
std::vector<Span> merged(std::vector<Span> spans) {
    std::sort(spans.begin(), spans.end());
    std::vector<Span> all;
    for (const Span span : spans) {
        if (!all.empty() && span.begin < all.back().end)
            all.back() = cover(all.back(), span);
        else
            all.push_back(span);
    }
    return all;
}

bool isInsideCharacter(std::string_view text, std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xc0u) == 0x80u;
}

bool isBlank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

/// The beginning of a word at or soon after `at`.
std::uint32_t cutAfter(std::string_view text, std::uint32_t at, std::uint32_t limit) {
    if (at == 0) return 0;
    for (std::uint32_t i = at; i < limit; ++i)
        if (isBlank(text[i])) return i + 1;
    while (at < limit && isInsideCharacter(text, at)) ++at;
    return at;
}

/// The end of a word at or before `at`.
std::uint32_t cutBefore(std::string_view text, std::uint32_t at, std::uint32_t limit) {
    if (at >= text.size()) return static_cast<std::uint32_t>(text.size());
    for (std::uint32_t i = at; i > limit; --i)
        if (isBlank(text[i])) return i;
    while (at > limit && isInsideCharacter(text, at)) --at;
    return at;
}

} // namespace

void SearchMarks::setQuery(const SearchQuery& query) {
    m_terms.clear();
    for (const auto& term : query.terms) {
        if (term.excluded || term.field != SearchField::anywhere) continue;
        Term marked{{}, term.prefix};
        for (auto& word : wordsOf(m_tokens, term.text)) marked.words.push_back(std::move(word.spellings));
        if (!marked.words.empty()) m_terms.push_back(std::move(marked));
    }
}

SearchMarks::Found SearchMarks::in(std::string_view text, std::size_t limit) {
    Found found;
    if (m_terms.empty()) return found;
    const auto words = wordsOf(m_tokens, text.substr(0, limit));
    for (const auto& term : m_terms) {
        const std::size_t before = found.spans.size();
        const std::size_t length = term.words.size();
        for (std::size_t at = 0; at + length <= words.size(); ++at) {
            std::size_t same = 0;
            while (same < length && agree(words[at + same], term.words[same], term.prefix && same + 1 == length))
                ++same;
            if (same == length) found.spans.push_back(cover(words[at].span, words[at + length - 1].span));
        }
        if (found.spans.size() > before) ++found.terms;
    }
    found.spans = merged(std::move(found.spans));
    return found;
}

Span stretchAround(std::string_view text, Span focus, std::uint32_t size) {
    const auto end = static_cast<std::uint32_t>(text.size());
    if (end <= size) return {0, end};
    focus.end = std::min(focus.end, end);
    focus.begin = std::min(focus.begin, focus.end);
    const std::uint32_t ahead = size / 10; // the word is to be seen where only the first lines are
    const std::uint32_t begin = focus.begin > ahead ? cutAfter(text, focus.begin - ahead, focus.begin) : 0;
    return {begin, cutBefore(text, std::max(begin + size, focus.end), focus.end)};
}

} // namespace dateline::project
