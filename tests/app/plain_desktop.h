// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The desktop that window tests run on, whatever the machine's own is.

#include "app/models/english_plurals.h"
#include "app/models/theme.h"

#include <QApplication>
#include <QLocale>
#include <QStandardPaths>

namespace dateline::test {

/// British English, light colours, settings and data in a place of their own.
inline void usePlainDesktop() {
    QStandardPaths::setTestModeEnabled(true);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QApplication::setPalette(app::lightPalette());
    app::installEnglishPlurals();
}

} // namespace dateline::test
