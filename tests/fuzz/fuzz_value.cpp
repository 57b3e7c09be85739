// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any text is a date in ISO 8601 or none; what is one survives being written and read again.

#include "core/time/period.h"
#include "tests/fuzz/require.h"

#include <cstdint>
#include <string_view>

using namespace dateline;

namespace {

void checkDay(std::string_view text) {
    const auto day = time::fromIso(text);
    if (!day) return;
    const auto civil = civilOf(*day);
    fuzz::require(isValid(civil) && dayOf(civil) == *day, "a day is on the calendar, both ways");
    fuzz::require(time::fromIso(toIso(*day)) == day, "a day that is written reads the same");
    fuzz::require(mondayOf(isoWeekOf(*day)) == *day - (static_cast<int>(weekdayOf(*day)) - 1),
                  "a day lies in the week that begins on its Monday");
}

void checkWhen(std::string_view text) {
    const auto when = time::whenFromIso(text);
    if (!when) return;
    fuzz::require(when->days.first <= when->days.last, "an interval begins before it ends");
    const bool isIso = civilOf(when->days.first).year > 0; // TIMEX3 writes years before Christ in its own way
    fuzz::require(!isIso || time::whenFromIso(timexValue(*when)) == when, "a date that is written reads the same");
    for (const auto granularity : {time::Granularity::week, time::Granularity::month, time::Granularity::season,
                                   time::Granularity::quarter, time::Granularity::year, time::Granularity::century}) {
        const auto period = periodOf(when->days.first, granularity);
        fuzz::require(period.first <= when->days.first && when->days.first <= period.last, "a period holds its day");
        fuzz::require(!timexValue(period, granularity).empty(), "a period has a value");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    checkDay(text);
    checkWhen(text);
    return 0;
}
