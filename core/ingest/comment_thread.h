// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Readers' comments below an article that was saved with them. They can be a hundred times as long as the article, and
// their dates are not its.

#include "core/text/language.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace dateline::ingest {

/// The first byte of a text with a mark of a comment (resources/lexicon/<language>/comment_marks.tsv), when there are
/// three and more of them: one or two may be quoted. O(bytes · marks).
[[nodiscard]] std::optional<std::size_t> firstComment(std::string_view text, text::Language language);

} // namespace dateline::ingest
