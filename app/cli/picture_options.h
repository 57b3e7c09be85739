// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The options of `dateline export` that say how a picture shall be. They mean nothing for data, and then are wrong usage.

#include "app/export/picture_request.h"
#include "core/base/result.h"

#include <string>

namespace CLI {
class App;
} // namespace CLI

namespace dateline::app {

/// As written on the command line; empty and 0 are what was not asked for.
struct PictureOptions {
    std::string size;
    std::string paper;
    bool portrait = false;
    double scale = 0;
    double dpi = 0;
    double textPercent = 0;
    int pages = -1;
    std::string theme;
    std::string title;
    std::string range;
    std::string lanes;
    std::string story;
    bool noTitle = false;
    bool noLegend = false;
    bool sources = false;
    bool overview = false;
};

void addPictureOptions(CLI::App& command, PictureOptions& options);

/// "--title" for example: an option that was given; empty where none was.
[[nodiscard]] std::string firstPictureOption(const PictureOptions& options);

/// What they ask for. A PDF is A4 sheets, lying, unless a size was given. Fails where two of them exclude each other.
[[nodiscard]] Result<ImageRequest> requestOf(const PictureOptions& options, ImageFormat format);

} // namespace dateline::app
