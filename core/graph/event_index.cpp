// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/event_index.h"

#include "core/events/describe.h"
#include "core/events/name_lexicon.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace dateline::graph {

namespace {

using events::Mention;
using events::Term;
using events::WordRange;

constexpr float ofClause = 1.0F;   ///< weight of what the clause itself says (events/describe.cpp)
constexpr std::size_t common = 64; ///< events that share a term before it points at none of them

} // namespace

EventIndex::EventIndex(const events::MentionSet& set, const std::vector<events::Cluster>& clusters)
    : m_set(set), m_clusters(clusters), m_home(set.mentions.size()), m_byDocument(set.documents.size()) {
    for (std::size_t c = 0; c < clusters.size(); ++c)
        for (const auto& member : clusters[c].members) {
            m_home[member.mention] = c;
            for (const auto& term : set.mentions[member.mention].terms) {
                if (term.weight < ofClause) continue;
                auto& holders = m_byTerm[term.term];
                if (holders.size() <= common && (holders.empty() || holders.back() != c)) holders.push_back(c);
            }
        }
    for (std::size_t i = 0; i < set.mentions.size(); ++i) m_byDocument[set.mentions[i].document].push_back(i);
    for (auto& mentions : m_byDocument)
        std::ranges::stable_sort(mentions, {}, [&](std::size_t i) {
            return std::pair(set.mentions[i].sentence, set.mentions[i].words.first);
        });
}

bool EventIndex::notLater(std::size_t cluster, std::size_t than) const {
    return !(m_clusters[than].when.days.last < m_clusters[cluster].when.days.first);
}

bool EventIndex::isOfDays(std::size_t cluster) const {
    constexpr std::int32_t longest = 31; // days
    const auto& when = m_clusters[cluster].when;
    return when.granularity <= time::Granularity::weekend && when.days.lengthInDays() <= longest;
}

bool EventIndex::mayMean(std::size_t cluster, std::size_t source, std::int32_t longest) const {
    const auto& days = m_clusters[cluster].when.days;
    const auto& own = m_clusters[*m_home[source]].when.days;
    return cluster != *m_home[source] && isOfDays(cluster) && !(own.first < days.first) &&
           own.last - days.last <= longest;
}

std::vector<Term> EventIndex::contentOf(const events::AnnotatedDocument& document, WordRange object) const {
    std::vector<Term> content;
    for (std::size_t i = object.first; i < object.last; ++i) {
        const auto& word = document.words()[i];
        const auto kind = document.triggerAt(i, object.last);
        const bool act = kind.asNoun != events::noTrigger || kind.asVerb != events::noTrigger;
        if (word.entry->term != events::noTerm && !word.timex && !act) content.push_back(word.entry->term);
    }
    std::ranges::sort(content);
    content.erase(std::unique(content.begin(), content.end()), content.end());
    return content;
}

/// How well one report of the event tells what is meant: the share of its words, by how rare they are; 0 where the kind of act
/// is another, nobody and nowhere is the same, or it is the very sentence.
double EventIndex::likeness(const Meant& meant, std::size_t cluster) const {
    double all = 0;
    double best = 0;
    for (const Term term : meant.content) all += static_cast<double>(m_set.idf[term]);
    for (const auto& member : m_clusters[cluster].members) {
        const auto& mention = m_set.mentions[member.mention];
        if (mention.document == meant.said.document && mention.sentence == meant.said.sentence) return 0;
        if (mention.trigger != meant.said.trigger || !shareName(meant.said, mention)) continue;
        double shared = 0;
        for (const auto& term : mention.terms)
            if (term.weight >= ofClause && std::ranges::binary_search(meant.content, term.term))
                shared += static_cast<double>(m_set.idf[term.term]);
        best = std::max(best, shared);
    }
    return all > 0 ? best / all : 0;
}

bool EventIndex::shareName(const Mention& a, const Mention& b) {
    const auto named = [&](const auto& names) {
        return std::ranges::any_of(names, [&](events::Name name) {
            return std::ranges::binary_search(b.actors, name) || std::ranges::binary_search(b.places, name);
        });
    };
    return named(a.actors) || named(a.places);
}

std::optional<std::size_t> EventIndex::toldAs(std::size_t source, WordRange object, std::int32_t longest) const {
    constexpr double enough = 0.6;
    const auto& mention = m_set.mentions[source];
    const Meant meant{events::describeMention(m_set, mention.document, mention.sentence, object, std::nullopt),
                      contentOf(m_set.documentOf(mention), object)};
    if (meant.said.trigger == events::noTrigger) return std::nullopt;
    std::set<std::size_t> candidates;
    for (const Term term : meant.content) {
        const auto holders = m_byTerm.find(term);
        if (holders == m_byTerm.end() || holders->second.size() > common) continue;
        for (const std::size_t cluster : holders->second)
            if (mayMean(cluster, source, longest)) candidates.insert(cluster);
    }
    std::optional<std::tuple<double, std::size_t, time::Day, std::size_t>>
        best; // of equals the best known, then the last
    for (const std::size_t cluster : candidates) {
        const double share = likeness(meant, cluster);
        const std::tuple found{share, m_clusters[cluster].members.size(), m_clusters[cluster].when.days.first, cluster};
        if (share >= enough && (!best || *best < found)) best = found;
    }
    return best ? std::optional(std::get<3>(*best)) : std::nullopt;
}

/// "the proposals", "the attack": nothing but an article and the kind of act.
std::optional<std::size_t> EventIndex::toldBefore(std::size_t source, WordRange object) const {
    constexpr std::size_t reach = 12; // sentences
    constexpr std::size_t longestBare = 3;
    const auto& mention = m_set.mentions[source];
    const auto& document = m_set.documentOf(mention);
    const auto& lexicon = events::nameLexicon(document.language());
    if (object.empty() || !lexicon.isDefinite(document.folded(object.first)) ||
        object.last - object.first > longestBare)
        return std::nullopt;
    const auto kind = document.triggerAt(object.last - 1, object.last).asNoun;
    const Term noun = document.words()[object.last - 1].entry->term;
    const auto tells = [&](const Mention& before) {
        if (kind != events::noTrigger && before.trigger == kind) return true;
        return noun != events::noTerm && std::ranges::any_of(before.terms, [&](const events::WeightedTerm& term) {
                   return term.term == noun && term.weight >= ofClause;
               });
    };
    std::optional<std::size_t> told;
    for (const std::size_t k : m_byDocument[mention.document]) {
        const auto& before = m_set.mentions[k];
        if (before.sentence >= mention.sentence) break;
        if (before.sentence + reach < mention.sentence || !m_home[k] || !before.exact() || !tells(before)) continue;
        if (*m_home[k] != *m_home[source] && notLater(*m_home[k], *m_home[source])) told = *m_home[k];
    }
    return told;
}

std::optional<std::size_t> EventIndex::meantBy(std::size_t source, WordRange object, std::int32_t longest) const {
    if (!m_home[source]) return std::nullopt;
    if (const auto told = toldBefore(source, object)) return told;
    return toldAs(source, object, longest);
}

} // namespace dateline::graph
