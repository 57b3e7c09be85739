// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where the window stood and how its columns were divided, kept for the next start.

#include "core/layout/lane_groups.h"

#include <QList>
#include <QString>

class QSplitter;
class QWidget;

namespace dateline::app {

/// A file of our own in the configuration folder, which tests can move away (QStandardPaths' test mode).
[[nodiscard]] QString settingsFile();

/// Splitters by object name. What was never stored stays as it is.
void restoreWindow(QWidget& window, const QList<QSplitter*>& splitters);
void storeWindow(const QWidget& window, const QList<QSplitter*>& splitters);

/// Whether a person has switched something on.
[[nodiscard]] bool storedChoice(const QString& name, bool fallback);
void storeChoice(const QString& name, bool on);
/// The lanes of the last time; of this kind, their order and which were closed.
[[nodiscard]] layout::LaneChoice storedLanes();
[[nodiscard]] layout::LaneChoice storedLanes(layout::LaneKind kind);
/// By the names of its kind, in plain words of the settings file.
void storeLanes(const layout::LaneChoice& lanes);

} // namespace dateline::app
