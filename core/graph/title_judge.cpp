// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/title_judge.h"

#include "core/graph/title_lexicon.h"

#include <algorithm>

namespace dateline::graph {

namespace {

using events::eventLexicon;
using events::MarkKind;

class Judge {
public:
    explicit Judge(const TitleDraft& draft)
        : m_draft(draft), m_document(draft.document()), m_words(draft.words()), m_verbs(m_words.size()) {
        for (std::size_t i = 0; i < m_words.size(); ++i) m_verbs[i] = draft.verbAt(i);
    }

    Judgement run() const {
        Judgement result;
        if (m_words.empty()) return {0, -2, -2, -1, 0};
        result.statement = draftStates() ? 2 : 0.5;
        result.beginning = beginning();
        result.ending = ending() + doubledVerb();
        result.length = length();
        result.voice = voice();
        return result;
    }

private:
    const std::string& folded(std::size_t position) const { return m_document.folded(m_words[position]); }
    const events::WordEntry& entry(std::size_t position) const { return *m_document.words()[m_words[position]].entry; }
    bool capital(std::size_t position) const { return m_document.words()[m_words[position]].token.capitalised; }

    /// A verb outside "what the tanker spilled" and "before the tanker sank".
    bool draftStates() const {
        bool open = false;
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            const auto mark = m_document.lexicon().mark(folded(i));
            const bool clause = mark == MarkKind::subordinate && i + 1 < m_words.size() &&
                                (entry(i + 1).determiner || entry(i + 1).pronoun); // "before a cap was put on"
            if (mark == MarkKind::that || mark == MarkKind::relative || clause || question(i)) open = true;
            if (!verbAt(i)) continue;
            if (!open) return true;
            open = i + 1 < m_words.size() && entry(i).auxiliary;
        }
        return false;
    }

    bool question(std::size_t position) const {
        return titleLexicon(m_document.language()).isQuestion(folded(position));
    }

    /// The sentence it comes from.
    events::WordRange sentence() const {
        return m_document.wordsOf(m_document.sentenceAt(m_document.words()[m_words.front()].token.span.begin));
    }

    double beginning() const {
        if (m_draft.isReplaced(m_words.front())) return 0;
        const auto& first = entry(0);
        const auto mark = m_document.lexicon().mark(first.folded);
        if (isAcronym(0)) return beginsInside() ? -1.25 : 0;
        if (titleLexicon(m_document.language()).isPointer(first.folded)) return -1.5;
        if (!m_document.words()[m_words.front()].token.spaceBefore && m_words.front() > 0 &&
            m_document.isWord(m_words.front() - 1))
            return -2;                                                 // "'s attacks"
        if (m_document.lexicon().isCondition(first.folded)) return -3; // "if the mayor resigned"
        if (mark == MarkKind::that || question(0) || beginsInApposition() ||
            titleLexicon(m_document.language()).isObject(first.folded))
            return -2;
        const bool pointsBack =
            first.pronoun && !(first.determiner && m_words.size() > 1 && !entry(1).preposition && !entry(1).auxiliary);
        if (first.preposition && m_words.size() > 1 && question(1)) return -3; // "in which many were hurt"
        if (pointsBack || first.preposition || first.auxiliary || (mark && !first.determiner)) return -2;
        if (first.pronoun) return -0.5; // "this plan"
        if (m_document.lexicon().isNegation(first.folded) && !first.determiner) return -1;
        if (!capital(0) && beginsWithVerb()) return -2;
        if (m_document.lexicon().hasGerundSuffix(first.folded) && first.trigger.asNoun == events::noTrigger)
            return -0.75;
        return beginsInside() || beginsInList() ? -1.25 : 0;
    }

    /// "US", "WHO" and "IT" are no pronouns, where the line is not all in capitals.
    bool isAcronym(std::size_t position) const {
        const auto& token = m_document.words()[m_words[position]].token;
        return token.allCapitals && token.span.size() > 1 && !m_document.isTitleCase(sentence()) && !shouts();
    }

    /// "Ohio, to promote the law": a comma before and another one directly behind.
    bool beginsInList() const {
        constexpr std::size_t fewWords = 3;
        const std::size_t first = m_words.front();
        if (first == 0 || !m_document.isMark(first - 1, ",")) return false;
        for (std::size_t i = 1; i < std::min(fewWords, m_words.size()); ++i)
            if (m_document.isMark(m_words[i], ",")) return true;
        return false;
    }

    /// "B among them, entered": one comma, and it stands directly before the first verb.
    bool beginsInApposition() const {
        std::size_t commas = 0;
        for (std::size_t i = 1; i < m_words.size(); ++i) {
            if (m_document.isMark(m_words[i], ","))
                ++commas;
            else if (verbAt(i) || entry(i).auxiliary ||
                     (m_document.isMark(m_words[i - 1], ",") && m_document.isParticiple(m_words[i]) &&
                      i + 1 == m_words.size()))
                return commas == 1 && m_document.isMark(m_words[i - 1], ",");
        }
        return false;
    }

    bool beginsWithVerb() const {
        const auto& word = folded(0);
        const bool adjective = m_words.size() > 1 && m_document.isWord(m_words[1]) && m_words[1] == m_words[0] + 1 &&
                               !entry(1).stopword && !verbAt(1) && m_document.lexicon().hasPastSuffix(word);
        const bool form = m_document.isParticiple(m_words[0]) || m_document.lexicon().isIrregularPast(word) ||
                          titleLexicon(m_document.language()).isHeadlineVerb(word);
        return form && !adjective;
    }

    /// What stands directly before belongs to the same phrase.
    bool beginsInside() const {
        const std::size_t word = m_words.front();
        if (word == 0) return false;
        const auto& sentences = m_document.sentences();
        const auto& sentence = sentences[m_document.sentenceAt(m_document.words()[word].token.span.begin)];
        if (sentence.firstToken == word) return false;
        const auto& before = m_document.words()[word - 1];
        if (m_document.words()[word].token.kind == text::TokenKind::number &&
            !m_document.words()[word].token.spaceBefore)
            return true;
        if (before.timex || before.token.kind != text::TokenKind::word) return false;
        if (m_document.lexicon().mark(before.entry->folded)) return false;
        if (before.entry->determiner)
            return before.entry->pronoun && !titleLexicon(m_document.language()).isPossessive(before.entry->folded);
        if (before.entry->preposition) return std::ranges::find(m_verbs, true) != m_verbs.end();
        return !before.entry->stopword &&
               !m_document.isFiniteVerb(word - 1, {sentence.firstToken, sentence.lastToken}) &&
               !titleLexicon(m_document.language()).isAdverb(before.entry->folded);
    }

    bool verbAt(std::size_t position) const { return m_verbs[position]; }

    double ending() const {
        const std::size_t last = m_words.size() - 1;
        for (std::size_t i = m_words.size(); i-- > 1;) {
            const auto mark = m_document.lexicon().mark(folded(i));
            const bool opens = mark == MarkKind::that || mark == MarkKind::relative ||
                               (mark == MarkKind::subordinate && !entry(i).preposition);
            if (verbAt(i)) break;
            if (opens) return -1.5;
        }
        if (wantsObject(last) || losesObject(last) || m_document.lexicon().pastOf(folded(last)))
            return -1.5; // "released a statement demanding"
        return 0;
    }

    /// "The coast guard has estimated", "the ministry said"; not "was released".
    bool wantsObject(std::size_t last) const {
        const auto verb = entry(last).trigger.asVerb;
        const bool transitive = verb == events::statementTrigger || verb == events::publicationTrigger;
        if (!transitive || entry(last).trigger.asNoun != events::noTrigger) return false;
        for (std::size_t i = last; i > 0 && last - i < 3; --i)
            if (entry(i - 1).auxiliary) return m_document.lexicon().isPerfect(entry(i - 1).folded);
        return verbAt(last);
    }

    /// "Protesters burned a station and overturned |several cars", "the army announced on television |that …".
    bool losesObject(std::size_t last) const {
        const std::size_t next = behindDates(m_words[last] + 1);
        if (next >= sentence().last || !m_document.isWord(next)) return false;
        const auto& behind = *m_document.words()[next].entry;
        const auto mark = m_document.lexicon().mark(behind.folded);
        const auto verb = std::find(m_verbs.rbegin(), m_verbs.rend(), true);
        if (verb == m_verbs.rend()) return false;
        const auto position = static_cast<std::size_t>(m_verbs.rend() - verb) - 1;
        if (mark == MarkKind::that) return entry(position).trigger.asVerb == events::statementTrigger;
        return position == last && !behind.preposition && !mark;
    }

    /// The first word from `word` on that no date holds or is led to by.
    std::size_t behindDates(std::size_t word) const {
        const auto dated = [&](std::size_t i) { return m_document.words()[i].timex.has_value(); };
        const auto leads = [&](std::size_t i) {
            return m_document.lexicon().isDatePreposition(m_document.folded(i)) && dated(i + 1);
        };
        while (word + 1 < sentence().last && (dated(word) || leads(word))) ++word;
        return word;
    }

    /// "The order was issued, Kern left": two statements and a comma.
    bool isSpliced() const {
        bool stated = false;
        bool comma = false;
        for (std::size_t i = 1; i < m_words.size(); ++i) {
            if (m_document.lexicon().mark(folded(i))) return false;
            if (m_document.isMark(m_words[i], ",")) comma = stated;
            if (verbAt(i) && comma) return true;
            stated = stated || verbAt(i);
        }
        return false;
    }

    /// Two verbs with nothing to join them: a subject was lost between.
    double doubledVerb() const {
        bool open = false;
        for (std::size_t i = 1; i < m_words.size(); ++i) {
            if (!m_document.isWord(m_words[i]) || m_document.lexicon().mark(folded(i)) || m_draft.joined(i))
                open = false;
            if (!verbAt(i) || (i > 0 && entry(i - 1).auxiliary)) continue;
            if (open && !entry(i).auxiliary && !m_document.isParticiple(m_words[i])) return -1.5;
            open = true;
        }
        return 0;
    }

    double length() const {
        const auto words = m_draft.wordCount();
        if (words < 3) return words == 1 ? -2 : -1;
        const auto size = m_draft.text().size();
        const double enough = words >= 4 ? 0.5 : 0;
        return enough + (size <= comfortableTitle && !m_draft.wasCut() ? 0.5 : 0);
    }

    double voice() const {
        double score = (m_draft.speaksOfItself() ? -1.5 : 0) + (m_draft.wasCut() ? -0.75 : 0);
        for (std::size_t i = 0; i < m_words.size(); ++i)
            if (m_document.isMark(m_words[i], ":") || m_document.isMark(m_words[i], "?")) score -= 0.5;
        if (isSpliced()) score -= 1;
        if (foresees()) score -= 0.5;
        if (m_document.isMark(sentence().last - 1, "?")) score -= 2;
        if (shouts()) score -= 1;
        if (isCaption()) score -= 1;
        if (beginsTwice()) score -= 1.5;
        const bool pluperfect = std::any_of(m_words.begin(), m_words.end(), [&](std::size_t word) {
            return titleLexicon(m_document.language()).isPluperfect(m_document.folded(word));
        });
        return score - (pluperfect ? 0.25 : 0) - attribution() - (saysNothing() ? 1.5 : 0);
    }

    /// "Kern will meet", "Kern would meet": what it was to be, when others may tell what it was.
    bool foresees() const {
        const auto verb = std::ranges::find(m_verbs, true) - m_verbs.begin();
        return static_cast<std::size_t>(verb) < m_words.size() && entry(static_cast<std::size_t>(verb)).modal;
    }

    /// "Your stories It is feared": a heading, and the sentence below it.
    bool beginsTwice() const {
        if (m_document.isTitleCase(sentence())) return false;
        for (std::size_t i = 1; i < m_words.size(); ++i) {
            const auto& before = entry(i - 1);
            const bool opens = capital(i) && (entry(i).determiner || entry(i).pronoun) && !isAcronym(i);
            const bool inName = before.preposition || before.determiner || m_draft.isReplaced(m_words[i]);
            if (opens && !inName && (m_document.isWord(m_words[i] - 1) || m_document.words()[m_words[i] - 1].timex) &&
                !m_document.lexicon().isFirstPerson(folded(i)))
                return true;
        }
        return false;
    }

    /// "Kern, left, opens the market", "the market is seen at dusk": what a picture shows.
    bool isCaption() const {
        for (std::size_t i = 1; i < m_words.size(); ++i)
            if (titleLexicon(m_document.language()).isCaption(folded(i)) &&
                (m_document.isMark(m_words[i - 1], ",") || entry(i - 1).auxiliary))
                return true;
        return false;
    }

    /// "NEW CAP FOR WELL, Kern placed": a headline above a caption.
    bool shouts() const {
        constexpr std::size_t several = 3;
        std::size_t run = 0;
        for (const std::size_t word : m_words) {
            const auto& token = m_document.words()[word].token;
            run = token.allCapitals && m_document.isWord(word) ? run + 1 : 0;
            if (run == several) return true;
        }
        return false;
    }

    /// "Norway released a statement": that something was said, not what.
    bool saysNothing() const {
        const std::size_t last = m_words.size() - 1;
        return entry(last).trigger.asNoun == events::statementTrigger && last > 1 && entry(last - 1).determiner;
    }

    /// "Kern said quotas fell": the point comes after; "Kern said in Oslo": there is none.
    double attribution() const {
        for (std::size_t i = 1; i < m_words.size(); ++i) {
            if (!verbAt(i)) continue;
            const std::size_t verb = entry(i).auxiliary && i + 1 < m_words.size() ? i + 1 : i;
            if (entry(verb).trigger.asVerb != events::statementTrigger) return 0;
            const bool bare = titleLexicon(m_document.language()).isBare(folded(verb));
            for (std::size_t k = verb + 1; k < m_words.size(); ++k)
                if (verbAt(k)) return bare ? 1 : 0.5;
            return bare || followsQuotation() ? 1.5 : 0;
        }
        return 0;
    }

    /// "“We close the harbour,” a spokesman announced".
    bool followsQuotation() const {
        const std::size_t first = m_words.front();
        return first > 0 && sentence().first < first && !m_document.isWord(first - 1) &&
               !m_document.isMark(first - 1, ",");
    }

    const TitleDraft& m_draft;
    const events::AnnotatedDocument& m_document;
    const std::vector<std::size_t>& m_words;
    std::vector<bool> m_verbs; ///< by position
};

} // namespace

Judgement judge(const TitleDraft& draft) { return Judge(draft).run(); }

} // namespace dateline::graph
