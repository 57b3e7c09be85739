// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// An article as a template, from which both its text and its annotation follow. Names and dates are fields, so the
// same story can be told of other people at another time, and what must be found moves with it.
// The notation is explained in tests/golden/README.md.

#include "core/base/result.h"
#include "core/base/span.h"
#include "core/time/day.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::tests {

/// Moves every date of a story: by whole years first, then by weeks. A bare year moves by the years alone.
struct Shift {
    int years = 0;
    int weeks = 0;

    [[nodiscard]] time::Day operator()(time::Day day) const;
    [[nodiscard]] int year(int year) const { return year + years; }
};

/// Key of a name → the name as printed.
using Names = std::map<std::string, std::string, std::less<>>;

/// A temporal expression that a reader must find; `optional` ones may be found or not.
struct ExpectedTimex {
    Span span;
    std::string text;
    std::string type;     ///< "DATE" or "TIME"
    std::string value;    ///< TIMEX3
    std::string modifier; ///< TIMEX3, empty for none
    bool optional = false;
};

/// Words that report an event. A `coarse` one gives its date only roughly.
struct ExpectedSupport {
    std::string event;
    Span span;
    bool coarse = false;
};

struct RenderedArticle {
    std::string text;
    std::vector<ExpectedTimex> timexes;
    std::vector<ExpectedSupport> supports;
};

/// `published` is the article's own day in the unshifted story. Fails on a field it cannot read, naming it.
[[nodiscard]] Result<RenderedArticle> render(std::string_view articleTemplate, const Names& names, Shift shift,
                                             time::Day published);

} // namespace dateline::tests
