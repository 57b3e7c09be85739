// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Lays out pictures of one project. What they share (where events stand in time, which names have room) is computed with
// the first one and kept, so that the next, with another option changed, costs some milliseconds. Not for two threads at once.
// Needs a QGuiApplication (the offscreen platform will do).

#include "app/export/picture.h"
#include "app/export/picture_request.h"
#include "core/base/progress.h"

#include <memory>

namespace dateline::app {

class PictureComposer {
public:
    explicit PictureComposer(std::shared_ptr<const project::Project> project);
    ~PictureComposer();

    /// Never without a sheet. Cancelled, it gives what is ready.
    [[nodiscard]] Picture compose(const ImageRequest& request, const JobControl& control = {});

private:
    class Timeline;
    [[nodiscard]] Timeline& timelineOf(const std::vector<EventId>& only);

    std::shared_ptr<const project::Project> m_project; ///< shared with whoever shows it
    std::shared_ptr<const TimelineText> m_text;        ///< shared with the pictures
    std::unique_ptr<Timeline> m_all;
    std::unique_ptr<Timeline> m_excerpt; ///< of the last selection
};

} // namespace dateline::app
