// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The two-tier axis: ticks of one unit below, the next coarser unit above with a label that sticks to the left edge.
// The step is chosen by the widest label of its unit, not by those in view, so it does not change while panning.

#include "core/layout/time_scale.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::layout {

enum class AxisUnit { minute, hour, day, week, month, quarter, year, decade, century, millennium };
enum class AxisTier { minor, major };

/// What a label stands for: the period of `unit` that begins at `minute`. The app makes words of it.
struct AxisPeriod {
    AxisUnit unit = AxisUnit::day;
    AxisTier tier = AxisTier::minor;
    double minute = 0;
};

struct AxisText {
    std::function<std::string(const AxisPeriod&)> format;
    std::function<double(std::string_view, AxisTier)> width; ///< in pixels
    time::Weekday firstDayOfWeek = time::Weekday::monday;
    std::vector<time::Weekday> weekend{time::Weekday::saturday, time::Weekday::sunday};
};

struct AxisLabel {
    AxisPeriod period;
    std::string text;
    double x = 0; ///< left end of the text
    double width = 0;
};

struct AxisBand {
    double left = 0;
    double right = 0;
};

struct Axis {
    AxisUnit minorUnit = AxisUnit::day;
    AxisUnit majorUnit = AxisUnit::month;
    std::vector<double> subTicks;       ///< x of the next finer step, unlabelled
    std::vector<double> minorTicks;     ///< x
    std::vector<double> majorTicks;     ///< x
    std::vector<AxisLabel> minorLabels; ///< by x; no two touch, all lie inside the view
    std::vector<AxisLabel> majorLabels; ///< the same
    std::vector<AxisBand> weekends;     ///< only while days are wide enough to see
};

[[nodiscard]] Axis buildAxis(const TimeScale& scale, const AxisText& text);

/// The last begin of a period of `count` units at or before `minute`, and the next one after it; cut at the ends of the axis.
[[nodiscard]] double periodBegin(AxisUnit unit, int count, double minute,
                                 time::Weekday firstDayOfWeek = time::Weekday::monday);
[[nodiscard]] double nextPeriod(AxisUnit unit, int count, double minute,
                                time::Weekday firstDayOfWeek = time::Weekday::monday);

} // namespace dateline::layout
