// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The articles that come with the program, so that the first start shows a real project.

#include <string>
#include <utility>
#include <vector>

namespace dateline::app {

/// File name and bytes of each, by name.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> sampleArticles();

} // namespace dateline::app
