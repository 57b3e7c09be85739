// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/frames.h"

#include <algorithm>

namespace dateline::events {

namespace {

class FrameReader {
public:
    FrameReader(const AnnotatedDocument& document, WordRange clause, WordRange timex, const Predicate& predicate)
        : m_document(document), m_clause(clause), m_timex(timex), m_predicate(predicate),
          m_sentence(document.wordsOf(document.sentenceAt(document.words()[timex.first].token.span.begin))) {}

    [[nodiscard]] std::optional<Status> run() const {
        if (isDenied() || isCalledFalse() || isCalledOff()) return Status::denied;
        if (isInvertedCondition()) return Status::hypothetical;
        if (isFormerHabit()) return Status::habitual;
        return std::nullopt;
    }

private:
    [[nodiscard]] std::optional<MarkKind> mark(std::size_t i) const {
        return m_document.lexicon().mark(m_document.folded(i));
    }
    [[nodiscard]] bool isThat(std::size_t i) const { return mark(i) == MarkKind::that; }
    [[nodiscard]] bool isNegation(std::size_t i) const { return m_document.lexicon().isNegation(m_document.folded(i)); }
    [[nodiscard]] bool isFinite(std::size_t i) const { return m_document.isFiniteVerb(i, m_sentence); }

    /// A new statement begins in [first, last): "denied that he knew her and | resigned".
    [[nodiscard]] bool beginsAnother(std::size_t first, std::size_t last) const {
        for (std::size_t i = first; i < last; ++i) {
            if (m_document.isMark(i, ";") || mark(i) == MarkKind::coordinate) return true;
            if (mark(i) != MarkKind::conjunction) continue;
            if (m_document.isMark(i - 1, ",") || i + 1 >= last || isFinite(i + 1)) return true;
        }
        return false;
    }
    /// Neither verb nor comma nor joining word stands in [first, last).
    [[nodiscard]] bool isOnePhrase(std::size_t first, std::size_t last) const {
        for (std::size_t i = first; i < last; ++i)
            if (m_document.isMark(i, ",") || isFinite(i) || mark(i) == MarkKind::conjunction) return false;
        return !beginsAnother(first, last);
    }

    [[nodiscard]] bool isDenied() const {
        for (std::size_t i = m_sentence.first; i < m_timex.first; ++i) {
            const std::size_t length = m_document.phraseAt(i, m_timex.first, PhraseKind::denial);
            if (length == 0 || isNegatedAt(i)) continue;
            const std::size_t after = i + length;
            if (deniesClause(after) || (!isPassive(i) && (deniesBareClause(after) || deniesGerund(after)))) return true;
        }
        return false;
    }

    /// "did not deny", "never denied".
    [[nodiscard]] bool isNegatedAt(std::size_t i) const {
        constexpr std::size_t reach = 2;
        for (std::size_t k = i - std::min(reach, i - m_sentence.first); k < i; ++k)
            if (isNegation(k)) return true;
        return false;
    }
    /// "was denied entry": nothing is said not to be so.
    [[nodiscard]] bool isPassive(std::size_t i) const {
        return i > m_sentence.first && m_document.words()[i - 1].entry->auxiliary &&
               !m_document.lexicon().isPerfect(m_document.folded(i - 1));
    }

    /// "denied that soldiers crossed the border on 28 June", "denied on Monday that on 28 June soldiers …".
    [[nodiscard]] bool deniesClause(std::size_t after) const {
        const std::size_t act = m_predicate.verb && *m_predicate.verb >= after ? *m_predicate.verb : m_timex.first;
        for (std::size_t i = after; i < std::min(act, m_timex.first); ++i)
            if (isThat(i)) return isOnePhrase(after, i) && !beginsAnother(i, act);
        return false;
    }
    /// "denied soldiers crossed the border on 28 June".
    [[nodiscard]] bool deniesBareClause(std::size_t after) const {
        if (!m_predicate.verb || *m_predicate.verb <= after || *m_predicate.verb >= m_timex.first) return false;
        const std::size_t verb = *m_predicate.verb;
        std::size_t first = verb;
        while (first > after && m_document.words()[first - 1].entry->auxiliary) --first;
        return isOnePhrase(after, first) && !m_document.isDated({after, verb});
    }
    /// "denied crossing the border on 28 June", not "denied wrongdoing on 28 June".
    [[nodiscard]] bool deniesGerund(std::size_t after) const {
        if (after + 2 >= m_timex.first || !m_document.isWord(after)) return false;
        return m_document.lexicon().hasGerundSuffix(m_document.folded(after)) && isOnePhrase(after, m_timex.first);
    }

    /// "Claims that rebels seized the town on 24 June are false."
    [[nodiscard]] bool isCalledFalse() const { return isClaimed() && endsIn(PhraseKind::falsehood); }
    [[nodiscard]] bool isClaimed() const {
        for (std::size_t i = m_sentence.first + 1; i < m_timex.first; ++i)
            if (isThat(i) && m_document.phraseAt(i - 1, i, PhraseKind::claim) > 0)
                return !beginsAnother(i, m_timex.first);
        return false;
    }

    /// The predicate behind the date says so: "… are plainly false", "… was called off".
    [[nodiscard]] bool endsIn(PhraseKind kind) const {
        constexpr std::size_t reach = 4;
        std::size_t verb = m_timex.last;
        while (verb < m_sentence.last && !isFinite(verb)) ++verb;
        if (verb == m_sentence.last || !m_document.words()[verb].entry->auxiliary) return false;
        if (m_document.words()[verb].entry->modal || !isOnePhrase(m_timex.last, verb)) return false;
        for (std::size_t i = verb + 1; i < std::min(verb + reach, m_sentence.last); ++i) {
            if (m_document.phraseAt(i, m_sentence.last, kind) > 0) return true;
            if (isNegation(i) || m_document.isMark(i, ",")) return false;
        }
        return false;
    }

    /// "The summit planned for 19 May was called off", "called off the summit planned for 19 May".
    [[nodiscard]] bool isCalledOff() const {
        const auto timex = m_document.words()[m_timex.first].timex;
        if (!timex || !m_document.reading().timexes[*timex].planned) return false;
        if (endsIn(PhraseKind::cancellation)) return true;
        for (std::size_t i = m_sentence.first; i < m_timex.first; ++i) {
            const std::size_t length = m_document.phraseAt(i, m_timex.first, PhraseKind::cancellation);
            if (length > 0 && isFinite(i) && !isNegatedAt(i) && !m_document.words()[i - 1].entry->auxiliary)
                return isNounPhrase(i + length);
        }
        return false;
    }
    /// What is called off is what the date belongs to: one verb form at most ("planned"), directly before the date.
    [[nodiscard]] bool isNounPhrase(std::size_t first) const {
        constexpr std::size_t reach = 2;
        for (std::size_t i = first; i < m_timex.first; ++i)
            if (m_document.isMark(i, ",") || mark(i) || (isFinite(i) && i + reach < m_timex.first)) return false;
        return true;
    }

    /// "Had the dam burst on 26 June, hundreds would have died."
    [[nodiscard]] bool isInvertedCondition() const {
        std::size_t first = m_sentence.first;
        while (first < m_sentence.last && !m_document.isWord(first)) ++first;
        if (first >= m_timex.first || m_document.phraseAt(first, m_sentence.last, PhraseKind::invertedCondition) == 0)
            return false;
        bool comma = false;
        for (std::size_t i = first + 1; i < m_sentence.last; ++i) {
            comma = comma || m_document.isMark(i, ",");
            if (comma && m_document.words()[i].entry->modal && !m_document.words()[i].timex) return true;
        }
        return false;
    }

    /// "used to sing", not "was used to cut", "got used to the cold", "the van used to ram the gate was found".
    [[nodiscard]] bool isFormerHabit() const {
        for (std::size_t i = m_clause.first + 1; i < m_clause.last; ++i) {
            const std::size_t length = m_document.phraseAt(i, m_clause.last, PhraseKind::formerHabit);
            const std::size_t act = i + length;
            if (length == 0 || act >= m_clause.last || !isInfinitive(act)) continue;
            if (isFinite(i - 1) || m_document.words()[i - 1].entry->preposition || mark(i - 1)) continue;
            const std::size_t near = std::min(m_timex.last, i);
            if (isOnePhrase(near, i) && !hasVerb(act, m_clause.last)) return true;
        }
        return false;
    }
    [[nodiscard]] bool isInfinitive(std::size_t i) const {
        const auto& entry = *m_document.words()[i].entry;
        return m_document.isWord(i) && !entry.determiner && !entry.pronoun && !entry.preposition &&
               !m_document.words()[i].token.capitalised && !m_document.lexicon().hasGerundSuffix(entry.folded);
    }
    [[nodiscard]] bool hasVerb(std::size_t first, std::size_t last) const {
        for (std::size_t i = first; i < last; ++i)
            if (isFinite(i) || mark(i) == MarkKind::coordinate) return true;
        return false;
    }

    const AnnotatedDocument& m_document;
    WordRange m_clause;
    WordRange m_timex;
    const Predicate& m_predicate;
    WordRange m_sentence;
};

} // namespace

std::optional<Status> framedStatus(const AnnotatedDocument& document, WordRange clause, WordRange timex,
                                   const Predicate& predicate) {
    return FrameReader(document, clause, timex, predicate).run();
}

} // namespace dateline::events
