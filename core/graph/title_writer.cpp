// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/title_writer.h"

#include "core/events/attachment.h"
#include "core/graph/title_cleaner.h"

#include <algorithm>
#include <optional>

namespace dateline::graph {

namespace {

using events::AnnotatedDocument;
using events::eventLexicon;
using events::Mention;
using events::WordRange;

struct Candidate {
    std::string text;
    double score = 0;
};

class TitleWriter {
public:
    TitleWriter(const events::MentionSet& set, const events::SimilarityMeasure& measure, const events::Cluster& cluster)
        : m_set(set), m_measure(measure), m_cluster(cluster) {}

    std::string run() {
        for (const auto& member : m_cluster.members) consider(member);
        if (m_best.text.empty()) return fallback();
        return m_best.text;
    }

private:
    void consider(const events::Member& member) {
        const auto& mention = m_set.mentions[member.mention];
        if (mention.isWhole()) offer(wholeTitle(mention), 1);
        else if (mention.speaker && mention.trigger == eventLexicon().statement()) considerStatement(mention);
        else considerAct(member, mention);
        considerHeadline(mention);
    }

    void offer(const std::string& text, double score) {
        if (text.empty()) return;
        const bool better = score > m_best.score || (score == m_best.score && text < m_best.text);
        if (m_best.text.empty() || better) m_best = {text, score};
    }

    // ---- acts

    void considerAct(const events::Member& member, const Mention& mention) {
        const auto& document = m_set.documentOf(mention);
        TitleDraft draft = draftOf(mention, document);
        draft.clean(mention.timex);
        const bool ready = mention.kind == events::ClauseKind::sequel && draft.text().size() <= longestTitle;
        if (!ready && !draft.cut(longestTitle)) return;
        double score = qualityOf(draft) + centrality(mention);
        if (member.membership == events::Membership::coarse) score -= 1;
        if (mention.embedded()) score -= 0.75;
        offer(draft.text(), score);
    }

    TitleDraft draftOf(const Mention& mention, const AnnotatedDocument& document) const {
        const auto sentence = document.wordsOf(mention.sentence);
        switch (mention.kind) {
        case events::ClauseKind::relative: return relativeDraft(mention, document);
        case events::ClauseKind::sequel: return sequelDraft(mention, document);
        case events::ClauseKind::reduced:
            return TitleDraft(document, {events::nounPhraseBefore(document, mention.words.first, sentence.first), mention.words.last});
        case events::ClauseKind::nominal: return TitleDraft(document, mention.words);
        case events::ClauseKind::main: break;
        }
        if (const auto demand = statementAsVerb(mention, document)) return *demand;
        return TitleDraft(document, contentOf(document, mention.words));
    }

    /// "the spat between A and B, which blew up": the antecedent is the subject.
    static TitleDraft relativeDraft(const Mention& mention, const AnnotatedDocument& document) {
        const auto sentence = document.wordsOf(mention.sentence);
        std::size_t subjectEnd = mention.words.first;
        while (subjectEnd > sentence.first && document.isMark(subjectEnd - 1, ",")) --subjectEnd;
        std::size_t subject = events::nounPhraseBefore(document, subjectEnd, sentence.first);
        const auto goesBack = [&](std::size_t word) {
            return document.words()[word].entry->preposition || eventLexicon().mark(document.folded(word)) == events::MarkKind::conjunction;
        };
        while (subject > sentence.first + 1 && goesBack(subject - 1)) {
            const std::size_t before = events::nounPhraseBefore(document, subject - 1, sentence.first);
            if (before + 1 == subject) break;
            subject = before;
        }
        TitleDraft draft(document, {subject, subjectEnd});
        std::size_t verb = mention.words.first;
        while (verb < mention.words.last && eventLexicon().mark(document.folded(verb))) ++verb;
        draft.append({verb, mention.words.last});
        return draft;
    }

    /// ", followed by X": X, and the verb and object of the clause before.
    TitleDraft sequelDraft(const Mention& mention, const AnnotatedDocument& document) const {
        constexpr std::size_t sequelWords = 2;
        TitleDraft draft(document, {mention.words.first + sequelWords, mention.words.last});
        draft.clean();
        draft.cut(longestTitle - 20);
        if (mention.verb) draft.append({*mention.verb, objectEnd(document, *mention.verb, mention.words.first)});
        return draft;
    }

    static std::size_t objectEnd(const AnnotatedDocument& document, std::size_t verb, std::size_t end) {
        for (std::size_t i = verb + 1; i < end; ++i)
            if (document.isMark(i, ",") || document.words()[i].timex) return i;
        return end;
    }

    /// "released a statement demanding X" says "demanded X".
    static std::optional<TitleDraft> statementAsVerb(const Mention& mention, const AnnotatedDocument& document) {
        if (mention.trigger != eventLexicon().statement() || !mention.verb || !mention.triggerWord) return std::nullopt;
        const std::size_t gerund = *mention.triggerWord + 1;
        if (*mention.triggerWord <= *mention.verb || gerund >= mention.words.last) return std::nullopt;
        const auto past = eventLexicon().pastOf(document.folded(gerund));
        if (!past) return std::nullopt;
        TitleDraft draft(document, {mention.words.first, *mention.verb});
        draft.append({gerund, document.wordsOf(mention.sentence).last});
        draft.replace(gerund, *past);
        return draft;
    }

    // ---- words spoken

    void considerStatement(const Mention& mention) {
        const auto& document = m_set.documentOf(mention);
        const auto said = spokenWords(mention, document);
        const auto name = m_set.names.shortDisplay(*mention.speaker);
        if (said.empty() || characterCount(name) + 2 >= longestTitle) return considerAct({}, mention);
        TitleDraft draft(document, said);
        draft.clean();
        if (!draft.cut(longestTitle - characterCount(name) - 2)) return;
        std::string what = draft.text();
        const bool lower = !document.words()[draft.words().front()].token.capitalised;
        if (lower) what[0] = static_cast<char>(document.written(draft.words().front())[0]);
        offer(name + ": " + what, qualityOf(draft) + centrality(mention));
    }

    static std::size_t characterCount(const std::string& text) { return text.size(); }

    /// After the verb; else before it ("…, she said"); else the sentence that "this" points to.
    static WordRange spokenWords(const Mention& mention, const AnnotatedDocument& document) {
        const auto sentence = document.wordsOf(mention.sentence);
        if (document.words()[sentence.first].entry->pronoun && mention.sentence > 0) return document.wordsOf(mention.sentence - 1);
        if (!mention.verb) return {};
        WordRange after{*mention.verb + 1, mention.words.last};
        while (!after.empty() && skipped(document, after.first)) ++after.first;
        const bool inverted = !after.empty() && !hasVerb(document, after);
        if (!inverted && !after.empty()) return after;
        WordRange before{mention.words.first, *mention.verb};
        for (std::size_t i = before.last; i > before.first; --i)
            if (document.isMark(i - 1, ",")) {
                before.last = i - 1;
                return hasVerb(document, before) ? before : WordRange{};
            }
        return {};
    }

    static bool skipped(const AnnotatedDocument& document, std::size_t i) {
        const auto& word = document.words()[i];
        const bool leadsToDate = word.entry->preposition && document.words()[i + 1].timex;
        return word.timex || !document.isWord(i) || leadsToDate || eventLexicon().mark(word.entry->folded) == events::MarkKind::that;
    }

    static bool hasVerb(const AnnotatedDocument& document, WordRange range) {
        for (std::size_t i = range.first; i < range.last; ++i)
            if (document.isFiniteVerb(i, range)) return true;
        return false;
    }

    // ---- wholes

    /// Its name, up to its verb, and the places of its stages.
    std::string wholeTitle(const Mention& whole) const {
        const auto& document = m_set.documentOf(whole);
        const WordRange subject = nameOfWhole(whole, document);
        if (subject.empty()) return {};
        TitleDraft draft(document, subject);
        draft.clean();
        const auto places = stagePlaces(whole);
        if (draft.words().empty() || !draft.cut(longestTitle - std::min(longestTitle / 2, places.size() + 2))) return draft.text();
        const auto name = draft.text();
        return places.empty() || name.size() + 2 + places.size() > longestTitle ? name : name + ": " + places;
    }

    /// What stands before the verb of the sentence that announces it; of one that only counts, from the count on.
    static WordRange nameOfWhole(const Mention& whole, const AnnotatedDocument& document) {
        WordRange name = whole.timex ? whole.words : document.wordsOf(document.sentenceAt(whole.passage.begin));
        const auto counts = [&](std::size_t i) {
            const auto count = eventLexicon().count(document.folded(i));
            return count && !count->ordinal && count->value > 1;
        };
        while (whole.timex && !name.empty() && !counts(name.first)) ++name.first;
        for (std::size_t i = name.first; i < name.last; ++i)
            if (document.isFiniteVerb(i, name) || document.words()[i].timex) name.last = i;
        return name;
    }

    std::string stagePlaces(const Mention& whole) const {
        std::string text;
        std::vector<events::Name> seen;
        for (const std::size_t stage : whole.stages)
            for (const auto& run : m_set.runsIn(whole.document, m_set.mentions[stage].words)) {
                const auto name = m_set.names.canonical(run.name);
                if (run.role != events::NameRole::place || std::find(seen.begin(), seen.end(), name) != seen.end()) continue;
                seen.push_back(name);
                text += (text.empty() ? "" : ", ") + m_set.names.display(name);
                break;
            }
        return text;
    }

    // ---- headlines

    /// Of an article whose own day is the event's, in sentence case, about the same.
    void considerHeadline(const Mention& mention) {
        const auto& document = m_set.documentOf(mention);
        const auto published = document.reading().published.day();
        if (!document.document().headline || !published || !m_cluster.when.isExactDay() || *published != m_cluster.when.days.first) return;
        const std::size_t sentence = document.sentenceAt(document.document().headline->begin);
        const auto range = document.wordsOf(sentence);
        if (document.isTitleCase(sentence) || range.empty() || mention.sentence > sentence + leadSentences) return;
        std::vector<events::WeightedTerm> terms;
        events::addTerms(document, range, 1, terms);
        events::finishTerms(terms);
        constexpr double sameMatter = 0.4;
        if (m_measure.cosine(terms, mention.terms) < sameMatter) return;
        TitleDraft draft(document, range);
        draft.clean();
        if (draft.text().size() <= longestTitle) offer(draft.text(), qualityOf(draft) + centrality(mention) + 0.5);
    }

    // ---- choice

    static double qualityOf(const TitleDraft& draft) {
        double score = 0;
        const auto words = draft.wordCount();
        if (words >= 5 && words <= 14) score += 1;
        if (draft.hasVerb()) score += 1;
        if (draft.startsWithPronoun()) score -= 2;
        if (draft.speaksOfItself()) score -= 1.5;
        if (draft.wasCut()) score -= 0.5;
        return score;
    }

    /// Mean similarity of words to the other reports.
    double centrality(const Mention& mention) const {
        constexpr std::size_t sample = 24; // reports of a great event; more change nothing
        double sum = 0;
        std::size_t count = 0;
        for (const auto& other : m_cluster.members) {
            if (&m_set.mentions[other.mention] == &mention || count == sample) continue;
            sum += m_measure.cosine(mention.terms, m_set.mentions[other.mention].terms);
            ++count;
        }
        return count == 0 ? 0 : 2 * sum / static_cast<double>(count);
    }

    /// The beginning of the first passage, cut at a word.
    std::string fallback() const {
        const auto& mention = m_set.mentions[m_cluster.members.front().mention];
        TitleDraft draft(m_set.documentOf(mention), mention.words);
        std::string text = draft.text();
        if (text.size() <= longestTitle) return text;
        const std::size_t space = text.rfind(' ', longestTitle - 4);
        text.resize(space == std::string::npos ? longestTitle - 4 : space);
        return text + "…";
    }

    static constexpr std::size_t leadSentences = 3;

    const events::MentionSet& m_set;
    const events::SimilarityMeasure& m_measure;
    const events::Cluster& m_cluster;
    Candidate m_best;
};

} // namespace

std::string titleOf(const events::MentionSet& set, const events::SimilarityMeasure& measure, const events::Cluster& cluster) {
    return TitleWriter(set, measure, cluster).run();
}

} // namespace dateline::graph
