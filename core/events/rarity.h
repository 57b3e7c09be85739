// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How rare something is in a pile, in steps of a part of an octave: a few articles more leave nearly all of it as it was, and with
// it all that was worked out from it.

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace dateline::events {

inline constexpr int stepsAnOctave = 2;

/// log2 of a count ≥ 1, in steps.
[[nodiscard]] inline int stepOf(std::size_t count) {
    const auto octaves = std::log2(static_cast<double>(std::max<std::size_t>(count, 1)));
    return static_cast<int>(std::lround(stepsAnOctave * octaves));
}

/// Of how many one has what `holders` of `all` have; none counts as one.
[[nodiscard]] inline double oneIn(std::size_t holders, std::size_t all) {
    return std::exp2(static_cast<double>(stepOf(all) - stepOf(holders)) / stepsAnOctave);
}

} // namespace dateline::events
