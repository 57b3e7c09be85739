// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace dateline::testing {

/// SplitMix64 (Steele, Lea, Flood 2014): small, and the same everywhere, which std::uniform_int_distribution is not.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : m_state(seed) {}

    [[nodiscard]] std::uint64_t roll(std::uint64_t sides) {
        m_state += 0x9E3779B97F4A7C15ull;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30u)) * 0xBF58476D1CE4E5B9ull;
        z = (z ^ (z >> 27u)) * 0x94D049BB133111EBull;
        return (z ^ (z >> 31u)) % sides;
    }
    template <class T, std::size_t N>
    [[nodiscard]] T pick(const std::array<T, N>& from) {
        return from[roll(N)];
    }

private:
    std::uint64_t m_state;
};

} // namespace dateline::testing
