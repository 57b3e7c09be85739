// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/mention.h"

#include "core/events/describe.h"
#include "core/events/posts.h"
#include "core/events/stages.h"

#include <algorithm>
#include <cmath>

namespace dateline::events {

namespace {

class DocumentReader {
public:
    DocumentReader(MentionSet& set, std::size_t document)
        : m_set(set), m_index(document), m_document(set.documents[document]) {}

    void run() {
        m_posts = findPosts(m_document, m_set.runs[m_index], m_set.names);
        const std::size_t begin = m_set.mentions.size();
        for (std::size_t s = 0; s < m_document.sentences().size(); ++s) {
            if (m_document.inFurniture(m_document.sentences()[s].span.begin)) continue;
            readSentence(s);
            readPostEndingAfter(s);
        }
        addCountedWholes(m_set, m_index, begin);
    }

private:
    const Post* postOf(std::size_t sentence) const {
        for (const auto& post : m_posts)
            if (post.firstSentence <= sentence && sentence < post.lastSentence) return &post;
        return nullptr;
    }

    void readSentence(std::size_t sentence) {
        const std::size_t first = m_set.mentions.size();
        const auto clauses = datedClauses(m_document, sentence);
        for (const auto& clause : clauses)
            if (tellsSomething(clause)) m_set.mentions.push_back(mentionOf(clause, sentence));
        const std::size_t last = m_set.mentions.size();
        if (last - first == 1 && !m_set.mentions[first].embedded())
            m_set.mentions[first].passage = m_document.sentences()[sentence].span;
        for (std::size_t i = first; i < last; ++i) {
            auto& mention = m_set.mentions[i];
            if (m_document.isFiniteVerb(mention.words.first, {0, mention.words.last}))
                mention.passage = m_document.sentences()[sentence].span;
            if (mention.kind == ClauseKind::sequel && i > first) inheritVerb(mention, m_set.mentions[i - 1]);
            if (!mention.embedded()) continue;
            for (std::size_t k = first; k < i; ++k)
                if (!m_set.mentions[k].embedded()) mention.host = k;
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
        mention.planned = mention.planned || timex.planned;
        if (const auto* post = postOf(sentence)) signBy(mention, *post);
        return mention;
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
        const bool told = std::any_of(m_set.mentions.begin(), m_set.mentions.end(), [&](const Mention& mention) {
            return mention.document == m_index && mention.post && mention.sentence >= post->firstSentence &&
                   mention.when.days == when.days;
        });
        if (!told) m_set.mentions.push_back(mentionOfPost(*post));
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

    MentionSet& m_set;
    std::size_t m_index;
    const AnnotatedDocument& m_document;
    std::vector<Post> m_posts;
};

/// How much a shared term says: log(1 + N/df) over documents.
void weighTerms(MentionSet& set) {
    std::vector<std::uint32_t> documents(set.vocabulary.termCount(), 0);
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

} // namespace

std::vector<NameRun> MentionSet::runsIn(std::size_t document, WordRange words) const {
    const auto& all = runs[document];
    auto run = std::lower_bound(all.begin(), all.end(), words.first,
                                [](const NameRun& r, std::size_t first) { return r.words.first < first; });
    std::vector<NameRun> inside;
    for (; run != all.end() && run->words.first < words.last; ++run) inside.push_back(*run);
    return inside;
}

MentionSet readMentions(std::span<const DocumentView> views) {
    MentionSet set;
    for (const auto& view : views) {
        set.documents.emplace_back(view, set.vocabulary);
        set.runs.push_back(findNames(set.documents.back(), set.names));
    }
    set.names.unify();
    weighTerms(set);
    for (std::size_t d = 0; d < set.documents.size(); ++d) DocumentReader(set, d).run();
    addWholesAcrossDocuments(set);
    return set;
}

} // namespace dateline::events
