// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/series.h"

#include "core/text/lexicon.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace dateline::temporal {

namespace {

using text::Token;
using text::TokenKind;

constexpr int longestNumber = 4;     // digits
constexpr int longestTouching = 100; // years between two that a dash joins, where a noun follows

struct Number {
    std::size_t token = 0;
    int value = 0;
    std::size_t digits = 0;
};

enum class Join { none, list, range };

const auto& joinWords(text::Language language) {
    static text::PerLanguage<std::unordered_map<std::string_view, std::string_view>> words;
    return words.of(language, [](auto each) { return text::lexiconMap(each, "series"); });
}

class Series {
public:
    Series(std::string_view text, const std::vector<Token>& tokens, text::Language language)
        : m_text(text), m_tokens(tokens), m_joins(joinWords(language)),
          m_ordinals(!language.property("ordinal-stop").empty()),
          m_nounCapitals(!language.property("noun-capitals").empty()) {}

    std::vector<Expression> extend(std::vector<Expression> found) {
        m_result.reserve(found.size());
        for (std::size_t i = 0; i < found.size(); ++i) {
            if (auto left = firstOfPair(found[i])) m_result.push_back(std::move(*left));
            m_taken = m_result.empty() ? 0 : m_result.back().last;
            m_next = i + 1 < found.size() ? found[i + 1].first : m_tokens.size();
            takeMonth(found[i]);
            if (found[i].time.kind == SymbolicKind::nothing) continue;
            leftOf(found[i]);
            m_result.push_back(std::move(found[i]));
            while (auto member = rightOf(m_result.back())) m_result.push_back(std::move(*member));
        }
        takeYears();
        for (std::size_t i = m_result.size(); i-- > 1;) {
            borrowYear(m_result[i - 1], m_result[i]);
            spanWeekdays(m_result[i - 1], m_result[i]);
        }
        return std::move(m_result);
    }

private:
    /// "the 18th" of "the 18th and 19th centuries"; `pair` keeps the rest.
    std::optional<Expression> firstOfPair(Expression& pair) const {
        if (!pair.time.century || !pair.time.second) return std::nullopt;
        std::size_t join = pair.first + 1;
        while (join + 1 < pair.last && joinAt(join) == Join::none) ++join;
        Expression left{pair.first, join, pair.rule, pair.time};
        left.time.second.reset();
        pair.first = join + 1;
        pair.time.century = pair.time.second;
        pair.time.second.reset();
        return left;
    }

    /// "January 10, 12 and 13, 2020": the year behind a list belongs to its last day.
    void takeYears() {
        std::vector<Expression> kept;
        kept.reserve(m_result.size());
        for (auto& each : m_result) {
            const bool behindList = !kept.empty() && kept.back().rule == "series.day" && !kept.back().time.year &&
                                    each.first == kept.back().last + 1 && isComma(kept.back().last) &&
                                    isBareYear(each.time);
            if (!behindList) {
                kept.push_back(std::move(each));
                continue;
            }
            kept.back().last = each.last;
            kept.back().time.year = each.time.year;
        }
        m_result = std::move(kept);
    }

    /// "between March 20 and May 1, 2003", "the spring and summer of 1918": the first takes the year of the second.
    void borrowYear(Expression& open, const Expression& whole) const {
        SymbolicTime& time = open.time;
        const bool lacksYear =
            namesPartOfYear(time) && !time.year && !time.yearStep && time.direction == Direction::open;
        if (!lacksYear || !namesPartOfYear(whole.time) || !whole.time.year || !areJoined(open.last, whole.first))
            return;
        const bool overNewYear = time.month && whole.time.month && *time.month > *whole.time.month;
        if (open.rule != "series.day") open.rule = "series.same-year";
        time.year = *whole.time.year - (overNewYear && !whole.time.beforeChrist ? 1 : 0);
        time.beforeChrist = whole.time.beforeChrist;
    }

    /// "from Monday to Friday": one follows the other.
    void spanWeekdays(Expression& open, Expression& close) const {
        const auto alone = [](const SymbolicTime& time) {
            return time.kind == SymbolicKind::calendar && time.weekday && !time.day && !time.month && !time.week &&
                   !time.count && !time.weekStep && time.direction == Direction::open;
        };
        if (!alone(open.time) || !alone(close.time) || close.first != open.last + 1) return;
        if (joinAt(open.last) != Join::range || m_tokens[close.first].paragraphBefore) return;
        open.time.rangeEnd = RangeEnd::first;
        close.time.rangeEnd = RangeEnd::last;
    }

    static bool namesPartOfYear(const SymbolicTime& time) {
        return time.kind == SymbolicKind::calendar && (time.month || time.season);
    }

    /// Nothing but one or two joining words stands between.
    bool areJoined(std::size_t from, std::size_t to) const {
        if (from >= to || to - from > 2) return false;
        for (std::size_t i = from; i < to; ++i)
            if (m_tokens[i].paragraphBefore || joinAt(i) == Join::none) return false;
        return !m_tokens[to].paragraphBefore;
    }

    /// "2021-06" is a month, as no range goes back; "2010-11" may be one. "2021-160" and "2019-04-B" are
    /// numbers of something.
    void takeMonth(Expression& whole) const {
        const std::size_t at = whole.last;
        if (!isBareYear(whole.time) || whole.time.modifier != time::Modifier::none || at + 1 >= m_next) return;
        const bool written = whole.first + 1 == at && m_tokens[whole.first].kind == TokenKind::number &&
                             slice(m_text, m_tokens[at].span) == "-" && !m_tokens[at].spaceBefore &&
                             !m_tokens[at + 1].spaceBefore;
        const auto number = written ? numberAt(at + 1) : std::nullopt;
        if (!number || number->digits < 2 || number->digits > 3 || isPartOfNumber(at + 1)) return;
        const bool goesOn = at + 2 < m_tokens.size() && !m_tokens[at + 2].spaceBefore;
        const auto next = goesOn ? slice(m_text, m_tokens[at + 2].span) : std::string_view();
        if (number->digits == 3 || next == "-") {
            whole.time.kind = SymbolicKind::nothing;
            return;
        }
        const bool ends = !goesOn || (m_tokens[at + 2].kind == TokenKind::punctuation && next != "/" && next != ":");
        if (number->value < 1 || number->value > 12 || number->value >= *whole.time.year % 100 || !ends) return;
        whole.time.month = number->value;
        whole.rule = "iso.month";
        whole.last = at + 2;
    }

    /// "12 and" before "13 January"; "499 -" before "493 BC".
    void leftOf(const Expression& whole) {
        std::vector<Expression> members;
        std::size_t first = whole.first;
        while (const auto number = numberBefore(first)) {
            auto member = leaning(whole, *number, number->token, number->token + (isOrdinal(number->token) ? 2 : 1));
            if (!member) break;
            first = number->token;
            members.push_back(std::move(*member));
        }
        m_result.insert(m_result.end(), std::make_move_iterator(members.rbegin()),
                        std::make_move_iterator(members.rend()));
    }

    std::optional<Number> numberBefore(std::size_t first) const {
        std::size_t at = first;
        if (at <= m_taken || joinAt(at - 1) == Join::none || m_tokens[at].paragraphBefore) return std::nullopt;
        --at;
        if (at > m_taken && isComma(at - 1)) --at;
        if (at <= m_taken || m_tokens[at].paragraphBefore) return std::nullopt;
        const std::size_t number = at > 1 && isOrdinal(at - 2) ? at - 2 : at - 1;
        return number < m_taken ? std::nullopt : numberAt(number);
    }

    /// "10." before "und 12. Januar": the full stop belongs to the number.
    bool isOrdinal(std::size_t token) const {
        return m_ordinals && token + 1 < m_tokens.size() && m_tokens[token].kind == TokenKind::number &&
               !m_tokens[token + 1].spaceBefore && slice(m_text, m_tokens[token + 1].span) == ".";
    }

    /// A member before a whole date: only where the whole begins with what varies.
    std::optional<Expression> leaning(const Expression& whole, const Number& number, std::size_t first,
                                      std::size_t last) const {
        const SymbolicTime& time = whole.time;
        if (time.kind != SymbolicKind::calendar || m_tokens[whole.first].kind != TokenKind::number) return std::nullopt;
        if (isPartOfNumber(number.token)) return std::nullopt;
        Expression member{first, last, "series.day", time};
        if (time.month && time.day && !time.weekday && !time.hour) {
            if (number.digits > 2 || number.value < 1 || number.value > 31 || number.value == *time.day)
                return std::nullopt;
            member.time.day = number.value;
            member.time.lastDay.reset();
            return member;
        }
        if (!isBareYear(time) || !time.beforeChrist || number.value < 1) return std::nullopt;
        member.rule = "series.year";
        member.time.year = number.value;
        return member;
    }

    /// ", 12" and "and 13" after "January 10"; "-45" after "1939".
    std::optional<Expression> rightOf(const Expression& whole) const {
        std::size_t at = whole.last;
        if (at + 1 >= m_next || m_tokens[at].paragraphBefore) return std::nullopt;
        const bool comma = isComma(at);
        Join join = joinAt(at++);
        if (comma && at + 1 < m_next && joinAt(at) != Join::none) join = joinAt(at++);
        if (join == Join::none || at >= m_next || m_tokens[at].paragraphBefore) return std::nullopt;
        const auto number = numberAt(at);
        if (!number || isPartOfNumber(at)) return std::nullopt;
        return whole.time.day ? nextDay(whole, *number, join) : nextYear(whole, *number, join);
    }

    std::optional<Expression> nextDay(const Expression& whole, const Number& number, Join join) const {
        const SymbolicTime& time = whole.time;
        const bool endsInDay =
            m_tokens[whole.last - 1].kind == TokenKind::number && time.month && !time.year && !time.hour;
        if (!endsInDay || number.digits > 2 || number.value <= *time.day || number.value > 31) return std::nullopt;
        if (join == Join::list && !standsAlone(number.token)) return std::nullopt;
        Expression member{number.token, number.token + 1, "series.day", time};
        member.time.day = number.value;
        member.time.lastDay.reset();
        member.time.weekday.reset();
        return member;
    }

    std::optional<Expression> nextYear(const Expression& whole, const Number& number, Join join) const {
        const SymbolicTime& time = whole.time;
        if (!isBareYear(time) || m_tokens[whole.last - 1].kind != TokenKind::number || time.beforeChrist)
            return std::nullopt;
        Expression member{number.token, number.token + 1, "series.year", time};
        member.time.modifier = time::Modifier::none;
        const bool touching = !m_tokens[number.token].spaceBefore && !m_tokens[number.token - 1].spaceBefore;
        const bool follows = join == Join::range && touching && *time.year < number.value &&
                             number.value <= *time.year + longestTouching; // "the 1973-1974 season"
        if (number.digits == 4 && 1000 <= number.value && number.value < 2200 && (follows || standsAlone(number.token)))
            member.time.year = number.value;
        else if (number.digits == 2 && join == Join::range && touching && *time.year >= 1000 &&
                 number.value > *time.year % 100)
            member.time.year = *time.year / 100 * 100 + number.value;
        else
            return std::nullopt;
        return member;
    }

    static bool isBareYear(const SymbolicTime& time) {
        return time.kind == SymbolicKind::calendar && time.year && !time.month && !time.season && !time.quarter &&
               !time.half && time.unit == time::Granularity::day && time.holiday.empty();
    }

    /// No noun follows that the number could count, and no further digits.
    bool standsAlone(std::size_t token) const {
        if (token + 1 >= m_tokens.size()) return true;
        const Token& next = m_tokens[token + 1];
        if (next.kind == TokenKind::word)
            return next.spaceBefore && (joinAt(token + 1) != Join::none || next.paragraphBefore ||
                                        isFunctionWord(token + 1) || (m_nounCapitals && !next.capitalised));
        return next.kind == TokenKind::punctuation && slice(m_text, next.span) != "%";
    }

    bool isFunctionWord(std::size_t token) const {
        const auto found = m_joins.find(text::foldedCase(slice(m_text, m_tokens[token].span)));
        return found != m_joins.end() && found->second == "after";
    }

    /// "1,250", "3.5", "12:30", "$20": digits that belong to more than themselves.
    bool isPartOfNumber(std::size_t token) const {
        const auto mark = [&](std::size_t i) { return slice(m_text, m_tokens[i].span); };
        if (token + 2 < m_tokens.size() && !m_tokens[token + 1].spaceBefore && !m_tokens[token + 2].spaceBefore &&
            m_tokens[token + 2].kind == TokenKind::number &&
            (mark(token + 1) == "," || mark(token + 1) == "." || mark(token + 1) == ":"))
            return true;
        return token > 0 && !m_tokens[token].spaceBefore && m_tokens[token - 1].kind == TokenKind::word;
    }

    std::optional<Number> numberAt(std::size_t token) const {
        if (m_tokens[token].kind != TokenKind::number) return std::nullopt;
        const auto digits = slice(m_text, m_tokens[token].span);
        if (digits.size() > longestNumber) return std::nullopt;
        Number number{token, 0, digits.size()};
        for (const char digit : digits) number.value = number.value * 10 + (digit - '0');
        return number;
    }

    bool isComma(std::size_t token) const { return slice(m_text, m_tokens[token].span) == ","; }

    Join joinAt(std::size_t token) const {
        const auto word = slice(m_text, m_tokens[token].span);
        if (word.size() > 8) return Join::none;
        const auto found = m_joins.find(text::foldedCase(word));
        if (found == m_joins.end()) return Join::none;
        return found->second == "list" ? Join::list : found->second == "range" ? Join::range : Join::none;
    }

    std::string_view m_text;
    const std::vector<Token>& m_tokens;
    const std::unordered_map<std::string_view, std::string_view>& m_joins;
    bool m_ordinals;     ///< a full stop behind a number makes it an ordinal
    bool m_nounCapitals; ///< every noun has a capital
    std::vector<Expression> m_result;
    std::size_t m_taken = 0; ///< tokens before this one belong to expressions
    std::size_t m_next = 0;  ///< first token of the next expression
};

} // namespace

std::vector<Expression> withSeries(std::string_view text, const std::vector<Token>& tokens,
                                   std::vector<Expression> expressions, text::Language language) {
    return Series(text, tokens, language).extend(std::move(expressions));
}

} // namespace dateline::temporal
