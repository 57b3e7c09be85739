// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/vocabulary.h"

#include "core/text/lexicon.h"

#include <algorithm>

namespace dateline::temporal {

namespace {

constexpr int longestNumber = 9; // digits; longer runs are no date

int valueOf(std::string_view digits) {
    if (digits.size() > longestNumber) return -1;
    int value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return value;
}

constexpr bool between(int low, int value, int high) { return low <= value && value <= high; }

} // namespace

Vocabulary::Vocabulary(text::Language language)
    : m_classNames{"year",    "day", "hour",        "minute", "second", "mm",    "dd",
                   "lastday", "n",   "capitalised", "lower",  "word",   "number"} {
    for (const auto& row : text::lexiconRows(language, "temporal_words")) {
        const WordId id = addWord(row[0]);
        const std::string_view flags = row.size() > 3 ? row[3] : std::string_view{};
        m_memberships[static_cast<std::size_t>(id)].push_back(
            {classNamed(row[1]), row.size() > 2 ? row[2] : std::string_view{}, flags.find('C') != flags.npos,
             flags.find('U') != flags.npos});
    }
}

WordId Vocabulary::addWord(std::string_view foldedWord) {
    const auto [entry, isNew] = m_words.emplace(foldedWord, static_cast<WordId>(m_memberships.size()));
    if (isNew) m_memberships.emplace_back();
    return entry->second;
}

ClassId Vocabulary::classNamed(std::string_view name) {
    const auto found = std::find(m_classNames.begin(), m_classNames.end(), name);
    if (found != m_classNames.end()) return static_cast<ClassId>(found - m_classNames.begin());
    m_classNames.emplace_back(name);
    return static_cast<ClassId>(m_classNames.size() - 1);
}

std::vector<Symbol> Vocabulary::symbolsOf(std::string_view text, const std::vector<text::Token>& tokens) const {
    std::vector<Symbol> symbols(tokens.size());
    std::string folded;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const std::string_view written = slice(text, tokens[i].span);
        if (tokens[i].kind == text::TokenKind::number) {
            symbols[i].number = valueOf(written);
            symbols[i].digits = static_cast<int>(written.size());
            continue;
        }
        text::foldCase(written, folded);
        if (const auto found = m_words.find(std::string_view(folded)); found != m_words.end())
            symbols[i].word = found->second;
    }
    return symbols;
}

const Membership* Vocabulary::membership(const Symbol& symbol, const text::Token& token, ClassId wordClass) const {
    if (symbol.word == unknownWord) return nullptr;
    for (const auto& member : membershipsOf(symbol.word))
        if (member.wordClass == wordClass && (!member.capitalised || token.capitalised) &&
            (!member.allCapitals || token.allCapitals))
            return &member;
    return nullptr;
}

bool Vocabulary::isBuiltIn(const Symbol& symbol, const text::Token& token, ClassId wordClass) const {
    const int value = symbol.number;
    switch (wordClass) {
    case year:
        return symbol.digits == 4 && between(1000, value, 2199);
    case day:
    case lastday:
        return symbol.digits <= 2 && between(1, value, 31);
    case hour:
        return symbol.digits <= 2 && symbol.digits > 0 && between(0, value, 24);
    case minute:
    case second:
        return symbol.digits == 2 && between(0, value, 59);
    case mm:
        return symbol.digits == 2 && between(1, value, 12);
    case dd:
        return symbol.digits == 2 && between(1, value, 31);
    case n:
        return symbol.digits > 0 && symbol.digits <= 4 && value >= 0;
    case number:
        return token.kind == text::TokenKind::number;
    case capitalised:
        return token.kind == text::TokenKind::word && token.capitalised;
    case lower:
        return token.kind == text::TokenKind::word && !token.capitalised;
    case word:
        return token.kind == text::TokenKind::word;
    default:
        return false;
    }
}

} // namespace dateline::temporal
