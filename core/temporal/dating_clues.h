// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What an article says that speaks for its own date, before anybody asks for which: weekdays and days counted from
// today, with the words around them; days named by month; the earliest stamp of a time on its page.

#include "core/temporal/dating.h"
#include "core/temporal/similar_texts.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace dateline::temporal {

/// How a sentence names a weekday. Each lies differently around the day of publication.
enum class Manner : std::uint8_t {
    plain,       ///< "said on Monday"
    planned,     ///< "will meet on Monday", "is due on Monday"
    attributive, ///< "Monday's storm": known already
    bound,       ///< "since Monday"
};

struct DayMention {
    std::size_t expression = 0;
    std::optional<int> weekday; ///< 1–7, Monday first; without it the mention counts from the article's own day
    int shift = 0;              ///< "yesterday" −1, "tomorrow" 1
    Manner manner = Manner::plain;
    bool nearTop = false;
    Span sentence;
    Terms words; ///< of its sentence
};

struct NamedDay {
    std::size_t expression = 0;
    std::optional<int> year;
    int month = 1;
    int day = 1;
    bool planned = false;
    bool nearTop = false;
};

struct Stamp {
    std::size_t expression = 0;
    time::Day day;
};

struct DatingClues {
    std::vector<DayMention> mentions; ///< the first ones, by position
    std::vector<NamedDay> named;      ///< likewise
    std::optional<Stamp> firstStamp;  ///< by time, of the article's page or of a reader's remark below it
};

/// O(tokens).
[[nodiscard]] DatingClues cluesOf(const Draft& draft);

/// The day that was last named at or before `day`.
struct LatestNamed {
    const NamedDay* named = nullptr; ///< null when none was
    int daysBefore = 0;
    int later = 0; ///< days named after `day` as though they had been
};
[[nodiscard]] LatestNamed latestNamed(const DatingClues& clues, time::Day day);

} // namespace dateline::temporal
