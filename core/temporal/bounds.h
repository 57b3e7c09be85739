// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Words before a date that make it the end of a stretch: "since 1997", "until Friday", "by the end of May".

#include "core/temporal/recognised.h"

namespace dateline::temporal {

struct Bound {
    time::Modifier modifier = time::Modifier::none; ///< what the stretch is to the date
    Direction direction = Direction::open;          ///< "since" looks back whatever the verb does
    bool ahead = false;                             ///< "until" looks ahead: what is told next need not be later
};

/// Of the one or two words directly before token `first` (table bounds.tsv); null where they are none.
[[nodiscard]] const Bound* boundBefore(const Recognised& recognised, std::size_t first);

/// The date at token `first` closes a phrase that looks ahead: "until 1945", "until the fall of the town in March 1945".
[[nodiscard]] bool endsAhead(const Recognised& recognised, const text::Sentence& sentence, std::size_t first);

} // namespace dateline::temporal
