// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/thread_finder.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>
#include <unordered_map>

namespace dateline::graph {

namespace {

using events::Cluster;

constexpr std::size_t mostEvents = 60;   ///< of a thread: what fits a screen or two
constexpr std::int32_t longest = 120;    ///< days from its first to its last event
constexpr std::int32_t apart = 28;       ///< days between two events that only words tie
constexpr std::size_t common = 32;       ///< events that share a word before it ties none
constexpr std::size_t mostFeatures = 16; ///< of an event, its rarest
constexpr double enough = 0.3;           ///< cosine that ties
constexpr double byRelation = 2;         ///< before all ties of words

struct Feature {
    std::uint64_t id = 0; ///< of a name, a term or a document
    float weight = 0;
};

struct Tie {
    double strength = 0;
    std::size_t a = 0;
    std::size_t b = 0;
};

class ThreadFinder {
public:
    ThreadFinder(const events::MentionSet& set, const events::ArticleLikeness& articles,
                 const std::vector<Cluster>& clusters, const std::vector<ClusterLink>& relations)
        : m_set(set), m_articles(articles), m_clusters(clusters), m_features(clusters.size()),
          m_parent(clusters.size()), m_size(clusters.size(), 1), m_days(clusters.size()) {
        std::iota(m_parent.begin(), m_parent.end(), 0);
        for (std::size_t c = 0; c < clusters.size(); ++c) m_days[c] = clusters[c].when.days;
        for (const auto& relation : relations)
            m_ties.push_back(
                {byRelation, std::min(relation.source, relation.target), std::max(relation.source, relation.target)});
    }

    std::vector<std::vector<std::size_t>> run() {
        gatherFeatures();
        weighFeatures();
        for (std::size_t c = 0; c < m_clusters.size(); ++c) tie(c);
        std::ranges::sort(m_ties, [](const Tie& x, const Tie& y) {
            return std::tuple(-x.strength, x.a, x.b) < std::tuple(-y.strength, y.a, y.b);
        });
        for (const auto& each : m_ties) join(each.a, each.b);
        return groups();
    }

private:
    enum Kind : std::uint64_t {
        name = 0,
        term = std::uint64_t{1} << 32U,
        topic = std::uint64_t{2} << 32U,
        document = std::uint64_t{3} << 32U
    };

    /// Of a day or a few; what is told of a year belongs to many stories.
    bool takesPart(std::size_t cluster) const {
        return m_clusters[cluster].when.granularity <= time::Granularity::week &&
               m_days[cluster].lengthInDays() <= longest;
    }

    void gatherFeatures() {
        constexpr float ofClause = 1.0F;
        constexpr float central = 0.2F; // of what the article is about
        for (std::size_t c = 0; c < m_clusters.size(); ++c) {
            if (!takesPart(c)) continue;
            auto& features = m_features[c];
            for (const auto& member : m_clusters[c].members) {
                const auto& mention = m_set.mentions[member.mention];
                for (const auto* list : {&mention.actors, &mention.places})
                    for (const auto each : *list) features.push_back({Kind::name + each, 0});
                for (const auto& each : mention.terms)
                    if (each.weight >= ofClause) features.push_back({Kind::term + each.term, 0});
                features.push_back({Kind::document + mention.document, 0});
                for (const auto& each : m_articles.profile(mention.document))
                    if (each.weight >= central) features.push_back({Kind::topic + each.term, 0});
            }
            std::ranges::sort(features, {}, &Feature::id);
            const auto same = [](const Feature& x, const Feature& y) { return x.id == y.id; };
            features.erase(std::unique(features.begin(), features.end(), same), features.end());
        }
    }

    /// The rarest that are not alone, of length 1 together.
    void weighFeatures() {
        std::unordered_map<std::uint64_t, std::uint32_t> uses;
        for (const auto& features : m_features)
            for (const auto& feature : features) ++uses[feature.id];
        const auto all = static_cast<float>(m_clusters.size());
        for (std::size_t c = 0; c < m_features.size(); ++c) {
            auto& features = m_features[c];
            for (auto& feature : features) feature.weight = std::log(1 + all / static_cast<float>(uses[feature.id]));
            std::ranges::sort(features, [](const Feature& x, const Feature& y) {
                return std::tuple(-x.weight, x.id) < std::tuple(-y.weight, y.id);
            });
            if (features.size() > mostFeatures) features.resize(mostFeatures);
            float squares = 0;
            for (const auto& feature : features) squares += feature.weight * feature.weight;
            std::erase_if(features,
                          [&](const Feature& feature) { return uses[feature.id] < 2 || uses[feature.id] > common; });
            for (auto& feature : features) {
                feature.weight /= std::sqrt(squares);
                m_holders[feature.id].emplace_back(c, feature.weight);
            }
        }
    }

    /// To earlier clusters.
    void tie(std::size_t c) {
        std::unordered_map<std::size_t, std::pair<double, int>> shared;
        for (const auto& feature : m_features[c])
            for (const auto& [other, weight] : m_holders[feature.id]) {
                if (other >= c) break;
                auto& [sum, count] = shared[other];
                sum += static_cast<double>(weight) * static_cast<double>(feature.weight);
                count += feature.id < Kind::document ? 1 : 0;
            }
        for (const auto& [other, found] : shared)
            if (found.second > 0 && found.first >= enough && distance(m_days[c], m_days[other]) <= apart)
                m_ties.push_back({found.first, other, c});
    }

    static std::int32_t distance(const time::DayInterval& x, const time::DayInterval& y) {
        if (x.last < y.first) return y.first - x.last;
        return y.last < x.first ? x.first - y.last : 0;
    }

    std::size_t rootOf(std::size_t c) {
        while (m_parent[c] != c) c = m_parent[c] = m_parent[m_parent[c]];
        return c;
    }

    void join(std::size_t x, std::size_t y) {
        x = rootOf(x);
        y = rootOf(y);
        if (x == y || m_size[x] + m_size[y] > mostEvents) return;
        const time::DayInterval days{std::min(m_days[x].first, m_days[y].first),
                                     std::max(m_days[x].last, m_days[y].last)};
        if (days.lengthInDays() > longest) return;
        m_parent[std::max(x, y)] = std::min(x, y);
        m_size[std::min(x, y)] += m_size[std::max(x, y)];
        m_days[std::min(x, y)] = days;
    }

    std::vector<std::vector<std::size_t>> groups() {
        std::vector<std::vector<std::size_t>> byRoot(m_clusters.size());
        for (std::size_t c = 0; c < m_clusters.size(); ++c) byRoot[rootOf(c)].push_back(c);
        std::erase_if(byRoot, [](const auto& group) { return group.size() < 2; });
        return byRoot;
    }

    const events::MentionSet& m_set;
    const events::ArticleLikeness& m_articles;
    const std::vector<Cluster>& m_clusters;
    std::vector<std::vector<Feature>> m_features; ///< by cluster
    std::unordered_map<std::uint64_t, std::vector<std::pair<std::size_t, float>>> m_holders;
    std::vector<Tie> m_ties;
    std::vector<std::size_t> m_parent;
    std::vector<std::size_t> m_size;
    std::vector<time::DayInterval> m_days; ///< of a cluster, of a root all its thread's
};

} // namespace

std::vector<std::vector<std::size_t>> findThreads(const events::MentionSet& set,
                                                  const events::ArticleLikeness& articles,
                                                  const std::vector<Cluster>& clusters,
                                                  const std::vector<ClusterLink>& relations) {
    return ThreadFinder(set, articles, clusters, relations).run();
}

} // namespace dateline::graph
