// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What there is to see in a stretch of time: how many events, from which sources, drawn with which marks. Legend and list
// of sources hold this and no more.

#include "core/layout/timeline_scene.h"

#include <vector>

namespace dateline::app {

struct PictureContents {
    int events = 0;
    std::vector<DocumentId>
        documents;     ///< that report an event here or appeared in this time; dated ones first, by date
    bool days = false; ///< an event of one day
    bool planned = false;
    bool supposed = false; ///< or usual: neither told as done nor announced nor denied
    bool denied = false;
    bool disputed = false;
    bool stages = false; ///< a range around its stages
    bool lasting = false;
    bool crowd = false; ///< more than have room for a dot each: columns tell how many
    bool soft = false;  ///< some time within a month, a year…
};

/// In a picture of `width`, for the size of letters. O(events and documents of the project).
[[nodiscard]] PictureContents contentsOf(const layout::TimelineModel& model, layout::TimeRange range, double width,
                                         const layout::SceneMarks& marks);

/// Events that stand or last in the range and are not hidden, in no particular order.
[[nodiscard]] std::vector<EventId> eventsIn(const layout::TimelineModel& model, layout::TimeRange range,
                                            const layout::SceneMarks& marks);

} // namespace dateline::app
