// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The block between two lines "---" at the head of a Markdown file. Of YAML only `name: value` lines are read, which
// is what articles have; anything deeper is skipped.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace dateline::ingest {

struct FrontMatter {
    std::string title;
    std::string source;              ///< `source`, `publisher` or `site`
    std::optional<std::string> date; ///< as written
    std::size_t size = 0;            ///< bytes up to where the article begins; 0 where there is no front matter
};

[[nodiscard]] FrontMatter readFrontMatter(std::string_view text);

} // namespace dateline::ingest
