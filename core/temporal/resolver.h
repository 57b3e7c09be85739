// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// From what was said to what it means here. Policies (their figures on news: 91 % and 89 %):
//   a weekday is the most recent one, today included; after "will" and its like the coming one, today included;
//   a month or a month and day without a year is the nearest to the anchor, turned by tense when that is far off;
//   "the next day", "earlier in the day" count from the date last spoken of, not from the document's date;
//   a text that tells a history carries the year it has got to (spoken_dates.h). Which day an expression counts from is
//   chosen in placer.h, the arithmetic is in landing.h.

#include "core/temporal/anchors.h"
#include "core/temporal/reading.h"
#include "core/temporal/recognised.h"
#include "core/temporal/spoken_dates.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace dateline::temporal {

/// One Timex for each expression, in order; its value is empty where the words mean no time in a text of this kind. O(expressions), and one more pass over the text for ambiguous zones.
[[nodiscard]] std::vector<Timex> resolve(const Recognised& recognised, const Anchors& anchors);
/// The same for a block that begins at byte `offset` of a longer text. `spoken`, the dates spoken of before it, goes on to
/// the next block. Spans, those of the anchors too, count from the block's start.
[[nodiscard]] std::vector<Timex> resolve(const Recognised& block, const Anchors& anchors, SpokenDates& spoken,
                                         std::uint64_t offset);
/// The same for some of its expressions, in order; Anchors::metadata counts these. The date last spoken of is one of these.
[[nodiscard]] std::vector<Timex> resolve(const Recognised& recognised, std::span<const Expression> expressions,
                                         const Anchors& anchors);

/// The expression's TIMEX3 value with what is open written as X: "XXXX-12-17", "XXXX-WXX-3".
[[nodiscard]] std::string symbolicValue(const SymbolicTime& time);

} // namespace dateline::temporal
