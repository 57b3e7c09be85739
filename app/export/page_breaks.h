// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where a timeline that is wider than a page goes on.
//
// All pages have one scale, so that lengths compare. Going from left to right, a page ends where the next one begins: at its
// right edge, or earlier, at the first event whose name the edge would cut; such an event is named on the next page, and the
// stretch between stands on both, as in an atlas. Where nothing begins for longer than a quarter of a page, the time is
// skipped and the page says so. So every name that this scale has room for stands whole on some page.
//
// How long a page's stretch is, follows from the number of pages, by bisection. Without a number there are as many pages, up
// to two dozen, as each bring half a dozen names more.

#include "core/base/progress.h"
#include "core/layout/timeline_scene.h"

#include <vector>

namespace dateline::app {

struct Page {
    layout::TimeRange range;
    layout::TimeRange skipped; ///< before it, without the begin of any event; empty where there is nothing to tell
};

/// `viewport`: size of a page's timeline, and the whole stretch. `wanted`: at most so many pages; 0: as many as needed, 24 at most.
/// Never empty. Cancelled, it gives some pages.
[[nodiscard]] std::vector<Page> pagesOf(const layout::TimelineLayout& layout, const layout::Viewport& viewport,
                                        int wanted, const layout::SceneMarks& marks, const layout::SceneText& text,
                                        const JobControl& control);

} // namespace dateline::app
