// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/picture_excerpt.h"

#include <algorithm>
#include <set>

namespace dateline::app {

namespace {

/// Where the event stands in the excerpt.
std::optional<EventId> placeOf(const std::vector<EventId>& events, EventId event) {
    const auto found = std::ranges::lower_bound(events, event);
    if (found == events.end() || *found != event) return std::nullopt;
    return EventId{static_cast<std::uint32_t>(found - events.begin())};
}

std::optional<EventId> placeOf(const std::vector<EventId>& events, std::optional<EventId> event) {
    return event ? placeOf(events, *event) : std::nullopt;
}

layout::EventMask excerptOf(const layout::EventMask& mask, const std::vector<EventId>& events) {
    std::vector<bool> kept;
    if (mask.empty()) return {};
    for (const EventId event : events) kept.push_back(mask.contains(event));
    return layout::EventMask(std::move(kept));
}

/// What a relation that is `wanted` leads to from any of `events`, in one step.
template <class Wanted>
void addRelated(std::set<EventId>& events, const graph::EventGraph& graph, Wanted&& wanted) {
    const std::set<EventId> from = events;
    for (const graph::Relation& relation : graph.relations) {
        if (!wanted(relation.kind)) continue;
        if (from.contains(relation.source)) events.insert(relation.target);
        if (from.contains(relation.target)) events.insert(relation.source);
    }
}

} // namespace

const graph::Thread* threadOf(const graph::EventGraph& graph, std::string_view key) {
    for (const graph::Thread& thread : graph.threads)
        if (thread.key == key ||
            std::ranges::any_of(thread.events, [&](EventId id) { return graph.events[id.index()].key == key; }))
            return &thread;
    return nullptr;
}

std::vector<EventId> storyOf(const graph::EventGraph& graph, EventId event) {
    std::set<EventId> events{event};
    const auto partOf = [](graph::RelationKind kind) { return kind == graph::RelationKind::partOf; };
    addRelated(events, graph, partOf); // its whole, or its stages
    addRelated(events, graph, partOf); // the other stages
    addRelated(events, graph, [&](graph::RelationKind kind) { return !partOf(kind); });
    return {events.begin(), events.end()};
}

project::Project excerptOf(const project::Project& project, const std::vector<EventId>& events) {
    project::Project excerpt;
    for (const project::SourceDocument& source : project.documents) {
        project::SourceDocument& copy = excerpt.documents.emplace_back();
        copy.document.key = source.document.key;
        copy.document.path = source.document.path;
        copy.document.title = source.document.title;
        copy.document.source = source.document.source;
        copy.reading.published = source.reading.published;
        copy.nearDuplicateOf = source.nearDuplicateOf;
    }
    for (const EventId event : events) excerpt.graph.events.push_back(project.at(event));
    for (const graph::Thread& thread : project.graph.threads) {
        graph::Thread kept{thread.key, thread.title, {}};
        for (const EventId event : thread.events)
            if (const auto place = placeOf(events, event)) kept.events.push_back(*place);
        if (!kept.events.empty()) excerpt.graph.threads.push_back(std::move(kept));
    }
    for (const graph::Relation& relation : project.graph.relations) {
        const auto source = placeOf(events, relation.source);
        const auto target = placeOf(events, relation.target);
        if (!source || !target) continue;
        graph::Relation& kept = excerpt.graph.relations.emplace_back(relation);
        kept.source = *source;
        kept.target = *target;
    }
    return excerpt;
}

layout::SceneMarks excerptOf(const layout::SceneMarks& marks, const std::vector<EventId>& events) {
    layout::SceneMarks kept = marks;
    kept.selected = placeOf(events, marks.selected);
    kept.hovered = placeOf(events, marks.hovered);
    kept.chosen = {}; // the excerpt is what was chosen
    kept.dimmed = excerptOf(marks.dimmed, events);
    kept.story = excerptOf(marks.story, events);
    return kept;
}

} // namespace dateline::app
