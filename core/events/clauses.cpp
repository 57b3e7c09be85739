// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/clauses.h"

#include <algorithm>

namespace dateline::events {

namespace {

/// How sure it is that a new statement begins, weakest first.
enum Strength { none, predicate, comma, subordinate, embedding, coordination, fullStop };

struct Boundary {
    std::size_t at = 0; ///< first word of what begins
    Strength strength = none;
    ClauseKind kind = ClauseKind::main;
};

class ClauseCutter {
public:
    ClauseCutter(const AnnotatedDocument& document, std::size_t sentence)
        : m_document(document), m_range(document.wordsOf(sentence)), m_titleCase(document.isTitleCase(sentence)) {}

    std::vector<Clause> run() {
        collectDates();
        if (m_clauses.empty()) return {};
        cutBetweenDates();
        for (auto& clause : m_clauses) narrow(clause);
        dropWidened();
        return std::move(m_clauses);
    }

private:
    const temporal::Timex& timex(const Clause& clause) const { return m_document.reading().timexes[clause.timex]; }

    void collectDates() {
        for (std::size_t i = m_range.first; i < m_range.last; ++i) {
            const auto index = m_document.words()[i].timex;
            if (!index || (!m_clauses.empty() && m_clauses.back().timex == *index)) continue;
            const auto& found = m_document.reading().timexes[*index];
            const bool dates = found.type == temporal::TimexType::date || found.type == temporal::TimexType::time;
            if (!dates || found.use != temporal::TimexUse::at || !found.when) continue;
            const auto words = m_document.wordsOfTimex(*index);
            if (words) m_clauses.push_back({*index, *words, m_range, ClauseKind::main});
        }
    }

    bool afterComma(std::size_t i) const { return i > m_range.first && m_document.isMark(i - 1, ","); }
    bool word(std::size_t i) const { return i >= m_range.first && i < m_range.last && m_document.isWord(i); }
    /// "WHO" is no relative pronoun, where not everything stands in capitals.
    std::optional<MarkKind> markAt(std::size_t i) const {
        const auto& token = m_document.words()[i].token;
        if (token.allCapitals && token.span.size() > 1 && !m_titleCase) return std::nullopt;
        return m_document.lexicon().mark(m_document.folded(i));
    }
    bool auxiliaryBefore(std::size_t i) const {
        return i > m_range.first && m_document.words()[i - 1].entry->auxiliary;
    }

    bool leadsToDate(std::size_t i) const {
        for (std::size_t k = i; k < std::min(i + 3, m_range.last); ++k) {
            if (m_document.words()[k].timex) return true;
            if (!m_document.lexicon().isDatePreposition(m_document.folded(k))) return false;
        }
        return false;
    }

    /// What begins at word `i`, if anything does.
    Boundary boundaryAt(std::size_t i) const {
        if (m_document.isMark(i - 1, ";")) return {i, fullStop, ClauseKind::main};
        if (const std::size_t sequel = m_document.phraseAt(i, m_document.words().size(), PhraseKind::sequel))
            return auxiliaryBefore(i) ? Boundary{i + sequel, coordination, ClauseKind::main}
                                      : Boundary{i, coordination, ClauseKind::sequel};
        if (beginsReduced(i)) return {i, embedding, ClauseKind::reduced};
        if (beginsNominal(i)) return {i, embedding, ClauseKind::nominal};
        if (const auto mark = markAt(i)) return atMark(i, *mark);
        if ((afterComma(i) && !continuesList(i)) || m_document.isDash(i - 1)) return {i, comma, ClauseKind::main};
        if (m_document.isFiniteVerb(i, m_range))
            return {i, predicate, ClauseKind::main}; // a dated subject, a dated predicate
        return {};
    }

    /// "between A, B and C this week": the comma joins names, and nothing happens before the date.
    bool continuesList(std::size_t i) const {
        if (i < m_range.first + 2 || !m_document.words()[i - 2].token.capitalised || m_document.words()[i - 2].timex)
            return false;
        std::size_t first = i;
        while (first < m_range.last && m_document.words()[first].entry->determiner) ++first;
        if (first >= m_range.last || !m_document.words()[first].token.capitalised) return false;
        bool joined = false;
        for (std::size_t k = i; k < m_range.last && !m_document.words()[k].timex; ++k) {
            if (m_document.isMark(k, ",") || m_document.isMark(k, ";") || m_document.isFiniteVerb(k, m_range))
                return false;
            if (markAt(k) == MarkKind::conjunction) joined = !leadsToDate(k + 1);
        }
        return joined;
    }

    Boundary atMark(std::size_t i, MarkKind mark) const {
        switch (mark) {
        case MarkKind::coordinate:
            return {i, coordination, ClauseKind::main};
        case MarkKind::conjunction:
            return afterComma(i) || leadsToDate(i + 1) ? Boundary{i, coordination, ClauseKind::main} : Boundary{};
        case MarkKind::relative: {
            const bool withPreposition = i > m_range.first + 1 && m_document.words()[i - 1].entry->preposition;
            return {withPreposition ? i - 1 : i, embedding, ClauseKind::relative};
        }
        case MarkKind::that:
            return beginsThatRelative(i) ? Boundary{i, embedding, ClauseKind::relative} : Boundary{};
        case MarkKind::subordinate:
            return m_document.isParticiple(i) ? Boundary{} : Boundary{i, subordinate, ClauseKind::main};
        case MarkKind::sequel:
            break;
        }
        return {};
    }

    /// "the plan that they published", not "said that they published".
    bool beginsThatRelative(std::size_t i) const {
        if (leadsToDate(i + 1)) return false;
        if (!word(i - 1) || m_document.triggerAt(i - 1, i).asVerb == statementTrigger) return false;
        return !m_document.isFiniteVerb(i - 1, m_range) && !m_document.words()[i - 1].timex &&
               !m_document.words()[i - 1].entry->stopword;
    }

    /// "put forward by X", ", published in May", "as proposed in May".
    bool beginsReduced(std::size_t i) const {
        if (markAt(i) == MarkKind::subordinate)
            return word(i + 1) && m_document.isParticiple(i + 1) && leadsToDate(i + 2);
        if (!m_document.isParticiple(i) || auxiliaryBefore(i) || speaksAfterName(i)) return false;
        if (afterComma(i))
            return m_document.leadsToAgent(i, m_range.last) || leadsToDate(i + 1) ||
                   (verbOfTwoWords(i) && leadsToDate(i + 2));
        return word(i - 1) && !m_document.words()[i - 1].entry->stopword && m_document.leadsToAgent(i, m_range.last);
    }

    /// "the minister, Ada Kern, said on Monday": she speaks, nothing is said of her.
    bool speaksAfterName(std::size_t i) const {
        if (!afterComma(i) || i < m_range.first + 2 || !m_document.words()[i - 2].token.capitalised) return false;
        return m_document.triggerAt(i, m_range.last).asVerb == statementTrigger &&
               !m_document.leadsToAgent(i, m_range.last);
    }

    /// "put forward", "made public".
    bool verbOfTwoWords(std::size_t i) const {
        if (i + 1 >= m_range.last || !word(i + 1)) return false;
        const auto stems = m_document.words()[i].entry->stem + ' ' + m_document.words()[i + 1].entry->stem;
        return m_document.lexicon().trigger(stems).asVerb != noTrigger;
    }

    /// A determiner, a date, a noun.
    bool beginsNominal(std::size_t i) const {
        if (!m_document.words()[i].entry->determiner || markAt(i) || i + 2 >= m_range.last ||
            !m_document.words()[i + 1].timex)
            return false;
        std::size_t after = i + 1;
        while (after < m_range.last && m_document.words()[after].timex) ++after;
        return word(after) && !m_document.words()[after].entry->stopword && !m_document.isFiniteVerb(after, m_range);
    }

    void cutBetweenDates() {
        for (std::size_t k = 1; k < m_clauses.size(); ++k) {
            const auto boundary = strongestBetween(m_clauses[k - 1].timexWords.last, m_clauses[k].timexWords.first);
            if (boundary.strength == none) {
                m_clauses[k].words.first = m_clauses[k - 1].words.first;
                continue;
            }
            for (std::size_t j = 0; j < k; ++j)
                m_clauses[j].words.last = std::min(m_clauses[j].words.last, boundary.at);
            m_clauses[k].words.first = boundary.at;
            m_clauses[k].kind = boundary.kind;
        }
    }

    Boundary strongestBetween(std::size_t first, std::size_t last) const {
        Boundary best;
        for (std::size_t i = std::max(first, m_range.first + 1); i <= last && i < m_range.last; ++i) {
            const auto boundary = boundaryAt(i);
            const bool closed = boundary.strength == embedding && commaIn(boundary.at, last);
            if (boundary.strength >= best.strength && boundary.strength != none && !closed) best = boundary;
        }
        return best;
    }

    /// The comma hands an embedded part back to the main clause.
    bool commaIn(std::size_t first, std::size_t last) const {
        for (std::size_t i = first; i < last; ++i)
            if (m_document.isMark(i, ",")) return true;
        return false;
    }

    /// The part of its clause that the date speaks about, where that begins after the clause's own beginning.
    void narrow(Clause& clause) const {
        for (std::size_t i = clause.words.first + 1; i <= clause.timexWords.first; ++i) {
            const auto boundary = boundaryAt(i);
            if (boundary.at < clause.words.first || !holdsDate(boundary, clause)) continue;
            if (boundary.strength == embedding)
                clause.kind = boundary.kind;
            else if (boundary.strength == coordination && boundary.at == i + 2)
                clause.kind = ClauseKind::main; // "were followed by"
            else if (boundary.strength != subordinate || !hasTrigger({i, clause.timexWords.first}))
                continue;
            clause.words.first = boundary.strength == subordinate ? boundary.at + 1 : boundary.at;
            if (boundary.strength == embedding) closeAfterDate(clause);
        }
    }

    /// Nothing between the mark and the date hands the sentence back to its main verb.
    bool holdsDate(const Boundary& boundary, const Clause& clause) const {
        if (boundary.strength == none || boundary.at > clause.timexWords.first) return false;
        int verbs = 0;
        for (std::size_t i = boundary.at; i < clause.timexWords.first; ++i) {
            if (m_document.isMark(i, ",")) return false;
            if (m_document.isFiniteVerb(i, m_range) && !auxiliaryBefore(i)) ++verbs;
            if (markAt(i) == MarkKind::conjunction && i + 1 < m_range.last && m_document.isFiniteVerb(i + 1, m_range))
                --verbs;
        }
        return verbs <= 1;
    }

    bool hasTrigger(WordRange range) const {
        for (std::size_t i = range.first; i < range.last; ++i) {
            const auto trigger = m_document.triggerAt(i, range.last);
            if (trigger.asNoun != noTrigger || (trigger.asVerb != noTrigger && m_document.isFiniteVerb(i, m_range)))
                return true;
        }
        return false;
    }

    void closeAfterDate(Clause& clause) const {
        for (std::size_t i = clause.timexWords.last; i < clause.words.last; ++i)
            if (m_document.isMark(i, ",") ||
                (clause.kind != ClauseKind::relative && m_document.isFiniteVerb(i, m_range)))
                clause.words.last = i;
    }

    /// "on Monday this week": the day says it, the week only repeats it; "on Monday, the second of three this week" counts.
    void dropWidened() {
        const auto repeats = [&](const Clause& wide) {
            return std::any_of(m_clauses.begin(), m_clauses.end(), [&](const Clause& fine) {
                return &fine != &wide && fine.words == wide.words && timex(fine).when->days != timex(wide).when->days &&
                       timex(wide).when->days.contains(timex(fine).when->days);
            });
        };
        std::vector<Clause> kept;
        for (const auto& clause : m_clauses)
            if (stageCountIn(m_document, clause.words) || !repeats(clause)) kept.push_back(clause);
        m_clauses = std::move(kept);
    }

    const AnnotatedDocument& m_document;
    WordRange m_range;
    bool m_titleCase;
    std::vector<Clause> m_clauses;
};

} // namespace

std::vector<Clause> datedClauses(const AnnotatedDocument& document, std::size_t sentence) {
    return ClauseCutter(document, sentence).run();
}

std::optional<int> stageCountIn(const AnnotatedDocument& document, WordRange range) {
    constexpr std::size_t reach = 2;
    for (std::size_t i = range.first; i + 1 < range.last; ++i) {
        const auto count = document.lexicon().count(document.folded(i));
        if (!count || count->ordinal || count->value < 2 || document.words()[i].timex) continue;
        for (std::size_t k = i + 1; k < std::min(i + 1 + reach, range.last); ++k)
            if (document.lexicon().isStageNoun(document.folded(k))) return count->value;
    }
    return std::nullopt;
}

std::size_t nounPhraseBefore(const AnnotatedDocument& document, std::size_t position, std::size_t earliest) {
    std::size_t first = position;
    while (first > earliest && document.isMark(first - 1, ",")) --first;
    while (first > earliest) {
        const std::size_t i = first - 1;
        const auto& entry = *document.words()[i].entry;
        if (!document.isWord(i) || entry.preposition || entry.auxiliary || document.lexicon().mark(entry.folded)) break;
        if (document.isFiniteVerb(i, {earliest, position})) break;
        first = i;
        if (entry.determiner) break;
    }
    return first;
}

} // namespace dateline::events
