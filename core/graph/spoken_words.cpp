// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/spoken_words.h"

#include "core/events/attachment.h"

namespace dateline::graph {

namespace {

using events::eventLexicon;
using events::WordRange;

class SpokenWords {
public:
    SpokenWords(const events::Mention& mention, const events::AnnotatedDocument& document)
        : m_mention(mention), m_document(document), m_sentence(document.wordsOf(mention.sentence)) {}

    WordRange run() const {
        if (pointsBack()) return m_document.wordsOf(m_mention.sentence - 1);
        if (!m_mention.verb) return {};
        if (const auto that = events::complementOf(m_document, *m_mention.verb, m_mention.words.last))
            return {*that + 1, m_mention.words.last};
        WordRange after{*m_mention.verb + 1, m_mention.words.last};
        while (!after.empty() && skipped(after.first)) ++after.first;
        if (!after.empty() && states(after)) return after;
        return before();
    }

private:
    /// "This was announced on Monday by X".
    bool pointsBack() const {
        const auto& first = *m_document.words()[m_sentence.first].entry;
        if (!first.pronoun || !first.determiner || m_mention.sentence == 0 || m_sentence.first + 1 >= m_sentence.last)
            return false;
        return m_document.words()[m_sentence.first + 1].entry->auxiliary;
    }

    /// A subject and its verb, not "on the authorities to refrain".
    bool states(WordRange range) const {
        if (m_document.words()[range.first].entry->preposition || !m_document.isWord(range.first)) return false;
        if (m_document.lexicon().mark(m_document.folded(range.first))) return false;
        for (std::size_t i = range.first; i < range.last; ++i) {
            if (m_document.isMark(i, ",")) return false;
            if (m_document.isFiniteVerb(i, range)) return true;
        }
        return false;
    }

    /// "Quotas must fall, the minister of fisheries, Ada Kern, said": up to the comma before those who say it.
    WordRange before() const {
        WordRange words{m_sentence.first, *m_mention.verb};
        while (true) {
            std::size_t comma = words.last;
            while (comma > words.first && !m_document.isMark(comma - 1, ",")) --comma;
            if (comma == words.first) return {};
            words.last = comma - 1;
            std::size_t segment = words.last;
            while (segment > words.first && !m_document.isMark(segment - 1, ",")) --segment;
            const bool describesSpeaker = segment > words.first && m_document.words()[segment].entry->determiner &&
                                          !hasVerb({segment, words.last});
            if (!describesSpeaker) break;
        }
        return hasVerb(words) ? words : WordRange{};
    }

    bool skipped(std::size_t i) const {
        const auto& word = m_document.words()[i];
        const bool leadsToDate =
            word.entry->preposition && i + 1 < m_document.words().size() && m_document.words()[i + 1].timex;
        return word.timex || !m_document.isWord(i) || leadsToDate || ofDate(i) ||
               m_document.lexicon().mark(word.entry->folded) == events::MarkKind::that;
    }

    /// The "'s" of "Wednesday's"; behind a number it is two tokens.
    bool ofDate(std::size_t i) const {
        const auto tight = [this](std::size_t word) { return !m_document.words()[word].token.spaceBefore; };
        const std::size_t sign = i > 0 && tight(i) && !m_document.isWord(i - 1) ? i - 1 : i;
        return sign > 0 && tight(sign) && m_document.words()[sign - 1].timex;
    }

    bool hasVerb(WordRange range) const {
        for (std::size_t i = range.first; i < range.last; ++i)
            if (m_document.isFiniteVerb(i, range)) return true;
        return false;
    }

    const events::Mention& m_mention;
    const events::AnnotatedDocument& m_document;
    WordRange m_sentence;
};

} // namespace

WordRange spokenWords(const events::Mention& mention, const events::AnnotatedDocument& document) {
    return SpokenWords(mention, document).run();
}

} // namespace dateline::graph
