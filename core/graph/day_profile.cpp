// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/day_profile.h"

#include <xxhash.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>
#include <unordered_set>
#include <utility>

namespace dateline::graph {

namespace {

using events::Cluster;
using events::Mention;
using events::Term;

/// Sorted by term.
using Profile = std::vector<std::pair<Term, double>>;

void sumUp(Profile& profile) {
    std::stable_sort(profile.begin(), profile.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::size_t kept = 0;
    for (std::size_t i = 0; i < profile.size(); ++i) {
        if (kept > 0 && profile[kept - 1].first == profile[i].first)
            profile[kept - 1].second += profile[i].second;
        else
            profile[kept++] = profile[i];
    }
    profile.resize(kept);
}

double lengthOf(const Profile& profile) {
    return std::sqrt(std::accumulate(profile.begin(), profile.end(), 0.0,
                                     [](double sum, const auto& entry) { return sum + entry.second * entry.second; }));
}

double cosine(const Profile& a, const Profile& b) {
    double dot = 0;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        if (i->first == j->first)
            dot += i++->second * j++->second;
        else
            i->first < j->first ? ++i : ++j;
    }
    const double lengths = lengthOf(a) * lengthOf(b);
    return lengths > 0 ? dot / lengths : 0;
}

std::uint64_t hashOf(const std::vector<events::WeightedTerm>& terms) {
    std::uint64_t hash = terms.size();
    for (const auto& term : terms) hash = XXH3_64bits_withSeed(&term.term, sizeof term.term, hash);
    return hash;
}

class DayProfiles {
public:
    DayProfiles(const events::MentionSet& set, const std::vector<Cluster>& clusters)
        : m_set(set), m_clusters(clusters) {}

    std::vector<double> run() const {
        std::vector<std::size_t> dated;
        for (std::size_t i = 0; i < m_clusters.size(); ++i)
            if (m_clusters[i].when.isExactDay()) dated.push_back(i);
        const auto day = [this](std::size_t cluster) { return m_clusters[cluster].when.days.first; };
        std::ranges::stable_sort(dated, {}, day);
        std::vector<double> likeness(m_clusters.size(), 0);
        for (auto first = dated.begin(); first != dated.end();) {
            const auto last = std::ranges::upper_bound(first, dated.end(), day(*first), {}, day);
            compare({first, last}, likeness);
            first = last;
        }
        return likeness;
    }

private:
    void compare(std::span<const std::size_t> day, std::vector<double>& likeness) const {
        std::vector<std::size_t> all;
        for (const std::size_t cluster : day)
            for (const auto& member : m_clusters[cluster].members) all.push_back(member.mention);
        const Profile profile = profileOf(std::move(all));
        for (const std::size_t cluster : day) {
            std::vector<std::size_t> mentions;
            for (const auto& member : m_clusters[cluster].members) mentions.push_back(member.mention);
            likeness[cluster] = cosine(profileOf(std::move(mentions)), profile);
        }
    }

    /// Every document adds a vector of length 1.
    Profile profileOf(std::vector<std::size_t> mentions) const {
        const auto document = [this](std::size_t mention) { return m_set.mentions[mention].document; };
        std::ranges::sort(mentions, {}, [&](std::size_t mention) { return std::pair(document(mention), mention); });
        Profile profile;
        std::unordered_set<std::uint64_t> said; // a paragraph that many articles repeat speaks once
        for (auto first = mentions.begin(); first != mentions.end();) {
            const auto last = std::ranges::upper_bound(first, mentions.end(), document(*first), {}, document);
            Profile voice;
            for (auto mention = first; mention != last; ++mention)
                if (said.insert(hashOf(m_set.mentions[*mention].terms)).second)
                    addTerms(m_set.mentions[*mention], voice);
            sumUp(voice);
            const double length = lengthOf(voice);
            for (const auto& [term, weight] : voice) profile.emplace_back(term, weight / length);
            first = last;
        }
        sumUp(profile);
        return profile;
    }

    void addTerms(const Mention& mention, Profile& profile) const {
        for (const auto& term : mention.terms) {
            const double weight = static_cast<double>(term.weight) * static_cast<double>(m_set.idf[term.term]);
            if (weight > 0) profile.emplace_back(term.term, weight);
        }
    }

    const events::MentionSet& m_set;
    const std::vector<Cluster>& m_clusters;
};

} // namespace

std::vector<double> likenessToDay(const events::MentionSet& set, const std::vector<Cluster>& clusters) {
    return DayProfiles(set, clusters).run();
}

} // namespace dateline::graph
