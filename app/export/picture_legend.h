// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the colours and marks of a picture mean, as rows of marks with their words. Only what the picture holds is explained.

#include "app/export/picture_contents.h"
#include "app/timeline/timeline_text.h"

namespace dateline::app {

/// A scene as wide as wanted and as high as it needs. Without `sources` it explains the marks alone.
[[nodiscard]] layout::Scene legendScene(const project::Project& project, const PictureContents& contents,
                                        const TimelineText& text, double width, bool sources);

} // namespace dateline::app
