// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Lists and ranges whose members borrow from each other: "January 10, 12 and 13", "10 and 12 January", "1939-45", "from 2001
// to 2009", "499-493 BC". The grammar finds the member that is whole; this finds those that lean on it.

#include "core/temporal/grammar.h"
#include "core/text/language.h"

#include <string_view>
#include <vector>

namespace dateline::temporal {

/// `expressions` with the members that lean on them, in order, disjoint. O(expressions + members).
[[nodiscard]] std::vector<Expression> withSeries(std::string_view text, const std::vector<text::Token>& tokens,
                                                 std::vector<Expression> expressions, text::Language language);

} // namespace dateline::temporal
