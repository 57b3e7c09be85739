// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The stretch of time that a first picture should show: where most is told for its length, without outliers.

#include "core/layout/time_scale.h"

#include <optional>
#include <vector>

namespace dateline::layout {

struct Moment {
    double minute = 0;
    float weight = 1; ///< > 0, mentions
};

/// From the first to the last moment of the stretch; nothing without moments. Precondition: sorted by minute. O(n).
[[nodiscard]] std::optional<TimeRange> denseStretch(const std::vector<Moment>& moments);

} // namespace dateline::layout
