// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A graph while edits are laid over it. Events keep their number, new ones get the next; nothing is renumbered before
// `finish`, which puts events in order, and relations and stories on what became of their events.

#include "core/project/project.h"

#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace dateline::project {

class GraphDraft {
public:
    using Slot = std::uint32_t; ///< an event of the draft; below the number of found events: that one

    /// Shares the events of `found`, which must outlive the draft. O(events).
    GraphDraft(const graph::EventGraph& found, double most);

    [[nodiscard]] const graph::Event& at(Slot slot) const { return m_events[slot]; }
    /// To write to. It will be sorted in anew.
    [[nodiscard]] graph::Event& change(Slot slot);
    /// To change its passages too: they will be counted again.
    [[nodiscard]] graph::Event& changePassages(Slot slot);
    [[nodiscard]] Slot add(graph::Event event);
    /// Makes `key` another name of the event.
    void alias(std::string_view key, Slot slot) { m_made[std::string(key)] = slot; }
    [[nodiscard]] std::optional<Slot> madeWith(std::string_view key) const;

    /// What an event has become part of; itself, if nothing. Cheap.
    [[nodiscard]] Slot follow(Slot slot) const;
    void merge(Slot into, Slot other);
    /// Takes the passages (indices, ascending) off `from` into `to`; what is left empty is `to` from now on.
    void split(Slot from, Slot to, const std::vector<std::size_t>& passages, const DocumentList& documents);
    void hide(Slot slot, bool hidden) { m_hidden[slot] = hidden; }
    void relate(graph::RelationKind kind, Slot source, Slot target, bool related);
    /// Slots that are new or were changed.
    [[nodiscard]] const std::vector<Slot>& changed() const { return m_changed; }

    struct Finished {
        graph::EventGraph graph;
        std::vector<graph::Event> hidden;
    };
    /// O(events + relations · log relations). Leaves the draft empty.
    [[nodiscard]] Finished finish(const DocumentList& documents);

private:
    using Ends = std::tuple<graph::RelationKind, Slot, Slot>;

    [[nodiscard]] bool shown(Slot slot) const;
    void recountChanged(const DocumentList& documents);
    [[nodiscard]] std::vector<Slot> inOrder() const;
    [[nodiscard]] bool isBefore(Slot a, Slot b) const;
    /// Where the event of a slot, or what it has become part of, ended up; none for what is not shown.
    [[nodiscard]] std::optional<EventId> positionOf(Slot slot) const { return m_positions[follow(slot)]; }
    [[nodiscard]] std::vector<graph::Relation> relations(const DocumentList& documents) const;
    [[nodiscard]] Slot sourceOf(const graph::Relation& relation) const;
    void relateByHand(std::vector<graph::Relation>& relations) const;
    [[nodiscard]] std::vector<graph::Thread> threads(const graph::EventList& events) const;
    [[nodiscard]] std::vector<EventId> eventsOf(const graph::Thread& thread, std::vector<char>& taken) const;

    const graph::EventGraph& m_found;
    double m_most;
    graph::EventList m_events;
    mutable std::vector<Slot> m_mergedInto; ///< itself: not merged; ways are shortened when walked
    std::vector<char> m_hidden;
    std::vector<char> m_isChanged;
    std::vector<Slot> m_changed;
    std::vector<Slot> m_recounted;
    std::unordered_map<std::string, Slot> m_made;
    std::multimap<Slot, Slot> m_splitOff;            ///< by what it was cut off
    std::map<Ends, bool> m_related;                  ///< by hand; ends may have become part of others since
    std::vector<std::optional<EventId>> m_positions; ///< by slot, when finishing
};

} // namespace dateline::project
