// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/dating_clues.h"

#include "core/temporal/running_date.h"
#include "core/text/lexicon.h"
#include "core/text/word_table.h"

#include <algorithm>
#include <cstdlib>

namespace dateline::temporal {

namespace {

using time::Day;
using time::Granularity;

constexpr std::uint32_t topOfMentions = 400; // bytes: head and lead
constexpr std::uint32_t topOfNamed = 300;    // bytes: date lines of agencies, captions
constexpr std::size_t mostMentions = 10;     // an article says in its first mentions when it is
constexpr std::size_t mostNamed = 30;
constexpr std::size_t forwardReach = 12; // tokens before a weekday

const text::WordTable<bool>& forwardWordsOf(text::Language language) {
    static text::PerLanguage<text::WordTable<bool>> words;
    return words.of(language, [](auto each) {
        text::WordTable<bool> table;
        for (const auto word : text::lexiconSet(each, "forward_words")) table[word] = true;
        return table;
    });
}

class Finder {
public:
    explicit Finder(const Draft& draft)
        : m_draft(draft), m_recognised(draft.recognised), m_forward(forwardWordsOf(draft.recognised.language)) {}

    DatingClues run() {
        Anchors none = m_draft.anchors;
        none.document.reset();
        const auto timexes = resolve(m_recognised, none);
        for (std::size_t i = 0; i < timexes.size(); ++i) read(i, timexes[i]);
        return std::move(m_clues);
    }

private:
    void read(std::size_t index, const Timex& timex) {
        const Expression& expression = m_recognised.expressions[index];
        const SymbolicTime& time = expression.time;
        if (m_draft.anchors.metadata[index] || sectionAt(m_draft.anchors, timex.span.begin)) return;
        if (time.kind == SymbolicKind::calendar && time.month && time.day) {
            readNamed(index, timex, time);
        } else if (m_clues.mentions.size() < mostMentions) {
            if (time.kind == SymbolicKind::calendar && time.weekday) readWeekday(index, timex, *time.weekday);
            if (countsFromToday(time)) readCounted(index, *time.count);
        }
    }

    static bool countsFromToday(const SymbolicTime& time) {
        return time.kind == SymbolicKind::shift && time.unit == Granularity::day &&
               time.anchor == AnchorKind::document && time.count && std::abs(*time.count) <= 1;
    }

    void readNamed(std::size_t index, const Timex& timex, const SymbolicTime& time) {
        if (isStamp(m_recognised, m_recognised.expressions[index])) {
            if (!timex.when || !timex.when->isExactDay()) return;
            const Day day = timex.when->days.first;
            if (!m_clues.firstStamp || day < m_clues.firstStamp->day) m_clues.firstStamp = Stamp{index, day};
        } else if (m_clues.named.size() < mostNamed) {
            m_clues.named.push_back(
                {index, time.year, *time.month, *time.day, timex.planned, timex.span.begin < topOfNamed});
        }
    }

    void readWeekday(std::size_t index, const Timex& timex, int weekday) {
        const Expression& expression = m_recognised.expressions[index];
        m_clues.mentions.push_back({index, weekday, 0, mannerOf(expression, timex), timex.span.begin < topOfMentions,
                                    sentenceSpan(expression.first), sentenceTerms(m_recognised, expression.first)});
    }

    void readCounted(std::size_t index, int shift) {
        const std::size_t first = m_recognised.expressions[index].first;
        const bool nearTop = m_recognised.tokens[first].span.begin < topOfMentions;
        m_clues.mentions.push_back({index, std::nullopt, shift, Manner::plain, nearTop, sentenceSpan(first),
                                    sentenceTerms(m_recognised, first)});
    }

    Span sentenceSpan(std::size_t token) const {
        const auto* sentence = sentenceAt(m_recognised, token);
        return sentence ? sentence->span : m_recognised.tokens[token].span;
    }

    Manner mannerOf(const Expression& expression, const Timex& timex) const {
        if (isPossessive(expression.last)) return Manner::attributive;
        if (timex.use == TimexUse::bound) return Manner::bound;
        return timex.planned || looksForward(expression.first) ? Manner::planned : Manner::plain;
    }

    /// A clitic is a token of its own that begins with an apostrophe.
    bool isPossessive(std::size_t next) const {
        if (next >= m_recognised.tokens.size() || m_recognised.tokens[next].spaceBefore) return false;
        const auto written = slice(m_recognised.text, m_recognised.tokens[next].span);
        return written.size() > 1 && (written.starts_with('\'') || written.starts_with("\u2019"));
    }

    bool looksForward(std::size_t first) const {
        for (std::size_t i = first; i > 0 && first - i < forwardReach && !m_recognised.tokens[i].lineBefore;) {
            const text::Token& token = m_recognised.tokens[--i];
            if (slice(m_recognised.text, token.span) == ".") break;
            if (!token.capitalised && m_forward.find(m_recognised.text, token)) return true;
        }
        return false;
    }

    const Draft& m_draft;
    const Recognised& m_recognised;
    const text::WordTable<bool>& m_forward;
    DatingClues m_clues;
};

/// Without a year the nearest day of that name.
std::optional<Day> placed(const NamedDay& named, Day near) {
    if (named.year) return time::dayOfIfValid({*named.year, named.month, named.day});
    std::optional<Day> best;
    const int year = civilOf(near).year;
    for (int candidate = year - 1; candidate <= year + 1; ++candidate) {
        const auto day = time::dayOfIfValid({candidate, named.month, named.day});
        if (day && (!best || std::abs(*day - near) < std::abs(*best - near))) best = day;
    }
    return best;
}

} // namespace

DatingClues cluesOf(const Draft& draft) { return Finder(draft).run(); }

LatestNamed latestNamed(const DatingClues& clues, time::Day day) {
    LatestNamed latest;
    for (const NamedDay& named : clues.named) {
        const auto on = placed(named, day);
        if (!on) continue;
        if (*on > day)
            latest.later += named.planned ? 0 : 1;
        else if (!latest.named || day - *on < latest.daysBefore)
            latest.named = &named, latest.daysBefore = day - *on;
    }
    return latest;
}

} // namespace dateline::temporal
