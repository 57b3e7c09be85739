// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a picture shall be: which events and which time, how large, in which colours, with which parts. Lengths are in units
// of 1/96 inch, which is a pixel of a screen and of a PNG at scale 1.

#include "core/layout/timeline_scene.h"

#include <QMarginsF>
#include <QSizeF>
#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace dateline::app {

enum class ImageTheme { light, dark, print };
enum class ImageFormat { png, svg, pdf };

inline constexpr double unitsPerInch = 96;
inline constexpr double unitsPerMillimetre = unitsPerInch / 25.4;

/// A picture is one sheet that grows where its list of sources needs it, unless it is made for paper.
struct Sheets {
    int wanted = 0; ///< how many for the time; 0: as many as are worth it by the names they bring, 24 at most

    friend bool operator==(const Sheets&, const Sheets&) = default;
};

struct ImageRequest {
    QSizeF size{1600, 900}; ///< of the picture, or of each sheet
    bool timelineSize =
        false;           ///< `size` is the timeline's alone; all that stands around it comes on top. Not for sheets
    double scale = 1;    ///< pixels a unit, 0.1–32; PNG only
    double textSize = 1; ///< 0.5–3: letters and marks grow, the picture does not
    double margin = 24;  ///< left free on every side
    std::optional<Sheets> sheets;
    ImageTheme theme = ImageTheme::light;
    std::optional<layout::TimeRange> range; ///< empty: the densest stretch
    bool whole = false;        ///< nearly everything; outliers are left out and told. `range` is not looked at
    std::vector<EventId> only; ///< these events and no others, with all the time they take; empty: all events
    bool heading = true;       ///< title, time and counts above
    QString title;             ///< empty: the time that is shown, or the chosen event
    bool legend = true;        ///< which colour is which source, and what the marks mean
    bool sourceList = false;   ///< numbered, below the picture or on sheets of its own; events cite the numbers
    bool overview = false;     ///< the whole span in a strip below
    layout::LaneChoice lanes;  ///< of more than have room, the weightiest
    std::optional<std::size_t> firstLane; ///< as on a screen instead: from this one on as many as have room
    std::string story; ///< a story's key, or that of one of its events: it stands out, and without a range gives it
    layout::SceneMarks marks; ///< by EventId of the project, also with `only`
};

/// On paper, letters of 8 points are read as easily as those of 9½ on a screen.
inline constexpr double textSizeOnPaper = 0.85;
/// Width and height of A4 and the like, upright, in units.
enum class Paper { a4, a3, letter };
[[nodiscard]] QSizeF sizeOf(Paper paper);

} // namespace dateline::app
