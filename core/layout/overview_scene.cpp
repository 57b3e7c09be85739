// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/overview_scene.h"

#include <algorithm>
#include <cmath>

namespace dateline::layout {

namespace {

constexpr double axisHeight = 20;
constexpr double top = 6;
constexpr double column = 4; // pixels, one of them a gap
constexpr double leastBrush = 8;

/// Events by column; a bar counts once, where its middle is.
std::vector<double> columnsOf(const TimelineModel& model, const TimeScale& scale) {
    std::vector<double> counts(static_cast<std::size_t>(std::max(1.0, scale.width() / column)) + 1, 0);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const TimeRange range{scale.minuteAt(static_cast<double>(i) * column),
                              scale.minuteAt(static_cast<double>(i + 1) * column)};
        const auto [first, last] = model.pointsIn(range);
        const auto& bars = model.barCentres();
        const auto begun = std::ranges::lower_bound(bars, range.begin);
        counts[i] = static_cast<double>(last - first) +
                    static_cast<double>(std::ranges::lower_bound(begun, bars.end(), range.end) - begun);
    }
    return counts;
}

} // namespace

BrushGeometry brushOf(const OverviewViewport& viewport) {
    const TimeScale scale(viewport.whole, viewport.width);
    const double middle = std::clamp(scale.xOf(viewport.visible.centre()), leastBrush / 2,
                                     std::max(leastBrush / 2, viewport.width - leastBrush / 2));
    BrushGeometry brush{std::clamp(scale.xOf(viewport.visible.begin), 0.0, viewport.width),
                        std::clamp(scale.xOf(viewport.visible.end), 0.0, viewport.width)};
    if (brush.right - brush.left < leastBrush) brush = {middle - leastBrush / 2, middle + leastBrush / 2};
    return brush;
}

Scene overviewScene(const TimelineModel& model, const OverviewViewport& viewport, const SceneText& text) {
    Scene scene;
    scene.width = viewport.width;
    scene.height = viewport.height;
    const TimeScale scale(viewport.whole, viewport.width);
    const double floor = viewport.height - axisHeight;
    const Axis axis = buildAxis(scale, text.axis);
    for (const double x : axis.minorTicks)
        scene.items.emplace_back(Line{{x, floor}, {x, viewport.height - 4}, LineRole::minorTick});
    for (const AxisLabel& label : axis.minorLabels)
        scene.items.emplace_back(
            Text{{label.x, floor + 2, label.width, 16}, label.text, TextRole::overviewYear, Emphasis::normal, false});
    const std::vector<double> counts = columnsOf(model, scale);
    const double most = std::max(1.0, *std::ranges::max_element(counts));
    const BrushGeometry brush = brushOf(viewport);
    scene.items.emplace_back(
        Box{{brush.left, top - 3, brush.right - brush.left, floor - top + 3}, BoxRole::brush, Emphasis::normal, 3});
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] <= 0) continue;
        const double height = 4 + (floor - top - 6) * std::sqrt(counts[i] / most) * 0.9;
        const double left = static_cast<double>(i) * column;
        const double width = std::min(column - 1, viewport.width - left);
        const bool inside = left + column > brush.left && left < brush.right;
        if (width > 0)
            scene.items.emplace_back(Box{{left, floor - height, width, height},
                                         BoxRole::overviewBar,
                                         inside ? Emphasis::selected : Emphasis::normal,
                                         0});
    }
    scene.items.emplace_back(Line{{0, floor}, {viewport.width, floor}, LineRole::separator});
    return scene;
}

} // namespace dateline::layout
