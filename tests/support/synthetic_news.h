// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// News of an invented country, as much of it as a benchmark wants. Every story runs over some weeks and is told by
// several articles in other words, with dates as news gives them: stated, by weekday, by month, relative.
// The same seed gives the same articles on every machine.

#include "core/time/day.h"

#include <cstddef>
#include <string>
#include <vector>

namespace dateline::testing {

struct Article {
    std::string title;
    std::string source;
    time::Day published;
    std::string text; ///< UTF-8, 1–3 kB, with a date line
};

[[nodiscard]] std::vector<Article> syntheticNews(std::size_t articles, unsigned seed = 1);

/// One line of NDJSON as `dateline extract -` reads it.
[[nodiscard]] std::string toJsonLine(const Article& article);

} // namespace dateline::testing
