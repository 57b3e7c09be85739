// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The temporal grammar of one language: a vocabulary (resources/lexicon/<language>/temporal_words.tsv) and a table of
// named rules (rules.tsv), compiled once into small programs that an automaton (automaton.h) runs over tokens, all at once.
//
// A rule is `name <tab> pattern <tab> meaning`. Patterns are made of
//     word            that word, in any case
//     {class}         a word of that class, or a number of one of the numeric classes year, day, hour, minute, mm, dd, n
//     ~               the next element follows without white space
//     ( a | b c )     alternatives          [ a b ]   optional          <<name>>   the macro defined by a row "$name"
//     <{class} <!{class} >{class} >!{class}   the token before or after the expression is, or is not, of that class
// A class whose name (up to a '.') is a field of SymbolicTime fills that field. The meaning column sets the rest:
// kind=… unit=… count=… sign=- anchor=mention direction=… mod=… ref=… moving=yes and so on (meaning.cpp). A rule with
// kind=nothing takes what only looks like a date out of the way. Longest match wins, then the earlier rule. Adding a language is adding a folder.

#include "core/temporal/symbolic_time.h"
#include "core/text/language.h"
#include "core/text/token.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::temporal {

/// A match: tokens [first, last) mean `time` by the rule of that name.
struct Expression {
    std::size_t first = 0;
    std::size_t last = 0;
    std::string_view rule; ///< lives as long as the program
    SymbolicTime time;
};

class Grammar {
public:
    /// Compiled on first use; thread-safe.
    [[nodiscard]] static const Grammar& forLanguage(text::Language language);

    Grammar(const Grammar&) = delete;
    Grammar& operator=(const Grammar&) = delete;
    ~Grammar();

    /// Leftmost-longest, disjoint, in order. O(tokens · length of the longest rule), whatever the number of rules.
    [[nodiscard]] std::vector<Expression> recognise(std::string_view text,
                                                    const std::vector<text::Token>& tokens) const;

    /// For documentation and tests: the name of every rule that yields an expression, in order of the table.
    [[nodiscard]] std::vector<std::string_view> ruleNames() const;

private:
    explicit Grammar(text::Language language);
    struct Program;
    class Automata;
    std::unique_ptr<const Program> m_program;
    std::unique_ptr<Automata> m_automata;
};

} // namespace dateline::temporal
