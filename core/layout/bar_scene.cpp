// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What lasts in the timeline scene: pills that hold stages, ranges, and coarse dates with soft ends.
#include "core/layout/scene_builder.h"
#include "core/layout/text_fit.h"

#include <algorithm>
#include <cmath>

namespace dateline::layout {

namespace {

constexpr double rowHeight = 32;
constexpr double barHeight = 7;
constexpr double pillHalfHeight = 11;
constexpr double leastLabel = 70;

} // namespace

void SceneBuilder::addBars() {
    for (int row = 0; row < BarPlan::rowCount; ++row) addBarRow(row);
}

bool SceneBuilder::isCrossed(double left, double right) const {
    return std::ranges::any_of(m_drops, [&](double x) { return left - 4 <= x && x <= right + 4; });
}

void SceneBuilder::addBarRow(int row) {
    const auto& bars = m_layout.bars().row(row);
    const TimeRange range = m_scale.range();
    for (std::size_t i = 0; i < bars.size() && bars[i].extent.begin < range.end; ++i) {
        if (bars[i].extent.end <= range.begin || isHidden(bars[i].event)) continue;
        // A label may run past its bar up to the next one that shows its own.
        double roomUntil = m_viewport.width - edgeMargin;
        if (i + 1 < bars.size()) roomUntil = std::min(roomUntil, m_scale.xOf(bars[i + 1].extent.begin) - 8);
        addBar(bars[i], roomUntil);
    }
}

void SceneBuilder::addBar(const PlannedBar& bar, double roomUntil) {
    const EventSpot& spot = m_model.at(bar.event);
    const Emphasis emphasis = emphasisOf(bar.event);
    const bool planned = event(bar.event).status == graph::Status::planned;
    double left = m_scale.xOf(bar.extent.begin);
    double right = std::max(m_scale.xOf(bar.extent.end), left + (bar.row == 0 ? 10 : 6));
    const bool cutLeft = left < 0;
    const bool cutRight = right > m_viewport.width;
    left = std::max(left, 0.0);
    right = std::min(right, m_viewport.width);
    if (bar.row == 0) {
        const double half = std::clamp((right - left) / 2, 5.0, pillHalfHeight);
        const Rect pill{left, m_frame.baseline - half, right - left, 2 * half};
        m_scene.items.emplace_back(Box{pill, BoxRole::stagePill, emphasis, std::min(half, (right - left) / 2), planned});
        m_scene.hits.push_back({pill, bar.event});
    } else {
        const double top = m_frame.rowsTop + (bar.row - 1) * rowHeight;
        const Rect rect{left, top, right - left, barHeight};
        m_scene.items.emplace_back(Box{rect, BoxRole::bar, emphasis, barHeight / 2, planned, spot.softBegin && !cutLeft, spot.softEnd && !cutRight});
        m_scene.hits.push_back({{rect.x, rect.y - 3, rect.width, rect.height + 6}, bar.event});
    }
    if (bar.labelFrom > m_scale.pixelsPerMinute()) return;
    const double top = bar.row == 0 ? m_frame.baseline + pillHalfHeight + 3 : m_frame.rowsTop + (bar.row - 1) * rowHeight + barHeight + 1;
    // A bar that began before the view keeps its name at the edge, as long as it is wide enough to own it.
    const double start = cutLeft ? edgeMargin : left + (bar.row == 0 ? 2 : 0);
    addBarLabel(bar, start, cutLeft ? std::min(right, roomUntil) : roomUntil, top);
}

void SceneBuilder::addBarLabel(const PlannedBar& bar, double left, double right, double top) {
    if (right - left < leastLabel) return;
    const graph::Event& shown = event(bar.event);
    const Emphasis emphasis = emphasisOf(bar.event);
    const double room = std::min(right - left, BarPlan::labelWidth + (right - left - BarPlan::labelWidth) * 0.5);
    const std::string date = m_text.date(shown, m_withYear);
    const double dateWidth = widthOf(date, TextRole::barDate);
    const double titleX = left + dateWidth + 8;
    if (titleX + 30 > left + room) {
        if (dateWidth <= room) addText({left, top, dateWidth, 16}, date, TextRole::barDate, emphasis, isCrossed(left, left + dateWidth));
        return;
    }
    addText({left, top, dateWidth, 16}, date, TextRole::barDate, emphasis, isCrossed(left, left + dateWidth));
    const auto measure = [this](std::string_view t) { return widthOf(t, TextRole::barTitle); };
    const std::vector<DocumentId> sources = sourcesOf(shown);
    const std::string title = elided(shown.title, left + room - titleX, measure);
    const double titleWidth = measure(title);
    addText({titleX, top, titleWidth, 16}, title, TextRole::barTitle, emphasis, isCrossed(titleX, titleX + titleWidth));
    const double chipsX = titleX + titleWidth + 8;
    const double chips = addChips(sources, chipsX, top + 4, left + room - chipsX, emphasis);
    m_scene.hits.push_back({{left, top, chipsX + chips - left, 16}, bar.event});
}

} // namespace dateline::layout
