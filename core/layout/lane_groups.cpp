// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/lane_groups.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <string_view>
#include <unordered_map>

namespace dateline::layout {

namespace {

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

/// Lanes that are no one's; no name looks like this.
constexpr std::string_view othersKey = "<others>";
constexpr std::string_view withoutKey = "<none>";

std::string_view nameOf(const project::SourceDocument& source) {
    return source.document.source.empty() ? source.document.title : source.document.source;
}

/// What the lane of an event is told by; empty where it has none.
std::string_view labelOf(const project::Project& project, const graph::Event& event, LaneKind by) {
    switch (by) {
    case LaneKind::source:
        return event.passages.empty() ? std::string_view() : nameOf(project.at(event.passages.front().document));
    case LaneKind::actor:
        return event.actors.empty() ? std::string_view() : event.actors.front();
    case LaneKind::place:
        return event.places.empty() ? std::string_view() : event.places.front();
    default:
        return {};
    }
}

class Grouping {
public:
    Grouping(const project::Project& project, LaneKind by)
        : m_project(project), m_by(by), m_groupOf(project.graph.events.size(), none) {
        by == LaneKind::story ? groupByStory() : groupByLabel(by);
    }

    [[nodiscard]] std::vector<LaneGroup> groups(std::size_t most) const {
        const std::vector<std::uint32_t> ranked = byWeight();
        const std::size_t kept = std::min(most, ranked.size());
        std::vector<std::uint32_t> laneOf(m_groups.size(), static_cast<std::uint32_t>(kept));
        std::vector<LaneGroup> lanes;
        for (std::size_t i = 0; i < kept; ++i) {
            laneOf[ranked[i]] = static_cast<std::uint32_t>(i);
            lanes.push_back(m_groups[ranked[i]]);
        }
        lanes.push_back(nobodys(othersKey, LaneGroup::Kind::others));
        lanes.back().merged = ranked.size() - kept;
        lanes.push_back(nobodys(withoutKey, LaneGroup::Kind::without));
        for (std::uint32_t i = 0; i < m_groupOf.size(); ++i) {
            LaneGroup& lane = m_groupOf[i] == none ? lanes.back() : lanes[laneOf[m_groupOf[i]]];
            lane.events.push_back({i});
            if (lane.kind != LaneGroup::Kind::named) lane.weight += m_project.graph.events[i].importance;
        }
        for (LaneGroup& lane : lanes) lane.by = m_by;
        std::erase_if(lanes, [](const LaneGroup& lane) { return lane.events.empty(); });
        return lanes;
    }

private:
    [[nodiscard]] static LaneGroup nobodys(std::string_view key, LaneGroup::Kind kind) {
        LaneGroup group;
        group.key = key;
        group.kind = kind;
        return group;
    }

    void groupByLabel(LaneKind by) {
        std::unordered_map<std::string_view, std::uint32_t> known;
        for (std::uint32_t i = 0; i < m_groupOf.size(); ++i) {
            const graph::Event& event = m_project.graph.events[i];
            const std::string_view label = labelOf(m_project, event, by);
            if (label.empty()) continue;
            const auto [at, isNew] = known.emplace(label, static_cast<std::uint32_t>(m_groups.size()));
            if (isNew) {
                m_groups.emplace_back().key = label;
                m_groups.back().name = label;
            }
            LaneGroup& group = m_groups[at->second];
            if (by == LaneKind::source) {
                const DocumentId document = event.passages.front().document;
                group.source = std::min(group.source.value_or(document), document);
            }
            group.weight += event.importance;
            m_groupOf[i] = at->second;
        }
    }

    void groupByStory() {
        for (const graph::Thread& thread : m_project.graph.threads) {
            const auto index = static_cast<std::uint32_t>(m_groups.size());
            LaneGroup& group = m_groups.emplace_back();
            group.key = thread.key;
            group.name = thread.title;
            for (const EventId event : thread.events) {
                group.weight += m_project.at(event).importance;
                m_groupOf[event.index()] = index;
            }
        }
    }

    [[nodiscard]] std::vector<std::uint32_t> byWeight() const {
        std::vector<std::uint32_t> ranked(m_groups.size());
        std::iota(ranked.begin(), ranked.end(), 0U);
        std::ranges::sort(ranked, [this](std::uint32_t a, std::uint32_t b) {
            const LaneGroup& first = m_groups[a];
            const LaneGroup& second = m_groups[b];
            return first.weight != second.weight ? first.weight > second.weight : first.key < second.key;
        });
        return ranked;
    }

    const project::Project& m_project;
    LaneKind m_by;
    std::vector<std::uint32_t> m_groupOf; ///< by EventId
    std::vector<LaneGroup> m_groups;      ///< without their events
};

} // namespace

std::vector<LaneGroup> laneGroups(const project::Project& project, LaneKind by, std::size_t most) {
    return Grouping(project, by).groups(most);
}

} // namespace dateline::layout
