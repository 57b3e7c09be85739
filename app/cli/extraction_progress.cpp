// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/extraction_progress.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace dateline::app {

namespace {

double megabytes(std::uint64_t bytes) { return static_cast<double>(bytes) / (1 << 20); }

/// "finding dates in 1203 articles, 12.3 of 78.0 MB". A file may have grown since it was asked for its size.
std::string words(std::size_t articles, std::uint64_t bytes, std::uint64_t expected) {
    auto line = fmt::format("finding dates in {} article{}", articles, articles == 1 ? "" : "s");
    if (expected > 0)
        line += fmt::format(", {:.1f} of {:.1f} MB", megabytes(bytes), megabytes(std::max(bytes, expected)));
    return line;
}

} // namespace

ExtractionProgress::~ExtractionProgress() {
    if (isShown()) clearProgress();
}

void ExtractionProgress::articleDone() {
    const std::size_t articles = ++m_articles;
    m_line.draw([&] { return words(articles, m_bytes, m_expected); });
}

} // namespace dateline::app
