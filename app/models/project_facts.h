// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the window counts about a project: who and where, how certain, how much was read.

#include "core/project/project.h"

#include <QString>

#include <optional>
#include <vector>

namespace dateline::app {

enum class Certainty { exactDay, coarse, disputed };

/// A disputed date is disputed, whatever its granularity.
[[nodiscard]] Certainty certaintyOf(const graph::Event& event);

struct Facet {
    QString name;
    int events = 0;

    friend bool operator==(const Facet&, const Facet&) = default;
};

/// By number of events, then name.
[[nodiscard]] std::vector<Facet> peopleAndBodies(const graph::EventGraph& graph);
[[nodiscard]] std::vector<Facet> placesOf(const graph::EventGraph& graph);
[[nodiscard]] int countOf(Certainty certainty, const graph::EventGraph& graph);

struct ProjectFacts {
    int events = 0;
    int sources = 0;
    int independentSources = 0; ///< near-identical copies count once
    int undated = 0;            ///< sources whose day is not known
    int expressions = 0;
    int resolved = 0; ///< expressions with a place on the calendar, or that are complete without one (durations, sets)
};
[[nodiscard]] ProjectFacts factsOf(const project::Project& project);

/// "17 events · 5 sources, 4 independent, 1 undated · 56 dated expressions, 55 resolved"
[[nodiscard]] QString statusLine(const ProjectFacts& facts);

/// The expressions without a place on the calendar, a line each with their source: “that day” (Harbour Agency). At most
/// `limit`, then how many more; empty where all are resolved.
[[nodiscard]] QString unresolvedExpressions(const project::Project& project, int limit = 12);

/// The event that most independent sources report; the most important of equals.
[[nodiscard]] std::optional<EventId> mostReportedEvent(const graph::EventGraph& graph);

} // namespace dateline::app
