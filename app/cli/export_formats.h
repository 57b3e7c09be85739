// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What `dateline export` can write, by the output's extension. A format is one row of a table.

#include "app/export/picture_request.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/project/project.h"

#include <optional>
#include <string>
#include <string_view>

namespace dateline::app {

struct ExportFormat {
    std::string_view extension;         ///< with its dot, lower case
    std::optional<ImageFormat> picture; ///< empty: data, and `request` is not looked at
    Result<void> (*write)(project::Project project, const std::string& path, const ImageRequest& request,
                          const JobControl& control);
};

/// By extension, upper or lower case; null where there is none.
[[nodiscard]] const ExportFormat* exportFormatOf(std::string_view path);

/// ".png, .svg, …" for messages.
[[nodiscard]] std::string exportFormatNames();

} // namespace dateline::app
