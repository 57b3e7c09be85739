// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/event_links.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <tuple>

namespace dateline::app {

using graph::RelationKind;

QString linkName(RelationKind kind, bool outgoing) {
    const auto tr = [](const char* text) { return QCoreApplication::translate("EventLinks", text); };
    switch (kind) {
    case RelationKind::partOf:
        return outgoing ? tr("part of") : tr("has stages");
    case RelationKind::respondsTo:
        return outgoing ? tr("responds to") : tr("answered by");
    case RelationKind::refersTo:
        return outgoing ? tr("about") : tr("taken up by");
    }
    return {};
}

std::vector<EventLink> linksOf(EventId event, const graph::EventGraph& graph) {
    std::vector<EventLink> links;
    for (const auto& relation : graph.relations) {
        if (relation.source == event)
            links.push_back({relation.kind, true, relation.target});
        else if (relation.target == event)
            links.push_back({relation.kind, false, relation.source});
    }
    std::stable_sort(links.begin(), links.end(), [](const EventLink& a, const EventLink& b) {
        return std::tuple(!a.outgoing, a.kind, a.other) < std::tuple(!b.outgoing, b.kind, b.other);
    });
    return links;
}

TimexEvents::TimexEvents(const graph::EventGraph& graph) {
    for (const auto support : std::array{graph::Support::exact, graph::Support::coarse, graph::Support::undated}) {
        for (std::uint32_t i = 0; i < graph.events.size(); ++i) {
            for (const auto& passage : graph.events[i].passages) {
                if (!passage.timex || passage.support != support) continue;
                auto& events = m_events[keyOf(passage.document, *passage.timex)];
                if (std::find(events.begin(), events.end(), EventId{i}) == events.end()) events.push_back(EventId{i});
            }
        }
    }
}

const std::vector<EventId>& TimexEvents::eventsAt(DocumentId document, std::size_t timex) const {
    static const std::vector<EventId> none;
    const auto found = m_events.find(keyOf(document, timex));
    return found == m_events.end() ? none : found->second;
}

} // namespace dateline::app
