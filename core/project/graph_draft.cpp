// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/graph_draft.h"

#include "core/project/event_changes.h"

#include <algorithm>
#include <numeric>

namespace dateline::project {

namespace {

auto placeOf(const graph::Relation& relation) { return std::tuple(relation.kind, relation.source, relation.target); }

template <class T>
void keepOnce(std::vector<T>& items) {
    std::ranges::sort(items);
    items.erase(std::unique(items.begin(), items.end()), items.end());
}

/// Of the same ends: one, with the evidence of all.
void foldSame(std::vector<graph::Relation>& relations) {
    const auto before = [](const auto& a, const auto& b) { return placeOf(a) < placeOf(b); };
    if (!std::ranges::is_sorted(relations, before)) std::ranges::stable_sort(relations, before);
    std::vector<graph::Relation> folded;
    for (auto& relation : relations) {
        if (folded.empty() || placeOf(folded.back()) != placeOf(relation)) {
            folded.push_back(std::move(relation));
            continue;
        }
        auto& evidence = folded.back().evidence;
        for (const auto& more : relation.evidence)
            if (std::ranges::find(evidence, more) == evidence.end()) evidence.push_back(more);
    }
    relations = std::move(folded);
}

} // namespace

GraphDraft::GraphDraft(const graph::EventGraph& found, double most)
    : m_found(found), m_most(most), m_events(found.events), m_mergedInto(found.events.size()),
      m_hidden(found.events.size()), m_isChanged(found.events.size()) {
    std::iota(m_mergedInto.begin(), m_mergedInto.end(), Slot{0});
}

graph::Event& GraphDraft::change(Slot slot) {
    if (!m_isChanged[slot]) m_changed.push_back(slot);
    m_isChanged[slot] = true;
    return m_events[slot];
}

graph::Event& GraphDraft::changePassages(Slot slot) {
    m_recounted.push_back(slot);
    return change(slot);
}

GraphDraft::Slot GraphDraft::add(graph::Event event) {
    const auto slot = static_cast<Slot>(m_events.size());
    m_made[event.key] = slot;
    m_events.push_back(std::move(event));
    m_mergedInto.push_back(slot);
    m_hidden.push_back(false);
    m_isChanged.push_back(true);
    m_changed.push_back(slot);
    m_recounted.push_back(slot);
    return slot;
}

std::optional<GraphDraft::Slot> GraphDraft::madeWith(std::string_view key) const {
    const auto found = m_made.find(std::string(key));
    return found == m_made.end() ? std::nullopt : std::optional(found->second);
}

GraphDraft::Slot GraphDraft::follow(Slot slot) const {
    while (m_mergedInto[slot] != slot) slot = m_mergedInto[slot] = m_mergedInto[m_mergedInto[slot]];
    return slot;
}

void GraphDraft::merge(Slot into, Slot other) {
    if (into == other) return;
    mergeEvents(changePassages(into), at(other));
    m_mergedInto[other] = into;
}

void GraphDraft::split(Slot from, Slot to, const std::vector<std::size_t>& passages, const DocumentList& documents) {
    movePassages(changePassages(from), changePassages(to), passages, documents);
    m_splitOff.emplace(from, to);
    if (at(from).passages.empty()) m_mergedInto[from] = to;
}

void GraphDraft::relate(graph::RelationKind kind, Slot source, Slot target, bool related) {
    m_related[{kind, source, target}] = related;
    for (const Slot end : {source, target}) {
        double& structure = changePassages(end).importanceParts.structure;
        structure = std::max(0.0, structure + (related ? 1 : -1));
    }
}

bool GraphDraft::shown(Slot slot) const {
    const auto& event = at(slot);
    return m_mergedInto[slot] == slot && !m_hidden[slot] && (!event.passages.empty() || event.decisions.byHand);
}

void GraphDraft::recountChanged(const DocumentList& documents) {
    keepOnce(m_recounted);
    for (const Slot slot : m_recounted)
        if (m_mergedInto[slot] == slot) recount(m_events[slot], documents, m_most);
}

bool GraphDraft::isBefore(Slot a, Slot b) const {
    const auto place = [](const graph::Event& event) {
        return std::tuple(event.when.days.first, event.when.days.last, std::string_view(event.key));
    };
    return place(at(a)) < place(at(b));
}

std::vector<GraphDraft::Slot> GraphDraft::inOrder() const {
    const auto before = [this](Slot a, Slot b) { return isBefore(a, b); };
    std::vector<Slot> same, changed, all;
    for (Slot slot = 0; slot < m_found.events.size(); ++slot)
        if (!m_isChanged[slot] && shown(slot)) same.push_back(slot);
    std::ranges::copy_if(m_changed, std::back_inserter(changed), [this](Slot slot) { return shown(slot); });
    std::ranges::sort(changed, before);
    all.reserve(same.size() + changed.size());
    std::ranges::merge(same, changed, std::back_inserter(all), before);
    return all;
}

GraphDraft::Finished GraphDraft::finish(const DocumentList& documents) {
    recountChanged(documents);
    const auto order = inOrder();
    Finished finished;
    m_positions.assign(m_events.size(), std::nullopt);
    finished.graph.events.reserve(order.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        m_positions[order[i]] = EventId{i};
        finished.graph.events.pushShared(m_events, order[i]);
    }
    for (Slot slot = 0; slot < m_events.size(); ++slot)
        if (m_hidden[slot] && m_mergedInto[slot] == slot) finished.hidden.push_back(at(slot));
    finished.graph.relations = relations(documents);
    finished.graph.threads = threads(finished.graph.events);
    return finished;
}

/// What was cut off an event takes the relations that only its passages show.
GraphDraft::Slot GraphDraft::sourceOf(const graph::Relation& relation) const {
    const auto [first, last] = m_splitOff.equal_range(relation.source.value);
    for (auto part = first; part != last; ++part) {
        const auto& passages = at(part->second).passages;
        const bool all = std::ranges::all_of(relation.evidence, [&](const graph::Evidence& evidence) {
            return std::ranges::any_of(passages, [&](const graph::Passage& passage) {
                return passage.document == evidence.document && passage.span.overlaps(evidence.span);
            });
        });
        if (all && !relation.evidence.empty()) return part->second;
    }
    return relation.source.value;
}

std::vector<graph::Relation> GraphDraft::relations(const DocumentList& documents) const {
    std::vector<graph::Relation> all;
    all.reserve(m_found.relations.size());
    for (const auto& found : m_found.relations) {
        const auto source = positionOf(sourceOf(found)), target = positionOf(found.target.value);
        if (!source || !target || source == target) continue;
        graph::Relation relation{found.kind, *source, *target, found.evidence};
        std::erase_if(relation.evidence,
                      [&](const graph::Evidence& evidence) { return documents[evidence.document.index()].excluded; });
        if (relation.evidence.empty() && !found.evidence.empty()) continue;
        all.push_back(std::move(relation));
    }
    relateByHand(all);
    foldSame(all);
    return all;
}

void GraphDraft::relateByHand(std::vector<graph::Relation>& relations) const {
    std::vector<std::tuple<graph::RelationKind, EventId, EventId>> apart;
    for (const auto& [ends, related] : m_related) {
        const auto& [kind, from, to] = ends;
        const auto source = positionOf(from), target = positionOf(to);
        if (!source || !target || source == target) continue;
        if (related)
            relations.push_back({kind, *source, *target, {}});
        else
            apart.emplace_back(kind, *source, *target);
    }
    std::ranges::sort(apart);
    if (!apart.empty())
        std::erase_if(relations,
                      [&](const auto& relation) { return std::ranges::binary_search(apart, placeOf(relation)); });
}

std::vector<EventId> GraphDraft::eventsOf(const graph::Thread& thread, std::vector<char>& taken) const {
    std::vector<EventId> events;
    const auto add = [&](Slot slot) {
        const auto position = positionOf(slot);
        if (position && !taken[position->index()]) events.push_back(*position), taken[position->index()] = true;
    };
    for (const EventId found : thread.events) {
        add(found.value);
        const auto [first, last] = m_splitOff.equal_range(found.value);
        for (auto part = first; part != last; ++part) add(part->second);
    }
    keepOnce(events);
    return events;
}

std::vector<graph::Thread> GraphDraft::threads(const graph::EventList& events) const {
    std::vector<graph::Thread> threads;
    std::vector<char> taken(events.size());
    for (const auto& found : m_found.threads) {
        graph::Thread thread{found.key, found.title, eventsOf(found, taken)};
        if (thread.events.size() < 2) continue;
        const auto changed = [this](EventId id) { return m_isChanged[id.index()] != 0; };
        if (std::ranges::any_of(found.events, changed)) {
            const auto main =
                std::ranges::max_element(thread.events, {}, [&](EventId id) { return events[id.index()].importance; });
            thread.title = events[main->index()].title;
        }
        threads.push_back(std::move(thread));
    }
    std::ranges::stable_sort(threads, {}, [](const graph::Thread& thread) { return thread.events.front(); });
    return threads;
}

} // namespace dateline::project
