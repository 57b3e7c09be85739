// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The timeline as a picture: PNG, SVG or PDF, drawn by the same painter as the window. Text stays text in SVG and PDF.
// Needs a QGuiApplication (the offscreen platform will do). A file is written beside its name and renamed when complete.

#include "core/base/result.h"
#include "core/layout/time_scale.h"
#include "core/project/project.h"

#include <QSize>
#include <QString>

#include <optional>

namespace dateline::app {

enum class ImageTheme { light, dark, print };
enum class ImageFormat { png, svg, pdf };

struct ImageRequest {
    QSize size{1600, 900}; ///< in logical pixels; a PNG has size × scale pixels
    double scale = 1;      ///< 0.25–8; PNG only
    ImageTheme theme = ImageTheme::light;
    std::optional<layout::TimeRange> range; ///< empty: the densest stretch
    QString title;                          ///< a heading; empty: none
    bool legend = true;                     ///< which colour is which source, and what the marks mean
    bool sourceList = false;         ///< titles and dates of the sources below the picture (the picture grows by them)
    bool overview = true;            ///< the whole span in a strip below
    std::optional<EventId> selected; ///< drawn as selected, with its relations
};

/// By the file name's suffix (.png, .svg, .pdf), in any case.
[[nodiscard]] std::optional<ImageFormat> imageFormatOf(const QString& path);

/// Writes the picture; on failure nothing is left at `path` that was not there before.
[[nodiscard]] Result<void> exportImage(const project::Project& project, const QString& path,
                                       const ImageRequest& request = {});

/// The encoded picture itself.
[[nodiscard]] QByteArray renderImage(const project::Project& project, ImageFormat format,
                                     const ImageRequest& request = {});

} // namespace dateline::app
