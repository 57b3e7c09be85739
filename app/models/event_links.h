// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// From one thing of a project to the others: relations seen from either end, and from a dated expression to its events.

#include "core/project/project.h"

#include <QString>

#include <cstddef>
#include <unordered_map>
#include <vector>

namespace dateline::app {

/// A relation as the inspected event sees it.
struct EventLink {
    graph::RelationKind kind = graph::RelationKind::partOf;
    bool outgoing = true; ///< the inspected event is the relation's source
    EventId other;

    friend bool operator==(const EventLink&, const EventLink&) = default;
};

/// "part of", "has stages", "responds to", "answered by", "about", "taken up by".
[[nodiscard]] QString linkName(graph::RelationKind kind, bool outgoing);

/// Outgoing first, by kind; the others of a kind in time order. O(relations).
[[nodiscard]] std::vector<EventLink> linksOf(EventId event, const graph::EventGraph& graph);

/// Events whose passages rest on a dated expression.
class TimexEvents {
public:
    TimexEvents() = default;
    explicit TimexEvents(const graph::EventGraph& graph);

    /// Those that the expression dates exactly come first; empty when nothing rests on it. O(1).
    [[nodiscard]] const std::vector<EventId>& eventsAt(DocumentId document, std::size_t timex) const;

private:
    static std::uint64_t keyOf(DocumentId document, std::size_t timex) {
        return (std::uint64_t{document.value} << 32) | timex;
    }

    std::unordered_map<std::uint64_t, std::vector<EventId>> m_events;
};

} // namespace dateline::app
