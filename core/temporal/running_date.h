// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Pages that were saved as text often lose the end of their date line, so that it runs on into the article:
// "LONDON | Mon 3 May 2010 7:25 pm EDT LONDON (Agency) - The…", "3 May 2010 Last updated at 15:21 GMT A firm…".
// Such a date says when the page was made; a date in a caption or a sentence does not, so the rules are narrow.

#include "core/temporal/date_lines.h"

#include <optional>

namespace dateline::temporal {

/// The role of a full date that stands in a run of nothing but dating words near the top of the text: it has a time of
/// day, a word such as "published" or a bar beside it, no preposition before it and no sentence going on after it.
/// O(1): at most a dozen tokens either way.
[[nodiscard]] std::optional<DateLineRole> runningDateLine(const Recognised& recognised, const Expression& date);

/// A time of day stands in the date or right beside it, as in stamps of pages and readers' comments. O(1).
[[nodiscard]] bool isStamp(const Recognised& recognised, const Expression& date);

} // namespace dateline::temporal
