// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/date_lines.h"

#include "core/temporal/running_date.h"
#include "core/text/lexicon.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace dateline::temporal {

namespace {

using text::Token;
using text::TokenKind;

constexpr std::size_t longestByline = 12;   // words beside the date
constexpr std::size_t longestDateLine = 60; // tokens; bounds the work on a text without line ends
constexpr std::size_t linesOfHead = 12;     // a byline stands among the first lines of an article
constexpr std::size_t linesOfFoot = 4;      // and a date line among those or the last ones, not among readers' remarks

/// Half open range of tokens.
struct Line {
    std::size_t first = 0;
    std::size_t last = 0;
    std::size_t number = 0;
};

using LineWords = std::unordered_map<std::string_view, std::string_view>;

const LineWords& lineWordsOf(text::Language language) {
    static text::PerLanguage<LineWords> words;
    return words.of(language, [](auto each) { return text::lexiconMap(each, "date_lines"); });
}

std::vector<Line> linesOf(const std::vector<Token>& tokens) {
    std::vector<Line> lines;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].lineBefore) lines.push_back({i, i, lines.size()});
        lines.back().last = i + 1;
    }
    return lines;
}

class Finder {
public:
    explicit Finder(const Recognised& recognised)
        : m_recognised(recognised), m_lines(linesOf(recognised.tokens)), m_words(lineWordsOf(recognised.language)) {}

    std::vector<DateLine> run() {
        std::vector<DateLine> found;
        for (std::size_t i = 0; i < m_recognised.expressions.size(); ++i) {
            const auto& time = m_recognised.expressions[i].time;
            if (!time.year || !time.month || !time.day) continue;
            if (auto line = read(i)) found.push_back(*line);
        }
        return found;
    }

private:
    std::optional<DateLine> read(std::size_t index) {
        const auto& expression = m_recognised.expressions[index];
        const Line line = lineOf(expression.first);
        std::optional<DateLineRole> role;
        if (line.last - line.first <= longestDateLine) {
            if (endsPost(line, expression)) return DateLine{index, DateLineRole::post, postAbove(line)};
            role = roleByCues(line, expression);
            if (role == DateLineRole::bare && !canDate(line)) role.reset();
            if (!role && isByline(line, expression)) role = DateLineRole::bare;
        }
        if (!role) role = runningDateLine(m_recognised, expression);
        if (!role) return std::nullopt;
        return DateLine{index, *role, {}};
    }

    /// A lone date deep in the text, or one that a full stop or a comma ties to a sentence, dates nothing.
    bool canDate(Line line) const {
        if (line.number >= linesOfHead && line.number + linesOfFoot < m_lines.size()) return false;
        return m_recognised.tokens[line.first].kind != TokenKind::punctuation && written(line.last - 1) != ".";
    }

    Line lineOf(std::size_t token) const {
        const auto after = std::upper_bound(m_lines.begin(), m_lines.end(), token,
                                            [](std::size_t t, const Line& line) { return t < line.first; });
        return *(after - 1);
    }

    std::string_view written(std::size_t token) const {
        return slice(m_recognised.text, m_recognised.tokens[token].span);
    }

    bool inExpression(std::size_t token) const {
        const auto& all = m_recognised.expressions;
        const auto after = std::upper_bound(all.begin(), all.end(), token,
                                            [](std::size_t t, const Expression& e) { return t < e.first; });
        return after != all.begin() && token < (after - 1)->last;
    }

    /// "— Name (@name) DATE", with nothing after the date.
    bool endsPost(Line line, const Expression& expression) const {
        if (line.last != expression.last || line.number == 0) return false;
        for (std::size_t i = line.first; i < expression.first; ++i)
            if (written(i) == "@") return true;
        return false;
    }

    Span postAbove(Line line) const {
        const Line above = m_lines[line.number - 1];
        return {m_recognised.tokens[above.first].span.begin, m_recognised.tokens[above.last - 1].span.end};
    }

    /// Every other word of the line belongs to dating; the last cue before the date gives the role.
    std::optional<DateLineRole> roleByCues(Line line, const Expression& expression) const {
        DateLineRole role = DateLineRole::bare;
        for (std::size_t i = line.first; i < line.last; ++i) {
            if (inExpression(i) || m_recognised.tokens[i].kind == TokenKind::punctuation) continue;
            const auto found = m_words.find(text::foldedCase(written(i)));
            if (found == m_words.end()) return std::nullopt;
            if (i > expression.first) continue;
            if (found->second == "published") role = DateLineRole::published;
            if (found->second == "updated") role = DateLineRole::updated;
        }
        return role;
    }

    /// A short line of names near the top, without a full stop: "By Ann Author, 3 March 2024".
    bool isByline(Line line, const Expression& expression) const {
        if (line.number >= linesOfHead || line.last - line.first > longestByline + (expression.last - expression.first))
            return false;
        if (written(line.last - 1) == "." || line.last != expression.last) return false;
        for (std::size_t i = line.first; i < expression.first; ++i) {
            const Token& token = m_recognised.tokens[i];
            if (token.kind == TokenKind::number) return false;
            if (token.kind == TokenKind::word && !token.capitalised && !m_words.contains(text::foldedCase(written(i))))
                return false;
        }
        return line.first < expression.first;
    }

    const Recognised& m_recognised;
    std::vector<Line> m_lines;
    const LineWords& m_words;
};

} // namespace

std::vector<DateLine> findDateLines(const Recognised& recognised) { return Finder(recognised).run(); }

const DateLine* articleDateLine(const std::vector<DateLine>& lines) {
    for (const auto role : {DateLineRole::published, DateLineRole::bare, DateLineRole::updated})
        for (const auto& line : lines)
            if (line.role == role) return &line;
    return nullptr;
}

} // namespace dateline::temporal
