// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/platform.h"

#include "app/models/english_plurals.h"
#include "app/models/icons.h"
#include "app/models/theme.h"

#include <QApplication>
#include <QFont>
#include <QStyleFactory>

namespace dateline::app {

namespace {

/// Without a platform theme Qt falls back to a generic face at 9 points.
bool platformHasFont() {
    const QString family = QGuiApplication::font().family();
    return !family.isEmpty() && family.compare(QLatin1String("sans serif"), Qt::CaseInsensitive) != 0 &&
           family.compare(QLatin1String("sans"), Qt::CaseInsensitive) != 0;
}

void offerFont() {
    QFont font = QGuiApplication::font();
    font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")});
    font.setPointSizeF(9.75);
    QApplication::setFont(font);
}

} // namespace

void preparePlatform(QApplication& application, const QString& theme) {
    QCoreApplication::setApplicationVersion(QStringLiteral(DATELINE_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Dateline"));
    installEnglishPlurals();
    const bool bare = !platformHasFont();
    if (bare) {
        offerFont();
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    }
    if (theme == QLatin1String("contrast"))
        QApplication::setPalette(highContrastPalette());
    else if (theme == QLatin1String("dark"))
        QApplication::setPalette(darkPalette());
    else if (bare || theme == QLatin1String("light"))
        QApplication::setPalette(lightPalette());
    application.setWindowIcon(programIcon());
    application.setDesktopFileName(QStringLiteral("io.github.dateline.Dateline")); // Wayland finds the icon by it
}

} // namespace dateline::app
