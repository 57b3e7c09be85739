// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/stage_finder.h"

#include <algorithm>
#include <set>

namespace dateline::graph {

namespace {

using events::Mention;
using events::Name;

bool share(const std::vector<Name>& a, const std::vector<Name>& b) {
    return std::ranges::any_of(a, [&](Name name) { return std::ranges::binary_search(b, name); });
}

} // namespace

StageFinder::StageFinder(const events::MentionSet& set, const EventIndex& index,
                         const std::vector<events::Cluster>& clusters)
    : m_set(set), m_index(index), m_clusters(clusters) {
    constexpr std::int32_t longest = 31; // days
    for (std::size_t c = 0; c < clusters.size(); ++c) {
        const auto length = clusters[c].when.days.lengthInDays(); // a range, a week; counted wholes too
        if (length < 2 || length > longest) continue;
        for (const auto& member : clusters[c].members)
            for (const auto* list : {&set.mentions[member.mention].actors, &set.mentions[member.mention].places})
                for (const Name name : *list)
                    if (auto& holders = m_longer[name]; holders.empty() || holders.back() != c) holders.push_back(c);
    }
}

/// An ordinal or "final" before a stage or a part of what lasts.
std::optional<events::WordRange> StageFinder::stageWords(const Mention& mention) const {
    const auto& document = m_set.documentOf(mention);
    for (std::size_t i = mention.words.first; i + 1 < mention.words.last; ++i) {
        const auto count = document.lexicon().count(document.folded(i));
        if (!count || !(count->ordinal || count->value == 0)) continue;
        const bool ofSomething =
            i + 2 < mention.words.last && document.lexicon().isNameConnector(document.folded(i + 2));
        if (document.words()[i].timex && !ofSomething) continue; // "last night"
        const auto& noun = document.folded(i + 1);
        if (document.lexicon().isStageNoun(noun) || document.lexicon().isStagePart(noun))
            return events::WordRange{i, i + 2};
    }
    return std::nullopt;
}

bool StageFinder::isInside(const Mention& stage, std::size_t whole) const {
    return std::ranges::any_of(m_clusters[whole].members, [&](const auto& member) {
        const auto& mention = m_set.mentions[member.mention];
        return stage.trigger == mention.trigger &&
               (share(stage.actors, mention.actors) || share(stage.places, mention.places));
    });
}

std::optional<FoundStage> StageFinder::stageOf(std::size_t index) const {
    constexpr std::size_t common = 64; // longer events that share a name before it says nothing
    const auto& mention = m_set.mentions[index];
    if (!mention.exact() || mention.trigger == events::noTrigger || mention.trigger == events::statementTrigger)
        return std::nullopt;
    const auto words = stageWords(mention);
    if (!words) return std::nullopt;
    std::optional<std::pair<std::int32_t, std::size_t>> shortest;
    for (const auto* list : {&mention.actors, &mention.places})
        for (const Name name : *list) {
            const auto holders = m_longer.find(name);
            if (holders == m_longer.end() || holders->second.size() > common) continue;
            for (const std::size_t whole : holders->second) {
                const auto& days = m_clusters[whole].when.days;
                if (whole == *m_index.homeOf(index) || !days.contains(mention.when.days)) continue;
                const std::pair found{days.lengthInDays(), whole};
                if (isInside(mention, whole) && (!shortest || found < *shortest)) shortest = found;
            }
        }
    if (!shortest) return std::nullopt;
    return FoundStage{shortest->second, m_set.documentOf(mention).spanOf(*words)};
}

} // namespace dateline::graph
