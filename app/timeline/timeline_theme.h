// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The colours of the timeline. On screen they follow the platform's palette; pictures have fixed ones. Text stands out at
// least 4.5:1 from what it stands on, 7:1 where the palette is one of high contrast; then lines are thicker as well.

#include "app/models/source_colors.h"

#include <QColor>
#include <QPalette>

namespace dateline::app {

struct TimelineTheme {
    SourceColors::Background kind = SourceColors::Background::light;
    QColor ground; ///< behind everything
    QColor header; ///< behind the axis
    QColor lane;   ///< behind the sources at the foot
    QColor weekend;
    QColor card;
    QColor text;
    QColor faintText;
    QColor line;   ///< grid and separators
    QColor border; ///< of cards
    QColor stem;
    QColor event;      ///< dots and bars
    QColor accent;     ///< the one accent: selection, brush
    QColor accentText; ///< accent, readable as text
    QColor accentGround;
    QColor relation;   ///< arcs, and their names
    double stroke = 1; ///< thicker lines, where high contrast is asked for

    [[nodiscard]] static TimelineTheme light();
    [[nodiscard]] static TimelineTheme dark();
    /// White ground and no tints, for paper.
    [[nodiscard]] static TimelineTheme print();
    [[nodiscard]] static TimelineTheme of(const QPalette& palette);
};

} // namespace dateline::app
