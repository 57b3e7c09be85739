// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A stretch of a document's stored UTF-8 text. The one offset unit of the whole core is the byte,
// so that a span means the same in memory, in a project file and in exported JSON.

#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dateline {

/// Half open [begin, end), in bytes. Documents are limited to 4 GiB by this type.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
    [[nodiscard]] constexpr bool empty() const { return begin >= end; }
    [[nodiscard]] constexpr bool contains(std::uint32_t offset) const { return begin <= offset && offset < end; }
    [[nodiscard]] constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
    [[nodiscard]] constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }

    friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

/// The smallest span that holds both.
[[nodiscard]] constexpr Span cover(Span a, Span b) { return {std::min(a.begin, b.begin), std::max(a.end, b.end)}; }

/// The text of `span`; a span past the end is cut, never read beyond.
[[nodiscard]] constexpr std::string_view slice(std::string_view text, Span span) {
    const std::size_t begin = std::min<std::size_t>(span.begin, text.size());
    const std::size_t end = std::clamp<std::size_t>(span.end, begin, text.size());
    return text.substr(begin, end - begin);
}

} // namespace dateline
