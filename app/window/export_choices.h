// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a person chose for an export, kept for the next time; and the request that follows from it and from what is on the
// screen.

#include "app/export/picture_request.h"
#include "core/project/project.h"

#include <QSize>
#include <QSizeF>

#include <memory>
#include <optional>
#include <vector>

namespace dateline::app {

/// What is on the screen at the moment of asking.
struct ExportView {
    std::shared_ptr<const project::Project> project; ///< shared: writing goes on when the window shows another
    layout::TimeRange range;
    QSize size;
    layout::SceneMarks marks;                  ///< selection, filter and story
    std::vector<EventId> chosen{};             ///< in time order, where several are selected
    std::optional<layout::TimeRange> period{}; ///< a stretch that was marked
    layout::LaneChoice lanes{};
    std::size_t firstLane = 0;
};

enum class ExportTarget { png, svg, pdf, print };

struct ExportChoices {
    enum class Stretch { view, story, period, whole };
    enum class Sizing { screen, pixels, millimetres, a4, a3, letter };

    Stretch stretch = Stretch::view;
    Sizing sizing = Sizing::screen;
    bool portrait = false;
    QSize pixels{1600, 900};
    QSize millimetres{180, 120};
    double scale = 2;      ///< PNG as on the screen
    int dotsPerInch = 300; ///< PNG in millimetres or on paper
    int textPercent = 100;
    int pages = 0; ///< 0: as many as needed
    ImageTheme theme = ImageTheme::light;
    bool heading = true;
    bool legend = true;
    bool sources = false;
    bool overview = false;

    [[nodiscard]] bool onPaper() const { return sizing >= Sizing::a4; }

    friend bool operator==(const ExportChoices&, const ExportChoices&) = default;
};

/// The last ones for this target; at first what suits it best.
[[nodiscard]] ExportChoices storedChoices(ExportTarget target, bool darkWindow);
void storeChoices(ExportTarget target, const ExportChoices& choices);

/// A stretch that there is not (no event is selected) becomes what is in view.
[[nodiscard]] ImageRequest requestOf(const ExportChoices& choices, ExportTarget target, const ExportView& view);

} // namespace dateline::app
