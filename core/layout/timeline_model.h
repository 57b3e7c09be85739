// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the layout needs to know of a project, computed once: where its events stand on the axis, in time order, and which of
// any stretch is the most important. Each event is looked at once, on all cores; after that only those that are drawn.
// Building is O(n), and O(m log m) for the m events that are no points; queries by time are binary searches.

#include "core/layout/event_spot.h"
#include "core/layout/range_maximum.h"
#include "core/project/project.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace dateline::layout {

struct DocumentSpot {
    DocumentId document;
    TimeRange extent;
    double anchor = 0;
    bool exact = true; ///< one day is known
};

class TimelineModel {
public:
    /// Keeps the project alive: titles and dates are read from it when a scene is made.
    explicit TimelineModel(std::shared_ptr<const project::Project> project);

    /// Of some events only, in the order of the graph: what a lane holds. Without documents; relations are those of the whole.
    TimelineModel(const TimelineModel& whole, const std::vector<EventId>& events);

    [[nodiscard]] const project::Project& project() const { return *m_project; }
    [[nodiscard]] EventSpot at(EventId id) const;
    [[nodiscard]] std::size_t eventCount() const { return m_project->graph.events.size(); }
    [[nodiscard]] const std::vector<EventId>& points() const { return m_points; }       ///< form point, by anchor
    [[nodiscard]] const std::vector<double>& pointAnchors() const { return m_anchors; } ///< of points()
    /// Of points(), made different by less than 0.0001 where they are equal.
    [[nodiscard]] const RangeMaximum& importances() const { return m_importances; }
    /// Positions in points() of those that sources date differently, ascending.
    [[nodiscard]] const std::vector<std::uint32_t>& disputedPoints() const { return m_disputed; }
    [[nodiscard]] const std::vector<EventId>& bars() const { return m_bars; } ///< the others, most important first
    [[nodiscard]] const std::vector<double>& barCentres() const { return m_barCentres; }     ///< sorted, in minutes
    [[nodiscard]] const std::vector<DocumentSpot>& documents() const { return m_documents; } ///< dated ones, by anchor
    [[nodiscard]] const std::vector<DocumentId>& undatedDocuments() const { return m_undated; }

    /// Some event of the model responds or refers to another, or is responded or referred to.
    [[nodiscard]] bool hasArcs() const { return m_hasArcs; }
    /// The relations that the event responds or refers by, or is responded or referred to by.
    [[nodiscard]] std::vector<graph::Relation> arcsOf(EventId event) const;

    /// Points with an anchor in the range, as [first, last) of points().
    [[nodiscard]] std::pair<std::size_t, std::size_t> pointsIn(TimeRange range) const;
    [[nodiscard]] int eventsIn(TimeRange range) const;
    /// Everything there is, with a little room at both ends.
    [[nodiscard]] TimeRange wholeRange() const { return m_whole; }
    /// Nearly everything: wholeRange() without a few outliers, where there are such.
    [[nodiscard]] TimeRange mainRange() const { return m_main; }
    /// The stretch that holds most mentions for its length: outliers are left out, a week's room is left at both ends.
    [[nodiscard]] TimeRange densestRange() const { return m_densest; }

private:
    struct Relations {
        std::vector<std::pair<EventId, std::uint32_t>> arcs; ///< both ends of each, with its place in the graph; sorted
        std::vector<std::pair<EventId, EventId>> stages;     ///< with what they are part of; sorted
        std::vector<EventId> wholes;                         ///< what has stages; sorted
    };
    struct Placement;

    void placeRelations();
    void placeEvents(Placement placement);
    void placeDocuments();
    void findRanges(TimeRange whole);
    [[nodiscard]] bool holdsStages(EventId id) const;

    std::shared_ptr<const project::Project> m_project;
    std::vector<EventId> m_points;
    std::vector<double> m_anchors;
    RangeMaximum m_importances;
    std::vector<std::uint32_t> m_disputed;
    std::vector<EventId> m_bars;
    std::vector<double> m_barBegins; ///< sorted, as are the ends: counting what overlaps needs no pairing
    std::vector<double> m_barEnds;
    std::vector<double> m_barCentres;
    std::vector<DocumentSpot> m_documents;
    std::vector<DocumentId> m_undated;
    std::shared_ptr<const Relations> m_relations; ///< of the whole project, shared with the models of its lanes
    bool m_hasArcs = false;
    TimeRange m_whole;
    TimeRange m_main;
    TimeRange m_densest;
};

/// From the first to the last of the events, with room for their names. Precondition: there is one.
[[nodiscard]] TimeRange rangeWithRoom(const TimelineModel& model, const std::vector<EventId>& events);

} // namespace dateline::layout
