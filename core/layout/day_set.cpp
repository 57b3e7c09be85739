// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/day_set.h"

#include <bit>

namespace dateline::layout {

namespace {

constexpr std::size_t wordBits = 64;

} // namespace

DaySet::DaySet(std::size_t limit) {
    std::size_t size = limit;
    do {
        size = (size + wordBits - 1) / wordBits;
        m_steps.emplace_back(size, 0);
    } while (size > 1);
}

void DaySet::insert(std::size_t day) {
    for (auto& words : m_steps) {
        words[day / wordBits] |= std::uint64_t{1} << day % wordBits;
        day /= wordBits;
    }
}

std::optional<std::size_t> DaySet::atOrAfter(std::size_t day) const {
    for (std::size_t step = 0; step < m_steps.size(); ++step) {
        const std::size_t word = day / wordBits;
        if (word >= m_steps[step].size()) return std::nullopt;
        if (const std::uint64_t rest = m_steps[step][word] >> day % wordBits; rest != 0) {
            day += static_cast<std::size_t>(std::countr_zero(rest));
            while (step-- > 0) day = day * wordBits + static_cast<std::size_t>(std::countr_zero(m_steps[step][day]));
            return day;
        }
        day = word + 1;
    }
    return std::nullopt;
}

std::optional<std::size_t> DaySet::atOrBefore(std::size_t day) const {
    for (std::size_t step = 0; step < m_steps.size(); ++step) {
        const std::size_t word = day / wordBits;
        const std::uint64_t rest = m_steps[step][word] << (wordBits - 1 - day % wordBits);
        if (rest != 0) {
            day -= static_cast<std::size_t>(std::countl_zero(rest));
            while (step-- > 0)
                day = day * wordBits + wordBits - 1 - static_cast<std::size_t>(std::countl_zero(m_steps[step][day]));
            return day;
        }
        if (word == 0) return std::nullopt;
        day = word - 1;
    }
    return std::nullopt;
}

} // namespace dateline::layout
