// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Positions in the vectors of one project, typed so that an event's number cannot be used as a document's.
// They are not stable between runs: what is stored or exported uses the string keys made from content.

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace dateline {

template <class Tag>
struct StrongId {
    std::uint32_t value = 0;

    [[nodiscard]] constexpr std::size_t index() const { return value; }
    friend constexpr auto operator<=>(const StrongId&, const StrongId&) = default;
};

using DocumentId = StrongId<struct DocumentTag>;
using EventId = StrongId<struct EventTag>;

} // namespace dateline

template <class Tag>
struct std::hash<dateline::StrongId<Tag>> {
    std::size_t operator()(dateline::StrongId<Tag> id) const noexcept { return std::hash<std::uint32_t>{}(id.value); }
};
