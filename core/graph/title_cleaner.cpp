// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/title_draft.h"

#include "core/graph/title_lexicon.h"

#include <algorithm>

namespace dateline::graph {

namespace {

using events::eventLexicon;

bool isAny(std::string_view mark, std::initializer_list<std::string_view> marks) {
    return std::find(marks.begin(), marks.end(), mark) != marks.end();
}

} // namespace

void TitleDraft::clean(std::optional<std::size_t> ownDate) {
    removeStamp();
    removeDateline();
    removeDates(ownDate);
    removeParentheses();
    removeSigns();
    tidyEnds();
    removeOpenings();
    removeAsides();
    removeAppositions();
    removeAdverbs();
    tidyEnds();
    removeAttribution();
    removePossessive();
}

/// "[Update 10 a.m. in Cairo, 3 a.m. ET] Police …", "10:13 p.m. ET In Cairo, police …": when a live report was written.
void TitleDraft::removeStamp() {
    constexpr std::size_t longestStamp = 24;
    const auto word = [&](std::size_t i) -> const events::Word& { return m_document.words()[m_words[i]]; };
    std::size_t first = 0;
    while (first < m_words.size() && !m_document.isWord(m_words[first]) && !word(first).timex) ++first;
    if (first == m_words.size()) return;
    const auto isTime = [&](std::size_t i) {
        return word(i).timex && m_document.reading().timexes[*word(i).timex].type == temporal::TimexType::time;
    };
    constexpr std::uint32_t clockDigits = 4; // "1413 The division …"
    const bool clock = word(first).token.kind == text::TokenKind::number &&
                       word(first).token.span.size() == clockDigits && !word(first).timex;
    if (clock && first + 1 < m_words.size() && word(first + 1).token.capitalised) return eraseFirst(first + 1);
    const bool stamped = titleLexicon(m_document.language()).isStamp(folded(first)) && word(first).token.capitalised;
    if (!stamped && !isTime(first)) return;
    for (std::size_t i = first; stamped && i < std::min(longestStamp, m_words.size()); ++i)
        if (m_document.isMark(m_words[i], "]") || m_document.isMark(m_words[i], ")")) return eraseFirst(i + 1);
    std::size_t end = first;
    const auto belongs = [&](std::size_t i) {
        return word(i).timex || titleLexicon(m_document.language()).isStamp(folded(i)) ||
               !m_document.isWord(m_words[i]) || (i > first && word(i - 1).timex && word(i).token.allCapitals);
    };
    while (end < m_words.size() && belongs(end)) ++end;
    eraseFirst(stamped && !verbWithin(1, m_words.size()) ? m_words.size() : end);
}

/// "WELLINGTON, Feb 27 - …", "CAIRO (Agency) -- …": where a report was filed.
void TitleDraft::removeDateline() {
    constexpr std::size_t longestDateline = 12;
    const auto capitals = [&](std::size_t i) { return m_document.words()[m_words[i]].token.allCapitals; };
    const auto dash = [&](std::size_t i) {
        return m_document.isDash(m_words[i]) ||
               (m_document.written(m_words[i]) == "-" && m_document.words()[m_words[i]].token.spaceBefore);
    };
    for (std::size_t i = 1; i < std::min(longestDateline, m_words.size()) && !verbAt(i); ++i) {
        if (!dash(i)) continue;
        if (!capitals(0) && !capitals(i - 1) && !(i > 1 && capitals(i - 2))) return;
        while (i + 1 < m_words.size() && m_document.written(m_words[i + 1]) == "-") ++i;
        return eraseFirst(i + 1);
    }
}

/// With the small words that lead to them and the sign of possession behind ("Monday's talks").
void TitleDraft::removeDates(std::optional<std::size_t> ownDate) {
    const auto attributive = [&](std::size_t word) {
        const bool determined = word > 0 && m_document.words()[word - 1].entry->determiner;
        return determined && word + 1 < m_document.words().size() && m_document.isWord(word + 1) &&
               !m_document.words()[word + 1].entry->stopword;
    };
    const auto opensWithApostrophe = [&](std::size_t word) {
        return m_document.written(word).starts_with("'") || m_document.written(word).starts_with("’");
    };
    const auto removable = [&](std::size_t word) {
        const auto timex = m_document.words()[word].timex;
        if (!timex) return false;
        const auto& found = m_document.reading().timexes[*timex];
        const bool dates = found.type == temporal::TimexType::date || found.type == temporal::TimexType::time;
        const bool partOfName = attributive(word) && *timex != ownDate.value_or(*timex);
        return dates && found.use != temporal::TimexUse::bound && !partOfName;
    };
    // "devastated by Tuesday's quake": the preposition goes with the quake.
    const auto owns = [&](std::size_t word) {
        while (word + 1 < m_document.words().size() && removable(word + 1)) ++word;
        return word + 1 < m_document.words().size() && opensWithApostrophe(word + 1) &&
               !m_document.words()[word + 1].token.spaceBefore;
    };
    std::vector<std::size_t> kept;
    bool possessive = false; // directly behind a date stand "'s" or "’" and "s"
    for (const std::size_t word : m_words) {
        if (removable(word)) {
            while (!kept.empty() && m_document.lexicon().isDatePreposition(m_document.folded(kept.back())) &&
                   kept.back() + 1 == word && !owns(word))
                kept.pop_back();
            possessive = true;
            continue;
        }
        const bool tight = !m_document.words()[word].token.spaceBefore;
        possessive = possessive && tight && (m_document.isWord(word) || opensWithApostrophe(word));
        if (!possessive) kept.push_back(word);
    }
    m_words = std::move(kept);
    removeLeftOver();
}

/// What led to a date that is gone: "set to visit the coast [Monday] and [Tuesday], plans", "an appeal for [the day] was".
void TitleDraft::removeLeftOver() {
    std::vector<std::size_t> kept;
    for (std::size_t i = 0; i < m_words.size(); ++i) {
        const auto& entry = *m_document.words()[m_words[i]].entry;
        const bool gap = i + 1 < m_words.size() && joined(i + 1);
        const bool joins = m_document.lexicon().mark(entry.folded) == events::MarkKind::conjunction;
        const bool stops = gap && !m_document.isWord(m_words[i + 1]);
        if (!(joins && stops) && !(gap && entry.preposition && verbAt(i + 1))) kept.push_back(m_words[i]);
    }
    m_words = std::move(kept);
}

/// "@account: what it says" is what it says; then every sign that is no punctuation of a sentence.
void TitleDraft::removeSigns() {
    constexpr std::size_t accountWords = 6;
    for (std::size_t i = 0; i < std::min(accountWords, m_words.size()); ++i)
        if (m_document.isMark(m_words[i], ":") && m_document.isMark(m_words[i > 1 ? i - 2 : 0], "@")) {
            m_words.erase(m_words.begin(), m_words.begin() + static_cast<std::ptrdiff_t>(i + 1));
            break;
        }
    std::erase_if(m_words, [&](std::size_t word) {
        if (m_document.isWord(word)) return false;
        return isAny(m_document.written(word),
                     {"\"", "`", "“", "”", "„", "«", "»", "‘", "#", "@", "*", "|", "(", ")", "[", "]"});
    });
    std::vector<std::size_t> kept;
    for (const std::size_t word : m_words) {
        const bool comma = m_document.isMark(word, ",");
        if (comma && (kept.empty() || m_document.isMark(kept.back(), ","))) continue;
        kept.push_back(word);
    }
    m_words = std::move(kept);
}

void TitleDraft::removeOpenings() {
    for (bool again = true; again && !m_words.empty();) {
        const std::size_t last = std::min(m_words.front() + events::EventLexicon::longestPhrase, m_words.back() + 1);
        const std::size_t length = m_document.phraseAt(m_words.front(), last, events::PhraseKind::titleOpener);
        again = length > 0 && length < m_words.size();
        if (again) m_words.erase(m_words.begin(), m_words.begin() + static_cast<std::ptrdiff_t>(length)), tidyEnds();
    }
    openClause();
    removeAdjunct();
}

/// "When a quake struck A, B sent aid": the clause that tells the event, without what subordinates it.
void TitleDraft::openClause() {
    if (m_words.size() < 3 || m_document.lexicon().mark(folded(0)) != events::MarkKind::subordinate) return;
    const std::size_t comma = commaFrom(1);
    if (!verbWithin(1, comma)) return;
    const bool here = comma == m_words.size() || keyWithin(0, comma) || !verbWithin(comma + 2, m_words.size());
    if (here)
        m_words.resize(comma), eraseFirst(1);
    else
        eraseFirst(comma + 1);
    tidyEnds();
}

/// "Seven countries, A and B among them, entered"; "the body, to which both belong, will meet".
void TitleDraft::removeAppositions() {
    const std::size_t first = commaFrom(1);
    const std::size_t second = commaFrom(std::min(first + 1, m_words.size()));
    if (second + 1 >= m_words.size() || verbWithin(0, first) || keyWithin(first, second)) return;
    const auto relative = [&](std::size_t i) {
        return i < second && m_document.lexicon().mark(folded(i)) == events::MarkKind::relative;
    };
    const bool embedded = relative(first + 1) || relative(first + 2) || !verbWithin(first, second);
    if (!embedded || !(verbAt(second + 1) || m_document.isParticiple(m_words[second + 1]))) return;
    m_words.erase(m_words.begin() + static_cast<std::ptrdiff_t>(first),
                  m_words.begin() + static_cast<std::ptrdiff_t>(second + 1));
}

/// "The water swept away a school, the ministry said": who says so, behind the last comma.
void TitleDraft::removeAttribution() {
    constexpr std::size_t fewestWords = 4; // of what is said
    if (m_words.size() < fewestWords + 2) return;
    std::size_t comma = m_words.size() - 1;
    while (comma >= fewestWords && !m_document.isMark(m_words[comma], ",")) --comma;
    if (comma < fewestWords || !verbWithin(0, comma)) return;
    const std::size_t last = m_words.size() - 1;
    const bool says = m_document.triggerAt(m_words[last], m_words[last] + 1).asVerb == events::statementTrigger;
    if (!says || !verbAt(last) || verbWithin(comma + 1, last)) return;
    m_words.resize(comma);
    tidyEnds();
}

/// "then held", "has also commented".
void TitleDraft::removeAdverbs() {
    std::vector<std::size_t> kept;
    for (std::size_t i = 0; i < m_words.size(); ++i) {
        const bool beside = (i > 0 && (verbAt(i - 1) || m_document.isParticiple(m_words[i - 1]))) ||
                            (i + 1 < m_words.size() && (verbAt(i + 1) || m_document.isParticiple(m_words[i + 1])));
        if (!beside || !titleLexicon(m_document.language()).isAdverb(folded(i))) kept.push_back(m_words[i]);
    }
    m_words = std::move(kept);
}

/// "Their summit in A": whose it is stands elsewhere.
void TitleDraft::removePossessive() {
    if (m_words.size() < 3 || isReplaced(m_words.front()) ||
        !titleLexicon(m_document.language()).isPossessive(folded(0)))
        return;
    if (!m_document.words()[m_words[1]].entry->stopword) eraseFirst(1);
}

/// "In her speech, the minister said": an opening phrase with a preposition, when a statement follows its comma.
void TitleDraft::removeAdjunct() {
    constexpr std::size_t longestAdjunct = 12;
    if (m_words.empty() ||
        !(m_document.words()[m_words.front()].entry->preposition || m_document.lexicon().isPlacePreposition(folded(0))))
        return;
    for (std::size_t i = 1; i < std::min(longestAdjunct, m_words.size()); ++i) {
        if (verbAt(i)) return;
        if (!m_document.isMark(m_words[i], ",")) continue;
        if (!verbWithin(i + 1, m_words.size())) return;
        m_words.erase(m_words.begin(), m_words.begin() + static_cast<std::ptrdiff_t>(i + 1));
        return tidyEnds();
    }
}

/// "206 million gallons (780 million litres)": with what stands in it.
void TitleDraft::removeParentheses() {
    const auto at = [&](std::string_view mark) {
        return std::ranges::find_if(m_words, [&](std::size_t word) { return m_document.isMark(word, mark); });
    };
    for (auto open = at("("); open != m_words.end(); open = at("(")) {
        const auto close = std::find_if(open, m_words.end(), [&](std::size_t w) { return m_document.isMark(w, ")"); });
        const auto first = open - m_words.begin();
        const auto last = close - m_words.begin();
        if (close == m_words.end() || first == 0 ||
            keyWithin(static_cast<std::size_t>(first), static_cast<std::size_t>(last)))
            return;
        m_words.erase(open, close + 1);
    }
}

/// "The three – A, B and C – joined": what stands between two dashes.
void TitleDraft::removeAsides() {
    const auto dash = [&](std::size_t word) { return m_document.isDash(word); };
    const auto first = std::find_if(m_words.begin(), m_words.end(), dash);
    if (first == m_words.end()) return;
    const auto second = std::find_if(first + 1, m_words.end(), dash);
    if (second == m_words.end()) {
        m_words.erase(first, m_words.end());
        m_cut = true;
        return;
    }
    m_words.erase(first, second + 1);
}

void TitleDraft::tidyEnds() {
    const auto mark = [&](std::size_t word) {
        return m_document.words()[word].token.kind == text::TokenKind::punctuation;
    };
    const auto opens = [&](std::size_t word) {
        const auto kind = m_document.lexicon().mark(m_document.folded(word));
        return mark(word) ||
               (kind && kind != events::MarkKind::subordinate && !m_document.words()[word].entry->determiner);
    };
    while (!m_words.empty() && opens(m_words.front())) m_words.erase(m_words.begin());
    const auto loose = [&](std::size_t word) {
        const auto& folded = m_document.folded(word);
        const auto& entry = *m_document.words()[word].entry;
        return mark(word) || entry.preposition || entry.determiner || entry.auxiliary ||
               m_document.lexicon().mark(folded).has_value() || titleLexicon(m_document.language()).isLoose(folded);
    };
    while (!m_words.empty() && loose(m_words.back())) m_words.pop_back();
}

} // namespace dateline::graph
