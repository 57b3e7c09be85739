// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Fills a SymbolicTime from what a rule captured and from the rule's meaning column.

#include "core/temporal/symbolic_time.h"

#include <string_view>

namespace dateline::temporal {

/// "month=3", "kind=shift", "sign=-"… An unknown field is ignored here and refused by a test of the rule table.
/// Returns false for an unknown field or value.
bool setField(SymbolicTime& time, std::string_view field, std::string_view value);

/// All `key=value` pairs of a meaning column, separated by blanks.
bool applyMeaning(SymbolicTime& time, std::string_view meaning);

} // namespace dateline::temporal
