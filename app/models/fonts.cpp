// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/fonts.h"

#include <QStringList>

namespace dateline::app {

QFont scaledFont(QFont font, double factor, QFont::Weight weight) {
    if (font.pointSizeF() > 0) font.setPointSizeF(font.pointSizeF() * factor);
    else font.setPixelSize(qRound(font.pixelSize() * factor));
    font.setWeight(weight);
    return font;
}

QFont readingFont(const QFont& base) {
    QFont font = scaledFont(base, 1.04);
    font.setFamilies({QStringLiteral("Source Serif 4"), QStringLiteral("Noto Serif"), QStringLiteral("Charter"),
                      QStringLiteral("Georgia"), QStringLiteral("DejaVu Serif")});
    font.setStyleHint(QFont::Serif);
    return font;
}

QFont sectionFont(const QFont& base) {
    QFont font = scaledFont(base, 0.86, QFont::DemiBold);
    font.setLetterSpacing(QFont::PercentageSpacing, 106);
    return font;
}

} // namespace dateline::app
