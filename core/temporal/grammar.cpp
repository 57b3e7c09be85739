// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/grammar.h"

#include "core/temporal/automaton.h"
#include "core/temporal/meaning.h"
#include "core/text/lexicon.h"

#include <map>
#include <mutex>
#include <utility>

namespace dateline::temporal {

namespace {

struct Capture {
    ClassId wordClass;
    std::size_t token;
};

/// How one rule matches tokens that it is known to match: the first way, by depth-first search over its program.
class Capturer {
public:
    Capturer(const Vocabulary& vocabulary, const TokenSequence& sequence)
        : m_vocabulary(vocabulary), m_sequence(sequence) {}

    const std::vector<Capture>& capture(const PatternProgram& program, std::size_t first, std::size_t last) {
        m_program = &program;
        m_first = first;
        m_last = last;
        m_captures.clear();
        visit(0, first);
        return m_captures;
    }

private:
    bool visit(int pc, std::size_t at) {
        const Instruction& step = (*m_program)[static_cast<std::size_t>(pc)];
        switch (step.operation) {
        case Operation::word:
            return consumes(step, at) && m_vocabulary.isWord(m_sequence.classes[at], step.argument) &&
                   visit(pc + 1, at + 1);
        case Operation::wordClass:
            return visitClass(step, pc, at);
        case Operation::split:
            return visit(step.argument, at) || (step.other > 0 && visit(step.other, at));
        case Operation::jump:
            return visit(step.argument, at);
        case Operation::accept:
            return at == m_last;
        default:
            return looks(step, at) && visit(pc + 1, at);
        }
    }

    bool visitClass(const Instruction& step, int pc, std::size_t at) {
        if (!consumes(step, at) || !isOf(at, step.argument)) return false;
        m_captures.push_back({step.argument, at});
        if (visit(pc + 1, at + 1)) return true;
        m_captures.pop_back();
        return false;
    }

    [[nodiscard]] bool consumes(const Instruction& step, std::size_t at) const {
        return at < m_last && (at == m_first || !step.adjacent || !m_sequence.tokens[at].spaceBefore);
    }

    [[nodiscard]] bool isOf(std::size_t at, ClassId wordClass) const {
        return m_vocabulary.isOf(m_sequence.classes[at], wordClass);
    }

    [[nodiscard]] bool looks(const Instruction& step, std::size_t at) const {
        switch (step.operation) {
        case Operation::before:
            return m_first > 0 && isOf(m_first - 1, step.argument);
        case Operation::notBefore:
            return m_first == 0 || !isOf(m_first - 1, step.argument);
        case Operation::after:
            return at < m_sequence.size() && isOf(at, step.argument);
        default:
            return at >= m_sequence.size() || !isOf(at, step.argument);
        }
    }

    const Vocabulary& m_vocabulary;
    const TokenSequence& m_sequence;
    const PatternProgram* m_program = nullptr;
    std::size_t m_first = 0;
    std::size_t m_last = 0;
    std::vector<Capture> m_captures;
};

std::string_view fieldOf(std::string_view className) { return className.substr(0, className.find('.')); }

} // namespace

struct Grammar::Program {
    explicit Program(text::Language language) : vocabulary(language) {
        std::map<std::string_view, std::string_view> macros;
        const auto rows = text::lexiconRows(language, "rules");
        for (const auto& row : rows)
            if (row[0].front() == '$') macros.emplace(row[0].substr(1), row[1]);
        for (const auto& row : rows)
            if (row[0].front() != '$')
                rules.push_back(
                    {row[0], compilePattern(row[1], vocabulary, [&](std::string_view name) { return macros[name]; }),
                     row.size() > 2 ? row[2] : std::string_view{}});
        vocabulary.seal();
    }

    [[nodiscard]] SymbolicTime meaningOf(const Rule& rule, const std::vector<Capture>& captures, std::string_view text,
                                         const std::vector<text::Token>& tokens) const {
        SymbolicTime time;
        for (const auto& [wordClass, at] : captures)
            setField(time, fieldOf(vocabulary.nameOf(wordClass)), vocabulary.valueOf(text, tokens[at], wordClass));
        applyMeaning(time, rule.meaning);
        return time;
    }

    Vocabulary vocabulary;
    std::vector<Rule> rules;
};

/// What automata have learned about texts is worth keeping: they are lent to one reader at a time.
class Grammar::Automata {
public:
    explicit Automata(const Program& program) : m_program(program) {}

    std::unique_ptr<Automaton> take() {
        const std::scoped_lock lock(m_mutex);
        if (m_idle.empty()) return std::make_unique<Automaton>(m_program.rules, m_program.vocabulary);
        auto automaton = std::move(m_idle.back());
        m_idle.pop_back();
        return automaton;
    }

    void giveBack(std::unique_ptr<Automaton> automaton) {
        const std::scoped_lock lock(m_mutex);
        m_idle.push_back(std::move(automaton));
    }

private:
    const Program& m_program;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<Automaton>> m_idle;
};

Grammar::Grammar(text::Language language)
    : m_program(std::make_unique<const Program>(language)), m_automata(std::make_unique<Automata>(*m_program)) {}
Grammar::~Grammar() = default;

const Grammar& Grammar::forLanguage(text::Language language) {
    static text::PerLanguage<std::unique_ptr<const Grammar>> grammars;
    return *grammars.of(language, [](auto each) { return std::unique_ptr<const Grammar>(new Grammar(each)); });
}

std::vector<Expression> Grammar::recognise(std::string_view text, const std::vector<text::Token>& tokens) const {
    const auto classes = m_program->vocabulary.classesOf(text, tokens);
    const TokenSequence sequence{tokens, classes};
    Capturer capturer(m_program->vocabulary, sequence);
    auto automaton = m_automata->take();
    std::vector<Expression> found;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const auto match = automaton->longest(sequence, at);
        if (match.end == at) continue;
        const Rule& rule = m_program->rules[match.rule];
        Expression expression{at, match.end, rule.name,
                              m_program->meaningOf(rule, capturer.capture(rule.pattern, at, match.end), text, tokens)};
        at = match.end - 1;
        if (expression.time.kind != SymbolicKind::nothing) found.push_back(std::move(expression));
    }
    m_automata->giveBack(std::move(automaton));
    return found;
}

std::vector<std::string_view> Grammar::ruleNames() const {
    std::vector<std::string_view> names;
    for (const auto& rule : m_program->rules)
        if (rule.meaning.find("kind=nothing") == rule.meaning.npos) names.push_back(rule.name);
    return names;
}

} // namespace dateline::temporal
