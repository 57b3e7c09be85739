// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where a date stands on the axis, and in which form it is drawn.

#include "core/base/strong_id.h"
#include "core/layout/time_scale.h"

#include <cstdint>
#include <optional>

namespace dateline::layout {

enum class SpotForm : std::uint8_t {
    point,  ///< an exact day or moment: a dot with a card
    stages, ///< a range that holds other events: a pill around their dots
    bar,    ///< a range or a coarse date
};

struct EventSpot {
    TimeRange extent;  ///< whole days
    double anchor = 0; ///< where its dot and card stand; for bars the begin
    SpotForm form = SpotForm::point;
    bool softBegin = false;
    bool softEnd = false;
    std::optional<EventId> whole; ///< the event it is a stage of
};

/// What the date alone says: of no other event's stages, and nobody's stage.
[[nodiscard]] EventSpot spotOf(const time::When& when);

} // namespace dateline::layout
