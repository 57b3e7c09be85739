// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The timeline as geometry: axis on top, cards on poles over the baseline, ranges and coarse dates below it, and at the foot
// a lane that shows when each source was published. A scene depends on its arguments alone, so a picture equals the screen.

#include "core/layout/axis.h"
#include "core/layout/scene.h"
#include "core/layout/timeline_band.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::layout {

/// Words and their widths, from whoever knows fonts and the language.
struct SceneText {
    AxisText axis;
    std::function<double(std::string_view, TextRole)> width;             ///< pixels
    std::function<std::string(const graph::Event&, bool withYear)> date; ///< "12 Jan", "10–13 Jan", "mid Dec"
    std::function<std::string(graph::RelationKind)> relation;            ///< "responds to"
    std::function<std::string(int)> more;                                ///< "+3"
    std::function<std::string(int)> earlier;                             ///< "3 earlier"
    std::function<std::string(int)> later;
    std::function<std::string(const LaneGroup&)> lane; ///< how a lane is called
    std::function<std::string(int)> count;             ///< "1,204"
    std::string today;
    std::string published; ///< names the lane of sources
    std::string undated;
};

struct Viewport {
    double width = 0;  ///< pixels, > 0
    double height = 0; ///< pixels, > 0
    TimeRange range;
    std::size_t firstLane = 0;        ///< lanes before it are scrolled away, as far as those after it need the room
    std::optional<time::Day> today{}; ///< marked by a line
    bool wholeLabels = false; ///< what an edge would cut is not named but told by Scene::cut: for pages that go on
};

struct SceneMarks {
    std::optional<EventId> selected;
    EventMask chosen; ///< selected together with `selected`
    std::optional<EventId> hovered;
    std::optional<TimeRange> period;           ///< marked by a person
    std::optional<DocumentId> hoveredDocument; ///< all it reports lights up, the rest steps back
    EventMask dimmed;                          ///< step back, or go
    bool hideDimmed = false;
    EventMask story; ///< of a story that is shown: all others step back

    [[nodiscard]] Standing standing() const {
        return hideDimmed ? Standing{dimmed, {}, story} : Standing{{}, dimmed, story};
    }
};

class TimelineLayout {
public:
    explicit TimelineLayout(std::shared_ptr<const TimelineModel> model);

    [[nodiscard]] const TimelineModel& model() const { return *m_model; }
    /// O(events) where the kind of lanes changes; else as good as nothing.
    void setLanes(LaneChoice lanes);
    [[nodiscard]] const LaneChoice& lanes() const { return m_choice; }
    /// In the order in which they stand; none where lanes are automatic.
    [[nodiscard]] std::vector<const LaneGroup*> laneOrder() const;
    /// As many lanes as a picture of this height has room for, which nobody can scroll.
    [[nodiscard]] static std::size_t lanesThatFit(double height);

    /// Of the whole picture; its lanes stand between headerBottom and publishedTop.
    [[nodiscard]] VerticalFrame frameOf(double height) const;
    /// All that is seen at this height: one band, or those of the lanes.
    [[nodiscard]] LaneStack bandsIn(double height, std::size_t firstLane) const;
    /// The lane of an event, by its place in laneOrder(); 0 where lanes are automatic.
    [[nodiscard]] std::size_t laneOf(EventId event) const;
    /// O(what is visible · log n), once the plan for this number of lanes is made.
    [[nodiscard]] Scene scene(const Viewport& viewport, const SceneMarks& marks, const SceneText& text) const;
    [[nodiscard]] const BarPlan& bars() const { return m_whole.bars(); }

private:
    void makeLanes();
    void orderLanes();

    std::shared_ptr<const TimelineModel> m_model; ///< shared with the overview
    TimelineBand m_whole;
    LaneChoice m_choice;
    std::vector<std::unique_ptr<TimelineBand>> m_lanes; ///< by weight
    std::vector<std::uint16_t> m_laneOf;                ///< by EventId, into m_lanes
    std::vector<std::size_t> m_order;                   ///< of m_lanes, as they stand
    std::vector<std::size_t> m_places;                  ///< in m_order, by place in m_lanes
    std::vector<bool> m_collapsed;                      ///< as they stand
};

} // namespace dateline::layout
