// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/posts.h"

namespace dateline::events {

namespace {

/// An account between parentheses, before the date.
std::optional<std::size_t> accountIn(const AnnotatedDocument& document, WordRange range) {
    for (std::size_t i = range.first; i + 1 < range.last; ++i)
        if (document.isMark(i, "(") && document.isMark(i + 1, "@")) return i;
    return std::nullopt;
}

std::optional<Name> authorIn(WordRange range, const std::vector<NameRun>& runs, const NameTable& names) {
    for (const auto& run : runs)
        if (range.contains(run.words.first)) return names.canonical(run.name);
    return std::nullopt;
}

} // namespace

std::vector<Post> findPosts(const AnnotatedDocument& document, const std::vector<NameRun>& runs,
                            const NameTable& names) {
    std::vector<Post> posts;
    for (std::size_t t = 0; t < document.reading().timexes.size(); ++t) {
        const auto& timex = document.reading().timexes[t];
        const auto words = document.wordsOfTimex(t);
        if (timex.use != temporal::TimexUse::metadata || !timex.when || !words) continue;
        const std::size_t signature = document.sentenceAt(timex.span.begin);
        const auto range = document.wordsOf(signature);
        const auto account = accountIn(document, range);
        if (!account || *account > words->first || signature == 0) continue;
        std::size_t first = signature - 1;
        while (first > 0 && !document.words()[document.wordsOf(first).first].token.lineBefore) --first;
        posts.push_back({first, signature, t, authorIn({range.first, *account}, runs, names)});
    }
    return posts;
}

} // namespace dateline::events
