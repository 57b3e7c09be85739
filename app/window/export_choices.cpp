// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/export_choices.h"

#include "app/export/picture_excerpt.h"
#include "app/window/window_settings.h"

#include <QSettings>

#include <algorithm>

namespace dateline::app {

namespace {

constexpr double pageMargin = 12 * unitsPerMillimetre;
constexpr double pictureMargin = 24;

QString groupOf(ExportTarget target) {
    constexpr const char* names[] = {"exportPng", "exportSvg", "exportPdf", "print"};
    return QString::fromLatin1(names[static_cast<int>(target)]);
}

/// What another version or a person wrote into the file is taken only where it makes sense.
template <class Enum>
Enum enumFrom(const QSettings& settings, const char* key, Enum fallback, Enum last) {
    bool ok = false;
    const int value = settings.value(QString::fromLatin1(key)).toInt(&ok);
    return ok && value >= 0 && value <= static_cast<int>(last) ? static_cast<Enum>(value) : fallback;
}

int intFrom(const QSettings& settings, const char* key, int fallback, int least, int most) {
    bool ok = false;
    const int value = settings.value(QString::fromLatin1(key)).toInt(&ok);
    return ok ? std::clamp(value, least, most) : fallback;
}

bool boolFrom(const QSettings& settings, const char* key, bool fallback) {
    return settings.value(QString::fromLatin1(key), fallback).toBool();
}

ExportChoices firstChoices(ExportTarget target, bool darkWindow) {
    ExportChoices choices;
    const bool paper = target == ExportTarget::pdf || target == ExportTarget::print;
    if (paper) {
        choices.sizing = ExportChoices::Sizing::a4;
        choices.textPercent = static_cast<int>(100 * textSizeOnPaper);
    }
    choices.theme = paper ? ImageTheme::print : darkWindow ? ImageTheme::dark : ImageTheme::light;
    choices.sources = paper;
    return choices;
}

QSizeF paperOf(const ExportChoices& choices) {
    const Paper paper = choices.sizing == ExportChoices::Sizing::a3       ? Paper::a3
                        : choices.sizing == ExportChoices::Sizing::letter ? Paper::letter
                                                                          : Paper::a4;
    return choices.portrait ? sizeOf(paper) : sizeOf(paper).transposed();
}

void setSize(ImageRequest& request, const ExportChoices& choices, ExportTarget target, QSize screen) {
    request.margin = choices.onPaper() ? pageMargin : pictureMargin;
    request.scale = choices.dotsPerInch / unitsPerInch;
    switch (choices.sizing) {
    case ExportChoices::Sizing::screen:
        request.size = screen;
        request.timelineSize = true;
        request.scale = choices.scale;
        break;
    case ExportChoices::Sizing::pixels:
        request.size = choices.pixels;
        request.scale = 1;
        break;
    case ExportChoices::Sizing::millimetres:
        request.size = QSizeF(choices.millimetres) * unitsPerMillimetre;
        break;
    default:
        request.size = paperOf(choices);
        if (target == ExportTarget::pdf || target == ExportTarget::print) request.sheets = Sheets{choices.pages};
    }
}

void setStretch(ImageRequest& request, const ExportChoices& choices, const ExportView& view) {
    request.marks = view.marks;
    request.lanes = view.lanes;
    if (choices.stretch == ExportChoices::Stretch::view) request.firstLane = view.firstLane;
    request.range = view.range;
    if (choices.stretch == ExportChoices::Stretch::period && view.period) request.range = view.period;
    if (choices.stretch == ExportChoices::Stretch::whole) {
        request.whole = true;
        request.marks.selected.reset(); // nobody looks at one event in particular
        request.marks.chosen = {};
    }
    if (choices.stretch == ExportChoices::Stretch::story && !view.chosen.empty()) {
        request.only = view.chosen;
        request.marks.selected.reset(); // the picture is of all of them
    } else if (choices.stretch == ExportChoices::Stretch::story && view.marks.selected)
        request.only = storyOf(view.project->graph, *view.marks.selected);
}

} // namespace

ExportChoices storedChoices(ExportTarget target, bool darkWindow) {
    QSettings settings(settingsFile(), QSettings::IniFormat);
    settings.beginGroup(groupOf(target));
    ExportChoices choices = firstChoices(target, darkWindow);
    choices.stretch = enumFrom(settings, "stretch", choices.stretch, ExportChoices::Stretch::whole);
    choices.sizing = enumFrom(settings, "sizing", choices.sizing, ExportChoices::Sizing::letter);
    choices.theme = enumFrom(settings, "theme", choices.theme, ImageTheme::print);
    choices.portrait = boolFrom(settings, "portrait", choices.portrait);
    choices.pixels = {intFrom(settings, "width", choices.pixels.width(), 100, 30'000),
                      intFrom(settings, "height", choices.pixels.height(), 100, 30'000)};
    choices.millimetres = {intFrom(settings, "widthMm", choices.millimetres.width(), 30, 5000),
                           intFrom(settings, "heightMm", choices.millimetres.height(), 30, 5000)};
    choices.scale = intFrom(settings, "scale", static_cast<int>(choices.scale), 1, 8);
    choices.dotsPerInch = intFrom(settings, "dotsPerInch", choices.dotsPerInch, 72, 1200);
    choices.textPercent = intFrom(settings, "textPercent", choices.textPercent, 50, 400);
    choices.pages = intFrom(settings, "pages", choices.pages, 0, 99);
    choices.heading = boolFrom(settings, "heading", choices.heading);
    choices.legend = boolFrom(settings, "legend", choices.legend);
    choices.sources = boolFrom(settings, "sources", choices.sources);
    choices.overview = boolFrom(settings, "overview", choices.overview);
    if (target == ExportTarget::print && !choices.onPaper()) choices.sizing = ExportChoices::Sizing::a4;
    return choices;
}

void storeChoices(ExportTarget target, const ExportChoices& choices) {
    QSettings settings(settingsFile(), QSettings::IniFormat);
    settings.beginGroup(groupOf(target));
    const std::pair<const char*, QVariant> values[] = {
        {"stretch", static_cast<int>(choices.stretch)},
        {"sizing", static_cast<int>(choices.sizing)},
        {"theme", static_cast<int>(choices.theme)},
        {"portrait", choices.portrait},
        {"width", choices.pixels.width()},
        {"height", choices.pixels.height()},
        {"widthMm", choices.millimetres.width()},
        {"heightMm", choices.millimetres.height()},
        {"scale", static_cast<int>(choices.scale)},
        {"dotsPerInch", choices.dotsPerInch},
        {"textPercent", choices.textPercent},
        {"pages", choices.pages},
        {"heading", choices.heading},
        {"legend", choices.legend},
        {"sources", choices.sources},
        {"overview", choices.overview},
    };
    for (const auto& [key, value] : values) settings.setValue(QString::fromLatin1(key), value);
}

ImageRequest requestOf(const ExportChoices& choices, ExportTarget target, const ExportView& view) {
    ImageRequest request;
    setSize(request, choices, target, view.size);
    setStretch(request, choices, view);
    request.textSize = choices.textPercent / 100.0;
    request.theme = choices.theme;
    request.heading = choices.heading;
    request.legend = choices.legend;
    request.sourceList = choices.sources;
    request.overview = choices.overview;
    return request;
}

} // namespace dateline::app
