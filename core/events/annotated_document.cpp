// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/annotated_document.h"

#include <algorithm>

namespace dateline::events {

AnnotatedDocument::AnnotatedDocument(const DocumentView& view, Vocabulary& vocabulary) : m_view(view) {
    const std::string_view text = view.document->text;
    auto annotation = std::make_shared<Annotation>();
    m_annotation = annotation;
    annotation->language = text::languageOf(text);
    m_lexicon = &eventLexicon(annotation->language);
    const auto entryOf = [&](std::string_view from, const text::Token& token) {
        return &vocabulary.entry(slice(from, token.span), token.kind == text::TokenKind::word, annotation->language);
    };
    const auto tokens = text::tokenise(text);
    annotation->words.reserve(tokens.size());
    for (const auto& token : tokens) annotation->words.push_back({token, entryOf(text, token), std::nullopt});
    for (const auto& token : text::tokenise(view.document->title))
        annotation->titleWords.push_back(entryOf(view.document->title, token));
    markTimexes(reading(), annotation->words);
    annotation->sentences = text::splitSentences(text, tokens, annotation->language);
    annotation->sentences = splitAtLines();
}

AnnotatedDocument::AnnotatedDocument(const DocumentView& view, std::shared_ptr<const Annotation> words)
    : m_view(view), m_annotation(std::move(words)), m_lexicon(&eventLexicon(m_annotation->language)) {}

/// A line that is a date line or a heading is a sentence of its own, whatever stands around it.
std::vector<text::Sentence> AnnotatedDocument::splitAtLines() const {
    const auto& words = this->words();
    std::vector<text::Sentence> lines;
    for (const auto& whole : sentences()) {
        std::size_t first = whole.firstToken;
        for (std::size_t i = first + 1; i < whole.lastToken; ++i) {
            if (!words[i].token.lineBefore || !standsAlone(lineFrom(i, whole), lineBefore(i, whole))) continue;
            lines.push_back({{words[first].token.span.begin, words[i - 1].token.span.end}, first, i, whole.paragraph});
            first = i;
        }
        lines.push_back({{words[first].token.span.begin, whole.span.end}, first, whole.lastToken, whole.paragraph});
    }
    return lines;
}

WordRange AnnotatedDocument::lineFrom(std::size_t word, const text::Sentence& within) const {
    std::size_t end = word + 1;
    while (end < within.lastToken && !words()[end].token.lineBefore) ++end;
    return {word, end};
}

WordRange AnnotatedDocument::lineBefore(std::size_t word, const text::Sentence& within) const {
    std::size_t first = word - 1;
    while (first > within.firstToken && !words()[first].token.lineBefore) --first;
    return {first, word};
}

bool AnnotatedDocument::standsAlone(WordRange line, WordRange above) const {
    const auto dated = [&](WordRange range) {
        return std::any_of(words().begin() + static_cast<std::ptrdiff_t>(range.first),
                           words().begin() + static_cast<std::ptrdiff_t>(range.last), [&](const Word& word) {
                               return word.timex && reading().timexes[*word.timex].use == temporal::TimexUse::metadata;
                           });
    };
    return dated(line) || dated(above) || (words()[line.first].token.capitalised && isTitleCase(above));
}

void AnnotatedDocument::markTimexes(const temporal::Reading& reading, std::vector<Word>& words) {
    std::size_t word = 0;
    for (std::uint32_t i = 0; i < reading.timexes.size(); ++i) {
        const Span span = reading.timexes[i].span;
        while (word < words.size() && words[word].token.span.end <= span.begin) ++word;
        for (; word < words.size() && words[word].token.span.begin < span.end; ++word) words[word].timex = i;
    }
}

std::size_t AnnotatedDocument::sentenceAt(std::uint32_t offset) const {
    const auto after =
        std::upper_bound(sentences().begin(), sentences().end(), offset,
                         [](std::uint32_t value, const text::Sentence& s) { return value < s.span.begin; });
    return after == sentences().begin() ? 0 : static_cast<std::size_t>(after - sentences().begin()) - 1;
}

std::optional<WordRange> AnnotatedDocument::wordsOfTimex(std::size_t timex) const {
    const Span span = reading().timexes[timex].span;
    const auto first =
        std::lower_bound(words().begin(), words().end(), span.begin,
                         [](const Word& word, std::uint32_t value) { return word.token.span.end <= value; });
    auto last = first;
    while (last != words().end() && last->token.span.begin < span.end) ++last;
    if (first == last) return std::nullopt;
    return WordRange{static_cast<std::size_t>(first - words().begin()),
                     static_cast<std::size_t>(last - words().begin())};
}

bool AnnotatedDocument::isDated(WordRange range) const {
    return std::any_of(words().begin() + static_cast<std::ptrdiff_t>(range.first),
                       words().begin() + static_cast<std::ptrdiff_t>(range.last),
                       [](const Word& word) { return word.timex.has_value(); });
}

Span AnnotatedDocument::spanOf(WordRange range) const {
    const auto trims = [&](std::size_t i) {
        static constexpr std::string_view marks = ",;:-–—(";
        return words()[i].token.kind == text::TokenKind::punctuation &&
               marks.find(written(i)) != std::string_view::npos;
    };
    while (range.last - range.first > 1 && trims(range.first)) ++range.first;
    while (range.last - range.first > 1 && trims(range.last - 1)) --range.last;
    return {words()[range.first].token.span.begin, words()[range.last - 1].token.span.end};
}

bool AnnotatedDocument::isDash(std::size_t i) const {
    const auto mark = written(i);
    if (mark == "–" || mark == "—") return true;
    return mark == "-" && words()[i].token.spaceBefore && i + 1 < words().size() && words()[i + 1].token.spaceBefore;
}

std::string AnnotatedDocument::foldedPhrase(std::size_t first, std::size_t count) const {
    std::string phrase;
    for (std::size_t i = first; i < std::min(first + count, words().size()); ++i) {
        if (i > first && words()[i].token.spaceBefore) phrase += ' ';
        phrase += folded(i);
    }
    return phrase;
}

std::size_t AnnotatedDocument::phraseAt(std::size_t first, std::size_t end, PhraseKind kind) const {
    if (first >= end || !words()[first].entry->phrases.test(static_cast<std::size_t>(kind))) return 0;
    for (std::size_t n = std::min(EventLexicon::longestPhrase, end - first); n > 0; --n)
        if (lexicon().isPhrase(kind, foldedPhrase(first, n))) return n;
    return 0;
}

bool AnnotatedDocument::isParticiple(std::size_t i) const {
    if (!isWord(i) || words()[i].token.capitalised) return false;
    const auto& word = folded(i);
    return lexicon().hasPastSuffix(word) || lexicon().isIrregularParticiple(word);
}

bool AnnotatedDocument::joinsDigits(std::size_t i) const {
    if (i == 0 || i + 1 >= words().size() || words()[i].token.kind != text::TokenKind::punctuation) return false;
    const auto number = [&](std::size_t word) { return words()[word].token.kind == text::TokenKind::number; };
    return number(i - 1) && number(i + 1) && !words()[i].token.spaceBefore && !words()[i + 1].token.spaceBefore;
}

bool AnnotatedDocument::leadsToAgent(std::size_t i, std::size_t end) const {
    const auto& lexicon = this->lexicon();
    return (i + 1 < end && lexicon.isAgentMark(folded(i + 1))) || (i + 2 < end && lexicon.isAgentMark(folded(i + 2)));
}

bool AnnotatedDocument::isFiniteVerb(std::size_t i, WordRange within) const {
    if (!isWord(i) || words()[i].timex) return false;
    const auto& entry = *words()[i].entry;
    if (entry.auxiliary) return !lexicon().isNonFinite(entry.folded);
    if (words()[i].token.capitalised) return false;
    const bool pastForm = lexicon().isIrregularPast(entry.folded) || lexicon().hasPastSuffix(entry.folded);
    if (!pastForm || i == within.first) return false;
    const auto& before = *words()[i - 1].entry;
    // After these the form is an adjective or a participle ("the allied troops", "asked", "put forward by").
    if (before.determiner || before.preposition) return false;
    const bool speaks = i > within.first + 1 && words()[i - 2].token.capitalised &&
                        entry.trigger.asVerb == statementTrigger; // ", Ada Kern, said on"
    if (before.folded == "," && !speaks && i + 1 < within.last && words()[i + 1].entry->preposition) return false;
    return before.auxiliary || !leadsToAgent(i, within.last);
}

Trigger AnnotatedDocument::triggerAt(std::size_t i, std::size_t end) const {
    if (!isWord(i) || words()[i].timex) return {};
    if (i + 1 < end && isWord(i + 1)) {
        const Trigger two = lexicon().trigger(words()[i].entry->stem + ' ' + words()[i + 1].entry->stem);
        if (two.asVerb != noTrigger || two.asNoun != noTrigger) return two;
    }
    return words()[i].entry->trigger;
}

bool AnnotatedDocument::isTitleCase(WordRange range) const {
    if (range.empty() || isMark(range.last - 1, ".")) return false; // headings have no full stop
    std::size_t capitals = 0;
    std::size_t counted = 0;
    for (std::size_t i = range.first; i < range.last; ++i) {
        if (!isWord(i) || words()[i].entry->stopword || words()[i].timex) continue;
        ++counted;
        if (words()[i].token.capitalised) ++capitals;
    }
    return counted > 3 && capitals * 5 >= counted * 4;
}

bool AnnotatedDocument::inFurniture(std::uint32_t offset) const {
    return std::any_of(document().furniture.begin(), document().furniture.end(),
                       [&](Span span) { return span.contains(offset); });
}

} // namespace dateline::events
