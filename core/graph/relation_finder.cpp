// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/relation_finder.h"

#include "core/events/describe.h"

#include <algorithm>
#include <map>
#include <optional>

namespace dateline::graph {

namespace {

using events::Cluster;
using events::Mention;
using events::WordRange;

constexpr std::int32_t longestAnswer = 400; ///< days; what is answered in the news happened within about a year

class RelationFinder {
public:
    RelationFinder(const events::MentionSet& set, const events::SimilarityMeasure& measure,
                   const std::vector<Cluster>& clusters)
        : m_set(set), m_measure(measure), m_clusters(clusters), m_home(set.mentions.size()) {
        for (std::size_t c = 0; c < clusters.size(); ++c)
            for (const auto& member : clusters[c].members) m_home[member.mention] = c;
        for (std::size_t c = 0; c < clusters.size(); ++c)
            for (const auto& member : clusters[c].members)
                m_acts.emplace(set.mentions[member.mention].trigger, std::pair(clusters[c].when.days.first, c));
    }

    std::vector<ClusterLink> run() {
        for (std::size_t i = 0; i < m_set.mentions.size(); ++i) {
            if (!m_home[i]) continue;
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
        const auto& whole = m_set.mentions[i];
        for (const std::size_t stage : whole.stages)
            if (m_home[stage]) link(LinkKind::partOf, *m_home[stage], *m_home[i], whole, whole.passage);
    }

    void referFromHost(std::size_t i) {
        const auto& mention = m_set.mentions[i];
        if (mention.host && m_home[*mention.host])
            link(LinkKind::refersTo, *m_home[*mention.host], *m_home[i], mention, mention.passage);
    }

    void answer(std::size_t i) {
        const auto& mention = m_set.mentions[i];
        const auto& document = m_set.documentOf(mention);
        if (mention.embedded()) return;
        if (const auto bare = bareCue(document, document.wordsOf(mention.sentence)); bare > 0)
            return answerBefore(i, bare);
        if (answersDated(i)) return;
        for (std::size_t w = mention.words.first; w < mention.words.last; ++w) {
            const std::size_t cue = document.phraseAt(w, mention.words.last, events::PhraseKind::responseCue);
            if (cue == 0) continue;
            const WordRange object{w + cue, objectEnd(document, w + cue, mention.words.last)};
            if (object.empty()) return;
            if (const auto target = meantBy(mention, object, *m_home[i]))
                link(LinkKind::respondsTo, *m_home[i], *target, mention, document.spanOf({w, object.last}));
            return;
        }
    }

    /// Words of "In response," at the beginning of a sentence.
    static std::size_t bareCue(const events::AnnotatedDocument& document, WordRange sentence) {
        const std::size_t cue = document.phraseAt(sentence.first, sentence.last, events::PhraseKind::bareResponseCue);
        return cue > 0 && sentence.first + cue < sentence.last && document.isMark(sentence.first + cue, ",") ? cue : 0;
    }

    /// The last event told before, if it has a day.
    void answerBefore(std::size_t i, std::size_t cueWords) {
        constexpr std::size_t reach = 2; // sentences
        const auto& mention = m_set.mentions[i];
        const auto& document = m_set.documentOf(mention);
        for (std::size_t k = i; k-- > 0 && m_set.mentions[k].document == mention.document;) {
            const auto& told = m_set.mentions[k];
            if (told.sentence + reach < mention.sentence) return;
            if (told.sentence == mention.sentence || told.embedded() || !told.exact() || !m_home[k]) continue;
            const std::size_t first = document.wordsOf(mention.sentence).first;
            if (notLater(*m_home[k], *m_home[i]))
                link(LinkKind::respondsTo, *m_home[i], *m_home[k], mention, document.spanOf({first, first + cueWords}));
            return;
        }
    }

    bool notLater(std::size_t cluster, std::size_t than) const {
        return !(m_clusters[than].when.days.last < m_clusters[cluster].when.days.first);
    }

    /// "In response to the strike of 2 May, the company offered talks on 4 May": the object is an event of its own, by its date.
    bool answersDated(std::size_t i) {
        const auto& mention = m_set.mentions[i];
        const auto& document = m_set.documentOf(mention);
        const auto sentence = document.wordsOf(mention.sentence);
        for (std::size_t w = sentence.first; w < sentence.last; ++w) {
            const std::size_t cue = document.phraseAt(w, sentence.last, events::PhraseKind::responseCue);
            if (cue == 0) continue;
            const WordRange object{w + cue, objectEnd(document, w + cue, sentence.last)};
            const auto meant = datedIn(object, i);
            if (!meant) return false;
            if (*meant != i && m_home[*meant] && notLater(*m_home[*meant], *m_home[i]) && answers(i, *meant))
                link(LinkKind::respondsTo, *m_home[i], *m_home[*meant], mention, document.spanOf({w, object.last}));
            return true;
        }
        return false;
    }

    /// The mention of the sentence of `i` whose date stands in `object`.
    std::optional<std::size_t> datedIn(WordRange object, std::size_t i) const {
        const auto& mention = m_set.mentions[i];
        const auto& document = m_set.documentOf(mention);
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
            if (document.isMark(i, ",") || document.isMark(i, ".") || document.isMark(i, ";")) return i;
        return last;
    }

    /// The earlier event of the same kind of act that shares most with the object, and at least an actor or a word beside.
    std::optional<std::size_t> meantBy(const Mention& source, WordRange object, std::size_t self) const {
        constexpr double enough = 1.5; // the kind of act, and half an agreement: an object is only a few words
        const auto& document = m_set.documentOf(source);
        auto meant = events::describeMention(m_set, source.document, source.sentence, object, std::nullopt);
        meant.terms.clear();
        events::addTerms(document, object, 1, meant.terms);
        events::finishTerms(meant.terms);
        meant.post = true; // no mention of its own that could be told twice
        const auto latest = m_clusters[self].when.days.last;
        std::map<std::size_t, double> scores;
        const auto [first, last] = m_acts.equal_range(meant.trigger);
        for (auto act = first; act != last && meant.trigger != events::noTrigger; ++act) {
            const auto [day, cluster] = act->second;
            if (cluster == self || latest < day || latest - day > longestAnswer || scores.contains(cluster)) continue;
            scores[cluster] = agreement(meant, m_clusters[cluster]);
        }
        const auto best = std::max_element(scores.begin(), scores.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        if (best == scores.end() || best->second < enough) return std::nullopt;
        return best->first;
    }

    double agreement(const Mention& meant, const Cluster& cluster) const {
        double best = 0;
        for (const auto& member : cluster.members) {
            const auto& mention = m_set.mentions[member.mention];
            if (mention.trigger == meant.trigger) best = std::max(best, m_measure.compare(meant, mention).total());
        }
        constexpr double ofExactness = 0.25; // of two that agree alike the one with a day is meant
        return best + (cluster.when.isExactDay() ? ofExactness : 0);
    }

    const events::MentionSet& m_set;
    const events::SimilarityMeasure& m_measure;
    const std::vector<Cluster>& m_clusters;
    std::vector<std::optional<std::size_t>> m_home;
    std::multimap<events::TriggerClass, std::pair<time::Day, std::size_t>> m_acts;
    std::vector<ClusterLink> m_links;
};

} // namespace

std::vector<ClusterLink> findRelations(const events::MentionSet& set, const events::SimilarityMeasure& measure,
                                       const std::vector<Cluster>& clusters) {
    return RelationFinder(set, measure, clusters).run();
}

} // namespace dateline::graph
