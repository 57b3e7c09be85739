// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For pictures of the window in documentation: waits until the project is shown, selects the most reported event, saves
// what the window looks like and ends the program.

#include <QString>

namespace dateline::app {

class MainWindow;

/// The exit code is 1 where the file cannot be written.
void takeScreenshotWhenShown(MainWindow& window, const QString& file);

} // namespace dateline::app
