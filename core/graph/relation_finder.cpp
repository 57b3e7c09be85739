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
    RelationFinder(const events::MentionSet& set, const events::SimilarityMeasure& measure, const std::vector<Cluster>& clusters)
        : m_set(set), m_measure(measure), m_clusters(clusters), m_home(set.mentions.size()) {
        for (std::size_t c = 0; c < clusters.size(); ++c)
            for (const auto& member : clusters[c].members) m_home[member.mention] = c;
        for (std::size_t c = 0; c < clusters.size(); ++c)
            for (const auto& member : clusters[c].members) m_acts.emplace(set.mentions[member.mention].trigger, std::pair(clusters[c].when.days.first, c));
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
        if (mention.host && m_home[*mention.host]) link(LinkKind::refersTo, *m_home[*mention.host], *m_home[i], mention, mention.passage);
    }

    void answer(std::size_t i) {
        const auto& mention = m_set.mentions[i];
        const auto& document = m_set.documentOf(mention);
        if (mention.embedded()) return;
        for (std::size_t w = mention.words.first; w < mention.words.last; ++w) {
            const std::size_t cue = document.phraseAt(w, mention.words.last, [](const std::string& phrase) { return events::eventLexicon().isResponseCue(phrase); });
            if (cue == 0) continue;
            const WordRange object{w + cue, objectEnd(document, w + cue, mention.words.last)};
            if (object.empty()) return;
            if (const auto target = meantBy(mention, object, *m_home[i]))
                link(LinkKind::respondsTo, *m_home[i], *target, mention, document.spanOf({w, object.last}));
            return;
        }
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
        const auto best = std::max_element(scores.begin(), scores.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
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

std::vector<ClusterLink> findRelations(const events::MentionSet& set, const events::SimilarityMeasure& measure, const std::vector<Cluster>& clusters) {
    return RelationFinder(set, measure, clusters).run();
}

} // namespace dateline::graph
