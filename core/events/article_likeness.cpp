// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/article_likeness.h"

#include "core/base/parallel.h"

#include <xxhash.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace dateline::events {

namespace {

using Profile = std::vector<WeightedTerm>;

constexpr std::size_t profileTerms = 64;   ///< heaviest terms of an article that are compared
constexpr std::size_t proposingTerms = 24; ///< of these, the heaviest look for neighbours
constexpr std::ptrdiff_t reach = 24;       ///< holders of a term to either side in time that it proposes
constexpr std::size_t mostNeighbours = 24; ///< an article asks for; it may be asked by more
constexpr double leastLikeness = 0.08;     ///< below, two articles share the language of news
constexpr std::uint32_t stockSentence = 4; ///< articles with the same sentence: page furniture, whatever it says
constexpr float ofTitle = 2;               ///< occurrences that one in the title is worth
constexpr float namesWeigh = 1.5F;         ///< a shared name says more than another word as rare

/// How often each sentence stands in the pile. O(bytes).
class StockSentences {
public:
    explicit StockSentences(const MentionSet& set) {
        for (const auto& document : set.documents) {
            if (document.view().nearDuplicateOf) continue;
            std::vector<std::uint64_t> own;
            for (const auto& sentence : document.sentences()) own.push_back(hashOf(document, sentence.span));
            std::sort(own.begin(), own.end());
            own.erase(std::unique(own.begin(), own.end()), own.end());
            for (const auto hash : own) ++m_counts[hash];
        }
    }

    [[nodiscard]] bool contains(const AnnotatedDocument& document, Span sentence) const {
        const auto found = m_counts.find(hashOf(document, sentence));
        return found != m_counts.end() && found->second >= stockSentence;
    }

private:
    static std::uint64_t hashOf(const AnnotatedDocument& document, Span sentence) {
        const auto text = slice(document.document().text, sentence);
        return XXH3_64bits(text.data(), text.size());
    }

    std::unordered_map<std::uint64_t, std::uint32_t> m_counts;
};

class ProfileMaker {
public:
    explicit ProfileMaker(const MentionSet& set) : m_set(set), m_stock(set) {}

    Profile profileOf(std::size_t index) const {
        const auto& document = m_set.documents[index];
        Profile terms;
        std::vector<Term> named;
        for (const auto* word : document.titleWords())
            if (word->term != noTerm) terms.push_back({word->term, ofTitle});
        for (std::size_t s = 0; s < document.sentences().size(); ++s) {
            const auto span = document.sentences()[s].span;
            if (document.inFurniture(span.begin) || m_stock.contains(document, span)) continue;
            const auto range = document.wordsOf(s);
            for (std::size_t i = range.first; i < range.last; ++i)
                if (const auto& word = document.words()[i]; word.entry->term != noTerm && !word.timex)
                    terms.push_back({word.entry->term, 1});
            for (const auto& run : m_set.runsIn(index, range))
                for (std::size_t i = run.words.first; i < run.words.last; ++i)
                    if (const Term term = document.words()[i].entry->term; term != noTerm) named.push_back(term);
        }
        addUp(terms);
        std::sort(named.begin(), named.end());
        weigh(terms, named);
        return terms;
    }

private:
    static void addUp(Profile& terms) {
        std::sort(terms.begin(), terms.end(),
                  [](const WeightedTerm& a, const WeightedTerm& b) { return a.term < b.term; });
        Profile summed;
        for (const auto& term : terms)
            if (!summed.empty() && summed.back().term == term.term)
                summed.back().weight += term.weight;
            else
                summed.push_back(term);
        terms = std::move(summed);
    }

    /// tf-idf; `named` are terms that are part of a name, sorted.
    void weigh(Profile& terms, const std::vector<Term>& named) const {
        for (auto& term : terms) {
            const bool ofName = std::binary_search(named.begin(), named.end(), term.term);
            term.weight = (1 + std::log(term.weight)) * rarityOf(term.term) * (ofName ? namesWeigh : 1.0F);
        }
        if (terms.size() > profileTerms) {
            std::nth_element(terms.begin(), terms.begin() + profileTerms, terms.end(),
                             [](const WeightedTerm& a, const WeightedTerm& b) {
                                 return std::tie(b.weight, a.term) < std::tie(a.weight, b.term);
                             });
            terms.resize(profileTerms);
        }
        double norm = 0;
        for (const auto& term : terms) norm += static_cast<double>(term.weight) * static_cast<double>(term.weight);
        if (norm == 0) return terms.clear();
        for (auto& term : terms) term.weight = static_cast<float>(static_cast<double>(term.weight) / std::sqrt(norm));
        std::sort(terms.begin(), terms.end(),
                  [](const WeightedTerm& a, const WeightedTerm& b) { return a.term < b.term; });
    }

    /// log(N/df), from the log(1 + N/df) of the set: what every article of a small pile says tells none from another.
    [[nodiscard]] float rarityOf(Term term) const { return std::log(std::max(1.0F, std::expm1(m_set.idf[term]))); }

    const MentionSet& m_set;
    StockSentences m_stock;
};

double cosineOf(const Profile& a, const Profile& b) {
    double dot = 0;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();)
        if (i->term < j->term)
            ++i;
        else if (j->term < i->term)
            ++j;
        else
            dot += static_cast<double>(i++->weight) * static_cast<double>(j++->weight);
    return dot;
}

/// Finds for each article those nearest to it, through the terms they share.
class NeighbourFinder {
public:
    NeighbourFinder(const MentionSet& set, const std::vector<Profile>& profiles)
        : m_profiles(profiles), m_holders(set.idf.size()), m_places(profiles.size()) {
        std::vector<std::tuple<time::Day, std::size_t>> order;
        for (std::size_t d = 0; d < profiles.size(); ++d)
            if (!set.documents[d].view().nearDuplicateOf)
                order.emplace_back(set.documents[d].reading().published.day().value_or(time::Day{}), d);
        std::sort(order.begin(), order.end());
        for (const auto& [day, d] : order) m_order.push_back(d);
        for (const std::size_t d : m_order)
            for (const auto& term : profiles[d]) {
                m_places[d].push_back(static_cast<std::uint32_t>(m_holders[term.term].size()));
                m_holders[term.term].push_back(static_cast<std::uint32_t>(d));
            }
    }

    std::vector<std::vector<Neighbour>> run(const JobControl& control) const {
        std::vector<std::vector<Neighbour>> nearest(m_profiles.size());
        std::vector<Scores> scores(control.threads());
        forEachIndex(m_order.size(), control, std::nullopt, [&](std::size_t i, unsigned worker) {
            nearest[m_order[i]] = nearestTo(m_order[i], scores[worker]);
        });
        auto neighbours = nearest;
        for (const std::size_t d : m_order)
            for (const auto& found : nearest[d]) neighbours[found.document].push_back({d, found.likeness});
        forEachIndex(neighbours.size(), control, std::nullopt,
                     [&](std::size_t d, unsigned) { keepUnique(neighbours[d]); });
        return neighbours;
    }

private:
    static void keepUnique(std::vector<Neighbour>& list) {
        const auto key = [](const Neighbour& n) { return n.document; };
        std::ranges::sort(list, {}, key);
        // Not std::ranges::unique: clang 14 cannot name its result with the standard library of GCC 12.
        const auto same = [](const Neighbour& a, const Neighbour& b) { return a.document == b.document; };
        list.erase(std::unique(list.begin(), list.end(), same), list.end());
    }

    /// Of the articles that some terms propose; kept by a thread, empty between two articles.
    struct Scores {
        std::vector<float> byDocument;
        std::vector<std::size_t> touched;

        void add(std::size_t document, float weight) {
            if (byDocument[document] == 0) touched.push_back(document);
            byDocument[document] += weight;
        }
    };

    std::vector<Neighbour> nearestTo(std::size_t document, Scores& scores) const {
        scores.byDocument.resize(m_profiles.size(), 0);
        propose(document, scores);
        std::vector<Neighbour> found;
        for (const std::size_t other : scores.touched)
            found.push_back({other, std::exchange(scores.byDocument[other], 0.0F)});
        scores.touched.clear();
        const auto better = [](const Neighbour& a, const Neighbour& b) {
            return std::tie(b.likeness, a.document) < std::tie(a.likeness, b.document);
        };
        if (found.size() > mostNeighbours) {
            std::nth_element(found.begin(), found.begin() + mostNeighbours, found.end(), better);
            found.resize(mostNeighbours);
        }
        for (auto& n : found) n.likeness = static_cast<float>(cosineOf(m_profiles[document], m_profiles[n.document]));
        std::erase_if(found, [](const Neighbour& n) { return static_cast<double>(n.likeness) < leastLikeness; });
        return found;
    }

    /// Adds up what the heaviest terms that both hold weigh.
    void propose(std::size_t document, Scores& scores) const {
        const auto& profile = m_profiles[document];
        std::vector<std::size_t> terms(profile.size()); // places in the profile, and in m_places
        std::iota(terms.begin(), terms.end(), std::size_t{0});
        if (terms.size() > proposingTerms) {
            std::nth_element(terms.begin(), terms.begin() + proposingTerms, terms.end(),
                             [&](std::size_t a, std::size_t b) {
                                 return std::tie(profile[b].weight, a) < std::tie(profile[a].weight, b);
                             });
            terms.resize(proposingTerms);
        }
        std::ranges::sort(terms); // sums of floats hang on their order
        for (const std::size_t term : terms) {
            const auto& holders = m_holders[profile[term].term];
            const auto at = static_cast<std::ptrdiff_t>(m_places[document][term]);
            const auto end = std::min(at + reach + 1, std::ssize(holders));
            const float weight = profile[term].weight * profile[term].weight;
            for (auto k = std::max<std::ptrdiff_t>(0, at - reach); k < end; ++k)
                if (k != at) scores.add(holders[static_cast<std::size_t>(k)], weight);
        }
    }

    const std::vector<Profile>& m_profiles;
    std::vector<std::vector<std::uint32_t>> m_holders; ///< by term, in the order of time
    std::vector<std::vector<std::uint32_t>>
        m_places;                     ///< by document and place in its profile: its place among the holders
    std::vector<std::size_t> m_order; ///< originals by own day
};

} // namespace

ArticleLikeness::ArticleLikeness(const MentionSet& set, const JobControl& control) : m_profiles(set.documents.size()) {
    for (std::size_t d = 0; d < m_profiles.size(); ++d) {
        const auto original = set.documents[d].view().nearDuplicateOf;
        m_original.push_back(original ? original->index() : d);
    }
    const ProfileMaker maker(set);
    forEachIndex(m_profiles.size(), control, std::nullopt,
                 [&](std::size_t d, unsigned) { m_profiles[d] = maker.profileOf(d); });
    m_neighbours = NeighbourFinder(set, m_profiles).run(control);
}

double ArticleLikeness::between(std::size_t a, std::size_t b) const {
    const std::size_t other = m_original[b];
    if (m_original[a] == other) return 1;
    const auto list = neighbours(a);
    const auto found = std::ranges::lower_bound(list, other, {}, &Neighbour::document);
    return found != list.end() && found->document == other ? static_cast<double>(found->likeness) : 0;
}

} // namespace dateline::events
