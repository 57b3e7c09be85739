// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Markdown as the text a person reads: marks, link targets and HTML gone, an empty line between blocks.

#include "core/base/span.h"

#include <optional>
#include <string>
#include <string_view>

namespace dateline::ingest {

struct MarkdownText {
    std::string text;
    std::optional<Span> firstHeading; ///< in `text`
};

/// CommonMark with GitHub's tables. Nothing is an error in Markdown; `markdown` must be UTF-8.
[[nodiscard]] MarkdownText markdownText(std::string_view markdown);

} // namespace dateline::ingest
