// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/grammar.h"

#include "core/temporal/meaning.h"
#include "core/temporal/pattern.h"
#include "core/text/lexicon.h"

#include <map>
#include <string>
#include <unordered_map>

namespace dateline::temporal {

namespace {

struct Rule {
    std::string_view name;
    PatternProgram pattern;
    std::string_view meaning;
};

struct Capture {
    ClassId wordClass;
    std::size_t token;
};

/// The longest way to match one rule at one place, by depth-first search over its program.
class Matcher {
public:
    Matcher(const Vocabulary& vocabulary, const std::vector<text::Token>& tokens, const std::vector<Symbol>& symbols)
        : m_vocabulary(vocabulary), m_tokens(tokens), m_symbols(symbols) {}

    /// One past the last token, or `first` when the rule does not match there.
    std::size_t longest(const PatternProgram& program, std::size_t first) {
        m_program = &program;
        m_first = m_best = first;
        m_captures.clear();
        m_bestCaptures.clear();
        visit(0, first);
        return m_best;
    }

    [[nodiscard]] const std::vector<Capture>& captures() const { return m_bestCaptures; }

private:
    void visit(int pc, std::size_t at) {
        const Instruction& step = (*m_program)[static_cast<std::size_t>(pc)];
        switch (step.operation) {
        case Operation::word:
            if (consumes(step, at) && m_symbols[at].word == step.argument) visit(pc + 1, at + 1);
            return;
        case Operation::wordClass:
            return visitClass(step, pc, at);
        case Operation::split:
            visit(step.argument == 0 ? pc + 1 : step.argument, at);
            if (step.other > 0) visit(step.other, at);
            return;
        case Operation::jump:
            return visit(step.argument, at);
        case Operation::accept:
            return accept(at);
        default:
            if (looks(step, at)) visit(pc + 1, at);
        }
    }

    void visitClass(const Instruction& step, int pc, std::size_t at) {
        if (!consumes(step, at) || !isOf(at, step.argument)) return;
        m_captures.push_back({step.argument, at});
        visit(pc + 1, at + 1);
        m_captures.pop_back();
    }

    [[nodiscard]] bool consumes(const Instruction& step, std::size_t at) const {
        return at < m_tokens.size() &&
               (at == m_first || ((!step.adjacent || !m_tokens[at].spaceBefore) && !m_tokens[at].paragraphBefore));
    }

    [[nodiscard]] bool isOf(std::size_t at, ClassId wordClass) const {
        return m_vocabulary.isBuiltIn(m_symbols[at], m_tokens[at], wordClass) ||
               m_vocabulary.membership(m_symbols[at], m_tokens[at], wordClass) != nullptr;
    }

    [[nodiscard]] bool looks(const Instruction& step, std::size_t at) const {
        switch (step.operation) {
        case Operation::before:
            return m_first > 0 && isOf(m_first - 1, step.argument);
        case Operation::notBefore:
            return m_first == 0 || !isOf(m_first - 1, step.argument);
        case Operation::after:
            return at < m_tokens.size() && isOf(at, step.argument);
        default:
            return at >= m_tokens.size() || !isOf(at, step.argument);
        }
    }

    void accept(std::size_t at) {
        if (at <= m_best) return;
        m_best = at;
        m_bestCaptures = m_captures;
    }

    const Vocabulary& m_vocabulary;
    const std::vector<text::Token>& m_tokens;
    const std::vector<Symbol>& m_symbols;
    const PatternProgram* m_program = nullptr;
    std::size_t m_first = 0;
    std::size_t m_best = 0;
    std::vector<Capture> m_captures;
    std::vector<Capture> m_bestCaptures;
};

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
        for (std::size_t i = 0; i < rules.size(); ++i) indexStarts(static_cast<int>(i), 0);
    }

    /// Which first tokens can begin a rule: words by number, classes by number.
    void indexStarts(int rule, int pc) {
        const Instruction& step = rules[static_cast<std::size_t>(rule)].pattern[static_cast<std::size_t>(pc)];
        switch (step.operation) {
        case Operation::word:
            return add(byWord[step.argument], rule);
        case Operation::wordClass:
            return add(byClass[step.argument], rule);
        case Operation::split:
            indexStarts(rule, step.argument == 0 ? pc + 1 : step.argument);
            if (step.other > 0) indexStarts(rule, step.other);
            return;
        case Operation::jump:
            return indexStarts(rule, step.argument);
        case Operation::accept:
            return;
        default:
            indexStarts(rule, pc + 1);
        }
    }

    static void add(std::vector<int>& rules, int rule) {
        if (rules.empty() || rules.back() != rule) rules.push_back(rule);
    }

    /// Rules that can begin at this token, in order of the table.
    void candidates(const Symbol& symbol, const text::Token& token, std::vector<int>& out) const {
        out.clear();
        if (symbol.word != unknownWord) {
            if (const auto found = byWord.find(symbol.word); found != byWord.end()) out = found->second;
            for (const auto& member : vocabulary.membershipsOf(symbol.word)) append(member.wordClass, out);
        } else if (token.kind == text::TokenKind::number) {
            for (const auto& [wordClass, list] : byClass)
                if (vocabulary.isNumeric(wordClass) && vocabulary.isBuiltIn(symbol, token, wordClass))
                    append(wordClass, out);
        }
    }

    void append(ClassId wordClass, std::vector<int>& out) const {
        if (const auto found = byClass.find(wordClass); found != byClass.end())
            out.insert(out.end(), found->second.begin(), found->second.end());
    }

    Vocabulary vocabulary;
    std::vector<Rule> rules;
    std::unordered_map<WordId, std::vector<int>> byWord;
    std::map<ClassId, std::vector<int>> byClass;
};

namespace {

std::string_view fieldOf(std::string_view className) { return className.substr(0, className.find('.')); }

SymbolicTime meaningOf(const Rule& rule, const std::vector<Capture>& captures, const Vocabulary& vocabulary,
                       const std::vector<text::Token>& tokens, const std::vector<Symbol>& symbols) {
    SymbolicTime time;
    for (const auto& [wordClass, at] : captures) {
        const auto* member = vocabulary.membership(symbols[at], tokens[at], wordClass);
        const std::string value = member ? std::string(member->value) : std::to_string(symbols[at].number);
        setField(time, fieldOf(vocabulary.nameOf(wordClass)), value);
    }
    applyMeaning(time, rule.meaning);
    return time;
}

} // namespace

Grammar::Grammar(text::Language language) : m_program(std::make_unique<const Program>(language)) {}
Grammar::~Grammar() = default;

const Grammar& Grammar::forLanguage(text::Language language) {
    static text::PerLanguage<std::unique_ptr<const Grammar>> grammars;
    return *grammars.of(language, [](auto each) { return std::unique_ptr<const Grammar>(new Grammar(each)); });
}

std::vector<Expression> Grammar::recognise(std::string_view text, const std::vector<text::Token>& tokens) const {
    const auto symbols = m_program->vocabulary.symbolsOf(text, tokens);
    Matcher matcher(m_program->vocabulary, tokens, symbols);
    std::vector<Expression> found;
    std::vector<int> candidates;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        m_program->candidates(symbols[at], tokens[at], candidates);
        Expression best{at, at, {}, {}};
        int bestRule = 0;
        for (const int rule : candidates) {
            const auto& program = m_program->rules[static_cast<std::size_t>(rule)];
            const std::size_t end = matcher.longest(program.pattern, at);
            if (end < best.last || end == at || (end == best.last && rule >= bestRule)) continue;
            best = {at, end, program.name,
                    meaningOf(program, matcher.captures(), m_program->vocabulary, tokens, symbols)};
            bestRule = rule;
        }
        if (best.last == at) continue;
        at = best.last - 1;
        found.push_back(std::move(best));
    }
    return found;
}

std::vector<std::string_view> Grammar::ruleNames() const {
    std::vector<std::string_view> names;
    for (const auto& rule : m_program->rules) names.push_back(rule.name);
    return names;
}

} // namespace dateline::temporal
