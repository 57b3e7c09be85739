// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/predicate.h"

#include "core/events/frames.h"

#include <algorithm>

namespace dateline::events {

namespace {

class PredicateFinder {
public:
    PredicateFinder(const AnnotatedDocument& document, WordRange clause, std::optional<WordRange> timex,
                    ClauseKind kind)
        : m_document(document), m_clause(clause), m_timex(timex), m_kind(kind) {}

    Predicate run() {
        if (m_kind == ClauseKind::reduced) takeParticiple();
        if (m_result.trigger != noTrigger) return m_result;
        const auto finite = governingVerb();
        if (finite) {
            m_result.verb = mainVerbFrom(*finite);
            m_result.status = statusFrom(*finite);
            m_result.trigger = m_document.triggerAt(*m_result.verb, m_clause.last).asVerb;
            m_result.triggerWord = m_result.verb;
            readDenial();
            if (m_result.trigger != noTrigger) speaksThroughNoun();
        }
        if (m_result.trigger == noTrigger) takeNearestNoun();
        if (m_result.trigger == noTrigger && !finite) takeParticiple();
        if (m_result.trigger == noTrigger) m_result.triggerWord = m_result.verb;
        return m_result;
    }

private:
    std::optional<std::size_t> governingVerb() const {
        const std::size_t date = m_timex ? m_timex->first : m_clause.first;
        std::optional<std::size_t> before;
        for (std::size_t i = m_clause.first; i < m_clause.last; ++i) {
            if (!m_document.isFiniteVerb(i, m_clause)) continue;
            if (i < date) {
                const bool sameGroup = before && i - *before <= 2 && m_document.words()[*before].entry->auxiliary;
                if (!sameGroup) before = i;
            } else
                return before ? before : i;
        }
        return before;
    }

    /// From "will", "has been", "was" to the verb they help.
    std::size_t mainVerbFrom(std::size_t finite) const {
        constexpr std::size_t reach = 5;
        std::size_t i = finite;
        bool plainFollows = m_document.words()[i].entry->modal; // "will meet", "did not meet"
        if (!m_document.words()[i].entry->auxiliary) return i;
        for (std::size_t k = i + 1; k < std::min(i + reach, m_clause.last); ++k) {
            const auto& entry = *m_document.words()[k].entry;
            if (entry.determiner || entry.preposition || !m_document.isWord(k)) break;
            if (m_document.isParticiple(k) || (entry.trigger.asVerb != noTrigger && plainFollows)) return k;
            plainFollows = plainFollows || m_document.lexicon().isNegation(entry.folded);
        }
        return finite;
    }

    Status statusFrom(std::size_t finite) const {
        if (negated(finite)) return Status::denied;
        const auto& lexicon = m_document.lexicon();
        for (std::size_t i = m_clause.first; i < finite; ++i)
            if (m_document.words()[i].entry->condition) return Status::hypothetical;
        if (lexicon.isPossibility(m_document.folded(finite)) && !m_document.words()[finite].timex)
            return Status::hypothetical;
        if (m_document.words()[finite].entry->modal) return Status::planned;
        const std::size_t before = finite > m_clause.first ? finite - 1 : finite; // "usually met", "would often meet"
        for (std::size_t i = before; i <= *m_result.verb; ++i)
            if (lexicon.isHabit(m_document.folded(i))) return Status::habitual;
        return Status::happened;
    }

    bool negated(std::size_t finite) const {
        const std::size_t afterVerb = m_document.words()[*m_result.verb].entry->auxiliary
                                          ? 3
                                          : 1; // "did not attend": the verb may be one no table has
        const std::size_t end = std::min(*m_result.verb + afterVerb, m_clause.last);
        const std::size_t adverb = finite > m_clause.first ? finite - 1 : finite; // "never met"
        for (std::size_t i = adverb; i < end; ++i)
            if (m_document.lexicon().isNegation(m_document.folded(i))) return true;
        return m_document.lexicon().isNegation(m_document.folded(m_clause.first)); // "No minister met"
    }

    /// "denied meeting the envoy on 3 May", "denied that the two had met on 3 May": the date is that of what is denied.
    /// "denied on 5 May that …" dates the denial.
    void readDenial() {
        const std::size_t date = m_timex ? m_timex->first : m_clause.first;
        std::optional<std::size_t> denial;
        for (std::size_t i = m_clause.first; i < date; ++i)
            if (m_document.phraseAt(i, date, PhraseKind::denial) > 0) denial = i;
        if (!denial || isJoinedTo(*denial)) return;
        for (std::size_t i = *denial + 1; i < date; ++i) {
            const auto trigger = m_document.triggerAt(i, m_clause.last);
            const auto act = trigger.asVerb != noTrigger ? trigger.asVerb : trigger.asNoun;
            if (act == noTrigger || act == statementTrigger) continue;
            m_result.status = Status::denied;
            m_result.trigger = act;
            m_result.triggerWord = i;
            return;
        }
    }

    /// "denied the charges and left on 3 May": the verb that the date belongs to is another one.
    bool isJoinedTo(std::size_t denial) const {
        if (!m_result.verb || *m_result.verb <= denial + 1) return false;
        return m_document.lexicon().mark(m_document.folded(*m_result.verb - 1)) == MarkKind::conjunction;
    }

    /// "released a statement", "signed a statement": the noun says what kind of act it is.
    void speaksThroughNoun() {
        constexpr std::size_t reach = 5;
        const auto statement = statementTrigger;
        if (m_result.trigger != publicationTrigger) return;
        for (std::size_t i = *m_result.verb + 1; i < std::min(*m_result.verb + reach, m_clause.last); ++i)
            if (m_document.triggerAt(i, m_clause.last).asNoun == statement)
                m_result.trigger = statement, m_result.triggerWord = i;
    }

    void takeNearestNoun() {
        const std::size_t target = m_timex ? m_timex->first : m_clause.first;
        std::optional<std::size_t> best;
        const auto distance = [&](std::size_t i) { return i < target ? target - i : i - target; };
        for (std::size_t i = m_clause.first; i < m_clause.last; ++i) {
            if (m_document.triggerAt(i, m_clause.last).asNoun == noTrigger) continue;
            if (!best || distance(i) < distance(*best)) best = i;
        }
        if (!best) return;
        m_result.trigger = m_document.triggerAt(*best, m_clause.last).asNoun;
        m_result.triggerWord = best;
    }

    void takeParticiple() {
        for (std::size_t i = m_clause.first; i < m_clause.last && m_result.trigger == noTrigger; ++i) {
            const auto asVerb = m_document.triggerAt(i, m_clause.last).asVerb;
            if (asVerb == noTrigger || m_document.words()[i].token.capitalised) continue;
            m_result.trigger = asVerb;
            m_result.triggerWord = m_result.verb = i;
        }
    }

    const AnnotatedDocument& m_document;
    WordRange m_clause;
    std::optional<WordRange> m_timex;
    ClauseKind m_kind;
    Predicate m_result;
};

class SpeakerFinder {
public:
    SpeakerFinder(const AnnotatedDocument& document, const std::vector<NameRun>& runs, const NameTable& names)
        : m_document(document), m_runs(runs), m_names(names) {}

    std::optional<Name> run(WordRange clause, std::size_t verb) const {
        if (const auto agent = agentAfter(clause, verb)) return agent;
        if (const auto subject = directlyBefore(clause, verb)) return subject;
        if (const auto run = startingAt(verb + 1)) return m_names.canonical(run->name);
        return nearestBefore(clause.first, verb);
    }

private:
    const NameRun* endingAt(std::size_t word) const {
        for (const auto& run : m_runs)
            if (run.words.last == word) return &run;
        return nullptr;
    }
    /// The last of the runs that follow each other there: "the Norwegian minister Ada Kern" is Ada Kern.
    const NameRun* startingAt(std::size_t word) const {
        for (const auto& run : m_runs)
            if (run.words.first == word) return &run;
        return nullptr;
    }

    std::optional<Name> agentAfter(WordRange clause, std::size_t verb) const {
        if (verb == clause.first || !m_document.words()[verb - 1].entry->auxiliary) return std::nullopt;
        for (std::size_t i = verb + 1; i < clause.last; ++i)
            if (m_document.lexicon().isAgentMark(m_document.folded(i))) return firstAfter(i, clause.last);
        return std::nullopt;
    }

    std::optional<Name> firstAfter(std::size_t from, std::size_t end) const {
        constexpr std::size_t reach = 10;
        std::optional<Name> any;
        for (const auto& run : m_runs) {
            if (run.words.first < from || run.words.first >= std::min(end, from + reach)) continue;
            if (run.titled || m_names.isPerson(run.name)) return m_names.canonical(run.name);
            if (!any) any = m_names.canonical(run.name);
        }
        return any;
    }

    std::optional<Name> directlyBefore(WordRange clause, std::size_t verb) const {
        std::size_t i = verb;
        while (i > clause.first) {
            const auto& entry = *m_document.words()[i - 1].entry;
            if (!m_document.words()[i - 1].timex && !entry.auxiliary && !(entry.stopword && !entry.pronoun)) break;
            --i;
        }
        if (i > 0 && m_document.isMark(i - 1, ",")) { // "the minister, Ada Kern, said"
            const auto* run = endingAt(i - 1);
            if (run && m_names.isPerson(run->name)) return m_names.canonical(run->name);
        }
        if (i == clause.first) return std::nullopt;
        if (const auto* run = endingAt(i)) return m_names.canonical(run->name);
        if (m_document.words()[i - 1].entry->pronoun || m_document.lexicon().isPersonTitle(m_document.folded(i - 1)))
            return lastPersonBefore(i - 1);
        return std::nullopt;
    }

    std::optional<Name> lastPersonBefore(std::size_t word) const {
        std::optional<Name> last;
        for (const auto& run : m_runs) {
            if (run.words.last > word) break;
            if (m_names.isPerson(run.name)) last = m_names.canonical(run.name);
        }
        return last;
    }

    std::optional<Name> nearestBefore(std::size_t first, std::size_t verb) const {
        std::optional<Name> nearest;
        for (const auto& run : m_runs)
            if (run.words.first >= first && run.words.last <= verb && m_names.isPerson(run.name))
                nearest = m_names.canonical(run.name);
        return nearest;
    }

    const AnnotatedDocument& m_document;
    const std::vector<NameRun>& m_runs;
    const NameTable& m_names;
};

} // namespace

Predicate predicateOf(const AnnotatedDocument& document, WordRange clause, std::optional<WordRange> timex,
                      ClauseKind kind) {
    auto predicate = PredicateFinder(document, clause, timex, kind).run();
    if (!timex) return predicate;
    if (const auto framed = framedStatus(document, clause, *timex, predicate)) predicate.status = *framed;
    return predicate;
}

std::optional<Name> speakerOf(const AnnotatedDocument& document, const std::vector<NameRun>& runs,
                              const NameTable& names, WordRange clause, std::size_t verb) {
    return SpeakerFinder(document, runs, names).run(clause, verb);
}

} // namespace dateline::events
