// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the application does before its first window: names, resources, font and palette where the platform offers none.

#include <QString>

class QApplication;

namespace dateline::app {

/// `theme` is "light", "dark" or empty for the platform's own.
void preparePlatform(QApplication& application, const QString& theme);

} // namespace dateline::app
