// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Lines that do nothing but date: "Published January 17th, 2022 at 13:13 IST", "16 January 2022, 15:21 GMT", a byline
// with a date, and the last line of a quoted social-media post, "— Name (@name) January 26, 2022".

#include "core/temporal/resolver.h"

#include <cstddef>
#include <vector>

namespace dateline::temporal {

enum class DateLineRole {
    published, ///< says so
    bare,      ///< nothing else stands on the line
    updated,   ///< says so: the article is at most that old, its news may be older
    post,      ///< dates the quoted post above it, not the article
};

struct DateLine {
    std::size_t expression = 0; ///< index into Recognised::expressions; a full date
    DateLineRole role = DateLineRole::bare;
    Span post; ///< with role post: the words of the post
};

/// By position. O(tokens).
[[nodiscard]] std::vector<DateLine> findDateLines(const Recognised& recognised);

/// The line that dates the article: published, else bare, else updated; the first of its kind. Null without one.
[[nodiscard]] const DateLine* articleDateLine(const std::vector<DateLine>& lines);

} // namespace dateline::temporal
