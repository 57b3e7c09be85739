// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/title_writer.h"

#include "core/events/attachment.h"
#include "core/graph/clause_drafts.h"
#include "core/graph/common_words.h"
#include "core/graph/headline.h"
#include "core/graph/plain_title.h"
#include "core/graph/spoken_words.h"
#include "core/graph/title_judge.h"
#include "core/graph/title_lexicon.h"
#include "core/graph/title_persons.h"
#include "core/graph/whole_title.h"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <vector>

namespace dateline::graph {

namespace {

using events::AnnotatedDocument;
using events::eventLexicon;
using events::Mention;
using events::WordRange;

struct Candidate {
    std::string text;
    double score = 0;
    bool told = false;
};

class TitleWriter {
public:
    TitleWriter(const events::MentionSet& set, const events::SimilarityMeasure& measure, const events::Cluster& cluster)
        : m_set(set), m_measure(measure), m_cluster(cluster), m_common(set, measure, cluster),
          m_happened(std::ranges::any_of(cluster.members, [&](const events::Member& member) {
              return set.mentions[member.mention].status == events::Status::happened;
          })) {}

    Title run() {
        if (!hasOwnWords(m_cluster.members.front())) return {plainTitleOf(m_cluster.members.front()), true};
        const auto reports = centralReports();
        for (const auto& [centrality, report] : reports) {
            m_centrality = ofCentrality * centrality + placeInArticle(m_set.mentions[report->mention]) -
                           (tellsAnother(m_set.mentions[report->mention]) ? ofPlan : 0);
            m_report = &m_set.mentions[report->mention];
            if (hasOwnWords(*report)) consider(*report);
        }
        if (m_best.score < cleanStatement)
            for (const auto& [centrality, report] : reports) considerName(m_set.mentions[report->mention]);
        return m_best.text.empty() ? Title{fallback(), false} : Title{m_best.text, m_best.told};
    }

private:
    /// It was to happen, or is denied, where others tell that it happened.
    bool tellsAnother(const Mention& mention) const { return m_happened && mention.status != events::Status::happened; }

    bool hasOwnWords(const events::Member& member) const {
        return titleLexicon(m_set.documentOf(m_set.mentions[member.mention]).language()).isOwn();
    }

    std::string plainTitleOf(const events::Member& member) const {
        const auto& mention = m_set.mentions[member.mention];
        return plainTitle(m_set.documentOf(mention), mention);
    }

    void consider(const events::Member& member) {
        const auto& mention = m_set.mentions[member.mention];
        if (mention.isWhole())
            considerWhole(mention);
        else if (mention.countedNoun)
            considerListed(mention);
        else if (const auto noun = datedNoun(mention, m_set.documentOf(mention)))
            return considerDatedNoun(mention, *noun);
        else if (!considerStatement(mention))
            considerAct(member, mention);
        considerHeadline(mention);
    }

    /// `worth` is of the line itself; what report it is from adds `preference`.
    void offer(const std::string& text, double worth, double preference = 0) {
        if (text.empty() || text.size() > longestTitle * 2) return;
        const double score = worth + preference + agreement(text);
        const bool better = score > m_best.score || (score == m_best.score && text < m_best.text);
        if (m_best.text.empty() || better) m_best = {text, score, worth >= cleanStatement};
    }

    /// News is told at the beginning.
    static double placeInArticle(const Mention& mention) {
        constexpr std::size_t leadEnd = 4; // sentences
        constexpr std::size_t farDown = 60;
        return mention.sentence < leadEnd ? 0.5 : mention.sentence < farDown ? 0 : -0.5;
    }

    /// What several articles say in the same words, each in a sentence of its own, gains from each.
    double agreement(const std::string& text) {
        constexpr double ofAnother = 0.25;
        constexpr double most = 1;
        auto& reports = m_proposed[text];
        const auto repeats = [&](const Mention* other) {
            return other->document == m_report->document ||
                   std::ranges::equal(other->terms, m_report->terms, {}, &events::WeightedTerm::term,
                                      &events::WeightedTerm::term);
        };
        if (std::ranges::none_of(reports, repeats)) reports.push_back(m_report);
        return std::min(most, ofAnother * static_cast<double>(reports.size() - 1));
    }

    /// Cleaned; whole, and cut to what a card shows.
    void offerDraft(TitleDraft draft, const Mention& mention, double adjustment, bool ready = false) {
        for (const std::size_t room : {longestTitle, comfortableTitle}) {
            TitleDraft cut = draft;
            const bool fits = ready && characterCount(cut.text()) <= room;
            if ((!fits && !cut.cut(room)) || hidesDenial(cut, mention)) continue;
            offer(cut.text(), judge(cut).total() + keyBonus(cut, mention), adjustment + m_centrality + saying(cut));
        }
    }

    /// "Soldiers crossed the border" of those that "denied that soldiers crossed the border".
    bool hidesDenial(const TitleDraft& draft, const Mention& mention) const {
        if (mention.status != events::Status::denied) return false;
        const auto& document = draft.document();
        const auto [first, last] = std::ranges::minmax(draft.words());
        constexpr std::size_t around = 60; // words: a sentence may hold thousands of clauses
        const auto sentence = document.wordsOf(mention.sentence);
        const WordRange clause{std::max(sentence.first, mention.words.first - std::min(mention.words.first, around)),
                               std::min(sentence.last, mention.words.last + around)};
        return !denies(document, {first, last + 1}) && denies(document, clause);
    }

    /// What the reports have in common should be in the line itself.
    double saying(const TitleDraft& draft) const {
        const std::size_t reports = m_cluster.members.size();
        return reports < several ? 0 : (reports < many ? ofSaying : ofSayingOfMany) * m_common.likeness(draft);
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
        offer(draft.text(), judge(draft).total(), m_centrality + saying(draft));
    }

    /// A word or two, but what happened then; the sentence tells what was done about it later.
    void considerDatedNoun(const Mention& mention, TitleDraft draft) {
        draft.clean(mention.timex);
        if (draft.cut(longestTitle)) offer(draft.text(), judge(draft).total(), m_centrality + saying(draft));
    }

    // ---- acts

    void considerAct(const events::Member& member, const Mention& mention) {
        const auto& document = m_set.documentOf(mention);
        double adjustment = 0;
        if (member.membership == events::Membership::coarse) adjustment -= 1;
        if (mention.embedded()) adjustment -= 0.75;
        if (mention.status != events::Status::happened) adjustment -= ofPlan;
        const bool sequel = mention.kind == events::ClauseKind::sequel;
        // What was demanded tells more than that a statement was released; "demanded" is the key word there, for "released".
        const double says = statementAsVerb(mention, document) ? 0.75 - untoldKey : 0;
        offerDraft(cleaned(clauseDraft(mention, document), mention), mention, adjustment + says, sequel);
        if (mention.kind != events::ClauseKind::main && !hangsOnPronoun(mention, document)) return;
        for (const auto range : otherBeginnings(mention, document))
            offerDraft(cleaned(TitleDraft(document, range), mention), mention, adjustment - 0.25);
    }

    TitleDraft cleaned(TitleDraft draft, const Mention& mention) const {
        draft.keep(mention.verb);
        draft.keep(mention.triggerWord);
        const TitlePersons persons(m_set, mention);
        persons.name(draft);
        draft.clean(mention.timex);
        if (characterCount(draft.text()) > comfortableTitle) persons.shorten(draft);
        return draft;
    }

    // ---- words spoken

    /// "Kern: quotas must fall"; of oneself, "Kern will resign". False where the report says nothing that stands by itself.
    bool considerStatement(const Mention& mention) {
        if (!mention.speaker || mention.trigger != events::statementTrigger) return false;
        const auto& document = m_set.documentOf(mention);
        if (statementAsVerb(mention, document)) return false;
        const auto said = spokenWords(mention, document);
        const auto name = m_set.names.shortDisplay(*mention.speaker);
        if (said.empty() || characterCount(name) < 2 || characterCount(name) + 2 >= longestTitle / 2) return false;
        TitleDraft draft(document, said);
        draft.clean(mention.timex);
        const bool ofOneself =
            !draft.words().empty() &&
            titleLexicon(document.language()).isPersonPronoun(document.folded(draft.words().front()));
        if (ofOneself) draft.replace(draft.words().front(), name);
        bool offered = false;
        for (const std::size_t room : {longestTitle, comfortableTitle}) {
            TitleDraft cut = draft;
            if (!cut.cut(ofOneself ? room : room - characterCount(name) - 2)) continue;
            const auto judged = judge(cut);
            if (!cut.hasVerb() || !judged.clean()) continue;
            const auto text = ofOneself ? cut.text() : name + ": " + spokenText(cut, document);
            offer(text, judged.total(), m_centrality + saying(cut));
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
        const auto title = wholeTitle(m_set, mention);
        offer(title.text, (title.tellsKind ? cleanStatement : 0.0) + (title.pronoun ? -1 : 0) +
                              (characterCount(title.text) <= comfortableTitle ? 0.25 : 0) + (mention.timex ? 0 : 0.1));
    }

    // ---- headlines

    /// Of an article of the event's day or the next, in sentence case, about the same.
    void considerHeadline(const Mention& mention) {
        const auto& document = m_set.documentOf(mention);
        const auto published = document.reading().published.day();
        if (!document.document().headline || !published || !m_cluster.when.isExactDay() ||
            *published < m_cluster.when.days.first || *published - m_cluster.when.days.first > 1)
            return;
        const std::size_t sentence = document.sentenceAt(document.document().headline->begin);
        if (mention.sentence > sentence + leadSentences) return;
        std::vector<events::WeightedTerm> terms;
        events::addTerms(document, document.wordsOf(sentence), 1, terms);
        events::finishTerms(terms);
        constexpr double sameMatter = 0.4;
        if (m_measure.steppedCosine(terms, mention.terms) < sameMatter) return;
        const auto draft = headlineDraft(document);
        if (draft && !draft->words().empty() && characterCount(draft->text()) <= longestTitle)
            offer(draft->text(), judge(*draft).total(), m_centrality + saying(*draft) + 0.5);
    }

    // ---- names

    /// "talks in Geneva": the noun that names the event, and its place.
    void considerName(const Mention& mention) {
        const auto& document = m_set.documentOf(mention);
        if (mention.status == events::Status::denied || tellsAnother(mention) || datedNoun(mention, document)) return;
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
            if (!draft.words().empty()) offer(draft.text(), judge(draft).total(), 0.5 + saying(draft));
        }
    }

    std::size_t endOfName(const Mention& mention, const AnnotatedDocument& document, std::size_t end) const {
        for (bool again = true; again && end + 1 < mention.words.last;) {
            again = false;
            if (!titleLexicon(document.language()).attachesToNoun(document.folded(end))) break;
            const std::size_t noun = end + (document.words()[end + 1].entry->determiner ? 2 : 1);
            const auto* run = m_set.runAt(mention.document, noun);
            if (run && run->words.first == noun && run->words.last <= mention.words.last)
                end = run->words.last, again = true;
        }
        return end;
    }

    // ---- choice

    /// Those most like all the others together, with how like they are; by position in the cluster.
    std::vector<std::pair<double, const events::Member*>> centralReports() const {
        constexpr std::size_t enough = 32;
        std::vector<std::pair<double, const events::Member*>> reports;
        for (const auto& member : m_cluster.members)
            reports.emplace_back(m_common.likeness(m_set.mentions[member.mention]), &member);
        if (reports.size() <= enough) return reports;
        std::ranges::stable_sort(reports, std::ranges::greater{}, [](const auto& report) { return report.first; });
        reports.resize(enough);
        return reports;
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
    static constexpr double ofCentrality = 1;
    static constexpr double ofSaying = 4;
    static constexpr double ofSayingOfMany = 6;
    static constexpr std::size_t several = 3; ///< reports
    static constexpr std::size_t many = 8;
    static constexpr double ofPlan = 1; ///< what happened tells more than that it was to happen
    static constexpr double untoldKey = -1.5;
    static constexpr std::size_t leadSentences = 3;

    const events::MentionSet& m_set;
    const events::SimilarityMeasure& m_measure;
    const events::Cluster& m_cluster;
    CommonWords m_common;
    bool m_happened; ///< one of the reports says so
    Candidate m_best;
    double m_centrality = 0;                                                 ///< of the report in hand
    const Mention* m_report = nullptr;                                       ///< the report in hand
    std::unordered_map<std::string, std::vector<const Mention*>> m_proposed; ///< a title, by whom
};

} // namespace

Title titleOf(const events::MentionSet& set, const events::SimilarityMeasure& measure, const events::Cluster& cluster) {
    return TitleWriter(set, measure, cluster).run();
}

} // namespace dateline::graph
