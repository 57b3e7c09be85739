// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/fonts.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QStringList>

#include <algorithm>

namespace dateline::app {

namespace {

/// The first of these that is installed; empty where none is, and the platform chooses.
QString readingFamily() {
    static const QString family = [] {
        const QStringList installed = QFontDatabase::families();
        for (const char* name : {"Source Serif 4", "Source Serif Pro", "Noto Serif", "Charter", "XCharter", "Georgia",
                                 "Gelasio", "Liberation Serif", "DejaVu Serif"})
            if (installed.contains(QLatin1String(name))) return QString::fromLatin1(name);
        return QString();
    }();
    return family;
}

/// How much larger `font` is to be to look as large as `base`. Faces of one size differ in the height of their small
/// letters and in their width; whichever looks larger counts.
double opticalFactor(const QFont& base, const QFont& font) {
    const QFontMetricsF wanted(base);
    const QFontMetricsF given(font);
    const QString letters = QStringLiteral("the quick brown fox jumps over a lazy dog");
    const double height = wanted.xHeight() / std::max(1.0, given.xHeight());
    const double width = wanted.horizontalAdvance(letters) / std::max(1.0, given.horizontalAdvance(letters));
    return std::clamp(std::min(height, width) * 1.02, 0.88, 1.18);
}

} // namespace

QFont scaledFont(QFont font, double factor, QFont::Weight weight) {
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(font.pixelSize() * factor));
    font.setWeight(weight);
    return font;
}

QFont readingFont(const QFont& base) {
    QFont font = base;
    font.setWeight(QFont::Normal);
    if (!readingFamily().isEmpty()) font.setFamilies({readingFamily()});
    font.setStyleHint(QFont::Serif);
    return scaledFont(font, opticalFactor(base, font));
}

int linePercent(const QFont& font, double sizes) {
    const double natural = QFontMetricsF(font).height();
    return natural > 0 ? qRound(100 * sizes * QFontInfo(font).pixelSize() / natural) : 100;
}

QFont sectionFont(const QFont& base) {
    QFont font = scaledFont(base, 0.86, QFont::DemiBold);
    font.setLetterSpacing(QFont::PercentageSpacing, 106);
    return font;
}

} // namespace dateline::app
