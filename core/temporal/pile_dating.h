// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Dates undated articles from the dated ones of their pile. A day is answered only if its chance (see weighing.h) is high;
// its neighbours count against it as much as any other day. How high is tried on the dated articles
// themselves, each read as though it had come without a date: of all answers, those of date lines among them, 85 in a
// hundred must be right to the day. So a pile of which the days are hard to tell answers less. Otherwise the answer is
// the shortest interval that holds most of the chances, or none. The explanation names the evidence and every
// addend that tells the best day from the next best.

#include "core/temporal/pile.h"

#include <cstddef>
#include <span>
#include <vector>

namespace dateline::temporal {

class PileDating {
public:
    /// Learns from the drafts that have a day, which are borrowed, and tries itself on a sample of them.
    /// O(tokens · log tokens), and as `infer` for each of the sample.
    explicit PileDating(std::span<const Draft> drafts);

    [[nodiscard]] bool knowsEnough() const { return m_pile.knowsEnough(); }

    /// No `when` where the pile does not tell. Needs a pile that knows enough.
    [[nodiscard]] Published infer(const Draft& draft) const;

private:
    struct Trial {
        double chance = 0; ///< of the day that weighed most
        bool right = false;
    };

    void tryOnDated();
    void setLimit(std::vector<Trial> trials);

    Pile m_pile;
    double m_answerChance = 0.7; ///< 0–1; above 1 where the pile has shown that it tells no day
    std::size_t m_tried = 0;     ///< trials at or above it
    std::size_t m_right = 0;     ///< of these
};

} // namespace dateline::temporal
