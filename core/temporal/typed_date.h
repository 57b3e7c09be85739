// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A date as a person types it to go there: "12 Jan 2022", "1066", "last March". Read by the same rules as articles.

#include "core/time/when.h"

#include <optional>
#include <string_view>

namespace dateline::temporal {

/// Relative words count from `today`. Of several dates ("1066 to 1087") the stretch from the first to the last; nothing where
/// the words name no place on the calendar, or may name two.
[[nodiscard]] std::optional<time::When> typedDate(std::string_view words, time::Day today);

} // namespace dateline::temporal
