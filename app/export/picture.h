// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A picture that is laid out and only waits for a QPainter: sheets of scenes and words. The same for PNG, SVG, PDF, print
// and preview.

#include "app/timeline/timeline_text.h"
#include "app/timeline/timeline_theme.h"
#include "core/layout/scene.h"
#include "core/layout/time_scale.h"

#include <QColor>
#include <QFont>
#include <QPointF>
#include <QSizeF>
#include <QString>

#include <memory>
#include <vector>

class QPainter;

namespace dateline::app {

/// One line that is no part of a scene: titles, page numbers, the list of sources.
struct SheetLine {
    QPointF at; ///< left end of the baseline
    QString words;
    QFont font;
    QColor color;
};

struct PlacedScene {
    QPointF at;
    layout::Scene scene;
};

struct Sheet {
    layout::TimeRange range; ///< of its timeline; empty on a sheet that holds sources only
    std::vector<PlacedScene> scenes;
    std::vector<SheetLine> lines;
};

struct Picture {
    QSizeF size;         ///< of every sheet, in units of 1/96 inch
    double textSize = 1; ///< positions on sheets are in units of this size
    std::vector<Sheet> sheets;
    QString title;       ///< never empty: what the file is called inside
    QString description; ///< what it shows, of which time
    TimelineTheme theme;
    std::shared_ptr<const TimelineText> text; ///< shared with the composer, which measured the words with it

    /// With the painter's unit as the picture's. Precondition: sheet < sheets.size().
    void paint(QPainter& painter, std::size_t sheet) const;
};

} // namespace dateline::app
