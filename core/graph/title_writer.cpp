// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/title_writer.h"

#include "core/events/attachment.h"
#include "core/graph/headline.h"
#include "core/graph/plain_title.h"
#include "core/graph/spoken_words.h"
#include "core/graph/title_judge.h"
#include "core/graph/title_lexicon.h"

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
        constexpr std::size_t enoughReports = 32;
        const std::size_t reports = std::min(enoughReports, m_cluster.members.size());
        if (!hasOwnWords(m_cluster.members.front())) return plainTitleOf(m_cluster.members.front());
        for (std::size_t i = 0; i < reports; ++i)
            if (hasOwnWords(m_cluster.members[i])) consider(m_cluster.members[i]);
        if (m_best.score < cleanStatement)
            for (std::size_t i = 0; i < reports; ++i) considerName(m_set.mentions[m_cluster.members[i].mention]);
        return m_best.text.empty() ? fallback() : m_best.text;
    }

private:
    bool hasOwnWords(const events::Member& member) const {
        return titleLexicon(m_set.documentOf(m_set.mentions[member.mention]).language()).isOwn();
    }

    std::string plainTitleOf(const events::Member& member) const {
        const auto& mention = m_set.mentions[member.mention];
        return plainTitle(m_set.documentOf(mention), mention);
    }

    void consider(const events::Member& member) {
        const auto& mention = m_set.mentions[member.mention];
        m_centrality = centrality(mention);
        if (mention.isWhole())
            considerWhole(mention);
        else if (mention.countedNoun)
            considerListed(mention);
        else if (!considerStatement(mention))
            considerAct(member, mention);
        considerHeadline(mention);
    }

    void offer(const std::string& text, double score) {
        if (text.empty() || text.size() > longestTitle * 2) return;
        const bool better = score > m_best.score || (score == m_best.score && text < m_best.text);
        if (m_best.text.empty() || better) m_best = {text, score};
    }

    /// Cleaned; whole, and cut to what a card shows.
    void offerDraft(TitleDraft draft, const Mention& mention, double adjustment, bool ready = false) {
        for (const std::size_t room : {longestTitle, comfortableTitle}) {
            TitleDraft cut = draft;
            const bool fits = ready && characterCount(cut.text()) <= room;
            if (!fits && !cut.cut(room)) continue;
            offer(cut.text(), judge(cut).total() + adjustment + m_centrality + keyBonus(cut, mention));
        }
    }

    /// The words that make the mention this event must be told.
    static double keyBonus(const TitleDraft& draft, const Mention& mention) {
        if (!mention.verb && !mention.triggerWord) return 0;
        const bool told =
            (mention.verb && draft.tells(*mention.verb)) || (mention.triggerWord && draft.tells(*mention.triggerWord));
        return told ? 0 : untoldKey;
    }

    /// "Three rounds of talks: on 4 May in Oslo and …": "Talks in Oslo".
    void considerListed(const Mention& mention) {
        const auto& document = m_set.documentOf(mention);
        const auto date = document.wordsOfTimex(*mention.timex);
        std::size_t end = date->last;
        while (end < mention.words.last && document.isWord(end) && !document.words()[end].timex &&
               !document.lexicon().mark(document.folded(end)))
            ++end;
        TitleDraft draft(document, {*mention.countedNoun, *mention.countedNoun + 1});
        draft.append({date->last, end});
        offer(draft.text(), judge(draft).total() + m_centrality);
    }

    // ---- acts

    void considerAct(const events::Member& member, const Mention& mention) {
        const auto& document = m_set.documentOf(mention);
        double adjustment = 0;
        if (member.membership == events::Membership::coarse) adjustment -= 1;
        if (mention.embedded()) adjustment -= 0.75;
        const bool sequel = mention.kind == events::ClauseKind::sequel;
        // What was demanded tells more than that a statement was released; "demanded" is the key word there, for "released".
        const double says = statementAsVerb(mention, document) ? 0.75 - untoldKey : 0;
        offerDraft(cleaned(draftOf(mention, document), mention), mention, adjustment + says, sequel);
        if (mention.kind != events::ClauseKind::main && !hangsOnPronoun(mention, document)) return;
        for (const auto range : otherBeginnings(mention, document))
            offerDraft(cleaned(TitleDraft(document, range), mention), mention, adjustment - 0.25);
    }

    /// "Seven countries, A and B among them, entered": what stands before is not the subject.
    static bool hangsOnPronoun(const Mention& mention, const AnnotatedDocument& document) {
        std::size_t before = mention.words.first;
        while (before > 0 && !document.isWord(before - 1)) --before;
        const auto pronoun = [&](std::size_t i) {
            return document.words()[i].entry->pronoun || titleLexicon(document.language()).isObject(document.folded(i));
        };
        return mention.kind == events::ClauseKind::reduced &&
               (pronoun(mention.words.first) || (before > 0 && pronoun(before - 1)));
    }

    TitleDraft cleaned(TitleDraft draft, const Mention& mention) const {
        draft.keep(mention.verb);
        draft.keep(mention.triggerWord);
        namePerson(draft, mention);
        draft.clean(mention.timex);
        if (characterCount(draft.text()) > comfortableTitle) shortenPerson(draft, mention);
        return draft;
    }

    /// "Foreign Minister Ada Kern opened": "Kern opened".
    void shortenPerson(TitleDraft& draft, const Mention& mention) const {
        const auto& document = m_set.documentOf(mention);
        for (const auto& run : m_set.runs[mention.document]) {
            if (!draft.tells(run.words.first) || !shortens(run, document)) continue;
            for (const std::size_t word : draft.words()) {
                if (word == run.words.first) break;
                const bool title = document.words()[word].token.capitalised ||
                                   document.words()[word].entry->determiner ||
                                   document.lexicon().isPersonTitle(document.folded(word));
                if (!title) return;
            }
            if (draft.words().front() < run.words.first) draft.erase({draft.words().front(), run.words.first});
            draft.erase({run.words.first + 1, run.words.last});
            draft.replace(run.words.first, m_set.names.shortDisplay(run.name));
            return;
        }
    }

    /// A person, by more than a last name; not a body that speaks, nor half of a hyphenated name.
    bool shortens(const events::NameRun& run, const AnnotatedDocument& document) const {
        const bool whole = run.words.last >= document.words().size() || document.written(run.words.last) != "-";
        const bool body = document.lexicon().isInstitution(document.folded(run.words.last - 1)) ||
                          document.words()[run.words.last - 1].token.allCapitals;
        return whole && !body && m_set.names.isPerson(run.name) && !m_set.names.country(run.name) &&
               (run.titled || run.words.last - run.words.first == 2);
    }

    /// The whole sentence, and what follows each comma or joining word before the verb.
    static std::vector<WordRange> otherBeginnings(const Mention& mention, const AnnotatedDocument& document) {
        const auto sentence = document.wordsOf(mention.sentence);
        std::vector<WordRange> ranges;
        if (mention.words.first != sentence.first) ranges.push_back(sentence);
        const std::size_t key = mention.verb.value_or(mention.triggerWord.value_or(sentence.first));
        for (std::size_t i = sentence.first + 1; i + 1 < key; ++i) {
            const auto mark = document.lexicon().mark(document.folded(i));
            if (mark == events::MarkKind::conjunction && !document.isMark(i - 1, ",")) continue; // "A and B met"
            const bool joins = document.isMark(i, ",") || document.isMark(i, ";") || document.isMark(i, ":") ||
                               (mark && *mark != events::MarkKind::relative);
            if (joins && i + 1 != mention.words.first) ranges.push_back({i + 1, sentence.last});
        }
        return ranges;
    }

    /// The first "he" or "her" is the person named last, where the title itself names nobody before.
    void namePerson(TitleDraft& draft, const Mention& mention) const {
        const auto& document = m_set.documentOf(mention);
        const auto& runs = m_set.runs[mention.document];
        for (const std::size_t word : draft.words()) {
            if (std::any_of(runs.begin(), runs.end(),
                            [&](const events::NameRun& run) { return run.words.contains(word); }))
                return;
            const bool subject = titleLexicon(document.language()).isPersonPronoun(document.folded(word));
            if (!subject) continue;
            if (const auto name = personBefore(word, mention)) draft.replace(word, *name);
            return;
        }
    }

    std::optional<std::string> personBefore(std::size_t word, const Mention& mention) const {
        constexpr std::size_t reach = 2; // sentences
        const auto& document = m_set.documentOf(mention);
        const std::size_t earliest = document.wordsOf(mention.sentence - std::min(mention.sentence, reach)).first;
        std::optional<std::string> name;
        for (const auto& run : m_set.runs[mention.document]) {
            if (run.words.last > word) break;
            if (run.words.first >= earliest && m_set.names.isPerson(run.name))
                name = m_set.names.shortDisplay(run.name);
        }
        return name ? name : subjectBefore(mention);
    }

    /// The name that opens the sentence before, if it may be a person's.
    std::optional<std::string> subjectBefore(const Mention& mention) const {
        if (mention.sentence == 0) return std::nullopt;
        const auto& document = m_set.documentOf(mention);
        const auto runs = m_set.runsIn(mention.document, document.wordsOf(mention.sentence - 1));
        if (runs.empty() || runs.front().words.first != document.wordsOf(mention.sentence - 1).first)
            return std::nullopt;
        const std::size_t last = runs.front().words.last - 1;
        const bool body =
            document.lexicon().isInstitution(document.folded(last)) || document.words()[last].token.allCapitals;
        if (body || m_set.names.country(runs.front().name)) return std::nullopt;
        return m_set.names.display(runs.front().name);
    }

    TitleDraft draftOf(const Mention& mention, const AnnotatedDocument& document) const {
        switch (mention.kind) {
        case events::ClauseKind::relative:
            return relativeDraft(mention, document);
        case events::ClauseKind::sequel:
            return sequelDraft(mention, document);
        case events::ClauseKind::reduced:
            return reducedDraft(mention, document);
        case events::ClauseKind::nominal:
            return TitleDraft(document, mention.words);
        case events::ClauseKind::main:
            break;
        }
        if (const auto demand = statementAsVerb(mention, document)) return *demand;
        return TitleDraft(document, contentOf(document, mention.words));
    }

    /// "the plan, put forward by A": "plan put forward by A".
    static TitleDraft reducedDraft(const Mention& mention, const AnnotatedDocument& document) {
        const auto sentence = document.wordsOf(mention.sentence);
        std::size_t end = mention.words.first;
        while (end > sentence.first && document.isMark(end - 1, ",")) --end;
        std::size_t first = events::nounPhraseBefore(document, end, sentence.first);
        while (first < end && document.words()[first].entry->determiner) ++first;
        TitleDraft draft(document, {first, end});
        draft.append(mention.words);
        return draft;
    }

    /// "the spat between A and B, which blew up": the antecedent is the subject.
    static TitleDraft relativeDraft(const Mention& mention, const AnnotatedDocument& document) {
        const auto sentence = document.wordsOf(mention.sentence);
        std::size_t subjectEnd = mention.words.first;
        while (subjectEnd > sentence.first && document.isMark(subjectEnd - 1, ",")) --subjectEnd;
        std::size_t subject = events::nounPhraseBefore(document, subjectEnd, sentence.first);
        const auto goesBack = [&](std::size_t word) {
            return titleLexicon(document.language()).attachesToNoun(document.folded(word)) ||
                   document.lexicon().mark(document.folded(word)) == events::MarkKind::conjunction;
        };
        while (subject > sentence.first + 1 && goesBack(subject - 1)) {
            const std::size_t before = events::nounPhraseBefore(document, subject - 1, sentence.first);
            if (before + 1 == subject) break;
            subject = before;
        }
        TitleDraft draft(document, {subject, subjectEnd});
        std::size_t verb = mention.words.first;
        while (verb < mention.words.last && document.lexicon().mark(document.folded(verb))) ++verb;
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

    /// "released a statement demanding X" and "… that demanded X" say "demanded X".
    static std::optional<TitleDraft> statementAsVerb(const Mention& mention, const AnnotatedDocument& document) {
        if (mention.trigger != events::statementTrigger || !mention.verb || !mention.triggerWord) return std::nullopt;
        const std::size_t next = *mention.triggerWord + 1;
        if (*mention.triggerWord <= *mention.verb || next + 1 >= mention.words.last) return std::nullopt;
        const auto past = document.lexicon().pastOf(document.folded(next));
        const auto mark = document.lexicon().mark(document.folded(next));
        const bool relative = (mark == events::MarkKind::that || mark == events::MarkKind::relative) &&
                              document.isParticiple(next + 1) &&
                              document.triggerAt(next + 1, mention.words.last).asVerb == events::statementTrigger;
        if (!past && !relative) return std::nullopt;
        TitleDraft draft(document, {mention.words.first, subjectEnd(mention, document)});
        draft.append({relative ? next + 1 : next, document.wordsOf(mention.sentence).last});
        if (past) draft.replace(next, *past);
        return draft;
    }

    static std::size_t subjectEnd(const Mention& mention, const AnnotatedDocument& document) {
        std::size_t end = *mention.verb;
        while (end > mention.words.first && document.words()[end - 1].entry->auxiliary) --end;
        return end;
    }

    // ---- words spoken

    /// False where the report says nothing that stands by itself.
    bool considerStatement(const Mention& mention) {
        if (!mention.speaker || mention.trigger != events::statementTrigger) return false;
        const auto& document = m_set.documentOf(mention);
        if (statementAsVerb(mention, document)) return false;
        const auto said = spokenWords(mention, document);
        const auto name = m_set.names.shortDisplay(*mention.speaker);
        if (said.empty() || characterCount(name) + 2 >= longestTitle / 2) return false;
        TitleDraft draft(document, said);
        draft.clean(mention.timex);
        bool offered = false;
        for (const std::size_t room : {longestTitle, comfortableTitle}) {
            TitleDraft cut = draft;
            if (!cut.cut(room - characterCount(name) - 2)) continue;
            const auto judged = judge(cut);
            if (!cut.hasVerb() || !judged.clean()) continue;
            offer(name + ": " + spokenText(cut, document), judged.total() + m_centrality);
            offered = true;
        }
        return offered;
    }

    /// What follows the colon begins as it did in its sentence.
    static std::string spokenText(const TitleDraft& draft, const AnnotatedDocument& document) {
        std::string text = draft.text();
        const std::size_t first = draft.words().front();
        const auto& token = document.words()[first].token;
        const bool opens = document.wordsOf(document.sentenceAt(token.span.begin)).first == first &&
                           document.words()[first].entry->stopword;
        if (opens && !draft.isReplaced(first))
            text.replace(0, token.span.size(), document.folded(first));
        else if (!token.capitalised && !draft.isReplaced(first))
            text.replace(0, token.span.size(), std::string(document.written(first)));
        return text;
    }

    static std::size_t characterCount(const std::string& text) {
        return static_cast<std::size_t>(std::count_if(
            text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
    }

    // ---- wholes

    /// A name that tells what kind of event it is goes before one that does not ("The two sides").
    void considerWhole(const Mention& mention) {
        const auto& document = m_set.documentOf(mention);
        const auto name = nameOfWhole(mention, document);
        bool tellsKind = false;
        for (std::size_t i = name.first; i < name.last; ++i)
            tellsKind = tellsKind || document.triggerAt(i, name.last).asNoun != events::noTrigger;
        const auto title = wholeTitle(mention);
        const bool pronoun = !name.empty() && document.words()[name.first].entry->pronoun;
        offer(title, (tellsKind ? cleanStatement : 0.0) + (pronoun ? -1 : 0) +
                         (characterCount(title) <= comfortableTitle ? 0.25 : 0) + (mention.timex ? 0 : 0.1));
    }

    /// Its name, up to its verb, and the places of its stages.
    std::string wholeTitle(const Mention& whole) const {
        const auto& document = m_set.documentOf(whole);
        const WordRange subject = nameOfWhole(whole, document);
        if (subject.empty()) return {};
        TitleDraft draft(document, subject);
        draft.clean();
        const auto places = stagePlaces(whole);
        if (draft.words().empty() || !draft.cut(longestTitle - std::min(longestTitle / 2, places.size() + 2)))
            return draft.text();
        const auto name = draft.text();
        return places.empty() || name.size() + 2 + places.size() > longestTitle ? name : name + ": " + places;
    }

    /// What stands before the verb of the sentence that announces it; of one that only counts, from the count on.
    static WordRange nameOfWhole(const Mention& whole, const AnnotatedDocument& document) {
        WordRange name = whole.timex ? whole.words : document.wordsOf(document.sentenceAt(whole.passage.begin));
        const auto counts = [&](std::size_t i) {
            const auto count = document.lexicon().count(document.folded(i));
            return count && !count->ordinal && count->value > 1;
        };
        while (whole.timex && !name.empty() && !counts(name.first)) ++name.first;
        for (std::size_t i = name.first; i < name.last; ++i)
            if (document.isFiniteVerb(i, name) || document.words()[i].timex) name.last = i;
        return name;
    }

    std::vector<std::size_t> stagesByDay(const Mention& whole) const {
        auto stages = whole.stages;
        std::stable_sort(stages.begin(), stages.end(), [&](std::size_t a, std::size_t b) {
            return m_set.mentions[a].when.days < m_set.mentions[b].when.days;
        });
        return stages;
    }

    std::string stagePlaces(const Mention& whole) const {
        std::string text;
        std::vector<events::Name> seen;
        for (const std::size_t stage : stagesByDay(whole))
            for (const auto& run : m_set.runsIn(m_set.mentions[stage].document, m_set.mentions[stage].words)) {
                const auto name = m_set.names.canonical(run.name);
                if (run.role != events::NameRole::place || std::find(seen.begin(), seen.end(), name) != seen.end())
                    continue;
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
        if (!document.document().headline || !published || !m_cluster.when.isExactDay() ||
            *published != m_cluster.when.days.first)
            return;
        const std::size_t sentence = document.sentenceAt(document.document().headline->begin);
        if (mention.sentence > sentence + leadSentences) return;
        std::vector<events::WeightedTerm> terms;
        events::addTerms(document, document.wordsOf(sentence), 1, terms);
        events::finishTerms(terms);
        constexpr double sameMatter = 0.4;
        if (m_measure.cosine(terms, mention.terms) < sameMatter) return;
        const auto draft = headlineDraft(document);
        if (draft && !draft->words().empty() && characterCount(draft->text()) <= longestTitle)
            offer(draft->text(), judge(*draft).total() + m_centrality + 0.5);
    }

    // ---- names

    /// "talks in Geneva": the noun that names the event, and its place.
    void considerName(const Mention& mention) {
        const auto& document = m_set.documentOf(mention);
        const auto sentence = document.wordsOf(mention.sentence);
        for (std::size_t i = mention.words.first; i < mention.words.last; ++i) {
            if (document.triggerAt(i, i + 1).asNoun == events::noTrigger || document.isFiniteVerb(i, sentence))
                continue;
            std::size_t first = events::nounPhraseBefore(document, i, sentence.first);
            while (first < i && (document.words()[first].entry->stopword || !document.isWord(first) ||
                                 document.words()[first].timex))
                ++first;
            TitleDraft draft(document, {first, endOfName(mention, document, i + 1)});
            draft.clean(mention.timex);
            if (!draft.words().empty()) offer(draft.text(), judge(draft).total() + 0.5);
        }
    }

    std::size_t endOfName(const Mention& mention, const AnnotatedDocument& document, std::size_t end) const {
        for (bool again = true; again && end + 1 < mention.words.last;) {
            again = false;
            if (!titleLexicon(document.language()).attachesToNoun(document.folded(end))) break;
            const std::size_t noun = end + (document.words()[end + 1].entry->determiner ? 2 : 1);
            for (const auto& run : m_set.runs[mention.document])
                if (run.words.first == noun && run.words.last <= mention.words.last) end = run.words.last, again = true;
        }
        return end;
    }

    // ---- choice

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

    /// The sentence of the first passage from its beginning, cut at a word.
    std::string fallback() const {
        const auto& mention = m_set.mentions[m_cluster.members.front().mention];
        const auto& document = m_set.documentOf(mention);
        TitleDraft cleanSentence(document, document.wordsOf(mention.sentence));
        cleanSentence.clean(mention.timex);
        TitleDraft draft =
            cleanSentence.words().empty() ? TitleDraft(document, mention.words) : std::move(cleanSentence);
        if (characterCount(draft.text()) <= longestTitle) return draft.text();
        draft.shorten(longestTitle - 1);
        return (draft.words().empty() ? firstCharacters(document.document().text, mention.passage) : draft.text()) +
               "…";
    }

    /// Of one endless word.
    static std::string firstCharacters(std::string_view text, Span span) {
        std::string_view cut = slice(text, span).substr(0, longestTitle - 1);
        while (!cut.empty() && (static_cast<unsigned char>(text[span.begin + cut.size()]) & 0xC0) == 0x80)
            cut.remove_suffix(1);
        return std::string(cut);
    }

    static constexpr double cleanStatement = 2.5; ///< subject and verb, of a fair length, without a flaw
    static constexpr double untoldKey = -1.5;
    static constexpr std::size_t leadSentences = 3;

    const events::MentionSet& m_set;
    const events::SimilarityMeasure& m_measure;
    const events::Cluster& m_cluster;
    Candidate m_best;
    double m_centrality = 0; ///< of the mention in hand
};

} // namespace

std::string titleOf(const events::MentionSet& set, const events::SimilarityMeasure& measure,
                    const events::Cluster& cluster) {
    return TitleWriter(set, measure, cluster).run();
}

} // namespace dateline::graph
