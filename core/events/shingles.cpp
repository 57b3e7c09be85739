// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/shingles.h"

#include "core/text/lexicon.h"
#include "core/text/token.h"

#include <xxhash.h>

#include <algorithm>
#include <string>

namespace dateline::events {

namespace {

std::size_t sharedCount(const Shingles& a, const Shingles& b) {
    std::size_t shared = 0;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        if (*i < *j)
            ++i;
        else if (*j < *i)
            ++j;
        else
            ++shared, ++i, ++j;
    }
    return shared;
}

} // namespace

std::vector<std::uint64_t> hashedWords(std::string_view text) {
    std::vector<std::uint64_t> words;
    std::string folded;
    for (const auto& token : text::tokenise(text)) {
        if (token.kind == text::TokenKind::punctuation) continue;
        text::foldCase(slice(text, token.span), folded);
        words.push_back(XXH3_64bits(folded.data(), folded.size()));
    }
    return words;
}

Shingles shinglesOf(std::span<const std::uint64_t> words, std::size_t length) {
    Shingles shingles;
    for (std::size_t i = 0; length > 0 && i + length <= words.size(); ++i)
        shingles.push_back(XXH3_64bits(words.data() + i, length * sizeof(std::uint64_t)));
    std::sort(shingles.begin(), shingles.end());
    shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
    return shingles;
}

double jaccard(const Shingles& a, const Shingles& b) {
    const std::size_t shared = sharedCount(a, b);
    const std::size_t all = a.size() + b.size() - shared;
    return all == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(all);
}

} // namespace dateline::events
