// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// All rules at once. A set of places inside rules that a text may have reached is a state; what the next token makes of
// it is worked out when it is first met and then remembered (a lazy deterministic automaton, as in grep). So a token
// costs one look into a table however many rules there are. One automaton belongs to one thread at a time.

#include "core/temporal/pattern.h"
#include "core/text/token.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline::temporal {

struct Rule {
    std::string_view name;
    PatternProgram pattern;
    std::string_view meaning;
};

/// What the automaton reads: tokens and their classes, side by side.
struct TokenSequence {
    const std::vector<text::Token>& tokens;
    const std::vector<TokenClass>& classes;

    [[nodiscard]] std::size_t size() const { return classes.size(); }
};

class Automaton {
public:
    /// Both must outlive the automaton.
    Automaton(std::span<const Rule> rules, const Vocabulary& vocabulary);

    struct Match {
        std::size_t end = 0;  ///< one past the last token
        std::size_t rule = 0; ///< of those that reach so far, the first of the table
    };

    /// The longest match that begins at token `first`; its end is `first` where there is none.
    [[nodiscard]] Match longest(const TokenSequence& sequence, std::size_t first) {
        const StateId state = m_starts[first == 0 ? 0 : m_behind[sequence.classes[first - 1]]];
        const Edge edge = edgeFrom(state, symbolOf(sequence.classes[first], joined));
        if (edge.next == dead) return {first, 0}; // nearly every token of a text
        return follow(sequence, first, edge);
    }

private:
    using StateId = std::uint16_t;
    using Symbol = std::uint32_t;
    /// Place in the program of all rules behind one another.
    using Place = std::uint32_t;

    /// How a token stands behind the one before.
    enum Gap : Symbol { joined, spaced, parted, gaps };

    struct Edge {
        StateId next = 0;
        std::uint16_t accepted = 0; ///< rule that matches up to here, from 1
    };
    struct State {
        std::vector<Place> places; ///< in order of the table
        std::uint16_t behind = 0;  ///< what stood before the expression, where that is still asked
        bool start = false;

        friend auto operator<=>(const State&, const State&) = default;
    };

    /// What the first token of an expression leads to, by what it is.
    struct Beginnings {
        std::vector<std::pair<WordId, std::vector<Place>>> byWord;
        std::vector<std::pair<ClassId, std::vector<Place>>> byClass;
    };

    static constexpr StateId unknown = 0; ///< so that a new row is all zeros
    static constexpr StateId dead = 1;
    static constexpr std::size_t mostStates = 4096; ///< bounds memory; then all but the starts are forgotten

    static Symbol symbolOf(TokenClass token, Gap gap) { return token * Symbol{gaps} + gap; }
    [[nodiscard]] Symbol endOfText() const { return m_symbols - 1; }
    [[nodiscard]] Symbol symbolAt(const TokenSequence& sequence, std::size_t at) const {
        if (at >= sequence.size()) return endOfText();
        const text::Token& token = sequence.tokens[at];
        return symbolOf(sequence.classes[at], token.paragraphBefore ? parted : token.spaceBefore ? spaced : joined);
    }

    [[nodiscard]] Edge edgeFrom(StateId state, Symbol symbol) {
        const Edge edge = m_edges[state][symbol];
        return edge.next == unknown ? discover(state, symbol) : edge;
    }

    Match follow(const TokenSequence& sequence, std::size_t first, Edge edge);
    Edge discover(StateId state, Symbol symbol);
    void begin(std::uint16_t behind, TokenClass first);
    const Beginnings& beginningsAfter(std::uint16_t behind);
    void visit(Place place);
    void collect(const Instruction& step, Place next);
    [[nodiscard]] bool consumes(const Instruction& step) const;
    [[nodiscard]] bool looks(const Instruction& step) const;
    [[nodiscard]] bool nextIsOf(ClassId wordClass) const;
    StateId numbered(State state);
    void findBehinds();
    void reset();

    std::span<const Rule> m_rules;
    const Vocabulary& m_vocabulary;
    std::vector<Instruction> m_program;      ///< all rules; splits and jumps point to places
    std::vector<std::uint16_t> m_ruleAt;     ///< by place
    std::vector<bool> m_asksBehind;          ///< by place: whether a look at the token before may follow
    std::vector<std::uint16_t> m_behind;     ///< by token class: what looks behind can tell, numbered from 1
    std::vector<TokenClass> m_behindExample; ///< by that number: a token class that is so
    std::vector<std::optional<Beginnings>> m_beginnings; ///< by that number
    Symbol m_symbols = 0;

    std::vector<State> m_states;
    std::map<State, StateId> m_numbers;
    std::vector<std::unique_ptr<Edge[]>> m_edges; ///< by state, then by symbol
    std::vector<StateId> m_starts;                ///< by what stands behind

    // of the edge that is being discovered
    Symbol m_symbol = 0;
    Beginnings* m_collecting = nullptr; ///< where only what may begin an expression is gathered
    std::uint16_t m_behindNow = 0;
    std::uint16_t m_accepted = 0;
    std::vector<Place> m_reached;
    std::vector<std::uint32_t> m_visited; ///< by place: the number of the discovery
    std::uint32_t m_discovery = 0;
};

} // namespace dateline::temporal
