// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/annotated_document.h"

#include <algorithm>

namespace dateline::events {

AnnotatedDocument::AnnotatedDocument(const DocumentView& view, Vocabulary& vocabulary)
    : m_view(view), m_language(text::languageOf(view.document->text)), m_lexicon(&eventLexicon(m_language)) {
    const std::string_view text = view.document->text;
    const auto tokens = text::tokenise(text);
    m_sentences = text::splitSentences(text, tokens, m_language);
    m_words.reserve(tokens.size());
    for (const auto& token : tokens)
        m_words.push_back({token,
                           &vocabulary.entry(slice(text, token.span), token.kind == text::TokenKind::word, m_language),
                           std::nullopt});
    for (const auto& token : text::tokenise(view.document->title))
        m_titleWords.push_back(&vocabulary.entry(slice(view.document->title, token.span),
                                                 token.kind == text::TokenKind::word, m_language));
    markTimexes();
    splitLines();
}

/// A line that is a date line or a heading is a sentence of its own, whatever stands around it.
void AnnotatedDocument::splitLines() {
    std::vector<text::Sentence> sentences;
    for (const auto& whole : m_sentences) {
        std::size_t first = whole.firstToken;
        for (std::size_t i = first + 1; i < whole.lastToken; ++i) {
            if (!m_words[i].token.lineBefore || !standsAlone(lineFrom(i, whole), lineBefore(i, whole))) continue;
            sentences.push_back(
                {{m_words[first].token.span.begin, m_words[i - 1].token.span.end}, first, i, whole.paragraph});
            first = i;
        }
        sentences.push_back(
            {{m_words[first].token.span.begin, whole.span.end}, first, whole.lastToken, whole.paragraph});
    }
    m_sentences = std::move(sentences);
}

WordRange AnnotatedDocument::lineFrom(std::size_t word, const text::Sentence& within) const {
    std::size_t end = word + 1;
    while (end < within.lastToken && !m_words[end].token.lineBefore) ++end;
    return {word, end};
}

WordRange AnnotatedDocument::lineBefore(std::size_t word, const text::Sentence& within) const {
    std::size_t first = word - 1;
    while (first > within.firstToken && !m_words[first].token.lineBefore) --first;
    return {first, word};
}

bool AnnotatedDocument::standsAlone(WordRange line, WordRange above) const {
    const auto dated = [&](WordRange range) {
        return std::any_of(m_words.begin() + static_cast<std::ptrdiff_t>(range.first),
                           m_words.begin() + static_cast<std::ptrdiff_t>(range.last), [&](const Word& word) {
                               return word.timex && reading().timexes[*word.timex].use == temporal::TimexUse::metadata;
                           });
    };
    return dated(line) || dated(above) || (m_words[line.first].token.capitalised && isTitleCase(above));
}

void AnnotatedDocument::markTimexes() {
    std::size_t word = 0;
    for (std::uint32_t i = 0; i < reading().timexes.size(); ++i) {
        const Span span = reading().timexes[i].span;
        while (word < m_words.size() && m_words[word].token.span.end <= span.begin) ++word;
        for (; word < m_words.size() && m_words[word].token.span.begin < span.end; ++word) m_words[word].timex = i;
    }
}

std::size_t AnnotatedDocument::sentenceAt(std::uint32_t offset) const {
    const auto after =
        std::upper_bound(m_sentences.begin(), m_sentences.end(), offset,
                         [](std::uint32_t value, const text::Sentence& s) { return value < s.span.begin; });
    return after == m_sentences.begin() ? 0 : static_cast<std::size_t>(after - m_sentences.begin()) - 1;
}

std::optional<WordRange> AnnotatedDocument::wordsOfTimex(std::size_t timex) const {
    const Span span = reading().timexes[timex].span;
    const auto first =
        std::lower_bound(m_words.begin(), m_words.end(), span.begin,
                         [](const Word& word, std::uint32_t value) { return word.token.span.end <= value; });
    auto last = first;
    while (last != m_words.end() && last->token.span.begin < span.end) ++last;
    if (first == last) return std::nullopt;
    return WordRange{static_cast<std::size_t>(first - m_words.begin()),
                     static_cast<std::size_t>(last - m_words.begin())};
}

bool AnnotatedDocument::isDated(WordRange range) const {
    return std::any_of(m_words.begin() + static_cast<std::ptrdiff_t>(range.first),
                       m_words.begin() + static_cast<std::ptrdiff_t>(range.last),
                       [](const Word& word) { return word.timex.has_value(); });
}

Span AnnotatedDocument::spanOf(WordRange range) const {
    const auto trims = [&](std::size_t i) {
        static constexpr std::string_view marks = ",;:-–—(";
        return m_words[i].token.kind == text::TokenKind::punctuation &&
               marks.find(written(i)) != std::string_view::npos;
    };
    while (range.last - range.first > 1 && trims(range.first)) ++range.first;
    while (range.last - range.first > 1 && trims(range.last - 1)) --range.last;
    return {m_words[range.first].token.span.begin, m_words[range.last - 1].token.span.end};
}

bool AnnotatedDocument::isDash(std::size_t i) const {
    const auto mark = written(i);
    if (mark == "–" || mark == "—") return true;
    return mark == "-" && m_words[i].token.spaceBefore && i + 1 < m_words.size() && m_words[i + 1].token.spaceBefore;
}

std::string AnnotatedDocument::foldedPhrase(std::size_t first, std::size_t count) const {
    std::string phrase;
    for (std::size_t i = first; i < std::min(first + count, m_words.size()); ++i) {
        if (i > first && m_words[i].token.spaceBefore) phrase += ' ';
        phrase += folded(i);
    }
    return phrase;
}

std::size_t AnnotatedDocument::phraseAt(std::size_t first, std::size_t end, PhraseKind kind) const {
    if (first >= end || !m_words[first].entry->phrases.test(static_cast<std::size_t>(kind))) return 0;
    for (std::size_t n = std::min(EventLexicon::longestPhrase, end - first); n > 0; --n)
        if (lexicon().isPhrase(kind, foldedPhrase(first, n))) return n;
    return 0;
}

bool AnnotatedDocument::isParticiple(std::size_t i) const {
    if (!isWord(i) || m_words[i].token.capitalised) return false;
    const auto& word = folded(i);
    return lexicon().hasPastSuffix(word) || lexicon().isIrregularParticiple(word);
}

bool AnnotatedDocument::joinsDigits(std::size_t i) const {
    if (i == 0 || i + 1 >= m_words.size() || m_words[i].token.kind != text::TokenKind::punctuation) return false;
    const auto number = [&](std::size_t word) { return m_words[word].token.kind == text::TokenKind::number; };
    return number(i - 1) && number(i + 1) && !m_words[i].token.spaceBefore && !m_words[i + 1].token.spaceBefore;
}

bool AnnotatedDocument::leadsToAgent(std::size_t i, std::size_t end) const {
    const auto& lexicon = this->lexicon();
    return (i + 1 < end && lexicon.isAgentMark(folded(i + 1))) || (i + 2 < end && lexicon.isAgentMark(folded(i + 2)));
}

bool AnnotatedDocument::isFiniteVerb(std::size_t i, WordRange within) const {
    if (!isWord(i) || m_words[i].timex) return false;
    const auto& entry = *m_words[i].entry;
    if (entry.auxiliary) return !lexicon().isNonFinite(entry.folded);
    if (m_words[i].token.capitalised) return false;
    const bool pastForm = lexicon().isIrregularPast(entry.folded) || lexicon().hasPastSuffix(entry.folded);
    if (!pastForm || i == within.first) return false;
    const auto& before = *m_words[i - 1].entry;
    // After these the form is an adjective or a participle ("the allied troops", "asked", "put forward by").
    if (before.determiner || before.preposition) return false;
    const bool speaks = i > within.first + 1 && m_words[i - 2].token.capitalised &&
                        entry.trigger.asVerb == statementTrigger; // ", Ada Kern, said on"
    if (before.folded == "," && !speaks && i + 1 < within.last && m_words[i + 1].entry->preposition) return false;
    return before.auxiliary || !leadsToAgent(i, within.last);
}

Trigger AnnotatedDocument::triggerAt(std::size_t i, std::size_t end) const {
    if (!isWord(i) || m_words[i].timex) return {};
    if (i + 1 < end && isWord(i + 1)) {
        const Trigger two = lexicon().trigger(m_words[i].entry->stem + ' ' + m_words[i + 1].entry->stem);
        if (two.asVerb != noTrigger || two.asNoun != noTrigger) return two;
    }
    return m_words[i].entry->trigger;
}

bool AnnotatedDocument::isTitleCase(WordRange range) const {
    if (range.empty() || isMark(range.last - 1, ".")) return false; // headings have no full stop
    std::size_t capitals = 0;
    std::size_t counted = 0;
    for (std::size_t i = range.first; i < range.last; ++i) {
        if (!isWord(i) || m_words[i].entry->stopword || m_words[i].timex) continue;
        ++counted;
        if (m_words[i].token.capitalised) ++capitals;
    }
    return counted > 3 && capitals * 5 >= counted * 4;
}

bool AnnotatedDocument::inFurniture(std::uint32_t offset) const {
    return std::any_of(document().furniture.begin(), document().furniture.end(),
                       [&](Span span) { return span.contains(offset); });
}

} // namespace dateline::events
