// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/vocabulary.h"

#include "core/text/lexicon.h"

#include <algorithm>
#include <cassert>

namespace dateline::temporal {

namespace {

/// A class of numbers: digits in a range, and a value in a range.
struct NumericClass {
    std::string_view name;
    std::size_t fewestDigits;
    std::size_t mostDigits;
    int low;
    int high;
};

/// Beyond four digits only their number counts (see seal()).
constexpr NumericClass numericClasses[] = {
    {"year", 4, 4, 1000, 2199},
    {"day", 1, 2, 1, 31},
    {"hour", 1, 2, 0, 23},
    {"minute", 2, 2, 0, 59},
    {"second", 2, 2, 0, 59},
    {"mm", 2, 2, 1, 12},
    {"dd", 2, 2, 1, 31},
    {"lastday", 1, 2, 1, 31},
    {"n", 1, 4, 0, 9999},
    {"number", 1, 99, 0, 9999},
    {"yy", 2, 2, 0, 99},
    {"bareday", 1, 2, 1, 31},
    {"nthousand", 3, 3, 0, 999},
    {"erayear", 1, 4, 1, 9999},
    {"week", 2, 2, 1, 53},
    {"century", 1, 2, 1, 30},
    {"decade", 2, 2, 0, 99},
    {"month.number", 1, 2, 1, 12},
    {"quarter.number", 1, 1, 1, 4},
    {"half.number", 1, 1, 1, 2},
    {"first", 1, 2, 1, 31},
    {"weekday.number", 1, 1, 1, 7},
    {"offset", 2, 2, 0, 14},
    {"offsetadd", 2, 2, 0, 59},
    {"fraction", 1, 2, 0, 99},
    {"digit.one", 1, 1, 1, 1},
    {"digit.two", 1, 1, 2, 2},
    {"hhmm", 4, 4, 0, 2359},
    {"other", 1, 2, 1, 31},
    {"basicdate", 8, 8, 0, 0}, // beyond four digits the value is not asked
    {"basictime", 6, 6, 0, 0},
};

} // namespace

Vocabulary::Vocabulary(text::Language language) : m_classNames{"capitalised", "lower", "word"} {
    for (const auto& each : numericClasses) m_classNames.emplace_back(each.name);
    for (const auto& row : text::lexiconRows(language, "temporal_words")) {
        const std::string_view flags = row.size() > 3 ? row[3] : std::string_view{};
        m_words[row[0]].memberships.push_back({classNamed(row[1]), row.size() > 2 ? row[2] : std::string_view{},
                                               flags.find('C') != flags.npos, flags.find('U') != flags.npos,
                                               flags.find('L') != flags.npos});
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

Vocabulary::Members Vocabulary::membersOfNumber(std::size_t digits, int value) {
    Members members;
    std::size_t id = firstNumeric;
    for (const auto& each : numericClasses) {
        if (each.fewestDigits <= digits && digits <= each.mostDigits && each.low <= value && value <= each.high)
            members.set(id);
        ++id;
    }
    return members;
}

bool Vocabulary::holds(const Membership& member, Form form) {
    return (!member.capitalised || form == withCapital || form == inCapitals) &&
           (!member.allCapitals || form == inCapitals) && (!member.lowerCase || form == inLowerCase);
}

Vocabulary::Members Vocabulary::membersOf(const Word& known, Form form) {
    Members members;
    for (const auto& member : known.memberships)
        if (holds(member, form)) members.set(static_cast<std::size_t>(member.wordClass));
    if (form == asMark) return members;
    return members.set(Orthographic::word).set(form == inLowerCase ? lower : capitalised);
}

/// The number of that description; equal ones share it.
TokenClass Vocabulary::numbered(const Description& description) {
    const auto [entry, isNew] = m_numbered.try_emplace(description, static_cast<TokenClass>(m_classes.size()));
    if (isNew) m_classes.push_back(description);
    return entry->second;
}

void Vocabulary::numberNumbers() {
    std::size_t values = 1;
    for (std::size_t digits = 1; digits < m_numberClass.size(); ++digits) {
        values = digits <= tabulatedDigits ? values * 10 : 1;
        Members last;
        TokenClass lastClass = 0;
        for (std::size_t value = 0; value < values; ++value) {
            const Members members = membersOfNumber(digits, static_cast<int>(value));
            if (value == 0 || members != last) lastClass = numbered({members, unnamed});
            last = members;
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
