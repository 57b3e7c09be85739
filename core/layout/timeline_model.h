// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the layout needs to know of a project, computed once: where each event stands on the axis, in time order and in
// order of importance. Building is O(n log n); queries by time are binary searches.

#include "core/layout/time_scale.h"
#include "core/project/project.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace dateline::layout {

enum class SpotForm : std::uint8_t {
    point,  ///< an exact day or moment: a dot with a card
    stages, ///< a range that holds other events: a pill around their dots
    bar,    ///< a range or a coarse date
};

struct EventSpot {
    TimeRange extent;
    double anchor = 0; ///< where its dot and card stand; for bars the begin
    SpotForm form = SpotForm::point;
    bool softBegin = false;
    bool softEnd = false;
    std::optional<EventId> whole; ///< the event it is a stage of
};

struct DocumentSpot {
    DocumentId document;
    TimeRange extent;
    double anchor = 0;
    bool exact = true; ///< one day is known
};

class TimelineModel {
public:
    /// Keeps the project alive: titles are read from it when a scene is made.
    explicit TimelineModel(std::shared_ptr<const project::Project> project);

    [[nodiscard]] const project::Project& project() const { return *m_project; }
    [[nodiscard]] const EventSpot& at(EventId id) const { return m_spots[id.index()]; }
    [[nodiscard]] std::size_t eventCount() const { return m_spots.size(); }
    [[nodiscard]] const std::vector<EventId>& points() const { return m_points; }       ///< form point, by anchor
    [[nodiscard]] const std::vector<double>& pointAnchors() const { return m_anchors; } ///< of points()
    [[nodiscard]] const std::vector<EventId>& bars() const { return m_bars; } ///< the others, most important first
    [[nodiscard]] const std::vector<DocumentSpot>& documents() const { return m_documents; } ///< dated ones, by anchor
    [[nodiscard]] const std::vector<DocumentId>& undatedDocuments() const { return m_undated; }

    /// Some event responds or refers to another.
    [[nodiscard]] bool hasArcs() const { return !m_arcs.empty(); }
    /// The relations that the event responds or refers by, or is responded or referred to by.
    [[nodiscard]] std::vector<graph::Relation> arcsOf(EventId event) const;

    /// Points with an anchor in the range, as [first, last) of points().
    [[nodiscard]] std::pair<std::size_t, std::size_t> pointsIn(TimeRange range) const;
    [[nodiscard]] int eventsIn(TimeRange range) const;
    /// Everything there is, with a little room at both ends.
    [[nodiscard]] TimeRange wholeRange() const { return m_whole; }
    /// The stretch that holds most mentions for its length: outliers are left out, a week's room is left at both ends.
    [[nodiscard]] TimeRange densestRange() const { return m_densest; }

private:
    void placeEvents();
    void placeDocuments();
    void findWhole();
    void findDensest();

    std::shared_ptr<const project::Project> m_project;
    std::vector<EventSpot> m_spots;
    std::vector<EventId> m_points;
    std::vector<double> m_anchors;
    std::vector<EventId> m_bars;
    std::vector<double> m_barBegins; ///< sorted, as are the ends: counting what overlaps needs no pairing
    std::vector<double> m_barEnds;
    std::vector<DocumentSpot> m_documents;
    std::vector<DocumentId> m_undated;
    std::vector<std::pair<EventId, std::uint32_t>> m_arcs; ///< both ends of each, with its place in the graph; sorted
    TimeRange m_whole;
    TimeRange m_densest;
};

} // namespace dateline::layout
