// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/dense_stretch.h"

#include "core/layout/range_maximum.h"

#include <algorithm>
#include <cmath>

namespace dateline::layout {

namespace {

/// Most mentions for the length. The exponent was tried on chronicles with and without outliers: small enough that a
/// cluster's own quiet weeks stay in, large enough that a lone date years before does not.
double scoreOf(double weight, double length) { return weight / std::pow(std::max(length, 7 * minutesPerDay), 0.15); }

RangeMaximum gapsBetween(const std::vector<Moment>& moments) {
    std::vector<float> gaps(moments.size() - 1);
    for (std::size_t i = 0; i < gaps.size(); ++i)
        gaps[i] = static_cast<float>(moments[i + 1].minute - moments[i].minute);
    return RangeMaximum(std::move(gaps));
}

} // namespace

/// Follows the heavier side of the widest gap; the best stretch met on the way wins. At most 64 cuts.
std::optional<TimeRange> denseStretch(const std::vector<Moment>& moments) {
    if (moments.empty()) return std::nullopt;
    std::vector<double> weightBefore(moments.size() + 1, 0);
    for (std::size_t i = 0; i < moments.size(); ++i)
        weightBefore[i + 1] = weightBefore[i] + static_cast<double>(moments[i].weight);
    const RangeMaximum gaps = gapsBetween(moments);
    std::size_t first = 0;
    std::size_t last = moments.size() - 1; // inclusive
    TimeRange best;
    double bestScore = 0;
    for (int cuts = 0; cuts < 64; ++cuts) {
        const double weight = weightBefore[last + 1] - weightBefore[first];
        const TimeRange now{moments[first].minute, moments[last].minute};
        if (const double score = scoreOf(weight, now.length()); score > bestScore) {
            bestScore = score;
            best = now;
        }
        if (first == last) break;
        const std::size_t cut = gaps.highest(first, last);
        const double left = weightBefore[cut + 1] - weightBefore[first];
        if (left * 2 > weight)
            last = cut;
        else
            first = cut + 1;
    }
    return best;
}

} // namespace dateline::layout
