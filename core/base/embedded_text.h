// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Text files compiled into the program (see cmake/EmbedText.cmake).

#include <span>
#include <string_view>

namespace dateline {

struct EmbeddedText {
    std::string_view name; ///< path below resources/, e.g. "lexicon/en/months.tsv"
    std::string_view text;
};

} // namespace dateline

namespace dateline::text {

/// Every file of resources/lexicon.
[[nodiscard]] std::span<const EmbeddedText> embeddedLexicon();

} // namespace dateline::text
