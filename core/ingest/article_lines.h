// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The lines of a plain text and their shape: what can be told about a line without knowing a language's words.

#include "core/base/span.h"

#include <string>
#include <string_view>
#include <vector>

namespace dateline::ingest {

struct Line {
    Span span;                   ///< without white space around it (no-break spaces included); never empty
    bool afterEmptyLine = false; ///< or first of the text
    bool wrapped = false;        ///< part of a paragraph that runs over several lines
};

/// Lines that are not blank; "\n", "\r\n" and "\r" end one.
[[nodiscard]] std::vector<Line> linesOf(std::string_view text);

/// At white space, without punctuation at both ends ("won't" stays, so does "Anglo-Saxon").
[[nodiscard]] std::vector<std::string_view> wordsOf(std::string_view line);

/// Ends with a full stop, an exclamation or question mark or an ellipsis, before or after a closing quotation mark.
[[nodiscard]] bool endsLikeSentence(std::string_view line);

/// Short, begins like a headline and does not end like a sentence; "?" and "!" are allowed, "U.S." too.
[[nodiscard]] bool isTitleLike(std::string_view line);

/// A sentence of some length: what an article consists of, and what a page's furniture hardly ever is.
[[nodiscard]] bool isProse(std::string_view line);

/// At least five words, and nearly all long ones begin with a capital.
[[nodiscard]] bool isTitleCase(std::string_view line);

/// Lower case, straight apostrophes, single spaces, nothing but words at the end: "Read  more »" is "read more".
[[nodiscard]] std::string normalisedLine(std::string_view line);

[[nodiscard]] bool beginsUpper(std::string_view word);

} // namespace dateline::ingest
