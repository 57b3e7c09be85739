// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/mention.h"

#include "core/base/parallel.h"
#include "core/events/describe.h"
#include "core/events/document_print.h"
#include "core/events/posts.h"
#include "core/events/rarity.h"
#include "core/events/stages.h"

#include <algorithm>
#include <cmath>

namespace dateline::events {

namespace {

class DocumentReader {
public:
    DocumentReader(const MentionSet& set, std::size_t document)
        : m_set(set), m_index(document), m_document(set.documents[document]) {}

    /// They name one another by their place in this list.
    std::vector<Mention> run() {
        m_posts = findPosts(m_document, m_set.runs[m_index], m_set.names);
        for (std::size_t s = 0; s < m_document.sentences().size(); ++s) {
            if (m_document.inFurniture(m_document.sentences()[s].span.begin)) continue;
            readSentence(s);
            readPostEndingAfter(s);
        }
        addCountedWholes(m_set, m_index, m_mentions);
        return std::move(m_mentions);
    }

private:
    const Post* postOf(std::size_t sentence) const {
        for (const auto& post : m_posts)
            if (post.firstSentence <= sentence && sentence < post.lastSentence) return &post;
        return nullptr;
    }

    void readSentence(std::size_t sentence) {
        const std::size_t first = m_mentions.size();
        const auto clauses = datedClauses(m_document, sentence);
        for (const auto& clause : clauses)
            if (tellsSomething(clause)) m_mentions.push_back(mentionOf(clause, sentence));
        const std::size_t last = m_mentions.size();
        if (last - first == 1 && !m_mentions[first].embedded())
            m_mentions[first].passage = m_document.sentences()[sentence].span;
        for (std::size_t i = first; i < last; ++i) {
            auto& mention = m_mentions[i];
            if (m_document.isFiniteVerb(mention.words.first, {0, mention.words.last}))
                mention.passage = m_document.sentences()[sentence].span;
            if (mention.kind == ClauseKind::sequel && i > first) inheritVerb(mention, m_mentions[i - 1]);
            if (!mention.embedded()) continue;
            for (std::size_t k = first; k < i; ++k)
                if (!m_mentions[k].embedded()) mention.host = k;
        }
    }

    /// Not a date by itself ("March 13."), nor a sentence whose subject is the one before ("Which was in March.").
    bool tellsSomething(const Clause& clause) const {
        const auto sentence =
            m_document.wordsOf(m_document.sentenceAt(m_document.words()[clause.timexWords.first].token.span.begin));
        if (m_document.lexicon().mark(m_document.folded(clause.words.first)) == MarkKind::relative &&
            clause.words.first == sentence.first)
            return false;
        for (std::size_t i = clause.words.first; i < clause.words.last; ++i)
            if (m_document.isWord(i) && !m_document.words()[i].timex && !m_document.words()[i].entry->stopword)
                return true;
        return clause.kind != ClauseKind::main;
    }

    Mention mentionOf(const Clause& clause, std::size_t sentence) {
        auto words = clause.words;
        const bool leansOnNoun = clause.kind == ClauseKind::relative || clause.kind == ClauseKind::reduced;
        if (leansOnNoun && m_document.lexicon().mark(m_document.folded(words.first)) != MarkKind::subordinate)
            words.first = nounPhraseBefore(m_document, words.first, m_document.wordsOf(sentence).first);
        auto mention = describeMention(m_set, m_index, sentence, clause.words, clause.timex, clause.kind);
        if (words.first != clause.words.first) {
            addTerms(m_document, words, 1, mention.terms);
            finishTerms(mention.terms);
            mention.passage = m_document.spanOf(words);
        }
        const auto& timex = m_document.reading().timexes[clause.timex];
        mention.when = *timex.when;
        if (mention.status == Status::happened && timex.planned) mention.status = Status::planned;
        if (mention.status == Status::happened && repeats(clause.words)) mention.status = Status::habitual;
        if (const auto* post = postOf(sentence)) signBy(mention, *post);
        return mention;
    }

    /// "met every Friday in May": what is dated is a habit.
    bool repeats(WordRange words) const {
        for (std::size_t i = words.first; i < words.last; ++i)
            if (const auto timex = m_document.words()[i].timex;
                timex && m_document.reading().timexes[*timex].type == temporal::TimexType::set)
                return true;
        return false;
    }

    /// ", followed by X in 2004": X did what the clause before says.
    void inheritVerb(Mention& mention, const Mention& before) {
        mention.trigger = before.trigger;
        mention.triggerTerm = before.triggerTerm;
        mention.verb = before.verb;
        if (before.verb) addTerms(m_document, {*before.verb, before.words.last}, 0.5F, mention.terms);
        finishTerms(mention.terms);
    }

    static void signBy(Mention& mention, const Post& post) {
        mention.post = true;
        if (!post.author) return;
        const auto at = std::lower_bound(mention.actors.begin(), mention.actors.end(), *post.author);
        if (at == mention.actors.end() || *at != *post.author) mention.actors.insert(at, *post.author);
    }

    void readPostEndingAfter(std::size_t sentence) {
        const auto* post = postOf(sentence);
        if (!post || sentence + 1 != post->lastSentence) return;
        const auto& when = *m_document.reading().timexes[post->timex].when;
        const bool told = std::any_of(m_mentions.begin(), m_mentions.end(), [&](const Mention& mention) {
            return mention.post && mention.sentence >= post->firstSentence && mention.when.days == when.days;
        });
        if (!told) m_mentions.push_back(mentionOfPost(*post));
    }

    /// The first sentence that tells of an act; a post without one is itself the act: a statement of its author.
    Mention mentionOfPost(const Post& post) {
        std::optional<Mention> best;
        for (std::size_t s = post.firstSentence; s < post.lastSentence; ++s) {
            auto mention = describeMention(m_set, m_index, s, m_document.wordsOf(s), std::nullopt);
            const bool acts = mention.verb && mention.trigger != noTrigger && mention.trigger != statementTrigger;
            if (!best || acts) best = std::move(mention);
            if (acts) break;
        }
        const auto& timex = m_document.reading().timexes[post.timex];
        if (best->trigger == noTrigger) best->trigger = statementTrigger;
        if (best->trigger == statementTrigger) best->speaker = post.author;
        best->passage = m_document.sentences()[best->sentence].span;
        best->timex = post.timex;
        best->when = *timex.when;
        best->steps.push_back({"event.post", timex.span, {}, {}, {}, timex.value});
        signBy(*best, post);
        return std::move(*best);
    }

    const MentionSet& m_set;
    std::size_t m_index;
    std::vector<Mention> m_mentions;
    const AnnotatedDocument& m_document;
    std::vector<Post> m_posts;
};

/// How much a shared term says: log(1 + N/df) over documents.
void weighTerms(MentionSet& set) {
    std::vector<std::uint32_t> documents(set.termTexts.size(), 0);
    std::vector<std::size_t> seen(documents.size(), set.documents.size());
    for (std::size_t d = 0; d < set.documents.size(); ++d)
        for (const auto& word : set.documents[d].words()) {
            const Term term = word.entry->term;
            if (term == noTerm || seen[term] == d) continue;
            seen[term] = d;
            ++documents[term];
        }
    set.idf.reserve(documents.size());
    const auto all = static_cast<float>(set.documents.size());
    for (const auto count : documents) {
        set.idf.push_back(std::log(1 + all / static_cast<float>(std::max(count, 1U))));
        set.steppedIdf.push_back(static_cast<float>(std::log(1 + oneIn(count, set.documents.size()))));
    }
}

/// Reads a pile, and of what the memory knows only what is new in it. Every step leaves the memory fit for use.
class PileReader {
public:
    PileReader(std::span<const DocumentView> views, const JobControl& control, ReadingMemory* memory)
        : m_views(views), m_control(control), m_memory(memory) {
        m_set.documentPrints.resize(views.size());
        forEachIndex(views.size(), control, std::nullopt,
                     [&](std::size_t i, unsigned) { m_set.documentPrints[i] = printOf(views[i]); });
    }

    MentionSet run() {
        annotate();
        if (m_control.cancelled()) return {};
        readNames();
        if (m_control.cancelled()) return {};
        weighTerms(m_set);
        addMentions();
        if (m_control.cancelled()) return {};
        addWholesAcrossDocuments(m_set);
        return std::move(m_set);
    }

private:
    void annotate() {
        if (m_memory) m_set.vocabularies = m_memory->vocabularies;
        if (!m_set.vocabularies) m_set.vocabularies = std::make_shared<std::vector<Vocabulary>>();
        if (m_memory) m_memory->vocabularies = m_set.vocabularies;
        auto& vocabularies = *m_set.vocabularies;
        vocabularies.resize(std::max<std::size_t>(vocabularies.size(), m_control.threads()));
        auto annotated = recall(m_memory ? &m_memory->words : nullptr, m_set.documentPrints, m_control, std::nullopt,
                                [&](std::size_t i, unsigned worker) {
                                    return AnnotatedDocument(m_views[i], vocabularies[worker]).annotation();
                                });
        if (m_control.cancelled()) return;
        numberTerms();
        m_set.documents.reserve(m_views.size());
        for (std::size_t i = 0; i < annotated.size(); ++i)
            m_set.documents.emplace_back(m_views[i], std::move(annotated[i]));
    }

    void numberTerms() {
        auto numbers = Vocabulary::numberTerms(*m_set.vocabularies, m_memory ? m_memory->terms : 0);
        m_set.termTexts = std::move(numbers.texts);
        if (!m_memory) return;
        m_memory->mentions.renumber([&](std::vector<Mention>& mentions) {
            for (auto& mention : mentions) {
                for (auto& term : mention.terms) term.term = numbers.renumbered[term.term];
                if (mention.triggerTerm != noTerm) mention.triggerTerm = numbers.renumbered[mention.triggerTerm];
            }
        });
        m_memory->terms = m_set.termTexts.size();
    }

    /// Found on all threads, brought together in the order of the documents.
    void readNames() {
        const auto found =
            recall(m_memory ? &m_memory->found : nullptr, m_set.documentPrints, m_control, std::nullopt,
                   [&](std::size_t i, unsigned) {
                       return std::make_shared<const std::vector<FoundName>>(findNames(m_set.documents[i]));
                   });
        if (m_control.cancelled()) return;
        for (std::size_t i = 0; i < found.size(); ++i)
            m_set.runs.push_back(m_set.names.add(m_set.documents[i], *found[i]));
        m_set.names.unify();
        for (auto& runs : m_set.runs) m_set.names.settle(runs);
        renumberNames();
        addNamesToPrints();
    }

    /// Both lists of names are sorted.
    void renumberNames() {
        if (!m_memory) return;
        std::vector<Name> numbers(m_memory->names.size(), 0);
        for (Name before = 0, now = 0; before < numbers.size(); ++before) {
            while (now < m_set.names.size() && m_set.names.key(now) < m_memory->names[before]) ++now;
            numbers[before] = now;
        }
        m_memory->mentions.renumber([&](std::vector<Mention>& mentions) {
            for (auto& mention : mentions) {
                for (auto* list : {&mention.actors, &mention.subjects, &mention.places})
                    for (Name& name : *list) name = numbers[name];
                if (mention.speaker) mention.speaker = numbers[*mention.speaker];
            }
        });
        m_memory->names.clear();
        for (Name name = 0; name < m_set.names.size(); ++name) m_memory->names.push_back(m_set.names.key(name));
    }

    void addNamesToPrints() {
        for (Name name = 0; name < m_set.names.size(); ++name) m_set.namePrints.push_back(m_set.names.printOf(name));
        FingerprintMaker print;
        for (std::size_t i = 0; i < m_set.runs.size(); ++i) {
            print.add(m_set.documentPrints[i]);
            for (const auto& run : m_set.runs[i]) {
                print.add(run.words.first).add(run.words.last).add(m_set.namePrints[run.name]).add(run.role);
                print.add(run.titled).add(run.description).add(run.placed).add(run.acts).add(run.people);
            }
            m_set.documentPrints[i] = print.take();
        }
    }

    /// Mentions name one another by their place among all, which is known when every document has been read.
    void addMentions() {
        auto read = recall(m_memory ? &m_memory->mentions : nullptr, m_set.documentPrints, m_control, Stage::merging,
                           [&](std::size_t i, unsigned) { return DocumentReader(m_set, i).run(); });
        for (std::size_t i = 0; i < read.size(); ++i) {
            const std::size_t before = m_set.mentions.size();
            for (auto& mention : read[i]) {
                mention.document = i;
                if (mention.host) *mention.host += before;
                for (std::size_t& stage : mention.stages) stage += before;
                m_set.mentions.push_back(std::move(mention));
            }
        }
    }

    std::span<const DocumentView> m_views;
    const JobControl& m_control;
    ReadingMemory* m_memory;
    MentionSet m_set;
};

} // namespace

std::vector<NameRun> MentionSet::runsIn(std::size_t document, WordRange words) const {
    const auto& all = runs[document];
    auto run = std::lower_bound(all.begin(), all.end(), words.first,
                                [](const NameRun& r, std::size_t first) { return r.words.first < first; });
    std::vector<NameRun> inside;
    for (; run != all.end() && run->words.first < words.last; ++run) inside.push_back(*run);
    return inside;
}

const NameRun* MentionSet::runAt(std::size_t document, std::size_t word) const {
    const auto& all = runs[document];
    const auto after = std::upper_bound(
        all.begin(), all.end(), word, [](std::size_t position, const NameRun& r) { return position < r.words.first; });
    return after != all.begin() && std::prev(after)->words.contains(word) ? &*std::prev(after) : nullptr;
}

MentionSet readMentions(std::span<const DocumentView> views, const JobControl& control, ReadingMemory* memory) {
    return PileReader(views, control, memory).run();
}

} // namespace dateline::events
