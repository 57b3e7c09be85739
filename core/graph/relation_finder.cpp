// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/relation_finder.h"

#include "core/graph/event_index.h"
#include "core/graph/stage_finder.h"

#include <algorithm>
#include <optional>

namespace dateline::graph {

namespace {

using events::Cluster;
using events::Mention;
using events::PhraseKind;
using events::WordRange;

constexpr std::int32_t longestAnswer = 400; ///< days; what is answered in the news happened within about a year
constexpr std::int32_t longestSequel = 60;  ///< days; "after" says less

/// A cue and what it is about.
struct Cue {
    WordRange words;
    WordRange object;
    std::int32_t longest = longestAnswer; ///< days
    bool mayBeDated = true;               ///< a day in the object is the object's
};

class RelationFinder {
public:
    RelationFinder(const events::MentionSet& set, const std::vector<Cluster>& clusters)
        : m_set(set), m_index(set, clusters), m_stages(set, m_index, clusters) {}

    std::vector<ClusterLink> run() {
        for (std::size_t i = 0; i < m_set.mentions.size(); ++i) {
            if (!m_index.homeOf(i)) continue;
            holdStages(i);
            referFromHost(i);
            answer(i);
        }
        return std::move(m_links);
    }

private:
    void link(LinkKind kind, std::size_t source, std::size_t target, const Mention& mention, Span evidence) {
        if (source != target) m_links.push_back({kind, source, target, mention.document, evidence});
    }

    void holdStages(std::size_t i) {
        const auto& mention = m_set.mentions[i];
        for (const std::size_t stage : mention.stages)
            if (m_index.homeOf(stage))
                link(LinkKind::partOf, *m_index.homeOf(stage), *m_index.homeOf(i), mention, mention.passage);
        if (const auto stage = m_stages.stageOf(i))
            link(LinkKind::partOf, *m_index.homeOf(i), stage->whole, mention, stage->evidence);
    }

    /// Not to a year or a month that only measures ("below its 2001 peak").
    void referFromHost(std::size_t i) {
        const auto& mention = m_set.mentions[i];
        if (!mention.host || !m_index.homeOf(*mention.host)) return;
        const bool tells = mention.trigger != events::noTrigger || (mention.verb && mention.exact());
        if (tells)
            link(LinkKind::refersTo, *m_index.homeOf(*mention.host), *m_index.homeOf(i), mention, mention.passage);
    }

    // ---- answers

    void answer(std::size_t i) {
        const auto& mention = m_set.mentions[i];
        const auto& document = m_set.documentOf(mention);
        if (mention.embedded()) return;
        if (const auto bare = bareCue(document, document.wordsOf(mention.sentence)); bare > 0)
            return answerBefore(i, bare);
        if (answersDated(i)) return;
        const auto cue = cueIn(mention);
        if (!cue) return;
        if (const auto target = m_index.meantBy(i, cue->object, cue->longest))
            link(LinkKind::respondsTo, *m_index.homeOf(i), *target, mention,
                 document.spanOf({cue->words.first, cue->object.last}));
    }

    /// The first cue of the clause that belongs to what it tells.
    std::optional<Cue> cueIn(const Mention& mention) const {
        const auto& document = m_set.documentOf(mention);
        for (std::size_t w = mention.words.first; w < mention.words.last; ++w) {
            auto cue = cueAt(document, w, mention.words);
            if (cue && !cue->object.empty() && isOf(mention, *cue)) return cue;
        }
        return std::nullopt;
    }

    static std::optional<Cue> cueAt(const events::AnnotatedDocument& document, std::size_t w, WordRange within) {
        const auto found = [&](PhraseKind kind) { return document.phraseAt(w, within.last, kind); };
        const auto cue = [&](std::size_t words, std::int32_t longest) {
            return Cue{{w, w + words}, {w + words, objectEnd(document, w + words, within.last)}, longest};
        };
        if (const std::size_t words = found(PhraseKind::responseCue)) return cue(words, longestAnswer);
        const bool opens = w == within.first || document.isMark(w - 1, ",");
        if (const std::size_t words = found(PhraseKind::openingCue); words > 0 && opens)
            return cue(words, longestAnswer);
        const std::size_t verb = found(PhraseKind::verbCue);
        const std::size_t words = verb > 0 ? verb : found(PhraseKind::sequelCue);
        if (words == 0 || !leadsToNoun(document, w, w + words, within.last)) return std::nullopt;
        auto sequel = cue(words, longestSequel);
        sequel.mayBeDated = verb == 0;
        return sequel;
    }

    /// Not "the following items", "after-hours" or "after meeting him".
    static bool leadsToNoun(const events::AnnotatedDocument& document, std::size_t cue, std::size_t next,
                            std::size_t end) {
        return (cue == 0 || !document.words()[cue - 1].entry->determiner) && next < end && document.isWord(next) &&
               !document.lexicon().hasGerundSuffix(document.folded(next));
    }

    /// Behind the verb, or ahead of it at the beginning of the clause; not of a part of the sentence ("the ban imposed in response
    /// to", "officers responding to").
    bool isOf(const Mention& mention, const Cue& cue) const {
        const auto& document = m_set.documentOf(mention);
        const std::size_t first = cue.words.first;
        if (first == mention.words.first) return true;
        if (!mention.verb || first < *mention.verb) return false;
        return first - 1 == *mention.verb || !document.isParticiple(first - 1);
    }

    /// Words of "In response," at the beginning of a sentence.
    static std::size_t bareCue(const events::AnnotatedDocument& document, WordRange sentence) {
        const std::size_t cue = document.phraseAt(sentence.first, sentence.last, PhraseKind::bareResponseCue);
        return cue > 0 && sentence.first + cue < sentence.last && document.isMark(sentence.first + cue, ",") ? cue : 0;
    }

    /// The last event told before, if it has a day.
    void answerBefore(std::size_t i, std::size_t cueWords) {
        constexpr std::size_t reach = 2; // sentences
        const auto& mention = m_set.mentions[i];
        const auto& document = m_set.documentOf(mention);
        const auto home = m_index.homeOf(i);
        for (std::size_t k = i; k-- > 0 && m_set.mentions[k].document == mention.document;) {
            const auto& told = m_set.mentions[k];
            if (told.sentence + reach < mention.sentence) return;
            const auto target = m_index.homeOf(k);
            if (told.sentence == mention.sentence || told.embedded() || !told.exact() || !target) continue;
            const std::size_t first = document.wordsOf(mention.sentence).first;
            if (m_index.notLater(*target, *home))
                link(LinkKind::respondsTo, *home, *target, mention, document.spanOf({first, first + cueWords}));
            return;
        }
    }

    /// "In response to the strike of 2 May, the company offered talks on 4 May": the object is an event of its own, by its date.
    bool answersDated(std::size_t i) {
        const auto& mention = m_set.mentions[i];
        const auto& document = m_set.documentOf(mention);
        const auto sentence = document.wordsOf(mention.sentence);
        for (std::size_t w = sentence.first; w < sentence.last; ++w) {
            const auto cue = cueAt(document, w, sentence);
            if (!cue || !cue->mayBeDated) continue;
            const auto meant = datedIn(cue->object, i);
            if (!meant) return false;
            const auto home = m_index.homeOf(i);
            const auto target = m_index.homeOf(*meant);
            const auto& told = m_set.mentions[*meant];
            const bool tells = told.trigger != events::noTrigger || told.verb;
            if (tells && *meant != i && target && m_index.isOfDays(*target) && m_index.notLater(*target, *home) &&
                answers(i, *meant))
                link(LinkKind::respondsTo, *home, *target, mention, document.spanOf({w, cue->object.last}));
            return true;
        }
        return false;
    }

    /// The mention of the sentence of `i` whose date stands in `object`.
    std::optional<std::size_t> datedIn(WordRange object, std::size_t i) const {
        const auto& document = m_set.documentOf(m_set.mentions[i]);
        for (std::size_t k = firstOfSentence(i); k < m_set.mentions.size() && sameSentence(k, i); ++k) {
            const auto words = m_set.mentions[k].timex ? document.wordsOfTimex(*m_set.mentions[k].timex) : std::nullopt;
            if (words && object.contains(words->first)) return k;
        }
        return std::nullopt;
    }

    /// The neighbour of what is answered: the one told before it, or, when the sentence begins with it, behind it.
    bool answers(std::size_t i, std::size_t meant) const {
        return meant == firstOfSentence(i) ? i == meant + 1 : i + 1 == meant;
    }

    bool sameSentence(std::size_t a, std::size_t b) const {
        return m_set.mentions[a].document == m_set.mentions[b].document &&
               m_set.mentions[a].sentence == m_set.mentions[b].sentence;
    }

    std::size_t firstOfSentence(std::size_t i) const {
        while (i > 0 && sameSentence(i - 1, i)) --i;
        return i;
    }

    static std::size_t objectEnd(const events::AnnotatedDocument& document, std::size_t first, std::size_t last) {
        constexpr std::size_t longestObject = 14;
        last = std::min(last, first + longestObject);
        for (std::size_t i = first; i < last; ++i)
            if (!document.words()[i].timex &&
                (document.isMark(i, ",") || document.isMark(i, ".") || document.isMark(i, ";")))
                return i;
        return std::max(first, last);
    }

    const events::MentionSet& m_set;
    EventIndex m_index;
    StageFinder m_stages;
    std::vector<ClusterLink> m_links;
};

} // namespace

std::vector<ClusterLink> findRelations(const events::MentionSet& set, const std::vector<Cluster>& clusters) {
    return RelationFinder(set, clusters).run();
}

} // namespace dateline::graph
