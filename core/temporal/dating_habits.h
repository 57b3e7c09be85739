// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How articles stand to the days they name and to articles that read alike, counted on the dated articles of a pile, source by source: one publisher
// says "on Monday" on Monday, another prints it on Tuesday. Counts begin from what holds for news at large, so that a
// source with few dated articles leans on that.

#include "core/temporal/dating_clues.h"

#include <array>
#include <map>
#include <string>
#include <tuple>
#include <utility>

namespace dateline::temporal {

class DatingHabits {
public:
    /// Share of articles published 0–6 days after the named weekday, modulo a week; adds up to 1.
    using WeekdayShares = std::array<double, 7>;

    void learn(const std::string& source, const DatingClues& clues, time::Day published) {
        count(source, clues, published, 1);
    }
    /// Takes back what was learned from the same.
    void forget(const std::string& source, const DatingClues& clues, time::Day published) {
        count(source, clues, published, -1);
    }

    [[nodiscard]] WeekdayShares weekday(const std::string& source, const DayMention& mention) const;
    /// Share of articles whose latest named day lies that many days back, for one day.
    [[nodiscard]] double named(const std::string& source, bool nearTop, int daysBefore) const;
    /// Share of articles published that many days after the first stamp on their page; negative for before.
    [[nodiscard]] double stamp(const std::string& source, int daysAfter) const;

    /// Two articles of that similarity appeared that many days apart.
    void learnApart(double similarity, int days);
    /// Share of articles of that similarity that appeared that many days apart, for one of the two days.
    [[nodiscard]] double apart(double similarity, int days) const;

private:
    static constexpr std::size_t gaps = 7;
    static constexpr std::size_t distances = 8;
    static constexpr std::size_t degrees = 7;
    static constexpr std::size_t stampOffsets = 4;
    using WeekdayKey = std::tuple<std::string, Manner, bool>;

    void count(const std::string& source, const DatingClues& clues, time::Day published, int times);

    std::map<WeekdayKey, std::array<int, 7>> m_weekdays;
    std::map<std::pair<std::string, bool>, std::array<int, gaps>> m_named;
    std::map<std::string, std::array<int, stampOffsets>> m_stamps;
    std::array<std::array<int, distances>, degrees> m_apart{}; ///< by similarity, of all sources
};

} // namespace dateline::temporal
