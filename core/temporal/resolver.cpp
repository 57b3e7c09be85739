// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/resolver.h"

#include "core/temporal/tense.h"
#include "core/temporal/zones.h"
#include "core/text/lexicon.h"
#include "core/time/period.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <unordered_set>

namespace dateline::temporal {

namespace {

using time::Day;
using time::DayInterval;
using time::Granularity;
using time::Modifier;
using time::When;

/// A day that far from the anchor against the tense belongs to the neighbouring year.
constexpr int tenseTolerance = 31; // days

/// A day to count from and where it comes from.
struct Anchor {
    Day day;
    std::string_view rule; ///< "anchor.stated", "anchor.inferred", "anchor.post", "anchor.mention"…
};

std::string_view anchorRule(DatingBasis basis) {
    switch (basis) {
    case DatingBasis::stated:
        return "anchor.stated";
    case DatingBasis::metadata:
        return "anchor.metadata";
    case DatingBasis::given:
        return "anchor.given";
    default:
        return "anchor.inferred";
    }
}

const std::unordered_set<std::string_view>& boundWords(text::Language language) {
    static text::PerLanguage<std::unordered_set<std::string_view>> words;
    return words.of(language, [](auto each) { return text::lexiconSet(each, "bounds"); });
}

/// Zone abbreviations are written in capitals.
std::string asWritten(std::string zone) {
    for (char& letter : zone)
        if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
    return zone;
}

/// Where an expression lands, and by which step it got there.
struct Landing {
    DayInterval days;
    Granularity granularity = Granularity::day;
    std::string_view rule; ///< empty when the words alone say it
    std::optional<Anchor> anchor;
};

class Resolver {
public:
    Resolver(const Recognised& recognised, std::span<const Expression> expressions, const Anchors& anchors)
        : m_recognised(recognised), m_expressions(expressions), m_anchors(anchors),
          m_zones(recognised.text, recognised.tokens, recognised.language) {}

    std::vector<Timex> run() {
        m_timexes.reserve(m_expressions.size());
        for (const auto& expression : m_expressions) {
            m_timexes.push_back(resolveOne(expression));
            remember(m_timexes.back());
        }
        return std::move(m_timexes);
    }

private:
    /// The latest date of one granularity.
    struct Spoken {
        std::size_t position = 0;
        Day day;
    };

    void remember(const Timex& timex) {
        if (timex.when && timex.use != TimexUse::metadata)
            m_spoken[static_cast<std::size_t>(timex.when->granularity)] =
                Spoken{m_timexes.size(), timex.when->days.first};
    }

    Timex resolveOne(const Expression& expression) {
        m_expression = &expression;
        m_tense = tenseAt(m_recognised.text, m_recognised.tokens, sentenceOf(expression), expression.first,
                          expression.last, m_recognised.language);
        Timex timex = begun(expression);
        if (const auto landing = land(expression.time)) place(timex, *landing, expression.time);
        return timex;
    }

    /// Everything that can be said without knowing where the expression lands.
    Timex begun(const Expression& expression) const {
        const auto& tokens = m_recognised.tokens;
        const SymbolicTime& time = expression.time;
        Timex timex;
        timex.span = {tokens[expression.first].span.begin, tokens[expression.last - 1].span.end};
        timex.type = typeOf(time);
        timex.use = useOf(expression);
        timex.value = symbolicValue(time);
        timex.modifier = time.modifier;
        timex.planned = m_tense.direction == Direction::future;
        timex.why.push_back({std::string(expression.rule), timex.span, {}, {}, {}, timex.value});
        return timex;
    }

    static TimexType typeOf(const SymbolicTime& time) {
        if (time.kind == SymbolicKind::duration) return TimexType::duration;
        if (time.kind == SymbolicKind::set) return TimexType::set;
        return time.hour || !time.partOfDay.empty() ? TimexType::time : TimexType::date;
    }

    void place(Timex& timex, const Landing& landing, const SymbolicTime& time) const {
        When when{narrowed(landing.days, time.modifier), landing.granularity, time.modifier, std::nullopt};
        timex.stated = !landing.anchor;
        if (landing.anchor) explainAnchor(timex, landing);
        timex.value = timexValue(landing.days, landing.granularity);
        if (when.days != landing.days)
            timex.why.push_back({"modifier.narrow",
                                 timex.span,
                                 {},
                                 {},
                                 timex.value,
                                 toIso(when.days.first) + "/" + toIso(when.days.last)});
        addClock(timex, when, time);
        if (landing.anchor && !timex.planned) timex.planned = when.days.first > landing.anchor->day;
        timex.when = when;
    }

    void explainAnchor(Timex& timex, const Landing& landing) const {
        const std::string anchor = toIso(landing.anchor->day);
        timex.why.push_back({std::string(landing.anchor->rule), {}, {}, {}, {}, anchor});
        if (m_tense.direction != Direction::open && m_usedTense)
            timex.why.push_back(
                {m_tense.direction == Direction::past ? "tense.past" : "tense.future", m_tense.verb, {}, {}, {}, {}});
        timex.why.push_back({std::string(landing.rule),
                             timex.span,
                             {},
                             anchor,
                             timex.value,
                             timexValue(landing.days, landing.granularity)});
    }

    void addClock(Timex& timex, When& when, const SymbolicTime& time) const {
        if (!time.partOfDay.empty()) timex.value += "T" + time.partOfDay;
        if (!time.hour) return;
        const int hour = *time.hour == 12 && time.halfDay
                             ? *time.halfDay
                             : *time.hour + (*time.hour < 12 ? time.halfDay.value_or(0) : 0);
        if (hour > 23) return;
        const ZoneReading& zone = m_zones.read(time.zone);
        when.clock = time::ClockTime{hour * 60 + time.minute.value_or(0), zone.offsetMinutes};
        when.granularity = time.minute ? Granularity::minute : Granularity::hour;
        timex.value = timexValue(when);
        if (zone.ambiguous)
            timex.why.push_back({zone.offsetMinutes ? "zone.settled" : "zone.ambiguous",
                                 timex.span,
                                 {},
                                 zone.evidence,
                                 asWritten(time.zone),
                                 timex.value});
    }

    // ---- where it lands

    std::optional<Landing> land(const SymbolicTime& time) {
        m_usedTense = false;
        if (time.kind != SymbolicKind::shift && time.kind != SymbolicKind::calendar) return std::nullopt;
        if (time.kind == SymbolicKind::shift) return landShift(time);
        if (time.year) return landStated(time);
        if (time.month && time.count && time.unit == Granularity::year) return landInYear(time);
        if (time.month) return landYearless(time);
        if (time.weekday) return landWeekday(time);
        return std::nullopt;
    }

    static std::optional<Landing> landStated(const SymbolicTime& time) {
        const int year = *time.year;
        const auto period = [](int y, int month, Granularity granularity) {
            return Landing{periodOf(time::dayOf({y, month, 1}), granularity), granularity, {}, std::nullopt};
        };
        if (time.month && time.day) {
            const auto day = time::dayOfIfValid({year, *time.month, *time.day});
            if (!day) return std::nullopt;
            return spanning({{*day, *day}, Granularity::day, {}, std::nullopt}, time);
        }
        if (time.month) return period(year, *time.month, Granularity::month);
        if (time.season) return period(year, *time.season == 0 ? 12 : *time.season * 3, Granularity::season);
        if (time.unit == Granularity::quarter)
            return period(year, (time.quarter.value_or(1) - 1) * 3 + 1, Granularity::quarter);
        if (time.unit == Granularity::half) return period(year, time.half.value_or(1) == 1 ? 1 : 7, Granularity::half);
        if (time.unit == Granularity::decade) return period(year, 1, Granularity::decade);
        return period(year, 1, Granularity::year);
    }

    /// "10–13 January" lands on the 10th and reaches to the 13th.
    static std::optional<Landing> spanning(Landing landing, const SymbolicTime& time) {
        if (!time.lastDay) return landing;
        const int further = *time.lastDay - *time.day;
        const auto first = civilOf(landing.days.first);
        if (further <= 0 || *time.lastDay > time::daysInMonth(first.year, first.month)) return std::nullopt;
        landing.days.last = landing.days.first + further;
        landing.granularity = Granularity::range;
        return landing;
    }

    /// "June last year".
    std::optional<Landing> landInYear(const SymbolicTime& time) const {
        const auto anchor = documentAnchor();
        if (!anchor) return std::nullopt;
        const int year = civilOf(anchor->day).year + *time.count;
        return Landing{periodOf(time::dayOf({year, *time.month, 1}), Granularity::month), Granularity::month,
                       "shift.period", anchor};
    }

    /// "December 17", "December", "Sunday, January 16": the year is the nearest that fits.
    std::optional<Landing> landYearless(const SymbolicTime& time) {
        const auto anchor = documentAnchor();
        if (!anchor) return std::nullopt;
        const auto candidate = [&](int year) -> std::optional<DayInterval> {
            if (!time.day) return periodOf(time::dayOf({year, *time.month, 1}), Granularity::month);
            const auto day = time::dayOfIfValid({year, *time.month, *time.day});
            if (!day || (time.weekday && static_cast<int>(weekdayOf(*day)) != *time.weekday)) return std::nullopt;
            return DayInterval{*day, *day};
        };
        const int anchorYear = civilOf(anchor->day).year;
        const int reach =
            time.weekday || (time.day == 29 && time.month == 2) ? 11 : 1; // a weekday and date recur within 11 years
        std::optional<DayInterval> best;
        for (int year = anchorYear - reach; year <= anchorYear + reach; ++year) {
            const auto days = candidate(year);
            if (days && (!best || penalty(*days, *anchor, time) < penalty(*best, *anchor, time))) best = days;
        }
        if (!best) return std::nullopt;
        m_usedTense = true;
        return spanning({*best, time.day ? Granularity::day : Granularity::month, "year.nearest", anchor}, time);
    }

    /// Days from the anchor; more where tense or the words speak against it.
    int penalty(DayInterval days, const Anchor& anchor, const SymbolicTime& time) const {
        const int after = days.first - anchor.day;
        const int before = anchor.day - days.last;
        const int distance = std::max({0, after, before});
        const Direction direction = time.direction == Direction::open ? m_tense.direction : time.direction;
        const int tolerance = time.direction == Direction::open ? tenseTolerance : 0;
        const bool wrongWay = (direction == Direction::past && after > tolerance) ||
                              (direction == Direction::future && before > (time.day ? tolerance : 0));
        return distance + (wrongWay ? 366 : 0);
    }

    std::optional<Landing> landWeekday(const SymbolicTime& time) {
        const auto anchor = time.anchor == AnchorKind::mention ? mentionAnchor(Granularity::day) : documentAnchor();
        if (!anchor) return std::nullopt;
        const Day monday = periodOf(anchor->day, Granularity::week).first;
        const int ahead = (*time.weekday - static_cast<int>(weekdayOf(anchor->day)) + 7) % 7; // 0–6
        const auto landing = [&](Day day, std::string_view rule) {
            return Landing{{day, day}, Granularity::day, rule, anchor};
        };
        if (time.count) return landing(monday + (7 * *time.count + *time.weekday - 1), "weekday.of-that-week");
        switch (time.direction) {
        case Direction::past:
            return landing(anchor->day + (ahead - 7), "weekday.before");
        case Direction::future:
            return landing(anchor->day + (ahead == 0 ? 7 : ahead), "weekday.after");
        case Direction::present: {
            m_usedTense = m_tense.direction == Direction::future;
            const Day day = monday + (*time.weekday - 1);
            return landing(day < anchor->day && m_usedTense ? day + 7 : day, "weekday.this-week");
        }
        case Direction::open:
            break;
        }
        m_usedTense = true;
        if (m_tense.direction == Direction::future) return landing(anchor->day + ahead, "weekday.coming");
        return landing(anchor->day + (ahead == 0 ? 0 : ahead - 7), "weekday.most-recent");
    }

    std::optional<Landing> landShift(const SymbolicTime& time) const {
        const auto anchor = time.anchor == AnchorKind::mention ? mentionAnchor(time.unit) : documentAnchor();
        if (!anchor) return std::nullopt;
        const int count = time.count.value_or(1);
        if (std::abs(count) > 10000) return std::nullopt;
        const DayInterval days = time.moving ? periodOf(moved(anchor->day, time.unit, count), time.unit)
                                             : stepped(anchor->day, time.unit, count);
        return Landing{days, time.unit, time.moving ? "shift.moved" : "shift.period", anchor};
    }

    // ---- anchors

    std::optional<Anchor> documentAnchor() const {
        const std::uint32_t at = m_recognised.tokens[m_expression->first].span.begin;
        if (const auto* section = sectionAt(m_anchors, at)) return Anchor{section->day, "anchor.post"};
        if (m_anchors.document) return Anchor{*m_anchors.document, anchorRule(m_anchors.basis)};
        return std::nullopt;
    }

    /// The date last spoken of that is at least as fine as `unit`; else the document's.
    std::optional<Anchor> mentionAnchor(Granularity unit) const {
        const Spoken* latest = nullptr;
        for (std::size_t i = 0; i <= static_cast<std::size_t>(std::max(unit, Granularity::day)); ++i)
            if (m_spoken[i] && (!latest || m_spoken[i]->position > latest->position)) latest = &*m_spoken[i];
        if (latest) return Anchor{latest->day, "anchor.mention"};
        return documentAnchor();
    }

    // ---- context

    const text::Sentence& sentenceOf(const Expression& expression) {
        const auto& sentences = m_recognised.sentences;
        while (m_sentence + 1 < sentences.size() && sentences[m_sentence].lastToken <= expression.first) ++m_sentence;
        return sentences[m_sentence];
    }

    bool isMetadata() const { return m_anchors.metadata[m_timexes.size()]; }

    TimexUse useOf(const Expression& expression) const {
        if (!m_anchors.metadata.empty() && isMetadata()) return TimexUse::metadata;
        if (expression.time.modifier == Modifier::before || expression.time.modifier == Modifier::after)
            return TimexUse::bound;
        if (expression.first == 0) return TimexUse::at;
        const auto& tokens = m_recognised.tokens;
        const std::string before = text::foldedCase(slice(m_recognised.text, tokens[expression.first - 1].span));
        const bool possessive =
            expression.last < tokens.size() && !tokens[expression.last].spaceBefore &&
            tokens[expression.last].kind == text::TokenKind::word; // "after Monday's vote": the vote was on Monday
        return boundWords(m_recognised.language).contains(before) && !possessive ? TimexUse::bound : TimexUse::at;
    }

    const Recognised& m_recognised;
    std::span<const Expression> m_expressions;
    const Anchors& m_anchors;
    const Expression* m_expression = nullptr;
    Tense m_tense;
    bool m_usedTense = false;
    std::size_t m_sentence = 0;
    std::vector<Timex> m_timexes;
    std::array<std::optional<Spoken>, static_cast<std::size_t>(Granularity::millennium) + 1>
        m_spoken;               ///< by granularity
    mutable ZoneReader m_zones; ///< reading one may ask the whole text
};

} // namespace

Recognised recognise(std::string_view text, text::Language language) {
    Recognised result;
    result.text = text;
    result.language = language;
    result.tokens = text::tokenise(text);
    result.sentences = text::splitSentences(text, result.tokens, language);
    result.expressions = Grammar::forLanguage(language).recognise(text, result.tokens);
    return result;
}

const Anchors::Section* sectionAt(const Anchors& anchors, std::uint32_t offset) {
    const auto after =
        std::upper_bound(anchors.sections.begin(), anchors.sections.end(), offset,
                         [](std::uint32_t at, const Anchors::Section& section) { return at < section.span.begin; });
    if (after == anchors.sections.begin() || !(after - 1)->span.contains(offset)) return nullptr;
    return &*(after - 1);
}

std::vector<Timex> resolve(const Recognised& recognised, const Anchors& anchors) {
    return Resolver(recognised, recognised.expressions, anchors).run();
}

std::vector<Timex> resolve(const Recognised& recognised, std::span<const Expression> expressions,
                           const Anchors& anchors) {
    return Resolver(recognised, expressions, anchors).run();
}

} // namespace dateline::temporal
