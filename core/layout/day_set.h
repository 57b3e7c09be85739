// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A set of whole numbers below a limit that finds the next and the previous member in a few steps however far away it is:
// a bit for each, and above every 64 bits one that says whether any is set. A bit and a little a day; O(log limit) to base 64.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace dateline::layout {

class DaySet {
public:
    explicit DaySet(std::size_t limit);

    /// Precondition for all: day < limit.
    void insert(std::size_t day);
    [[nodiscard]] std::optional<std::size_t> atOrAfter(std::size_t day) const;
    [[nodiscard]] std::optional<std::size_t> atOrBefore(std::size_t day) const;

private:
    std::vector<std::vector<std::uint64_t>> m_steps; ///< the days first
};

} // namespace dateline::layout
