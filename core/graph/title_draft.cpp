// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/title_draft.h"

#include "core/graph/title_lexicon.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace dateline::graph {

namespace {

bool isAny(std::string_view mark, std::initializer_list<std::string_view> marks) {
    return std::find(marks.begin(), marks.end(), mark) != marks.end();
}

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string withCapital(const std::string& text) {
    auto unicode = icu::UnicodeString::fromUTF8(text);
    if (unicode.isEmpty()) return text;
    const auto end = unicode.moveIndex32(0, 1);
    auto first = icu::UnicodeString(unicode, 0, end).toUpper(icu::Locale::getRoot());
    unicode.replace(0, end, first);
    std::string result;
    return unicode.toUTF8String(result);
}

} // namespace

TitleDraft::TitleDraft(const events::AnnotatedDocument& document, events::WordRange words) : m_document(document) {
    append(words);
}

void TitleDraft::append(events::WordRange words) {
    for (std::size_t i = words.first; i < words.last; ++i) m_words.push_back(i);
}

void TitleDraft::eraseFirst(std::size_t count) {
    m_words.erase(m_words.begin(), m_words.begin() + static_cast<std::ptrdiff_t>(std::min(count, m_words.size())));
}

bool TitleDraft::keyWithin(std::size_t first, std::size_t last) const {
    return std::any_of(m_keys.begin(), m_keys.end(), [&](std::size_t key) {
        return std::find(m_words.begin() + static_cast<std::ptrdiff_t>(first),
                         m_words.begin() + static_cast<std::ptrdiff_t>(last),
                         key) != m_words.begin() + static_cast<std::ptrdiff_t>(last);
    });
}

bool TitleDraft::verbWithin(std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < std::min(last, m_words.size()); ++i)
        if (verbAt(i)) return true;
    return false;
}

std::size_t TitleDraft::commaFrom(std::size_t position) const {
    while (position < m_words.size() && !m_document.isMark(m_words[position], ",")) ++position;
    return position;
}

bool TitleDraft::verbAt(std::size_t position) const {
    if (position == 0 || position >= m_words.size()) return false;
    const std::size_t word = m_words[position];
    if (m_document.isFiniteVerb(word, {m_words.front(), m_words.back() + 1})) return true;
    const auto& before = *m_document.words()[m_words[position - 1]].entry;
    if (joined(position) && m_document.isParticiple(word) && !before.determiner && !before.preposition &&
        m_document.isWord(m_words[position - 1]))
        return true;
    if (before.determiner || before.preposition || before.auxiliary || m_document.words()[word].token.capitalised ||
        m_document.words()[word].entry->preposition)
        return false;
    return titleLexicon(m_document.language()).isHeadlineVerb(m_document.folded(word)) &&
           !m_document.isParticiple(word);
}

bool TitleDraft::hasVerb() const {
    for (std::size_t i = 0; i < m_words.size(); ++i)
        if (verbAt(i)) return true;
    return false;
}

std::size_t TitleDraft::lengthTo(std::size_t position) const {
    std::size_t length = 0;
    for (std::size_t i = 0; i < std::min(position, m_words.size()); ++i) length += lengthAt(i);
    return length;
}

std::size_t TitleDraft::lengthAt(std::size_t position) const {
    return characters(shownAt(position)) + (spaceBefore(position) ? 1 : 0);
}

bool TitleDraft::spaceBefore(std::size_t position) const {
    const auto& token = m_document.words()[m_words[position]].token;
    const bool tight = token.kind == text::TokenKind::punctuation &&
                       isAny(m_document.written(m_words[position]), {",", ".", ";", ":", "%"});
    return position > 0 && (token.spaceBefore || joined(position)) && !tight;
}

std::string_view TitleDraft::shownAt(std::size_t position) const {
    const auto replaced = m_replaced.find(m_words[position]);
    return replaced == m_replaced.end() ? m_document.written(m_words[position]) : std::string_view(replaced->second);
}

std::string TitleDraft::text() const {
    std::string text;
    for (std::size_t i = 0; i < m_words.size(); ++i) {
        if (spaceBefore(i)) text += ' ';
        text += shownAt(i);
    }
    return withCapital(text);
}

bool TitleDraft::startsWithPronoun() const {
    return !m_words.empty() && m_document.words()[m_words.front()].entry->pronoun;
}

bool TitleDraft::speaksOfItself() const {
    return std::any_of(m_words.begin(), m_words.end(), [&](std::size_t word) {
        return m_document.lexicon().isFirstPerson(m_document.folded(word)) && m_document.words()[word].entry->stopword;
    });
}

std::size_t TitleDraft::wordCount() const {
    return static_cast<std::size_t>(
        std::count_if(m_words.begin(), m_words.end(), [&](std::size_t word) { return m_document.isWord(word); }));
}

} // namespace dateline::graph
