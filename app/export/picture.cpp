// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/picture.h"

#include "app/timeline/scene_painter.h"

#include <QPainter>

namespace dateline::app {

void Picture::paint(QPainter& painter, std::size_t index) const {
    const Sheet& sheet = sheets[index];
    painter.save();
    painter.fillRect(QRectF(QPointF(), size), theme.ground);
    painter.scale(textSize, textSize);
    for (const PlacedScene& placed : sheet.scenes) {
        painter.save();
        painter.translate(placed.at);
        ScenePainter(painter, theme, *text).paint(placed.scene);
        painter.restore();
    }
    for (const SheetLine& line : sheet.lines) {
        painter.setFont(ScenePainter::legible(painter, line.font, line.words));
        painter.setPen(line.color);
        painter.drawText(line.at, line.words);
    }
    painter.restore();
}

} // namespace dateline::app
