// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What only grouped lanes have, a header and a thin form; and the line of today.
#include "core/layout/scene_builder.h"
#include "core/layout/text_fit.h"

#include <algorithm>

namespace dateline::layout {

namespace {

constexpr double signSize = 8; // the triangle that opens and closes
constexpr double nameLeft = edgeMargin + signSize + 8;
constexpr double chipSize = 9;
constexpr double countGap = 8;
constexpr double longestName = 420;
constexpr double thinHeight = 4;
constexpr std::size_t mostThinBars = 400;

} // namespace

void SceneBuilder::addLaneHeader() {
    const double top = m_band->placed.top;
    m_scene.items.emplace_back(Box{{0, top, m_viewport.width, laneHeaderHeight}, BoxRole::laneHeader});
    if (top > m_page.headerBottom)
        m_scene.items.emplace_back(Line{{0, top}, {m_viewport.width, top}, LineRole::separator});
}

/// Over what relations draw across it.
void SceneBuilder::addLaneName() {
    const LaneGroup& group = m_band->placed.band->group();
    const Rect header{0, m_band->placed.top, m_viewport.width, laneHeaderHeight};
    const std::string full = m_text.lane(group);
    const std::string count = m_text.count(static_cast<int>(m_band->placed.band->eventCount()));
    const double countWidth = widthOf(count, TextRole::laneCount);
    const auto measure = [this](std::string_view t) { return widthOf(t, TextRole::laneTitle); };
    const double x = nameLeft + (group.source ? chipSize + 6 : 0);
    const double room = std::min(longestName, m_viewport.width - edgeMargin - countWidth - countGap - x);
    const std::string name = elided(full, room, measure);
    const double nameWidth = measure(name);
    const auto add = [&](double left, double width, const std::string& words, TextRole role) {
        addText({left, header.y + 2, width, 16}, words, role, Emphasis::normal,
                isCrossed(left, left + width, header.y));
    };
    m_scene.items.emplace_back(
        Sign{{edgeMargin + signSize / 2, header.y + laneHeaderHeight / 2}, signSize, !m_frame.collapsed});
    if (group.source)
        m_scene.items.emplace_back(Box{{nameLeft, header.y + (laneHeaderHeight - chipSize) / 2, chipSize, chipSize},
                                       BoxRole::source,
                                       Emphasis::normal,
                                       2,
                                       false,
                                       false,
                                       false,
                                       group.source});
    add(x, nameWidth, name, TextRole::laneTitle);
    add(x + nameWidth + countGap, countWidth, count, TextRole::laneCount);
    m_scene.lanes.push_back({header, m_frame.publishedTop, group.key, full,
                             static_cast<int>(m_band->placed.band->eventCount()), m_frame.collapsed});
}

/// Of a collapsed lane: where anything lasts, without names.
void SceneBuilder::addThinBars() {
    const BarPlan& plan = m_band->placed.band->bars();
    for (int row = 0; row < BarPlan::rowCount; ++row) {
        const auto [first, last] = plan.seenIn(row, m_scale.range());
        const std::size_t step = 1 + (last - first) / mostThinBars;
        for (std::size_t i = first; i < last; i += step) {
            const PlannedBar& bar = plan.row(row)[i];
            if (!bar.extent.overlaps(m_scale.range()) || isHidden(bar.event)) continue;
            const double left = std::max(0.0, m_scale.xOf(bar.extent.begin));
            const double right = std::min(m_viewport.width, std::max(m_scale.xOf(bar.extent.end), left + 3));
            const Rect rect{left, m_frame.baseline - thinHeight / 2, right - left, thinHeight};
            m_scene.items.emplace_back(Box{rect, BoxRole::bar, emphasisOf(bar.event), thinHeight / 2});
            m_scene.hits.push_back({{rect.x, rect.y - 3, rect.width, rect.height + 6}, bar.event});
        }
    }
}

/// At noon, where events of the day stand; named in the lane of sources, where nothing is in its way.
void SceneBuilder::addToday() {
    if (!m_viewport.today) return;
    const double x = m_scale.xOf(minuteOf(*m_viewport.today) + minutesPerDay / 2);
    if (x < 0 || x > m_viewport.width) return;
    m_scene.items.emplace_back(Line{{x, m_page.headerBottom}, {x, m_page.publishedTop}, LineRole::today});
}

void SceneBuilder::addTodayName() {
    if (!m_viewport.today) return;
    const double x = m_scale.xOf(minuteOf(*m_viewport.today) + minutesPerDay / 2);
    if (x < 0 || x > m_viewport.width) return;
    const double width = widthOf(m_text.today, TextRole::today);
    const double first = edgeMargin + 2 + widthOf(m_text.published, TextRole::laneName) + 12;
    const double left = std::clamp(x - width / 2, 0.0, m_viewport.width - width);
    double last = m_viewport.width - edgeMargin;
    if (!m_model.undatedDocuments().empty())
        last -= widthOf(m_text.undated, TextRole::laneName) + 18 +
                static_cast<double>(std::min<std::size_t>(m_model.undatedDocuments().size(), 12)) * 13;
    if (left < first || left + width > last) return; // the line alone has to do
    addText({left, m_page.publishedTop + 4, width, 16}, m_text.today, TextRole::today);
}

} // namespace dateline::layout
