// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/comment_thread.h"

#include "core/text/lexicon.h"

#include <algorithm>

namespace dateline::ingest {

namespace {

constexpr int enoughComments = 3;

/// "At 12:01 on 3 May, Kari wrote:": a number stands before it in the line.
bool isStamped(std::string_view text, std::size_t at) {
    constexpr std::size_t longestStamp = 60; // bytes
    const auto before = text.substr(at - std::min(at, longestStamp), std::min(at, longestStamp));
    const auto digit = before.find_last_of("0123456789");
    return digit != std::string_view::npos && before.find('\n', digit) == std::string_view::npos;
}

} // namespace

std::optional<std::size_t> firstComment(std::string_view text, text::Language language) {
    int found = 0;
    std::size_t first = text.size();
    for (const auto& row : text::lexiconRows(language, "comment_marks")) {
        const auto mark = row.at(0);
        for (auto at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + mark.size())) {
            if (row.at(1) == "voice" && !isStamped(text, at)) continue;
            first = std::min(first, at);
            ++found;
        }
    }
    return found >= enoughComments ? std::optional(first) : std::nullopt;
}

} // namespace dateline::ingest
