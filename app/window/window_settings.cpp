// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/window_settings.h"

#include "app/models/lane_names.h"
#include "app/models/source_label.h"

#include <QSettings>
#include <QSplitter>
#include <QStandardPaths>
#include <QWidget>

namespace dateline::app {

namespace {

/// "lanes/source/"
QString groupOf(layout::LaneKind kind) {
    return QStringLiteral("lanes/") + toQString(laneKey(kind)) + QLatin1Char('/');
}

} // namespace

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

layout::LaneChoice storedLanes() {
    const QSettings settings(settingsFile(), QSettings::IniFormat);
    const std::string by = settings.value(QStringLiteral("lanes/by")).toString().toStdString();
    return storedLanes(laneKindOf(by).value_or(layout::LaneKind::automatic));
}

layout::LaneChoice storedLanes(layout::LaneKind kind) {
    layout::LaneChoice lanes;
    lanes.by = kind;
    if (kind == layout::LaneKind::automatic) return lanes;
    const QSettings settings(settingsFile(), QSettings::IniFormat);
    const auto listOf = [&](const QString& name) {
        std::vector<std::string> keys;
        for (const QString& key : settings.value(groupOf(kind) + name).toStringList())
            keys.push_back(key.toStdString());
        return keys;
    };
    lanes.order = listOf(QStringLiteral("order"));
    lanes.collapsed = listOf(QStringLiteral("collapsed"));
    return lanes;
}

void storeLanes(const layout::LaneChoice& lanes) {
    QSettings settings(settingsFile(), QSettings::IniFormat);
    settings.setValue(QStringLiteral("lanes/by"), toQString(laneKey(lanes.by)));
    if (lanes.by == layout::LaneKind::automatic) return;
    const auto listOf = [](const std::vector<std::string>& keys) {
        QStringList list;
        for (const std::string& key : keys) list << QString::fromStdString(key);
        return list;
    };
    settings.setValue(groupOf(lanes.by) + QStringLiteral("order"), listOf(lanes.order));
    settings.setValue(groupOf(lanes.by) + QStringLiteral("collapsed"), listOf(lanes.collapsed));
}

} // namespace dateline::app
