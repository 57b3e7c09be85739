// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/vocabulary.h"

#include "core/text/lexicon.h"

#include <algorithm>
#include <cassert>

namespace dateline::temporal {

namespace {

constexpr bool between(int low, int value, int high) { return low <= value && value <= high; }

} // namespace

Vocabulary::Vocabulary(text::Language language)
    : m_classNames{"year",    "day", "hour",        "minute", "second", "mm",    "dd",
                   "lastday", "n",   "capitalised", "lower",  "word",   "number"} {
    for (const auto& row : text::lexiconRows(language, "temporal_words")) {
        const std::string_view flags = row.size() > 3 ? row[3] : std::string_view{};
        m_words[row[0]].memberships.push_back({classNamed(row[1]), row.size() > 2 ? row[2] : std::string_view{},
                                               flags.find('C') != flags.npos, flags.find('U') != flags.npos});
    }
}

WordId Vocabulary::wordNamed(std::string_view foldedWord) {
    const auto found = std::find(m_named.begin(), m_named.end(), foldedWord);
    if (found != m_named.end()) return static_cast<WordId>(found - m_named.begin());
    m_named.emplace_back(foldedWord);
    return m_words[m_named.back()].named = static_cast<WordId>(m_named.size() - 1);
}

ClassId Vocabulary::classNamed(std::string_view name) {
    const auto found = std::find(m_classNames.begin(), m_classNames.end(), name);
    if (found != m_classNames.end()) return static_cast<ClassId>(found - m_classNames.begin());
    m_classNames.emplace_back(name);
    assert(m_classNames.size() <= mostClasses);
    return static_cast<ClassId>(m_classNames.size() - 1);
}

// ---- the kinds of tokens

bool Vocabulary::isNumberOf(std::size_t digits, int value, ClassId wordClass) {
    switch (wordClass) {
    case year:
        return digits == 4 && between(1000, value, 2199);
    case day:
    case lastday:
        return digits <= 2 && between(1, value, 31);
    case hour:
        return digits <= 2 && between(0, value, 24);
    case minute:
    case second:
        return digits == 2 && between(0, value, 59);
    case mm:
        return digits == 2 && between(1, value, 12);
    case dd:
        return digits == 2 && between(1, value, 31);
    case n:
        return digits <= 4;
    default:
        return wordClass == number;
    }
}

bool Vocabulary::holds(const Membership& member, Form form) {
    return (!member.capitalised || form == withCapital || form == inCapitals) &&
           (!member.allCapitals || form == inCapitals);
}

Vocabulary::Members Vocabulary::membersOf(const Word& known, Form form) {
    Members members;
    for (const auto& member : known.memberships)
        if (holds(member, form)) members.set(static_cast<std::size_t>(member.wordClass));
    if (form == asMark) return members;
    return members.set(BuiltIn::word).set(form == inLowerCase ? lower : capitalised);
}

/// The number of that description; equal ones share it.
TokenClass Vocabulary::numbered(const Description& description) {
    const auto [entry, isNew] = m_numbered.try_emplace({description.members.to_string(), description.named},
                                                       static_cast<TokenClass>(m_classes.size()));
    if (isNew) m_classes.push_back(description);
    return entry->second;
}

void Vocabulary::numberNumbers() {
    std::size_t values = 1;
    for (std::size_t digits = 1; digits < m_numberClass.size(); ++digits) {
        values = digits <= tabulatedDigits ? values * 10 : 1;
        Description last;
        TokenClass lastClass = 0;
        for (std::size_t value = 0; value < values; ++value) {
            Description description;
            for (ClassId each = 0; each < builtInClasses; ++each)
                if (isNumberOf(digits, static_cast<int>(value), each))
                    description.members.set(static_cast<std::size_t>(each));
            if (value == 0 || description.members != last.members) lastClass = numbered(description);
            last = description;
            m_numberClass[digits].push_back(lastClass);
        }
    }
}

void Vocabulary::seal() {
    for (std::size_t form = 0; form < forms; ++form)
        m_unknown[form] = numbered({membersOf({}, static_cast<Form>(form)), unnamed});
    m_words.visit([this](Word& known) {
        for (std::size_t form = 0; form < forms; ++form)
            known.tokenClass[form] = numbered({membersOf(known, static_cast<Form>(form)), known.named});
    });
    numberNumbers();
    m_numbered.clear();
}

// ---- texts

Vocabulary::Form Vocabulary::formOf(const text::Token& token) {
    if (token.kind == text::TokenKind::punctuation) return asMark;
    if (token.allCapitals) return inCapitals;
    return token.capitalised ? withCapital : inLowerCase;
}

std::vector<TokenClass> Vocabulary::classesOf(std::string_view text, const std::vector<text::Token>& tokens) const {
    std::vector<TokenClass> classes(tokens.size());
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const text::Token& token = tokens[i];
        if (token.kind == text::TokenKind::number) {
            const auto digits = std::min<std::size_t>(token.span.size(), mostDigits);
            classes[i] = m_numberClass[digits][digits <= tabulatedDigits ? token.code : 0];
            continue;
        }
        const Word* known = m_words.find(text, token);
        classes[i] = (known ? known->tokenClass : m_unknown)[formOf(token)];
    }
    return classes;
}

std::string_view Vocabulary::valueOf(std::string_view text, const text::Token& token, ClassId wordClass) const {
    const Word* known = m_words.find(text, token);
    if (!known) return slice(text, token.span);
    const Form form = formOf(token);
    for (const auto& member : known->memberships)
        if (member.wordClass == wordClass && holds(member, form)) return member.value;
    return slice(text, token.span);
}

} // namespace dateline::temporal
