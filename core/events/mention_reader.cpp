// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/mention.h"

#include "core/base/parallel.h"
#include "core/events/describe.h"
#include "core/events/posts.h"
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
    std::vector<std::uint32_t> documents(set.terms, 0);
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
    for (const auto count : documents) set.idf.push_back(std::log(1 + all / static_cast<float>(std::max(count, 1U))));
}

void annotate(MentionSet& set, std::span<const DocumentView> views, const JobControl& control) {
    set.vocabularies.resize(control.threads());
    std::vector<std::optional<AnnotatedDocument>> annotated(views.size());
    forEachIndex(views.size(), control, std::nullopt,
                 [&](std::size_t i, unsigned worker) { annotated[i].emplace(views[i], set.vocabularies[worker]); });
    if (control.cancelled()) return;
    set.terms = Vocabulary::numberTerms(set.vocabularies);
    set.documents.reserve(views.size());
    for (auto& document : annotated) set.documents.push_back(std::move(*document));
}

/// Found on all threads, brought together in the order of the documents.
void readNames(MentionSet& set, const JobControl& control) {
    std::vector<std::vector<FoundName>> found(set.documents.size());
    forEachIndex(found.size(), control, std::nullopt,
                 [&](std::size_t i, unsigned) { found[i] = findNames(set.documents[i]); });
    for (std::size_t i = 0; i < found.size(); ++i) set.runs.push_back(set.names.add(set.documents[i], found[i]));
    set.names.unify();
    for (auto& runs : set.runs) set.names.settle(runs);
}

/// Mentions name one another by their place among all, which is known when every document has been read.
void addMentions(MentionSet& set, const JobControl& control) {
    std::vector<std::vector<Mention>> read(set.documents.size());
    forEachIndex(read.size(), control, Stage::merging,
                 [&](std::size_t i, unsigned) { read[i] = DocumentReader(set, i).run(); });
    for (auto& mentions : read) {
        const std::size_t before = set.mentions.size();
        for (auto& mention : mentions) {
            if (mention.host) *mention.host += before;
            for (std::size_t& stage : mention.stages) stage += before;
            set.mentions.push_back(std::move(mention));
        }
    }
}

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

MentionSet readMentions(std::span<const DocumentView> views, const JobControl& control) {
    MentionSet set;
    annotate(set, views, control);
    if (control.cancelled()) return {};
    readNames(set, control);
    weighTerms(set);
    addMentions(set, control);
    if (control.cancelled()) return {};
    addWholesAcrossDocuments(set);
    return set;
}

} // namespace dateline::events
