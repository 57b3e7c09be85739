// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The overview strip as geometry: the whole span, how many events when, and the brush over the visible stretch.

#include "core/layout/timeline_scene.h"

namespace dateline::layout {

struct OverviewViewport {
    double width = 0;
    double height = 0;
    TimeRange whole;
    TimeRange visible;
};

struct BrushGeometry {
    double left = 0;
    double right = 0;
};

/// At least wide enough to be seen and taken hold of.
[[nodiscard]] BrushGeometry brushOf(const OverviewViewport& viewport);
[[nodiscard]] Scene overviewScene(const TimelineModel& model, const OverviewViewport& viewport, const SceneText& text);

} // namespace dateline::layout
