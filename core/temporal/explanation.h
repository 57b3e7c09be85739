// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Why a date is that date: a chain of steps, data and not prose. The app turns each rule name with its
// arguments into a sentence of the user's language.

#include "core/base/span.h"

#include <optional>
#include <string>
#include <vector>

namespace dateline::temporal {

struct ExplanationStep {
    std::string rule;     ///< a name of the rule table or of a resolver rule, e.g. "weekday.most-recent"
    Span span;            ///< the words the step rests on; empty when it rests on no words
    std::string document; ///< key of the document `span` lies in; empty for the document itself
    std::string anchor;   ///< the date the step counts from, ISO 8601 or TIMEX3; may be empty
    std::string before;   ///< what was known before the step, e.g. "XXXX-WXX-3"; may be empty
    std::string after;    ///< what is known after it, e.g. "2022-01-12"

    friend bool operator==(const ExplanationStep&, const ExplanationStep&) = default;
};

using Explanation = std::vector<ExplanationStep>;

} // namespace dateline::temporal
