// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/window_settings.h"

#include <QSettings>
#include <QSplitter>
#include <QStandardPaths>
#include <QWidget>

namespace dateline::app {

QString settingsFile() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/dateline/window.ini");
}

void restoreWindow(QWidget& window, const QList<QSplitter*>& splitters) {
    const QSettings settings(settingsFile(), QSettings::IniFormat);
    window.restoreGeometry(settings.value(QStringLiteral("geometry")).toByteArray());
    for (QSplitter* splitter : splitters) splitter->restoreState(settings.value(splitter->objectName()).toByteArray());
}

void storeWindow(const QWidget& window, const QList<QSplitter*>& splitters) {
    QSettings settings(settingsFile(), QSettings::IniFormat);
    settings.setValue(QStringLiteral("geometry"), window.saveGeometry());
    for (const QSplitter* splitter : splitters) settings.setValue(splitter->objectName(), splitter->saveState());
}

bool storedChoice(const QString& name, bool fallback) {
    return QSettings(settingsFile(), QSettings::IniFormat).value(name, fallback).toBool();
}

void storeChoice(const QString& name, bool on) { QSettings(settingsFile(), QSettings::IniFormat).setValue(name, on); }

} // namespace dateline::app
