// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where in any stretch of a long row the highest value stands. A pyramid: each step holds, for every sixteen of the step
// below, which of them is the highest. O(n) to build, a fifteenth of n in memory beside the values, O(log n) to ask.

#include <cstddef>
#include <cstdint>
#include <vector>

namespace dateline::layout {

class RangeMaximum {
public:
    /// At most 2^32 - 1 values.
    explicit RangeMaximum(std::vector<float> values = {});

    [[nodiscard]] std::size_t size() const { return m_values.size(); }
    [[nodiscard]] float operator[](std::size_t position) const { return m_values[position]; }
    /// Position of the highest value of [first, last), the earliest among equals. Precondition: first < last <= size().
    [[nodiscard]] std::size_t highest(std::size_t first, std::size_t last) const;

private:
    [[nodiscard]] std::uint32_t higher(std::uint32_t a, std::uint32_t b) const;
    [[nodiscard]] std::uint32_t positionAt(std::size_t step, std::size_t index) const;

    std::vector<float> m_values;
    std::vector<std::vector<std::uint32_t>> m_steps; ///< the lowest first
};

} // namespace dateline::layout
