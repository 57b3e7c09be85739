// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Runs of words as numbers, by which texts are found to say the same (Broder, On the resemblance and containment of
// documents, 1997). Punctuation and case do not count.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace dateline::events {

inline constexpr std::size_t shingleWords = 5;

using Shingles = std::vector<std::uint64_t>; ///< sorted, unique

/// In the order of the text. O(bytes).
[[nodiscard]] std::vector<std::uint64_t> hashedWords(std::string_view text);

/// One of every `length` words that stand together; none where there are fewer words, or `length` is 0.
[[nodiscard]] Shingles shinglesOf(std::span<const std::uint64_t> words, std::size_t length);

/// The shared part of all, 0–1; 0 for two texts without any. O(a + b).
[[nodiscard]] double jaccard(const Shingles& a, const Shingles& b);

} // namespace dateline::events
