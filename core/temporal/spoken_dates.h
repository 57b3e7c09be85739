// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The dates a text has spoken of so far, which "the next day", "that year" or a bare "March" count from. A value: a long
// text that is read block by block carries it from one block to the next.

#include "core/temporal/landing.h"

#include <array>
#include <cstdint>
#include <optional>

namespace dateline::temporal {

/// How a text tells its time.
enum class Telling {
    undecided,
    news,      ///< from its own day: "on Tuesday", "last month"
    narrative, ///< from year to year: a month belongs to the year last spoken of
};

struct SpokenDate {
    time::Day day; ///< first of its days; of a range the last
    time::Granularity granularity = time::Granularity::day;
    std::uint64_t offset = 0; ///< bytes from the start of the text
};

class SpokenDates {
public:
    Telling telling = Telling::undecided;
    bool ofItsDay = false;              ///< the text names days near its own
    std::optional<SpokenDate> reported; ///< the latest quarter that a report is about, and no forecast
    std::uint64_t longerTalk = 0;       ///< bytes; where the talk last turned from a quarter to something longer

    /// `moves`: the story goes on from there.
    void remember(const time::When& when, std::uint64_t offset, bool moves);

    /// A look far back or ahead: only "that year" counts from it.
    void rememberAside(const time::When& when, std::uint64_t offset);

    /// What "that year" means: the latest date of a year or finer, looks aside among them.
    [[nodiscard]] std::optional<SpokenDate> latestYear() const;
    /// The latest date at least as fine as `coarsest`.
    [[nodiscard]] std::optional<SpokenDate> latest(time::Granularity coarsest) const;
    /// The latest date of that granularity.
    [[nodiscard]] std::optional<SpokenDate> latestOf(time::Granularity granularity) const;

    /// Where the story has got to.
    [[nodiscard]] std::optional<SpokenDate> story() const { return m_story; }

private:
    static constexpr std::size_t granularities = static_cast<std::size_t>(time::Granularity::millennium) + 1;

    std::array<std::optional<SpokenDate>, granularities> m_latest; ///< by granularity
    std::optional<SpokenDate> m_story;
    std::optional<SpokenDate> m_aside; ///< a year
};

} // namespace dateline::temporal
