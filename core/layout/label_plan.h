// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which cards show at which zoom, and where. Consistent dynamic labelling (Been, Daiches, Yap, IEEE TVCG 2006) in one
// dimension, with stems: a card hangs at its event's moment like a flag at its pole, and the pole runs down to the baseline.
//
// A card is as wide as its title needs, guessed from the number of letters: the plan knows no fonts.
// Two cards in one lane touch only below the scale width / distance. A pole from a higher lane runs through a lower card only
// if it stands later, within that card's width: the same formula, on one side. So each event gets, in order of importance, a
// lane and the smallest scale at which its card is clear of all more important ones; from there on it stays. What shows is a
// function of scale and range alone: nothing flickers, and lanes never change with zoom. Among lanes that are equally good,
// the one is taken that leaves higher lanes to the events before it and lower lanes to those after it.
//
// O(n · lanes · log n) to build; finding the cards of a view costs as much as there are cards in it.

#include "core/layout/timeline_model.h"

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
    double width = 0;      ///< of the whole card, at most
    double narrowFrom = 0; ///< pixels a minute from which the narrow card is clear
    double fullFrom = 0;   ///< the same for the whole card
    int lane = 0;          ///< 0 is next to the baseline
};

class LabelPlan {
public:
    LabelPlan(const TimelineModel& model, const LabelPlanOptions& options);

    [[nodiscard]] const LabelPlanOptions& options() const { return m_options; }
    /// Labels that show at this scale with an anchor in the range; no order is promised but it is always the same.
    [[nodiscard]] std::vector<PlannedLabel> labelsIn(TimeRange range, double pixelsPerMinute) const;

private:
    LabelPlanOptions m_options;
    std::vector<std::vector<PlannedLabel>> m_byScale; ///< by the binary exponent of narrowFrom, each by anchor
};

} // namespace dateline::layout
