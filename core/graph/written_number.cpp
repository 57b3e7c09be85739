// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/written_number.h"

#include "core/text/lexicon.h"

#include <charconv>
#include <cmath>

namespace dateline::graph {

namespace {

using events::AnnotatedDocument;

constexpr std::size_t ofThousand = 3; ///< figures of a group: "1,200"
constexpr int tens = 10;              ///< from "twenty" on words for numbers count in them
constexpr std::string_view moneySigns = "$ € £ ¥ ₹ ₽ ₺ ₴";

bool isNumber(const AnnotatedDocument& document, std::size_t i) {
    return document.words()[i].token.kind == text::TokenKind::number;
}

bool isMoneySign(std::string_view mark) { return mark != " " && moneySigns.find(mark) != std::string_view::npos; }

double zerosAsFactor(std::string_view zeros) {
    int count = 0;
    std::from_chars(zeros.data(), zeros.data() + zeros.size(), count);
    return std::pow(10.0, count);
}

/// 1 for what is no scale.
double scaleOf(const AnnotatedDocument& document, std::size_t i) {
    static text::PerLanguage<std::unordered_map<std::string_view, std::string_view>> scales;
    const auto& words =
        scales.of(document.language(), [](auto language) { return text::lexiconMap(language, "scales"); });
    const auto found = words.find(document.folded(i));
    return found == words.end() ? 1 : zerosAsFactor(found->second);
}

/// Figures from `i` on; a mark before three of them only parts groups, one before others parts decimals.
class FigureReader {
public:
    FigureReader(const AnnotatedDocument& document, std::size_t first, std::size_t end)
        : m_document(document), m_end(end), m_next(first + 1), m_digits(document.written(first)) {
        while (joins(m_next)) {
            const auto group = m_document.written(m_next + 1);
            if (group.size() != ofThousand) m_digits += '.';
            m_digits += group;
            m_next += 2;
        }
    }

    [[nodiscard]] std::optional<double> value() const {
        double value = 0;
        const auto [end, error] = std::from_chars(m_digits.data(), m_digits.data() + m_digits.size(), value);
        const bool whole = error == std::errc{} && end == m_digits.data() + m_digits.size();
        return whole ? std::optional(value) : std::nullopt;
    }
    [[nodiscard]] std::size_t next() const { return m_next; }

private:
    bool joins(std::size_t mark) const {
        return mark + 1 < m_end && !spaced(mark) && !spaced(mark + 1) && isNumber(m_document, mark + 1) &&
               (m_document.written(mark) == "," || m_document.written(mark) == ".");
    }
    bool spaced(std::size_t i) const { return m_document.words()[i].token.spaceBefore; }

    const AnnotatedDocument& m_document;
    std::size_t m_end;
    std::size_t m_next;
    std::string m_digits;
};

std::optional<WrittenNumber> wordAt(const AnnotatedDocument& document, std::size_t i, std::size_t end) {
    const auto count = document.lexicon().count(document.folded(i));
    if (!count || count->ordinal || count->value <= 1) return std::nullopt;
    WrittenNumber number{static_cast<double>(count->value), {i, i + 1}, {}};
    if (count->value % tens != 0 || i + 2 >= end || !document.isMark(i + 1, "-")) return number;
    const auto ones = document.lexicon().count(document.folded(i + 2)); // "thirty-five"
    if (!ones || ones->ordinal || ones->value < 1 || ones->value >= tens) return number;
    number.value += ones->value;
    number.words.last = i + 3;
    return number;
}

std::optional<WrittenNumber> figuresAt(const AnnotatedDocument& document, std::size_t i, std::size_t end) {
    if (document.written(i).starts_with('0')) return std::nullopt;
    const FigureReader figures(document, i, end);
    const auto value = figures.value();
    if (!value) return std::nullopt;
    return WrittenNumber{*value, {i, figures.next()}, {}};
}

} // namespace

std::optional<WrittenNumber> numberAt(const AnnotatedDocument& document, std::size_t i, std::size_t end) {
    const auto& words = document.words();
    const bool money = isMoneySign(document.written(i)) && i + 1 < end && isNumber(document, i + 1);
    const std::size_t first = money ? i + 1 : i;
    const bool free = i == 0 || words[i].token.spaceBefore;
    if (words[first].timex || (!free && !document.isWord(i))) return std::nullopt;
    auto number = document.isWord(first)      ? wordAt(document, first, end)
                  : isNumber(document, first) ? figuresAt(document, first, end)
                                              : std::nullopt;
    if (!number) return std::nullopt;
    number->words.first = i;
    if (money) number->currency = document.written(i);
    const std::size_t next = number->words.last;
    if (next < end && document.isWord(next) && words[next].token.spaceBefore && scaleOf(document, next) > 1) {
        number->value *= scaleOf(document, next);
        ++number->words.last;
    } else if (next < end && !words[next].token.spaceBefore && document.isWord(next)) {
        return std::nullopt; // "17th", "5km"
    }
    return number;
}

} // namespace dateline::graph
