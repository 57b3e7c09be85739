// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A document cut into words that know their table entries, their sentence and the temporal expression they belong to.

#include "core/events/document_view.h"
#include "core/events/vocabulary.h"
#include "core/text/sentence.h"
#include "core/text/token.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::events {

/// Half open range of words.
struct WordRange {
    std::size_t first = 0;
    std::size_t last = 0; ///< one past

    [[nodiscard]] bool empty() const { return first >= last; }
    [[nodiscard]] bool contains(std::size_t i) const { return first <= i && i < last; }
    friend bool operator==(const WordRange&, const WordRange&) = default;
};

struct Word {
    text::Token token;
    const WordEntry* entry = nullptr;
    std::optional<std::uint32_t> timex; ///< index into Reading::timexes
};

/// What the words of a document are, whoever holds the document: kept from one build to the next.
struct Annotation {
    text::Language language;
    std::vector<Word> words;
    std::vector<const WordEntry*> titleWords;
    std::vector<text::Sentence> sentences;
};

class AnnotatedDocument {
public:
    AnnotatedDocument(const DocumentView& view, Vocabulary& vocabulary);
    /// The same words of the same document and reading, in another place.
    AnnotatedDocument(const DocumentView& view, std::shared_ptr<const Annotation> words);

    [[nodiscard]] const std::shared_ptr<const Annotation>& annotation() const { return m_annotation; }

    [[nodiscard]] const ingest::Document& document() const { return *m_view.document; }
    [[nodiscard]] const temporal::Reading& reading() const { return *m_view.reading; }
    [[nodiscard]] const DocumentView& view() const { return m_view; }
    [[nodiscard]] text::Language language() const { return m_annotation->language; }
    [[nodiscard]] const EventLexicon& lexicon() const { return *m_lexicon; } ///< of that language
    [[nodiscard]] const std::vector<Word>& words() const { return m_annotation->words; }
    /// Those of the title: it may stand outside of the text.
    [[nodiscard]] const std::vector<const WordEntry*>& titleWords() const { return m_annotation->titleWords; }
    [[nodiscard]] const std::vector<text::Sentence>& sentences() const { return m_annotation->sentences; }

    [[nodiscard]] WordRange wordsOf(std::size_t sentence) const {
        return {sentences()[sentence].firstToken, sentences()[sentence].lastToken};
    }
    [[nodiscard]] std::size_t sentenceAt(std::uint32_t offset) const; ///< the sentence that holds or precedes the byte
    [[nodiscard]] std::optional<WordRange> wordsOfTimex(std::size_t timex) const;
    [[nodiscard]] bool isDated(WordRange range) const; ///< a temporal expression stands in it
    [[nodiscard]] Span spanOf(WordRange range) const;  ///< without punctuation at either end; precondition: not empty

    [[nodiscard]] bool isWord(std::size_t i) const { return words()[i].token.kind == text::TokenKind::word; }
    /// Not of the comma in "1,200".
    [[nodiscard]] bool isMark(std::size_t i, std::string_view mark) const {
        return words()[i].entry->folded == mark && !joinsDigits(i);
    }
    [[nodiscard]] bool joinsDigits(std::size_t i) const; ///< a sign between two numbers, without a space
    [[nodiscard]] bool isDash(std::size_t i) const;      ///< a dash between words, not a hyphen inside one
    [[nodiscard]] const std::string& folded(std::size_t i) const { return words()[i].entry->folded; }
    [[nodiscard]] std::string_view written(std::size_t i) const {
        return slice(document().text, words()[i].token.span);
    }
    [[nodiscard]] std::string foldedPhrase(std::size_t first,
                                           std::size_t count) const; ///< words joined by one space; hyphens kept
    /// How many words from `first` on, before `end`, make the longest phrase of that kind; 0 if none.
    [[nodiscard]] std::size_t phraseAt(std::size_t first, std::size_t end, PhraseKind kind) const;

    /// A verb that carries a clause, by its form and its neighbours (no tagger: a closed list, and "-ed").
    [[nodiscard]] bool isFiniteVerb(std::size_t i, WordRange within) const;
    [[nodiscard]] bool isParticiple(std::size_t i) const;
    /// "published by", "put forward by".
    [[nodiscard]] bool leadsToAgent(std::size_t i, std::size_t end) const;
    /// The class of the trigger at `i`, two-word triggers first.
    [[nodiscard]] Trigger triggerAt(std::size_t i, std::size_t end) const;
    /// The title stands in capitals throughout, so capitals say nothing.
    [[nodiscard]] bool isTitleCase(std::size_t sentence) const { return isTitleCase(wordsOf(sentence)); }
    [[nodiscard]] bool isTitleCase(WordRange range) const;
    [[nodiscard]] bool inFurniture(std::uint32_t offset) const;

private:
    static void markTimexes(const temporal::Reading& reading, std::vector<Word>& words);
    [[nodiscard]] std::vector<text::Sentence> splitAtLines() const;
    [[nodiscard]] WordRange lineFrom(std::size_t word, const text::Sentence& within) const;
    [[nodiscard]] WordRange lineBefore(std::size_t word, const text::Sentence& within) const;
    [[nodiscard]] bool standsAlone(WordRange line, WordRange above) const;

    DocumentView m_view;
    std::shared_ptr<const Annotation> m_annotation; ///< shared with what keeps it for the next build
    const EventLexicon* m_lexicon;
};

} // namespace dateline::events
