// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One cell of the plan of labels: which events get a card when a level of zoom first gives them room.

#include "core/layout/label_plan.h"

#include <span>
#include <vector>

namespace dateline::layout {

/// Scales in pixels a minute: what has room from `from` on, and below `until`, is decided here.
struct LabelLevel {
    double from = 0;
    double until = 0;
};

using Labels = std::vector<PlannedLabel>; ///< by anchor

struct LabelCell {
    TimeRange range;
    Labels own;  ///< inherited from the level above
    Labels left; ///< known of the neighbours, which are as long
    Labels right;
};

/// `careless`: a scale below which all lanes are equally good, since nobody is helped by a card that is clear at a century's
/// width. Returns the cell's own labels and what is added.
[[nodiscard]] Labels decidedLabels(const TimelineModel& model, const LabelPlanOptions& options, double careless,
                                   const LabelLevel& level, LabelCell cell);

} // namespace dateline::layout
