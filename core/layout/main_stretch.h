// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The stretch that holds nearly everything. One article that mentions 5000 BC makes the news of a month one pixel of seven
// thousand years: such outliers are left out, when they are few and leaving them out shows all else much closer.

#include "core/layout/time_scale.h"

#include <vector>

namespace dateline::layout {

/// From the first to the last moment of the stretch. At most one moment in a hundred lies beyond it (of few, one in eight, at
/// most three), as few as needed, and only where the rest becomes at least four times as close; else nothing does.
/// Preconditions: each sorted, at least one moment in both together. O(what may be left out).
[[nodiscard]] TimeRange mainStretch(const std::vector<double>& points, const std::vector<double>& others);

} // namespace dateline::layout
