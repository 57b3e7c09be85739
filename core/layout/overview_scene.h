// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The overview strip as geometry: the whole span, how many events when, and the brush over the visible stretch. Where a few
// outliers lie far away, the strip shows the stretch that holds nearly everything; what lies beyond is folded into a margin
// at that end, which says how many events it holds.

#include "core/layout/timeline_scene.h"

#include <optional>

namespace dateline::layout {

struct OverviewViewport {
    double width = 0;
    double height = 0;
    TimeRange whole;
    TimeRange main; ///< within `whole`
    TimeRange visible;
};

/// Time against the pixels of the strip: even over the main stretch, and even, but far denser, over each folded end.
class OverviewScale {
public:
    explicit OverviewScale(const OverviewViewport& viewport);

    [[nodiscard]] double xOf(double minute) const;
    [[nodiscard]] double minuteAt(double x) const;
    /// Of the main stretch, in pixels.
    [[nodiscard]] double left() const { return m_left; }
    [[nodiscard]] double right() const { return m_right; }
    /// What is folded at this place; nothing within the main stretch.
    [[nodiscard]] std::optional<TimeRange> foldedAt(double x) const;

private:
    struct Piece {
        TimeRange time;
        double from = 0; ///< pixels
        double to = 0;
    };

    TimeRange m_whole;
    TimeRange m_main;
    double m_width = 0;
    double m_left = 0;
    double m_right = 0;

    [[nodiscard]] Piece before() const { return {{m_whole.begin, m_main.begin}, 0, m_left}; }
    [[nodiscard]] Piece main() const { return {m_main, m_left, m_right}; }
    [[nodiscard]] Piece after() const { return {{m_main.end, m_whole.end}, m_right, m_width}; }
};

struct BrushGeometry {
    double left = 0;
    double right = 0;
};

/// At least wide enough to be seen and taken hold of.
[[nodiscard]] BrushGeometry brushOf(const OverviewViewport& viewport);
[[nodiscard]] Scene overviewScene(const TimelineModel& model, const OverviewViewport& viewport, const SceneText& text);

} // namespace dateline::layout
