// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The timeline as geometry: axis on top, cards on poles over the baseline, ranges and coarse dates below it, and at the foot
// a lane that shows when each source was published. A scene depends on its arguments alone, so a picture equals the screen.

#include "core/layout/axis.h"
#include "core/layout/bar_plan.h"
#include "core/layout/label_plan.h"
#include "core/layout/scene.h"

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
    std::string published; ///< names the lane of sources
    std::string undated;
};

struct Viewport {
    double width = 0;  ///< pixels, > 0
    double height = 0; ///< pixels, > 0
    TimeRange range;
    bool wholeLabels = false; ///< what an edge would cut is not named but told by Scene::cut: for pages that go on
};

struct SceneMarks {
    std::optional<EventId> selected;
    std::vector<EventId> chosen; ///< sorted; selected together with `selected`
    std::optional<EventId> hovered;
    std::optional<TimeRange> period;           ///< marked by a person
    std::optional<DocumentId> hoveredDocument; ///< all it reports lights up, the rest steps back
    std::vector<bool> dimmed;                  ///< by EventId; empty: none
    bool hideDimmed = false;
};

/// Where things stand vertically; a function of the height and of the project, never of the zoom.
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
};

class TimelineLayout {
public:
    explicit TimelineLayout(std::shared_ptr<const TimelineModel> model);

    [[nodiscard]] const TimelineModel& model() const { return *m_model; }
    [[nodiscard]] VerticalFrame frameOf(double height) const;
    /// O(what is visible · log n), once the plan for this number of lanes is made.
    [[nodiscard]] Scene scene(const Viewport& viewport, const SceneMarks& marks, const SceneText& text) const;
    [[nodiscard]] const LabelPlan& planFor(const VerticalFrame& frame) const;
    [[nodiscard]] const BarPlan& bars() const { return m_bars; }

private:
    std::shared_ptr<const TimelineModel> m_model; ///< shared with the overview
    BarPlan m_bars;
    mutable std::unique_ptr<LabelPlan> m_plan; ///< the last one used; a resize rarely changes the number of lanes
};

} // namespace dateline::layout
