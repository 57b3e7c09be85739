// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/clustering.h"

#include "core/base/parallel.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <queue>
#include <set>
#include <unordered_map>

namespace dateline::events {

namespace {

/// Sum of the similarities between the members of two clusters; pairs that were never compared count as 0.
struct Link {
    double sum = 0;
    bool forbidden = false;
};

class DayClusterer {
public:
    DayClusterer(const MentionSet& set, const SimilarityMeasure& measure, std::vector<std::size_t> mentions)
        : m_set(set), m_measure(measure), m_groups(mentions.size()), m_links(mentions.size()),
          m_version(mentions.size(), 0), m_part(mentions.size()) {
        for (std::size_t i = 0; i < mentions.size(); ++i) m_groups[i] = {mentions[i]};
        std::iota(m_part.begin(), m_part.end(), std::uint32_t{0});
    }

    std::vector<std::vector<std::size_t>> run() {
        proposePairs();
        linkPairs();
        for (std::size_t i = 0; i < m_groups.size(); ++i)
            for (const auto& [j, link] : m_links[i])
                if (i < j) offer(i, j);
        while (!m_queue.empty()) {
            const Offer best = m_queue.top();
            m_queue.pop();
            if (m_version[best.i] == best.versionI && m_version[best.j] == best.versionJ) merge(best.i, best.j);
        }
        std::erase_if(m_groups, [](const auto& group) { return group.empty(); });
        return std::move(m_groups);
    }

private:
    /// Two mentions of the date, the earlier first.
    struct Pair {
        std::uint32_t i = 0;
        std::uint32_t j = 0;

        friend auto operator<=>(const Pair&, const Pair&) = default;
    };

    struct Offer {
        double average = 0;
        std::size_t i = 0;
        std::size_t j = 0;
        std::uint32_t versionI = 0;
        std::uint32_t versionJ = 0;

        /// The best average first; of equals the earliest, so that the result never hangs on the queue.
        friend bool operator<(const Offer& a, const Offer& b) {
            if (a.average != b.average) return a.average < b.average;
            return std::pair(a.i, a.j) > std::pair(b.i, b.j);
        }
    };

    static constexpr std::size_t commonTerm = 24; ///< mentions of a busy day that share a term before it says nothing

    const Mention& mention(std::size_t i) const { return m_set.mentions[m_groups[i].front()]; }

    // ---- pairs

    /// All pairs of a quiet day; of a busy one those that share a term or a name which few others of the day have.
    void proposePairs() {
        constexpr std::size_t quiet = 48;
        if (m_groups.size() <= quiet) {
            for (std::size_t i = 0; i < m_groups.size(); ++i)
                for (std::size_t j = i + 1; j < m_groups.size(); ++j) propose(i, j);
            return;
        }
        proposeNeighbours();
        proposeSharers();
        std::ranges::sort(m_pairs);
        // Not std::ranges::unique: clang 14 cannot name its result with the standard library of GCC 12.
        m_pairs.erase(std::unique(m_pairs.begin(), m_pairs.end()), m_pairs.end());
    }

    void propose(std::size_t i, std::size_t j) {
        if (i != j)
            m_pairs.push_back({static_cast<std::uint32_t>(std::min(i, j)), static_cast<std::uint32_t>(std::max(i, j))});
    }

    /// Mentions of articles that are about one affair, however few words they share.
    void proposeNeighbours() {
        std::unordered_map<std::size_t, std::vector<std::size_t>> ofDocument;
        for (std::size_t i = 0; i < m_groups.size(); ++i) ofDocument[mention(i).document].push_back(i);
        for (std::size_t i = 0; i < m_groups.size(); ++i)
            for (const auto& neighbour : m_measure.articles().neighbours(mention(i).document)) {
                const auto found = ofDocument.find(neighbour.document);
                if (found == ofDocument.end()) continue;
                for (const std::size_t j : found->second) propose(i, j);
            }
    }

    void proposeSharers() {
        std::vector<std::pair<Term, std::uint32_t>> holders;
        for (std::uint32_t i = 0; i < m_groups.size(); ++i)
            for (const auto& term : mention(i).terms)
                if (term.weight >= 0.5F) holders.emplace_back(term.term, i);
        std::ranges::sort(holders);
        for (auto first = holders.begin(); first != holders.end();) {
            const auto last =
                std::find_if(first, holders.end(), [&](const auto& h) { return h.first != first->first; });
            if (last - first <= static_cast<std::ptrdiff_t>(commonTerm))
                for (auto a = first; a != last; ++a)
                    for (auto b = a + 1; b != last; ++b) propose(a->second, b->second);
            first = last;
        }
    }

    // ---- links

    /// Two clusters are merged only where some two of their mentions agree enough. So the mentions fall into parts that such
    /// pairs hold together, and what stands between two parts, nearly all of a busy day, need not be remembered.
    void linkPairs() {
        std::vector<Link> links;
        links.reserve(m_pairs.size());
        for (const auto& [i, j] : m_pairs) {
            links.push_back(linkOf(mention(i), mention(j)));
            if (!links.back().forbidden && links.back().sum >= enoughAgreement) m_part[partOf(j)] = partOf(i);
        }
        for (std::size_t k = 0; k < m_pairs.size(); ++k) {
            const auto& [i, j] = m_pairs[k];
            if (partOf(i) == partOf(j)) m_links[i][j] = m_links[j][i] = links[k];
        }
    }

    std::uint32_t partOf(std::uint32_t i) {
        while (m_part[i] != i) i = m_part[i] = m_part[m_part[i]];
        return i;
    }

    Link linkOf(const Mention& a, const Mention& b) const {
        Link link;
        link.forbidden = (a.document == b.document && a.sentence == b.sentence) || a.isWhole() != b.isWhole();
        if (link.forbidden) return link;
        const auto similarity = m_measure.compare(a, b);
        link.sum = similarity.total();
        link.forbidden = similarity.contradiction < 0;
        // The same first and last day and the same count of stages are two agreements by themselves.
        if (a.isWhole() && b.isWhole() && a.document != b.document && stageDays(a) == stageDays(b))
            link.sum = std::max(link.sum, 2 * enoughAgreement);
        return link;
    }

    std::set<time::Day> stageDays(const Mention& whole) const {
        std::set<time::Day> days;
        for (const std::size_t stage : whole.stages) days.insert(m_set.mentions[stage].when.days.first);
        return days;
    }

    // ---- clusters

    void offer(std::size_t i, std::size_t j) {
        const Link& link = m_links[i].at(j);
        const double average = link.sum / static_cast<double>(m_groups[i].size() * m_groups[j].size());
        if (!link.forbidden && average >= enoughAgreement)
            m_queue.push(
                {average, std::min(i, j), std::max(i, j), m_version[std::min(i, j)], m_version[std::max(i, j)]});
    }

    void merge(std::size_t i, std::size_t j) {
        m_groups[i].insert(m_groups[i].end(), m_groups[j].begin(), m_groups[j].end());
        m_groups[j].clear();
        ++m_version[i];
        ++m_version[j];
        for (const auto& [k, link] : m_links[j]) {
            m_links[k].erase(j);
            if (k == i) continue;
            auto& joined = m_links[i][k];
            joined.sum += link.sum;
            joined.forbidden = joined.forbidden || link.forbidden;
            m_links[k][i] = joined;
        }
        m_links[j].clear();
        for (const auto& [k, link] : m_links[i]) offer(i, k);
    }

    const MentionSet& m_set;
    const SimilarityMeasure& m_measure;
    std::vector<std::vector<std::size_t>> m_groups;
    std::vector<std::unordered_map<std::size_t, Link>> m_links;
    std::vector<std::uint32_t> m_version;
    std::vector<std::uint32_t> m_part; ///< by mention, another of its part or itself
    std::vector<Pair> m_pairs;         ///< sorted, each once
    std::priority_queue<Offer> m_queue;
};

/// The date of a cluster: without a time of day unless all its reports give the same one.
time::When whenOf(const MentionSet& set, const std::vector<Member>& members) {
    const auto& first = set.mentions[members.front().mention].when;
    const bool same = std::all_of(members.begin(), members.end(),
                                  [&](const Member& m) { return set.mentions[m.mention].when == first; });
    if (same) return first;
    if (first.isExactDay()) return time::exactDay(first.days.first);
    return {first.days, first.granularity, first.modifier, std::nullopt};
}

Cluster clusterOf(const MentionSet& set, std::vector<std::size_t> mentions) {
    std::sort(mentions.begin(), mentions.end());
    Cluster cluster;
    for (const std::size_t mention : mentions) cluster.members.push_back({mention, Membership::dated});
    cluster.when = whenOf(set, cluster.members);
    cluster.whole = set.mentions[mentions.front()].isWhole();
    return cluster;
}

/// By first mention.
std::vector<Cluster> clustersOfDate(const MentionSet& set, const SimilarityMeasure& measure,
                                    std::vector<std::size_t> mentions) {
    std::vector<Cluster> clusters;
    for (auto& group : DayClusterer(set, measure, std::move(mentions)).run())
        clusters.push_back(clusterOf(set, std::move(group)));
    std::ranges::sort(clusters, {}, [](const Cluster& cluster) { return cluster.members.front().mention; });
    return clusters;
}

} // namespace

std::vector<Cluster> clusterMentions(const MentionSet& set, const SimilarityMeasure& measure,
                                     const JobControl& control) {
    std::map<time::DayInterval, std::vector<std::size_t>> byDate;
    for (std::size_t i = 0; i < set.mentions.size(); ++i) byDate[set.mentions[i].when.days].push_back(i);
    std::vector<std::vector<std::size_t>> dates;
    for (auto& [days, mentions] : byDate) dates.push_back(std::move(mentions));
    std::vector<std::vector<Cluster>> found(dates.size());
    forEachIndex(dates.size(), control, std::nullopt,
                 [&](std::size_t i, unsigned) { found[i] = clustersOfDate(set, measure, std::move(dates[i])); });
    std::vector<Cluster> clusters;
    for (auto& ofDate : found) std::move(ofDate.begin(), ofDate.end(), std::back_inserter(clusters));
    return clusters;
}

} // namespace dateline::events
