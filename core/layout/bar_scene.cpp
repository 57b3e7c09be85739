// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What lasts in the timeline scene: pills that hold stages, ranges, and coarse dates with soft ends.
#include "core/layout/scene_builder.h"
#include "core/layout/text_fit.h"

#include <algorithm>
#include <cmath>

namespace dateline::layout {

namespace {

constexpr double rowHeight = 28;
constexpr double barHeight = 7;
constexpr double softHeight = 4;
constexpr double leastPitch = 6; // between bars that are told apart
constexpr double pillHalfHeight = 11;
constexpr double leastLabel = 70;

} // namespace

void SceneBuilder::addBars() {
    for (int row = 0; row < BarPlan::rowCount; ++row) addBarRow(row);
}

bool SceneBuilder::isCrossed(double left, double right, double top) const {
    constexpr double lineHeight = 16;
    return std::ranges::any_of(m_drops, [&](const Drop& drop) {
        return left - 4 <= drop.x && drop.x <= right + 4 && drop.top < top + lineHeight && top < drop.bottom;
    });
}

void SceneBuilder::addBarRow(int row) {
    const auto& bars = m_band->placed.band->bars().row(row);
    const auto [first, last] = m_band->placed.band->bars().seenIn(row, m_scale.range());
    if (row == BarPlan::rowCount - 1 && static_cast<double>(last - first) > m_scale.width() / leastPitch)
        return addOverflow();
    // From the right, so that a label knows where the next one begins: it may run past its own bar.
    double roomUntil = m_viewport.width - edgeMargin;
    for (std::size_t i = last; i > first;) {
        const PlannedBar& bar = bars[--i];
        if (bar.extent.end <= m_scale.range().begin || isHidden(bar.event)) continue;
        addBar(bar, roomUntil);
        const double left = m_scale.xOf(bar.extent.begin);
        if (isNamed(bar)) roomUntil = std::min(roomUntil, left - 8);
        if (row == BarPlan::rowCount - 1) continue;
        // Of bars too short to be told apart, one stands for all.
        const auto next =
            std::lower_bound(bars.begin() + static_cast<std::ptrdiff_t>(first),
                             bars.begin() + static_cast<std::ptrdiff_t>(i), m_scale.minuteAt(left - leastPitch),
                             [](const PlannedBar& other, double minute) { return other.extent.end < minute; });
        if (const auto before = static_cast<std::size_t>(next - bars.begin()); before + 1 < i) i = before + 1;
    }
}

/// Too many to draw each: where there are any.
void SceneBuilder::addOverflow() {
    const double top = m_frame.rowsTop + (m_frame.rows - 1) * rowHeight + (barHeight - softHeight) / 2;
    const auto& covered = m_band->placed.band->bars().overflow();
    auto stretch = std::ranges::upper_bound(covered, m_scale.range().begin, {}, &TimeRange::end);
    while (stretch != covered.end() && stretch->begin < m_scale.range().end) {
        const double left = std::max(0.0, m_scale.xOf(stretch->begin));
        const double right = std::min(m_viewport.width, std::max(m_scale.xOf(stretch->end), left + 3));
        m_scene.items.emplace_back(Box{{left, top, right - left, softHeight}, BoxRole::density});
        stretch = std::upper_bound(stretch + 1, covered.end(), m_scale.minuteAt(right),
                                   [](double minute, const TimeRange& other) { return minute < other.end; });
    }
}

bool SceneBuilder::isNamed(const PlannedBar& bar) const {
    return bar.row <= m_frame.rows && bar.labelFrom <= m_scale.pixelsPerMinute() && !isHidden(bar.event);
}

void SceneBuilder::addBar(const PlannedBar& bar, double roomUntil) {
    const EventSpot& spot = m_model.at(bar.event);
    const Emphasis emphasis = emphasisOf(bar.event);
    const bool planned = isOpen(bar.event);
    double left = m_scale.xOf(bar.extent.begin);
    double right = std::max(m_scale.xOf(bar.extent.end), left + (bar.row == 0 ? 10 : 6));
    const bool cutLeft = left < 0;
    const bool cutRight = right > m_viewport.width;
    left = std::max(left, 0.0);
    right = std::min(right, m_viewport.width);
    if (bar.row == 0) {
        const double half = std::clamp((right - left) / 2, 5.0, pillHalfHeight);
        const Rect pill{left, m_frame.baseline - half, right - left, 2 * half};
        m_scene.items.emplace_back(
            Box{pill, BoxRole::stagePill, emphasis, std::min(half, (right - left) / 2), planned});
        m_scene.hits.push_back({pill, bar.event});
    } else {
        const double top = m_frame.rowsTop + (std::min(bar.row, m_frame.rows) - 1) * rowHeight;
        // What happened some time within is told more quietly than what lasted from day to day.
        const double height = spot.softBegin || spot.softEnd ? softHeight : barHeight;
        const Rect rect{left, top + (barHeight - height) / 2, right - left, height};
        const std::vector<DocumentId> sources = sourcesOf(event(bar.event));
        Box box{
            rect, BoxRole::bar, emphasis, height / 2, planned, spot.softBegin && !cutLeft, spot.softEnd && !cutRight};
        if (sources.size() == 1) box.document = sources.front();
        box.denied = isDenied(bar.event);
        box.colour = event(bar.event).decisions.colour;
        m_scene.items.emplace_back(box);
        m_scene.hits.push_back({{rect.x, rect.y - 3, rect.width, rect.height + 6}, bar.event});
    }
    if (!isNamed(bar)) return;
    const double top = bar.row == 0
                           ? m_frame.baseline + pillHalfHeight + 3
                           : m_frame.rowsTop + (std::min(bar.row, m_frame.rows) - 1) * rowHeight + barHeight + 1;
    // A bar that began before the view keeps its name at the edge, as long as it is wide enough to own it.
    const double start = cutLeft ? edgeMargin : left + (bar.row == 0 ? 2 : 0);
    if (m_viewport.wholeLabels && !cutLeft && isCutByEdge(bar, start, roomUntil))
        return m_scene.cut.push_back(bar.event);
    addBarLabel(bar, start, cutLeft ? std::min(right, roomUntil) : roomUntil, top);
}

bool SceneBuilder::isCutByEdge(const PlannedBar& bar, double left, double right) const {
    if (right < m_viewport.width - edgeMargin) return false; // a neighbour is nearer
    const graph::Event& shown = event(bar.event);
    const double title = widthOf(m_text.date(shown, m_withYear), TextRole::barDate) + 8 +
                         widthOf(shown.title, TextRole::barTitle) + 8 + chipsWidth(sourcesOf(shown).size());
    return left + std::min(title, BarPlan::labelWidth) > right;
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
        if (dateWidth <= room)
            addText({left, top, dateWidth, 16}, date, TextRole::barDate, emphasis,
                    isCrossed(left, left + dateWidth, top));
        return;
    }
    addText({left, top, dateWidth, 16}, date, TextRole::barDate, emphasis, isCrossed(left, left + dateWidth, top));
    const auto measure = [this](std::string_view t) { return widthOf(t, TextRole::barTitle); };
    const std::vector<DocumentId> sources = sourcesOf(shown);
    const std::string title = elided(shown.title, left + room - titleX, measure);
    const double titleWidth = measure(title);
    addText({titleX, top, titleWidth, 16}, title, TextRole::barTitle, emphasis,
            isCrossed(titleX, titleX + titleWidth, top));
    const double chipsX = titleX + titleWidth + 8;
    const double chips = addChips(sources, chipsX, top + 4, left + room - chipsX, emphasis);
    m_scene.hits.push_back({{left, top, chipsX + chips - left, 16}, bar.event});
}

} // namespace dateline::layout
