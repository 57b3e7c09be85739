// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/range_maximum.h"

#include <algorithm>

namespace dateline::layout {

namespace {

constexpr std::size_t fanOut = 16;

} // namespace

RangeMaximum::RangeMaximum(std::vector<float> values) : m_values(std::move(values)) {
    for (std::size_t below = m_values.size(), step = 0; below > fanOut; below = m_steps[step++].size()) {
        std::vector<std::uint32_t> highest((below + fanOut - 1) / fanOut);
        for (std::size_t i = 0; i < highest.size(); ++i) {
            highest[i] = positionAt(step, i * fanOut);
            for (std::size_t k = i * fanOut + 1; k < std::min(below, (i + 1) * fanOut); ++k)
                highest[i] = higher(highest[i], positionAt(step, k));
        }
        m_steps.push_back(std::move(highest));
    }
}

std::uint32_t RangeMaximum::higher(std::uint32_t a, std::uint32_t b) const {
    if (m_values[a] != m_values[b]) return m_values[a] > m_values[b] ? a : b;
    return std::min(a, b);
}

/// Step 0 stands for the values themselves.
std::uint32_t RangeMaximum::positionAt(std::size_t step, std::size_t index) const {
    return step == 0 ? static_cast<std::uint32_t>(index) : m_steps[step - 1][index];
}

std::size_t RangeMaximum::highest(std::size_t first, std::size_t last) const {
    auto best = static_cast<std::uint32_t>(first);
    for (std::size_t step = 0; first < last; ++step) {
        const bool isTop = step == m_steps.size();
        while (first < last && (isTop || first % fanOut != 0)) best = higher(best, positionAt(step, first++));
        while (first < last && last % fanOut != 0) best = higher(best, positionAt(step, --last));
        first /= fanOut;
        last /= fanOut;
    }
    return best;
}

} // namespace dateline::layout
