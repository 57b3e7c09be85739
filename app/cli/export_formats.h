// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What `dateline export` can write, by the output's extension. A format is one row of a table.

#include "core/base/result.h"
#include "core/project/project.h"

#include <string>
#include <string_view>

namespace dateline::app {

struct ExportFormat {
    std::string_view extension; ///< with its dot, lower case
    Result<void> (*write)(const project::Project& project, const std::string& path);
};

/// By extension, upper or lower case; null where there is none.
[[nodiscard]] const ExportFormat* exportFormatOf(std::string_view path);

/// ".png, .svg, …" for messages.
[[nodiscard]] std::string exportFormatNames();

} // namespace dateline::app
