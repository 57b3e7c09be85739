// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Pictures as files: PNG, SVG, PDF, drawn by the same painter as the window. Text stays text in SVG and PDF. Title and time
// are written into all three. A file appears whole or not at all.

#include "app/export/picture_composer.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QSize>

namespace dateline::app {

/// By the file name's suffix (.png, .svg, .pdf), in any case.
[[nodiscard]] std::optional<ImageFormat> imageFormatOf(const QString& path);

/// Of the PNG. An error where no image of that size can be made, with what would do instead.
[[nodiscard]] Result<QSize> pixelSizeOf(const Picture& picture, double scale);

/// The encoded picture. `scale`: pixels a unit, PNG only; a PNG and an SVG hold the first sheet.
[[nodiscard]] Result<QByteArray> encoded(const Picture& picture, ImageFormat format, double scale,
                                         const JobControl& control = {});

/// Composes, encodes and writes. On failure nothing is left at `path` that was not there before.
[[nodiscard]] Result<void> exportImage(const std::shared_ptr<const project::Project>& project, const QString& path,
                                       const ImageRequest& request = {}, const JobControl& control = {});

} // namespace dateline::app
