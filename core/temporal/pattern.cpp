// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/pattern.h"

#include <cassert>

namespace dateline::temporal {

namespace {

std::string expanded(std::string_view pattern, const MacroLookup& macro) {
    std::string result;
    for (std::size_t at = 0;;) {
        const std::size_t open = pattern.find("<<", at);
        result.append(pattern.substr(at, open - at));
        if (open == std::string_view::npos) return result;
        const std::size_t close = pattern.find(">>", open);
        assert(close != std::string_view::npos && "macro without an end");
        result += expanded(macro(pattern.substr(open + 2, close - open - 2)), macro);
        at = close + 2;
    }
}

std::vector<std::string_view> elementsOf(std::string_view pattern) {
    std::vector<std::string_view> elements;
    for (std::size_t at = 0; at < pattern.size();) {
        const std::size_t end = std::min(pattern.find(' ', at), pattern.size());
        if (end > at) elements.push_back(pattern.substr(at, end - at));
        at = end + 1;
    }
    return elements;
}

/// Recursive descent: sequence := element*, alternatives := sequence ('|' sequence)*.
class Compiler {
public:
    Compiler(std::vector<std::string_view> elements, Vocabulary& vocabulary)
        : m_elements(std::move(elements)), m_vocabulary(vocabulary) {}

    PatternProgram run() {
        alternatives();
        assert(m_at == m_elements.size() && "unbalanced pattern");
        emit({Operation::accept});
        return std::move(m_program);
    }

private:
    void alternatives() {
        const int split = emit({Operation::split});
        sequence();
        if (!next("|")) {
            patchSplit(split, here());
            m_program[static_cast<std::size_t>(split)].other = -1;
            return;
        }
        const int jump = emit({Operation::jump});
        patchSplit(split, here());
        alternatives();
        m_program[static_cast<std::size_t>(jump)].argument = here();
    }

    void sequence() {
        while (m_at < m_elements.size() && !isAny(m_elements[m_at], {"|", ")", "]"})) element(m_elements[m_at++]);
    }

    void element(std::string_view text) {
        if (text == "~")
            m_adjacent = true;
        else if (text == "(")
            alternatives(), expect(")");
        else if (text == "[")
            optional();
        else if (text.front() == '<')
            look(text.substr(1), Operation::before, Operation::notBefore);
        else if (text.front() == '>')
            look(text.substr(1), Operation::after, Operation::notAfter);
        else if (text.front() == '{')
            consume({Operation::wordClass, classIn(text)});
        else
            consume({Operation::word, m_vocabulary.wordNamed(text)});
    }

    /// An adjacency mark before an optional part belongs to its first token, and is void when the part is left out.
    void optional() {
        const int split = emit({Operation::split});
        alternatives();
        expect("]");
        m_adjacent = false;
        patchSplit(split, here());
    }

    void look(std::string_view text, Operation positive, Operation negative) {
        const bool negated = text.front() == '!';
        emit({negated ? negative : positive, classIn(negated ? text.substr(1) : text)});
    }

    ClassId classIn(std::string_view braced) {
        assert(braced.size() > 2 && braced.front() == '{' && braced.back() == '}');
        return m_vocabulary.classNamed(braced.substr(1, braced.size() - 2));
    }

    void consume(Instruction instruction) {
        instruction.adjacent = m_adjacent;
        m_adjacent = false;
        emit(instruction);
    }

    int emit(Instruction instruction) {
        m_program.push_back(instruction);
        return here() - 1;
    }

    void patchSplit(int split, int other) {
        auto& instruction = m_program[static_cast<std::size_t>(split)];
        instruction.argument = split + 1;
        instruction.other = other;
    }

    [[nodiscard]] int here() const { return static_cast<int>(m_program.size()); }

    static bool isAny(std::string_view text, std::initializer_list<std::string_view> marks) {
        for (const auto mark : marks)
            if (text == mark) return true;
        return false;
    }

    bool next(std::string_view mark) {
        if (m_at >= m_elements.size() || m_elements[m_at] != mark) return false;
        ++m_at;
        return true;
    }

    void expect(std::string_view mark) {
        [[maybe_unused]] const bool there = next(mark);
        assert(there && "unbalanced pattern");
    }

    std::vector<std::string_view> m_elements;
    Vocabulary& m_vocabulary;
    std::size_t m_at = 0;
    bool m_adjacent = false;
    PatternProgram m_program;
};

} // namespace

PatternProgram compilePattern(std::string_view pattern, Vocabulary& vocabulary, const MacroLookup& macro) {
    const std::string text = expanded(pattern, macro);
    return Compiler(elementsOf(text), vocabulary).run();
}

} // namespace dateline::temporal
