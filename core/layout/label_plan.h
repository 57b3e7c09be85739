// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which cards show at which zoom, and where. Consistent dynamic labelling (Been, Daiches, Yap, IEEE TVCG 2006) in one
// dimension, with stems: a card hangs at its event's moment like a flag at its pole, and the pole runs down to the baseline.
//
// Two cards in one lane touch only below the scale width / distance. A pole from a higher lane runs through a lower card only
// if it stands later, within that card's width: the same formula, on one side. So each event gets a lane and the smallest scale
// at which its card is clear of all those placed before it; from there on it stays.
//
// Placed before it are those that show farther out. Scales are cut into levels, each twice as close as the one above it, and
// the time of a level into cells that are at least as wide as a card. A cell inherits the cards of its level above and adds what
// has come to fit, the most important first. Only neighbours matter to each other: even cells look at what the level above
// shows around them, odd cells also at what their two even neighbours have added. So what a cell shows depends on the events
// alone, never on where a person has been, and is worked out when it is first looked at; nothing flickers, lanes never change
// with zoom, and what lies outside the view costs nothing: a view takes O(log) cells of the levels above it and those it shows.

#include "core/layout/timeline_model.h"

#include <memory>
#include <vector>

namespace dateline::layout {

struct LabelPlanOptions {
    int lanes = 5;           ///< 1–32
    int titleLines = 2;      ///< 1–3; with 1 the date stands in the same line
    double widestCard = 250; ///< pixels, as are the others
    double narrowWidth = 112;
    double gap = 8;        ///< between cards of a lane, and between a card and a pole that passes it
    double foldWidth = 14; ///< a range narrower than this shows no stages

    friend bool operator==(const LabelPlanOptions&, const LabelPlanOptions&) = default;
};

struct PlannedLabel {
    EventId event;
    double anchor = 0;
    double width = 0;      ///< of the whole card, at most: as its title needs, guessed from the number of letters
    double narrowFrom = 0; ///< pixels a minute from which the narrow card is clear
    double fullFrom = 0;   ///< the same for the whole card
    int lane = 0;          ///< 0 is next to the baseline
};

class LabelPlan {
public:
    /// The model must outlive the plan.
    LabelPlan(const TimelineModel& model, const LabelPlanOptions& options);
    ~LabelPlan();
    LabelPlan(const LabelPlan&) = delete;
    LabelPlan& operator=(const LabelPlan&) = delete;

    [[nodiscard]] const LabelPlanOptions& options() const { return m_options; }
    /// Labels that show at this scale with an anchor in the range, by anchor. Remembers what it works out, a bounded amount:
    /// not for several threads at once.
    [[nodiscard]] std::vector<PlannedLabel> labelsIn(TimeRange range, double pixelsPerMinute) const;

private:
    class Cells;
    LabelPlanOptions m_options;
    std::unique_ptr<Cells> m_cells;
};

} // namespace dateline::layout
