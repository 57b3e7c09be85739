// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Words for scenes in tests that have no fonts: every character is 6.5 pixels wide.

#include "core/layout/timeline_scene.h"

#include <string>

namespace dateline::test {

inline layout::SceneText plainText() {
    layout::SceneText text;
    text.axis.format = [](const layout::AxisPeriod& period) {
        const std::string day = time::toIso(layout::dayAt(period.minute));
        return period.unit >= layout::AxisUnit::year ? day.substr(0, day.size() - 6) : day.substr(day.size() - 5);
    };
    text.axis.width = [](std::string_view words, layout::AxisTier) { return 6.5 * static_cast<double>(words.size()); };
    text.width = [](std::string_view words, layout::TextRole) { return 6.5 * static_cast<double>(words.size()); };
    text.date = [](const graph::Event& event, bool) { return time::toIso(event.when.days.first); };
    text.relation = [](graph::RelationKind) { return std::string("relation"); };
    text.more = [](int count) { return std::to_string(count); };
    text.earlier = [](int count) { return std::to_string(count) + " earlier"; };
    text.later = [](int count) { return std::to_string(count) + " later"; };
    text.lane = [](const layout::LaneGroup& lane) { return lane.name.empty() ? lane.key : lane.name; };
    text.count = [](int count) { return std::to_string(count); };
    text.today = "Today";
    text.published = "PUBLISHED";
    text.undated = "UNDATED";
    return text;
}

inline layout::TimeRange days(int firstYear, int firstMonth, int firstDay, int count) {
    const time::Day first = time::dayOf({firstYear, firstMonth, firstDay});
    return layout::rangeOf({first, first + (count - 1)});
}

} // namespace dateline::test
