// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// "three days after the summit" counts from a summit. Where the text has told on which day that was, this finds the day.

#include "core/base/span.h"
#include "core/temporal/reading.h"
#include "core/temporal/recognised.h"

#include <optional>
#include <span>

namespace dateline::temporal {

struct EventAnchor {
    time::Day day;
    Span words; ///< what names the event behind the expression
};

/// The day of the latest sentence before the expression that holds the noun behind it and an exact day. `told` are the resolved
/// expressions before this one, of the same positions in `expressions`. Looks back at no more than 64 of them.
[[nodiscard]] std::optional<EventAnchor> eventBehind(const Recognised& recognised,
                                                     std::span<const Expression> expressions,
                                                     std::span<const Timex> told, const Expression& expression);

} // namespace dateline::temporal
