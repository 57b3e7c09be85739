// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/event_spot.h"

namespace dateline::layout {

namespace {

/// A third of the period, where the date says "early", "mid" or "late" and its interval is still the whole period.
time::DayInterval narrowed(const time::When& when) {
    using enum time::Modifier;
    const int length = when.days.lengthInDays();
    const bool wholePeriod = (when.granularity == time::Granularity::month && length >= 28) ||
                             (when.granularity == time::Granularity::week && length >= 7) || length >= 89;
    const bool placed = when.modifier == start || when.modifier == mid || when.modifier == end;
    if (!placed || !wholePeriod) return when.days;
    const int third = length / 3;
    const int skipped = when.modifier == start ? 0 : when.modifier == mid ? third : length - third;
    const time::Day first = when.days.first + skipped;
    return {first, first + (third - 1)};
}

bool openBegin(time::Modifier modifier) {
    return modifier == time::Modifier::before || modifier == time::Modifier::onOrBefore;
}
bool openEnd(time::Modifier modifier) {
    return modifier == time::Modifier::after || modifier == time::Modifier::onOrAfter;
}

} // namespace

EventSpot spotOf(const time::When& when) {
    EventSpot spot;
    spot.extent = rangeOf(narrowed(when));
    if (when.isExactDay()) {
        spot.anchor = spot.extent.begin + (when.clock ? when.clock->minuteOfDay : minutesPerDay / 2);
        return spot;
    }
    spot.form = SpotForm::bar;
    spot.anchor = spot.extent.begin;
    const bool stated = when.granularity == time::Granularity::range || when.granularity == time::Granularity::weekend;
    const bool coarse = !stated || when.modifier == time::Modifier::approximate;
    spot.softBegin = coarse || openBegin(when.modifier);
    spot.softEnd = coarse || openEnd(when.modifier);
    return spot;
}

} // namespace dateline::layout
