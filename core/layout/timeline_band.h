// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Events that share one baseline, with all that is planned for them: the whole project, or one lane of it.

#include "core/layout/bar_plan.h"
#include "core/layout/event_mask.h"
#include "core/layout/label_plan.h"
#include "core/layout/lane_groups.h"

#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

namespace dateline::layout {

/// Where things stand vertically; a function of the height and of the project, never of the zoom. Of the whole picture, or of
/// a lane, which then begins at `headerBottom` and ends at `publishedTop`.
struct VerticalFrame {
    double headerBottom = 0;
    double baseline = 0;
    double rowsTop = 0; ///< of row 1
    double publishedTop = 0;
    int rows = 0; ///< below row 0; what belongs further down lies unnamed in the last one
    int relationLevels = 1;
    int lanes = 1;
    double lanePitch = 64;
    int titleLines = 2; ///< of a card; with 1 the date stands in the same line
    double densityHeight = 22;
    bool collapsed = false; ///< neither cards nor names
};

/// Which events are not to be seen, or step back. Empty masks are cheap.
struct Standing {
    EventMask hidden;
    EventMask dimmed;
    EventMask lit; ///< where it is not empty, all others are dimmed

    [[nodiscard]] bool isPlain() const { return hidden.empty() && dimmed.empty() && lit.empty(); }
    [[nodiscard]] bool isHidden(EventId id) const { return hidden.contains(id); }
    [[nodiscard]] bool isDimmed(EventId id) const { return dimmed.contains(id) || (!lit.empty() && !lit.contains(id)); }
    [[nodiscard]] bool sharesWith(const Standing& other) const {
        return hidden.sharesWith(other.hidden) && dimmed.sharesWith(other.dimmed) && lit.sharesWith(other.lit);
    }
};

struct EventCount {
    int plain = 0;
    int dimmed = 0;
};

class TimelineBand {
public:
    explicit TimelineBand(std::shared_ptr<const TimelineModel> model) : m_model(std::move(model)), m_bars(*m_model) {}
    /// One lane.
    TimelineBand(const TimelineModel& whole, LaneGroup group);

    [[nodiscard]] const TimelineModel& model() const { return *m_model; }
    [[nodiscard]] const BarPlan& bars() const { return m_bars; }
    /// Of a lane; its events are those of the model.
    [[nodiscard]] const LaneGroup& group() const { return m_group; }
    [[nodiscard]] std::size_t eventCount() const { return m_model->points().size() + m_model->bars().size(); }
    /// The last one used is kept; a resize rarely changes the number of rows.
    [[nodiscard]] const LabelPlan& planFor(const VerticalFrame& frame) const;
    /// Of the points [first, last). O(1), once the points were looked through for this standing.
    [[nodiscard]] EventCount count(std::size_t first, std::size_t last, const Standing& standing) const;

private:
    struct Sums {
        Standing of;
        std::vector<std::uint32_t> plain; ///< of the points before each
        std::vector<std::uint32_t> dimmed;
    };

    std::shared_ptr<const TimelineModel> m_model; ///< of the whole project it is shared with the overview
    LaneGroup m_group;
    BarPlan m_bars;
    mutable std::unique_ptr<LabelPlan> m_plan;
    mutable std::unique_ptr<Sums> m_sums;
};

/// A band at its place in a picture.
struct PlacedBand {
    const TimelineBand* band = nullptr;
    VerticalFrame frame;
    double top = 0; ///< of the lane's header; of the frame's where there are no lanes
};

/// Lanes below each other.
struct LaneStack {
    std::vector<PlacedBand> bands; ///< that are seen, wholly
    std::size_t first = 0;         ///< place of the first of them among all lanes
    std::size_t lastFirst = 0;     ///< the first one when the last lane is seen
};

inline constexpr double laneHeaderHeight = 20;

/// Between `top` and `bottom`, from the lane `first` on, or an earlier one where room is left. If all fit, the weightiest get
/// most rows of cards; else all expanded ones are equally high, but for those with less to show. What no lane needs is shared by
/// the expanded ones that are seen. Where no expanded lane has room, all are collapsed.
[[nodiscard]] LaneStack stackOf(const std::vector<const TimelineBand*>& lanes, const std::vector<bool>& collapsed,
                                double top, double bottom, std::size_t first);
/// How many lanes have room at all.
[[nodiscard]] std::size_t lanesThatFit(double top, double bottom);

} // namespace dateline::layout
