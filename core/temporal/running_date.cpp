// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/running_date.h"

#include "core/text/lexicon.h"
#include "core/text/word_table.h"

#include <algorithm>
#include <array>

namespace dateline::temporal {

namespace {

using text::Token;
using text::TokenKind;

constexpr std::size_t headTokens = 150; // a date line further down belongs to something else on the page
constexpr std::size_t reach = 12;       // tokens on either side of the date

enum class Part { none, filler, preposition, mark, bar, clock, zone, published, updated };

using Words = text::WordTable<Part>;

const Words& wordsOf(text::Language language) {
    static text::PerLanguage<Words> words;
    return words.of(language, [](auto each) {
        Words table;
        for (const auto& row : text::lexiconRows(each, "date_line_cues")) table[row.at(0)] = Part::filler;
        for (const auto& row : text::lexiconRows(each, "zones")) table[row.at(0)] = Part::zone;
        for (const auto& row : text::lexiconRows(each, "date_lines"))
            table[row.at(0)] = row.at(1) == "published" ? Part::published
                               : row[1] == "updated"    ? Part::updated
                                                        : Part::filler;
        for (const auto& row : text::lexiconRows(each, "temporal_words"))
            if (row.at(1) == "weekday") table[row[0]] = Part::filler;
        for (const auto word : text::lexiconSet(each, "prepositions")) table[word] = Part::preposition;
        return table;
    });
}

class Run {
public:
    Run(const Recognised& recognised, const Expression& date)
        : m_recognised(recognised), m_words(wordsOf(recognised.language)), m_date(date) {
        const auto& tokens = recognised.tokens;
        const std::size_t last = std::min(tokens.size(), date.last + reach);
        for (m_last = date.last; m_last < last && !tokens[m_last].lineBefore && part(m_last) != Part::none;) ++m_last;
        const std::size_t first = date.first > reach ? date.first - reach : 0;
        for (m_first = date.first; m_first > first && !tokens[m_first].lineBefore && part(m_first - 1) != Part::none;)
            --m_first;
        while (m_first < date.first && part(m_first) == Part::mark) ++m_first;
    }

    std::optional<DateLineRole> role() const {
        if (!beginsWell() || !endsWell()) return std::nullopt;
        if (has(Part::published)) return DateLineRole::published;
        if (has(Part::updated)) return DateLineRole::updated;
        if (m_date.time.hour || has(Part::clock) || besideBar()) return DateLineRole::bare;
        return std::nullopt;
    }

    /// Only marks and small words may stand between.
    bool hasClockBeside() const {
        if (m_date.time.hour) return true;
        for (std::size_t i = m_date.last; i < m_last; ++i) {
            if (part(i) == Part::clock) return true;
            if (part(i) != Part::filler && part(i) != Part::preposition && part(i) != Part::mark) break;
        }
        for (std::size_t i = m_date.first; i-- > m_first;) {
            if (part(i) == Part::clock) return true;
            if (part(i) == Part::bar || part(i) == Part::published || part(i) == Part::updated) break;
        }
        return false;
    }

private:
    const Token& token(std::size_t i) const { return m_recognised.tokens[i]; }
    std::string_view written(std::size_t i) const { return slice(m_recognised.text, token(i).span); }

    bool isNumber(std::size_t i, std::uint32_t most) const {
        return i < m_recognised.tokens.size() && token(i).kind == TokenKind::number && token(i).code <= most &&
               token(i).span.size() <= 2;
    }

    /// "15:21", "8.47": of the three tokens, `i` is the one at `place`.
    bool inClock(std::size_t i, std::size_t place) const {
        if (i < place) return false;
        const std::size_t hour = i - place;
        return isNumber(hour, 24) && isNumber(hour + 2, 59) && token(hour + 2).span.size() == 2 &&
               (written(hour + 1) == ":" || written(hour + 1) == ".") && !token(hour + 1).spaceBefore &&
               !token(hour + 2).spaceBefore;
    }

    Part part(std::size_t i) const {
        if (inClock(i, 0) || inClock(i, 1) || inClock(i, 2)) return Part::clock;
        if (token(i).kind == TokenKind::punctuation) return markAt(i);
        const Part* known = m_words.find(m_recognised.text, token(i));
        return known ? *known : Part::none;
    }

    Part markAt(std::size_t i) const {
        constexpr std::array<std::string_view, 2> bars{"|", ";"};
        constexpr std::array<std::string_view, 6> marks{",", ":", "-", "\u2013", "\u2014", "."};
        if (std::find(bars.begin(), bars.end(), written(i)) != bars.end()) return Part::bar;
        return std::find(marks.begin(), marks.end(), written(i)) != marks.end() ? Part::mark : Part::none;
    }

    /// A preposition ("the Herald on 20.10, Friday…", "around 4:50 p.m. on Friday…") makes the date part of a sentence;
    /// right after a sentence stands the date of a reader's remark.
    bool beginsWell() const {
        std::size_t core = m_first;
        while (core < m_date.first && isSmall(part(core))) ++core;
        if (core > m_first) return part(core - 1) != Part::preposition;
        if (core == 0 || token(core).lineBefore || part(core) == Part::bar) return true;
        if (endsSentence(written(core - 1))) return saysSo();
        const Token& before = token(core - 1);
        return !inClock(core, 0) || before.kind != TokenKind::word || before.capitalised;
    }

    static bool isSmall(Part part) { return part == Part::filler || part == Part::preposition || part == Part::mark; }
    static bool endsSentence(std::string_view mark) { return mark == "." || mark == "!" || mark == "?"; }
    bool saysSo() const { return has(Part::published) || has(Part::updated); }

    /// What follows is a new beginning, not "… shows the well", and no full stop ends the date.
    bool endsWell() const {
        if (m_last > m_date.last && written(m_date.last) == "." && token(m_date.last - 1).span.size() > 1 && !saysSo())
            return false;
        std::size_t end = m_last;
        while (end > m_date.last && (part(end - 1) == Part::filler || part(end - 1) == Part::preposition)) --end;
        if (end == m_recognised.tokens.size() || token(end).lineBefore) return true;
        if (end > m_date.last && part(end - 1) == Part::bar) return true;
        return token(end).kind != TokenKind::word || token(end).capitalised;
    }

    bool has(Part wanted) const {
        for (std::size_t i = m_first; i < m_last; ++i)
            if ((i < m_date.first || i >= m_date.last) && part(i) == wanted) return true;
        return false;
    }

    bool besideBar() const {
        return (m_last > m_date.last && part(m_date.last) == Part::bar) ||
               (m_first < m_date.first && written(m_date.first - 1) == "|");
    }

    const Recognised& m_recognised;
    const Words& m_words;
    const Expression& m_date;
    std::size_t m_first = 0; ///< half open range of tokens: the date and the dating words around it
    std::size_t m_last = 0;
};

} // namespace

std::optional<DateLineRole> runningDateLine(const Recognised& recognised, const Expression& date) {
    if (date.first >= headTokens) return std::nullopt;
    return Run(recognised, date).role();
}

bool isStamp(const Recognised& recognised, const Expression& date) { return Run(recognised, date).hasClockBeside(); }

} // namespace dateline::temporal
