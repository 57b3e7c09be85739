// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How an article words a day: "Wednesday", "mid-December", "last month". One function a form; relative forms look at
// the article's own day, so that the wording stays true when the story is moved.

#include "tests/support/story_template.h"

#include <optional>

namespace dateline::tests {

struct Wording {
    std::string lead; ///< words before the expression that go with it: "in " before a month
    std::string text;
    std::string type = "DATE";
    std::string value;
    std::string modifier;
};

struct WordingRequest {
    std::string_view date;     ///< "2022-01-12", "1997", or a TIMEX3 reference such as "PAST_REF", as in the template
    std::string_view form;     ///< "weekday", …; a capital first letter asks for one in the text
    std::string_view argument; ///< what follows the form: a time and zone, or literal words after "="
    Shift shift;
    time::Day published; ///< already shifted
};

/// Empty for a form that does not exist or a date that it cannot word.
[[nodiscard]] std::optional<Wording> wordDate(const WordingRequest& request);

} // namespace dateline::tests
