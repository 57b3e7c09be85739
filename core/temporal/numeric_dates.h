// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// "03/04/2021" is the third of April here and the fourth of March there. A text keeps to one order, so a date of it that
// can only be read one way ("25/04/2021") decides for all. Without one, both readings stay.

#include "core/temporal/grammar.h"

#include <optional>
#include <vector>

namespace dateline::temporal {

struct NumericOrder {
    std::optional<std::size_t> shownBy; ///< index of the expression that can only be read one way
    bool contradicted = false;          ///< others can only be read the other way: each speaks for itself
};

/// Sets day and month of the numeric dates whose order is known. O(expressions).
NumericOrder settleNumericDates(std::vector<Expression>& expressions);

} // namespace dateline::temporal
