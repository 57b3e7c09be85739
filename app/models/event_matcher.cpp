// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/event_matcher.h"

#include "app/models/source_label.h"

#include <algorithm>

namespace dateline::app {

namespace {

bool anyOf(const std::vector<std::string>& names, const QSet<QString>& ticked) {
    return ticked.isEmpty() || std::any_of(names.begin(), names.end(),
                                           [&](const std::string& name) { return ticked.contains(toQString(name)); });
}

bool ticksAgree(const graph::Event& event, const FilterCriteria& criteria) {
    return anyOf(event.actors, criteria.people) && anyOf(event.places, criteria.places) &&
           (criteria.certainties.isEmpty() || criteria.certainties.contains(static_cast<int>(certaintyOf(event))));
}

} // namespace

std::vector<bool> matchingEvents(const project::Project& project, const FilterCriteria& criteria) {
    const auto& events = project.graph.events;
    std::vector<bool> matches(events.size());
    for (std::size_t i = 0; i < events.size(); ++i) matches[i] = ticksAgree(events[i], criteria);
    return matches;
}

} // namespace dateline::app
