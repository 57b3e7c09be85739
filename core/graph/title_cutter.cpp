// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/title_draft.h"

#include "core/graph/title_lexicon.h"

#include <algorithm>

namespace dateline::graph {

namespace {

/// How good it is to end a title before a word, best highest; 0 is not at all.
enum Quality { never = 0, beforePhrase = 1, beforeSecondVerb = 2, beforeClause = 3, atComma = 4, atEnd = 5 };

} // namespace

int TitleDraft::cutQuality(std::size_t position) const {
    if (position == m_words.size()) return atEnd;
    const std::size_t word = m_words[position];
    if (m_document.phraseAt(word, m_words.back() + 1, events::PhraseKind::responseCue) > 0) return beforeClause;
    const auto mark = m_document.lexicon().mark(folded(position));
    const bool afterComma = m_document.isMark(m_words[position - 1], ",") || m_words[position - 1] + 1 != word;
    if (m_document.joinsDigits(word)) return never;
    if (m_document.isMark(word, ",") || m_document.isMark(word, ";") || m_document.isMark(word, ":") ||
        m_document.isDash(word))
        return atComma;
    if (mark == events::MarkKind::relative || mark == events::MarkKind::coordinate ||
        mark == events::MarkKind::subordinate)
        return beforeClause;
    if (mark == events::MarkKind::that) return beforeClause;
    if (mark == events::MarkKind::conjunction && position + 1 < m_words.size() && verbAt(position + 1))
        return beforeSecondVerb;
    if (m_document.isParticiple(word) && m_document.leadsToAgent(word, m_words.back() + 1) && !verbAt(position))
        return beforeClause;
    const bool freeGerund = m_document.lexicon().hasGerundSuffix(folded(position)) &&
                            !m_document.words()[m_words[position - 1]].entry->preposition &&
                            !m_document.words()[m_words[position - 1]].entry->determiner &&
                            !m_document.words()[m_words[position - 1]].entry->auxiliary;
    if (freeGerund) return afterComma ? beforeClause : beforePhrase;
    if (verbAt(position - 1) || m_document.isParticiple(m_words[position - 1]))
        return never; // "were scheduled | to start"
    if (m_document.words()[word].entry->preposition)
        return position + 1 < m_words.size() && folded(position + 1) != folded(position) ? beforePhrase : never;
    return never;
}

/// The first place where a comma or a clause ends a full statement, if all that follows is detail; else, when it is too
/// long, the best place that fits.
bool TitleDraft::cut(std::size_t room) {
    constexpr std::size_t fewestWords = 4;
    std::size_t best = 0;
    int bestQuality = never;
    int chosen = never;
    bool verb = false;
    const bool whole = opensCondition(); // "if the dam broke |, the valley would be flooded"
    std::size_t words = 0;
    std::size_t length = 0;
    for (std::size_t i = 1; i <= m_words.size(); ++i) {
        verb = verb || verbAt(i - 1);
        if (m_document.isWord(m_words[i - 1])) ++words;
        length += lengthAt(i - 1);
        if (length > room) break;
        const int quality = cutQuality(i);
        if (whole && quality != atEnd) continue;
        if (quality == never || (words < fewestWords && quality != atEnd) || clauseOpenAt(i)) continue;
        if (quality == atComma && i + 1 < m_words.size() && !hasClauseAfter(i)) continue; // the next of a list
        if (quality >= beforeClause && verb && quality != atEnd && !followsComplement(i)) {
            best = i, chosen = quality;
            break;
        }
        if (quality >= bestQuality || quality == beforePhrase)
            best = i, chosen = quality, bestQuality = std::max(quality, bestQuality);
    }
    if (best == 0) return false;
    m_cut = m_cut || (best < m_words.size() && chosen == beforePhrase);
    m_words.resize(best);
    tidyEnds();
    return !m_words.empty();
}

void TitleDraft::shorten(std::size_t room) {
    std::size_t size = length();
    for (; !m_words.empty() && size > room; m_words.pop_back()) size -= lengthAt(m_words.size() - 1);
    tidyEnds();
}

bool TitleDraft::opensCondition() const {
    return !m_words.empty() &&
           (m_document.lexicon().isCondition(folded(0)) ||
            m_document.phraseAt(m_words.front(), m_words.back() + 1, events::PhraseKind::invertedCondition) > 0);
}

/// "said that the minister |": what "that" opens has no verb yet.
bool TitleDraft::clauseOpenAt(std::size_t position) const {
    if (position == m_words.size()) return false;
    for (std::size_t i = position; i-- > 1;) {
        if (verbAt(i)) return false;
        const auto mark = m_document.lexicon().mark(folded(i));
        if (mark == events::MarkKind::that || mark == events::MarkKind::relative) return true;
        if (mark == events::MarkKind::subordinate && !m_document.words()[m_words[i]].entry->preposition) return true;
    }
    return false;
}

/// After a comma comes a clause or an aside, not the next of a list of names.
bool TitleDraft::hasClauseAfter(std::size_t comma) const {
    std::size_t first = comma + 1;
    while (first + 1 < m_words.size() && m_document.words()[m_words[first]].entry->determiner) ++first;
    for (std::size_t i = first; i < m_words.size(); ++i) {
        if (m_document.isMark(m_words[i], ",")) return i == first;
        if (verbAt(i) || m_document.lexicon().mark(folded(i)) == events::MarkKind::relative) return true;
        if (m_document.lexicon().mark(folded(i)) == events::MarkKind::conjunction) return false;
        if (m_document.lexicon().hasGerundSuffix(folded(i)) || !m_document.words()[m_words[first]].token.capitalised)
            return true;
    }
    return false;
}

/// "made clear that", "demanded that": what follows is the point.
bool TitleDraft::followsComplement(std::size_t position) const {
    if (position >= m_words.size() || m_document.lexicon().mark(folded(position)) != events::MarkKind::that)
        return false;
    const std::size_t before = m_words[position - 1];
    return verbAt(position - 1) || m_document.isParticiple(before) ||
           m_document.triggerAt(before, m_words[position]).asVerb != events::noTrigger;
}

} // namespace dateline::graph
