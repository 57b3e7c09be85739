// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/time_scale.h"

#include <algorithm>
#include <cmath>

namespace dateline::layout {

TimeRange wholeAxis() {
    static const TimeRange axis{minuteOf(time::dayOf({time::minimumYear, 1, 1})),
                                minuteOf(time::dayOf({time::maximumYear, 12, 31}) + 1)};
    return axis;
}

time::Day dayAt(double minute) {
    const TimeRange axis = wholeAxis();
    const double inside = std::clamp(minute, axis.begin, axis.end - 1);
    return {static_cast<std::int32_t>(std::floor(inside / minutesPerDay))};
}

TimeRange rangeOf(time::DayInterval days) { return {minuteOf(days.first), minuteOf(days.last + 1)}; }

TimeRange clampedToAxis(TimeRange range) {
    const TimeRange axis = wholeAxis();
    const double length = std::clamp(range.length(), shortestRange, axis.length());
    const double begin = std::clamp(range.centre() - length / 2, axis.begin, axis.end - length);
    return length == range.length() && begin == range.begin ? range : TimeRange{begin, begin + length};
}

TimeScale TimeScale::zoomedAbout(double x, double factor) const {
    const double length = std::clamp(m_range.length() / factor, shortestRange, wholeAxis().length());
    const double begin = minuteAt(x) - x / m_width * length;
    return {TimeRange{begin, begin + length}, m_width};
}

TimeScale TimeScale::pannedBy(double pixels) const {
    const double minutes = pixels / pixelsPerMinute();
    return {TimeRange{m_range.begin + minutes, m_range.end + minutes}, m_width};
}

} // namespace dateline::layout
