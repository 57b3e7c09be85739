// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/automaton.h"

#include <algorithm>
#include <cassert>
#include <string>

namespace dateline::temporal {

Automaton::Automaton(std::span<const Rule> rules, const Vocabulary& vocabulary)
    : m_rules(rules), m_vocabulary(vocabulary),
      m_symbols(static_cast<Symbol>(vocabulary.tokenClassCount() * gaps + 1)) {
    for (std::size_t rule = 0; rule < rules.size(); ++rule) {
        const auto base = static_cast<int>(m_program.size());
        for (Instruction step : rules[rule].pattern) {
            if (step.operation == Operation::jump || step.operation == Operation::split) step.argument += base;
            if (step.operation == Operation::split && step.other > 0) step.other += base;
            m_program.push_back(step);
            m_ruleAt.push_back(static_cast<std::uint16_t>(rule));
        }
    }
    m_visited.assign(m_program.size(), 0);
    findBehinds();
    m_beginnings.resize(m_behindExample.size());
    reset();
}

/// Numbers what the looks at the token before an expression can tell apart.
void Automaton::findBehinds() {
    std::vector<ClassId> asked;
    m_asksBehind.assign(m_program.size(), false);
    for (std::size_t at = m_program.size(); at-- > 0;) {
        const bool asks =
            m_program[at].operation == Operation::before || m_program[at].operation == Operation::notBefore;
        const bool sameRule = at + 1 < m_program.size() && m_ruleAt[at + 1] == m_ruleAt[at];
        m_asksBehind[at] = asks || (sameRule && m_asksBehind[at + 1]);
        if (asks) asked.push_back(m_program[at].argument);
    }
    std::map<std::string, std::uint16_t> known;
    m_behindExample.assign(1, 0);
    for (TokenClass token = 0; token < m_vocabulary.tokenClassCount(); ++token) {
        std::string told;
        for (const ClassId each : asked) told += m_vocabulary.isOf(token, each) ? '1' : '0';
        const auto [entry, isNew] = known.try_emplace(told, static_cast<std::uint16_t>(m_behindExample.size()));
        if (isNew) m_behindExample.push_back(token);
        m_behind.push_back(entry->second);
    }
}

void Automaton::reset() {
    m_states.clear();
    m_numbers.clear();
    m_edges.clear();
    m_starts.clear();
    m_states.resize(2); // unknown and dead have no edges
    m_edges.resize(2);
    for (std::uint16_t behind = 0; behind < m_behindExample.size(); ++behind)
        m_starts.push_back(numbered({{}, behind, true}));
}

Automaton::StateId Automaton::numbered(State state) {
    const auto [entry, isNew] = m_numbers.try_emplace(std::move(state), static_cast<StateId>(m_states.size()));
    if (isNew) {
        m_states.push_back(entry->first);
        m_edges.push_back(std::make_unique<Edge[]>(m_symbols));
    }
    return entry->second;
}

Automaton::Match Automaton::follow(const TokenSequence& sequence, std::size_t first, Edge edge) {
    Match best{first, 0};
    for (std::size_t at = first + 1; edge.next != dead; ++at) {
        edge = edgeFrom(edge.next, symbolAt(sequence, at));
        if (edge.accepted > 0) best = {at, static_cast<std::size_t>(edge.accepted - 1)};
    }
    if (m_states.size() > mostStates) reset();
    return best;
}

Automaton::Edge Automaton::discover(StateId from, Symbol symbol) {
    const State state = m_states[from]; // a copy: the vector may grow
    m_reached.clear();
    m_accepted = 0;
    if (state.start) {
        begin(state.behind, static_cast<TokenClass>(symbol / gaps));
    } else {
        ++m_discovery;
        m_symbol = symbol;
        m_behindNow = state.behind;
        for (const Place place : state.places) visit(place);
    }
    std::sort(m_reached.begin(), m_reached.end());
    const bool asks = std::any_of(m_reached.begin(), m_reached.end(), [this](Place p) { return m_asksBehind[p]; });
    const StateId next =
        m_reached.empty() ? dead : numbered({m_reached, asks ? state.behind : std::uint16_t{0}, false});
    return m_edges[from][symbol] = {next, m_accepted};
}

/// Where the first token leads. Most rules begin with another one and are not even looked at.
void Automaton::begin(std::uint16_t behind, TokenClass first) {
    const Beginnings& beginnings = beginningsAfter(behind);
    const auto append = [this](const std::vector<Place>& places) {
        m_reached.insert(m_reached.end(), places.begin(), places.end());
    };
    for (const auto& [word, places] : beginnings.byWord)
        if (m_vocabulary.isWord(first, word)) append(places);
    for (const auto& [wordClass, places] : beginnings.byClass)
        if (m_vocabulary.isOf(first, wordClass)) append(places);
}

const Automaton::Beginnings& Automaton::beginningsAfter(std::uint16_t behind) {
    auto& known = m_beginnings[behind];
    if (known) return *known;
    m_collecting = &known.emplace();
    m_behindNow = behind;
    ++m_discovery;
    for (Place place = 0; place < m_program.size(); ++place)
        if (place == 0 || m_ruleAt[place - 1] != m_ruleAt[place]) visit(place);
    m_collecting = nullptr;
    return *known;
}

/// Everything that can be reached from here without a token, and from there by the next one.
void Automaton::visit(Place place) {
    if (m_visited[place] == m_discovery) return;
    m_visited[place] = m_discovery;
    const Instruction& step = m_program[place];
    switch (step.operation) {
    case Operation::word:
    case Operation::wordClass:
        if (m_collecting)
            collect(step, place + 1);
        else if (consumes(step))
            m_reached.push_back(place + 1);
        return;
    case Operation::split:
        visit(static_cast<Place>(step.argument));
        if (step.other > 0) visit(static_cast<Place>(step.other));
        return;
    case Operation::jump:
        return visit(static_cast<Place>(step.argument));
    case Operation::accept: {
        const auto rule = static_cast<std::uint16_t>(m_ruleAt[place] + 1);
        if (!m_collecting && (m_accepted == 0 || rule < m_accepted)) m_accepted = rule;
        return;
    }
    default:
        if (looks(step)) visit(place + 1);
    }
}

void Automaton::collect(const Instruction& step, Place next) {
    auto& lists = step.operation == Operation::word ? m_collecting->byWord : m_collecting->byClass;
    auto list = std::find_if(lists.begin(), lists.end(), [&](const auto& each) { return each.first == step.argument; });
    if (list == lists.end()) list = lists.insert(list, {step.argument, {}});
    list->second.push_back(next);
}

bool Automaton::consumes(const Instruction& step) const {
    if (m_symbol == endOfText()) return false;
    const auto gap = m_symbol % gaps;
    if (gap == parted || (step.adjacent && gap != joined)) return false;
    const auto token = static_cast<TokenClass>(m_symbol / gaps);
    return step.operation == Operation::word ? m_vocabulary.isWord(token, step.argument)
                                             : m_vocabulary.isOf(token, step.argument);
}

bool Automaton::nextIsOf(ClassId wordClass) const {
    return m_symbol != endOfText() && m_vocabulary.isOf(static_cast<TokenClass>(m_symbol / gaps), wordClass);
}

bool Automaton::looks(const Instruction& step) const {
    assert((!m_collecting || step.operation == Operation::before || step.operation == Operation::notBefore) &&
           "a look at the token after an expression stands at its end");
    const bool behind = m_behindNow > 0 && m_vocabulary.isOf(m_behindExample[m_behindNow], step.argument);
    switch (step.operation) {
    case Operation::before:
        return behind;
    case Operation::notBefore:
        return !behind;
    case Operation::after:
        return nextIsOf(step.argument);
    default:
        return !nextIsOf(step.argument);
    }
}

} // namespace dateline::temporal
