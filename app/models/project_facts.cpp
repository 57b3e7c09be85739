// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/project_facts.h"

#include "app/models/source_label.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <tuple>

namespace dateline::app {

namespace {

QString counted(const char* text, int n) { return QCoreApplication::translate("ProjectFacts", text, nullptr, n); }

template <class Member>
std::vector<Facet> facetsBy(const graph::EventGraph& graph, Member names) {
    std::map<std::string, int> counts;
    for (const auto& event : graph.events)
        for (const auto& name : event.*names) ++counts[name];
    std::vector<Facet> facets;
    facets.reserve(counts.size());
    for (const auto& [name, count] : counts) facets.push_back({toQString(name), count});
    std::stable_sort(facets.begin(), facets.end(), [](const Facet& a, const Facet& b) { return a.events > b.events; });
    return facets;
}

bool isResolved(const temporal::Timex& timex) {
    return timex.when || timex.type == temporal::TimexType::duration || timex.type == temporal::TimexType::set;
}

} // namespace

Certainty certaintyOf(const graph::Event& event) {
    if (!event.disputed.empty()) return Certainty::disputed;
    return event.when.granularity <= time::Granularity::range ? Certainty::exactDay : Certainty::coarse;
}

std::vector<Facet> peopleAndBodies(const graph::EventGraph& graph) { return facetsBy(graph, &graph::Event::actors); }

std::vector<Facet> placesOf(const graph::EventGraph& graph) { return facetsBy(graph, &graph::Event::places); }

int countOf(Certainty certainty, const graph::EventGraph& graph) {
    return static_cast<int>(
        std::count_if(graph.events.begin(), graph.events.end(),
                      [certainty](const graph::Event& event) { return certaintyOf(event) == certainty; }));
}

ProjectFacts factsOf(const project::Project& project) {
    ProjectFacts facts;
    facts.events = static_cast<int>(project.graph.events.size());
    facts.sources = static_cast<int>(project.documents.size());
    for (const auto& source : project.documents) {
        if (!source.nearDuplicateOf) ++facts.independentSources;
        if (isUndated(source.reading.published)) ++facts.undated;
        facts.expressions += static_cast<int>(source.reading.timexes.size());
        facts.resolved +=
            static_cast<int>(std::count_if(source.reading.timexes.begin(), source.reading.timexes.end(), isResolved));
    }
    return facts;
}

QString statusLine(const ProjectFacts& facts) {
    QStringList sources{counted("%Ln source(s)", facts.sources)};
    if (facts.independentSources != facts.sources) sources << counted("%Ln independent", facts.independentSources);
    if (facts.undated > 0) sources << counted("%Ln undated", facts.undated);
    return QStringList{counted("%Ln event(s)", facts.events), sources.join(QStringLiteral(", ")),
                       counted("%Ln dated expression(s)", facts.expressions) + QStringLiteral(", ") +
                           counted("%Ln resolved", facts.resolved)}
        .join(QStringLiteral("  ·  "));
}

QString unresolvedExpressions(const project::Project& project, int limit) {
    QStringList lines;
    int more = 0;
    for (const auto& source : project.documents) {
        for (const auto& timex : source.reading.timexes) {
            if (isResolved(timex)) continue;
            if (lines.size() >= limit)
                ++more;
            else
                lines << QCoreApplication::translate("ProjectFacts", "“%1” (%2)")
                             .arg(toQString(slice(source.document.text, timex.span)).simplified(), sourceName(source));
        }
    }
    if (more > 0) lines << counted("… and %Ln more", more);
    return lines.join(QLatin1Char('\n'));
}

std::optional<EventId> mostReportedEvent(const graph::EventGraph& graph) {
    const auto rank = [](const graph::Event& event) { return std::tuple(event.independentSources, event.importance); };
    const auto best = std::max_element(graph.events.begin(), graph.events.end(),
                                       [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
    if (best == graph.events.end()) return std::nullopt;
    return EventId{static_cast<std::uint32_t>(best - graph.events.begin())};
}

} // namespace dateline::app
