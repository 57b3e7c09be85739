// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Compiles a rule's pattern (see grammar.h for the notation) into instructions for the matcher.

#include "core/temporal/vocabulary.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::temporal {

enum class Operation { word, wordClass, split, jump, before, notBefore, after, notAfter, accept };

/// `word`/`wordClass` consume one token; `split` tries `argument`, then `other`; the rest look or move only.
struct Instruction {
    Operation operation = Operation::accept;
    int argument = 0;
    int other = 0;
    bool adjacent = false; ///< no white space before this token
};

using PatternProgram = std::vector<Instruction>;
/// Body of the macro of that name; empty when there is none.
using MacroLookup = std::function<std::string_view(std::string_view)>;

/// A pattern that does not parse is an error of ours and asserts (a test compiles every rule).
[[nodiscard]] PatternProgram compilePattern(std::string_view pattern, Vocabulary& vocabulary, const MacroLookup& macro);

} // namespace dateline::temporal
