// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/resolver.h"

#include "core/temporal/event_anchor.h"
#include "core/temporal/series.h"
#include "core/temporal/tense.h"
#include "core/temporal/zones.h"
#include "core/text/lexicon.h"
#include "core/time/period.h"

#include <fmt/format.h>

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

const std::unordered_set<std::string_view>& comparisonWords(text::Language language) {
    static text::PerLanguage<std::unordered_set<std::string_view>> words;
    return words.of(language, [](auto each) { return text::lexiconSet(each, "comparisons"); });
}

/// Zone abbreviations are written in capitals.
std::string asWritten(std::string_view abbreviation) {
    std::string zone(abbreviation);
    for (char& letter : zone)
        if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
    return zone;
}

/// "a year earlier" that close behind a quarter means the same quarter of that year.
constexpr std::uint64_t sameTopic = 1000; // bytes
/// "a year earlier" that close behind a date counts from it.
constexpr std::uint64_t sameSentence = 120; // bytes
/// A time of day belongs to a day named that close before it.
constexpr std::uint64_t sameScene = 600; // bytes

bool isDeictic(const SymbolicTime& time) {
    if (time.kind == SymbolicKind::shift)
        return time.anchor == AnchorKind::document && time.unit <= Granularity::month && time.count;
    return time.kind == SymbolicKind::calendar && time.weekday && !time.month && !time.year;
}

class Resolver {
public:
    Resolver(const Recognised& recognised, std::span<const Expression> expressions, const Anchors& anchors)
        : m_recognised(recognised), m_expressions(expressions), m_anchors(anchors),
          m_zones(recognised.text, recognised.tokens, recognised.language) {}

    void goOn(const SpokenDates& spoken, std::uint64_t offset) {
        m_spoken = spoken;
        m_offset = offset;
    }
    [[nodiscard]] const SpokenDates& spoken() const { return m_spoken; }

    std::vector<Timex> run() {
        m_timexes.reserve(m_expressions.size());
        decideTelling();
        for (const auto& expression : m_expressions) {
            m_timexes.push_back(resolveOne(expression));
            remember(m_timexes.back());
        }
        return std::move(m_timexes);
    }

private:
    void remember(const Timex& timex) {
        if (turnsToLonger()) m_longerTalk = m_offset + timex.span.begin;
        if (!timex.when || timex.use == TimexUse::metadata || isComparison(timex)) return;
        m_spoken.remember(*timex.when, m_offset + timex.span.begin, movesStory(timex));
    }

    /// "In the first nine months", "for the year": the figures that follow are no longer those of a quarter.
    bool turnsToLonger() const {
        const SymbolicTime& time = m_expression->time;
        const bool months = time.kind == SymbolicKind::duration && time.unit == Granularity::month;
        return (months && time.count.value_or(0) >= halfYear) || (time.recurring && time.unit == Granularity::year);
    }

    /// "a year earlier" only compares: the talk stays where it was.
    bool isComparison(const Timex& timex) const {
        const SymbolicTime& time = m_expression->time;
        const bool aYearAgo = time.kind == SymbolicKind::shift && time.moving && time.unit == Granularity::year;
        return (aYearAgo && !isNarrative()) || timex.why.back().rule == sameQuarterRule;
    }

    /// A bare year in the middle of a sentence looks aside ("planned for 1976"); at its head it moves the story.
    bool movesStory(const Timex& timex) const {
        if (timex.when->granularity > Granularity::year || !m_expression->time.holiday.empty()) return false;
        if (timex.when->granularity < Granularity::year) return true;
        const auto& sentence = m_recognised.sentences[m_sentence];
        return m_expression->first - std::min(m_expression->first, sentence.firstToken) <= headOfSentence;
    }

    /// A text that names far more years away from its own than days near it tells a history.
    void decideTelling() {
        if (m_spoken.telling != Telling::undecided) return;
        int far = 0;
        int near = 0;
        for (std::size_t i = 0; i < m_expressions.size(); ++i) {
            const SymbolicTime& time = m_expressions[i].time;
            if (!m_anchors.metadata.empty() && m_anchors.metadata[i]) continue;
            if (isDeictic(time)) ++near;
            if (time.kind == SymbolicKind::calendar && time.year && isFar(time)) ++far;
        }
        if (far + near < fewestMentions && m_offset == 0 && m_anchors.document) return;
        m_spoken.telling = far >= fewestMentions && far > 3 * near ? Telling::narrative : Telling::news;
    }

    bool isFar(const SymbolicTime& time) const {
        if (!m_anchors.document || time.beforeChrist) return true;
        return std::abs(*time.year - civilOf(*m_anchors.document).year) > 1;
    }

    Timex resolveOne(const Expression& expression) {
        m_expression = &expression;
        m_tense = tenseAt(m_recognised.text, m_recognised.tokens, sentenceOf(expression), expression.first,
                          expression.last, m_recognised.language);
        Timex timex = begun(expression);
        if (expression.time.first && expression.time.second) explainOrder(timex, expression.time);
        if (const auto landing = land(expression.time)) place(timex, *landing, expression.time);
        return timex;
    }

    /// "03/04/2021": which date decided how to read it, or both readings.
    void explainOrder(Timex& timex, const SymbolicTime& time) const {
        const auto iso = [&](int month, int day) { return fmt::format("{:04}-{:02}-{:02}", *time.year, month, day); };
        const auto& order = m_recognised.numericOrder;
        if (!time.month)
            timex.why.push_back(
                {"numeric.ambiguous", timex.span, {}, {}, iso(*time.second, *time.first), iso(*time.first, *time.second)});
        else if (order.shownBy)
            timex.why.push_back(
                {"numeric.order-shown", spanOf(m_recognised.expressions[*order.shownBy]), {}, {}, {}, timex.value});
    }

    Span spanOf(const Expression& expression) const {
        const auto& tokens = m_recognised.tokens;
        return {tokens[expression.first].span.begin, tokens[expression.last - 1].span.end};
    }

    /// Everything that can be said without knowing where the expression lands.
    Timex begun(const Expression& expression) const {
        const SymbolicTime& time = expression.time;
        Timex timex;
        timex.span = spanOf(expression);
        timex.type = typeOf(time);
        timex.use = useOf(expression);
        timex.value = symbolicValue(time);
        timex.modifier = time.modifier;
        timex.planned = m_tense.direction == Direction::future;
        timex.why.push_back({std::string(expression.rule), timex.span, {}, {}, {}, timex.value});
        return timex;
    }

    static TimexType typeOf(const SymbolicTime& time) {
        if (time.kind == SymbolicKind::part) return TimexType::time;
        if (time.kind == SymbolicKind::duration || (time.fromEvent && time.anchor != AnchorKind::mention)) return TimexType::duration;
        if (time.kind == SymbolicKind::set) return TimexType::set;
        return time.hour || !time.partOfDay.empty() ? TimexType::time : TimexType::date;
    }

    void place(Timex& timex, const Landing& landing, const SymbolicTime& time) const {
        When when{narrowed(landing.days, time.modifier), landing.granularity, time.modifier, std::nullopt};
        timex.stated = !landing.anchor;
        if (time.fromEvent) timex.type = TimexType::date;
        if (landing.anchor) explainAnchor(timex, landing);
        if (landing.anchor || !time.season) timex.value = timexValue(landing.days, landing.granularity);
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
        const bool ofEvent = landing.anchor->rule == eventRule;
        timex.why.push_back({std::string(landing.anchor->rule), ofEvent ? m_eventWords : Span{}, {}, {}, {}, anchor});
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
        if (!time.partOfDay.empty()) timex.value.append("T").append(time.partOfDay);
        if (!time.hour) return;
        const int hour = *time.hour == 12 && time.halfDay
                             ? *time.halfDay
                             : *time.hour + (*time.hour < 12 ? time.halfDay.value_or(0) : 0);
        if (hour == 24) timex.value += "T24:00";
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
        switch (time.kind) {
        case SymbolicKind::shift:
            return landShifted(time);
        case SymbolicKind::part:
            return landPart(time);
        case SymbolicKind::calendar:
            return landCalendar(time);
        default:
            return std::nullopt;
        }
    }

    std::optional<Landing> landCalendar(const SymbolicTime& time) {
        if (time.first && !time.month) return std::nullopt; // in figures, and nothing tells day from month
        if (time.year && time.recurring)
            if (const auto quarter = quarterInTalk())
                return landSameQuarter(*quarter, *time.year - civilOf(quarter->day).year);
        if (time.year || time.century) return landStated(time);
        const bool ofDay = time.weekday && !time.month && !time.week;
        const auto anchor = ofDay ? weekdayAnchor(time) : calendarAnchor(time);
        if (!anchor) return std::nullopt;
        if (time.decade) return landDecade(time, *anchor);
        const Bearing bearing = bearingFor(time, *anchor);
        if (ofDay) return landWeekday(time, *anchor, bearing);
        if (isInYear(time)) return landInYear(time, *anchor, bearing);
        if (time.day) return landDayOfMonth(time, *anchor, bearing);
        return std::nullopt;
    }

    static bool isInYear(const SymbolicTime& time) {
        return time.month || time.season || time.quarter || time.half || time.week || time.yearStep ||
               !time.holiday.empty();
    }

    /// The words' own direction, else the tense of the sentence.
    Bearing bearingFor(const SymbolicTime& time, const Anchor& anchor) {
        Bearing bearing;
        bearing.ofWords = time.direction == Direction::past || time.direction == Direction::future;
        bearing.direction = bearing.ofWords ? time.direction : m_tense.direction;
        bearing.certain = m_tense.adjacent;
        if (anchor.isMention && isNarrative()) bearing.filling = Filling::carried;
        m_usedTense = !bearing.ofWords && bearing.filling == Filling::nearest && !time.yearStep;
        return bearing;
    }

    std::optional<Landing> landShifted(const SymbolicTime& time) {
        if (time.recurring) return landRecurring(time);
        if (time.fromEvent) return landFromEvent(time);
        const auto anchor = time.anchor == AnchorKind::mention && !comparesWithNow(time) ? mentionAnchor(time.unit)
                                                                                       : documentAnchor();
        if (time.unit == Granularity::year && time.count && (time.moving || (*time.count == -1 && isCompared())))
            if (const auto quarter = quarterInTalk()) return landSameQuarter(*quarter, *time.count);
        if (!anchor) return std::nullopt;
        if (time.unit == Granularity::weekend && time.direction == Direction::open && !time.count)
            return landWeekend(*anchor);
        return landShift(time, *anchor);
    }

    /// "three days after the summit": from the day on which the text has told of one. Else it stays a length of time.
    std::optional<Landing> landFromEvent(const SymbolicTime& time) {
        const auto event = eventBehind(m_recognised, m_expressions, m_timexes, *m_expression);
        if (!event && time.anchor == AnchorKind::mention)
            if (const auto anchor = mentionAnchor(time.unit)) return landShift(time, *anchor);
        if (!event) return std::nullopt;
        m_eventWords = event->words;
        return landShift(time, {event->day, eventRule});
    }

    /// "the weekend": the latest one that has begun; the coming one after "will".
    Landing landWeekend(const Anchor& anchor) {
        m_usedTense = true;
        const bool ahead = m_tense.direction == Direction::future;
        const auto own = periodOf(anchor.day, Granularity::weekend);
        const int step = !ahead && own.first > anchor.day ? -1 : 0;
        return {stepped(anchor.day, Granularity::weekend, step), Granularity::weekend, "shift.period", anchor};
    }

    /// "the quarter": the one last spoken of; without any, the anchor's, or of quarters the latest one reported on.
    std::optional<Landing> landRecurring(const SymbolicTime& time) const {
        if (const auto story = m_spoken.story(); story && isNarrative() && story->granularity <= time.unit)
            return Landing{periodOf(story->day, time.unit), time.unit, "shift.period", anchorOf(*story)};
        const bool ofArticle = time.unit == Granularity::year && !isNarrative(); // "earnings for the year"
        const auto spoken = m_spoken.latestOf(time.unit);
        if (spoken && !ofArticle && time.direction != Direction::past)
            return Landing{periodOf(spoken->day, time.unit), time.unit, "shift.period", anchorOf(*spoken)};
        if (time.anchor == AnchorKind::mention) return std::nullopt;
        const bool reported = time.unit == Granularity::quarter && !isNarrative();
        const auto anchor = reported || ofArticle ? documentAnchor() : mentionAnchor(time.unit);
        if (!anchor) return std::nullopt;
        const int step = reported ? -1 : 0;
        return Landing{stepped(anchor->day, time.unit, step), time.unit, "shift.period", anchor};
    }

    /// "a year earlier" in news counts from the article's day, unless a date stands close before it.
    bool comparesWithNow(const SymbolicTime& time) const {
        if (!time.moving || time.unit != Granularity::year || time.count != -1 || isNarrative() || !m_anchors.document)
            return false;
        const auto spoken = m_spoken.latest(Granularity::year);
        return !spoken || here() - spoken->offset > sameSentence;
    }

    /// "up from $3 million last year": a word of comparison stands shortly before.
    bool isCompared() const {
        const auto& tokens = m_recognised.tokens;
        const std::size_t first = m_expression->first;
        const std::size_t begin = std::max(m_recognised.sentences[m_sentence].firstToken, first - std::min(first, comparisonReach));
        for (std::size_t i = begin; i < first; ++i)
            if (comparisonWords(m_recognised.language).contains(text::foldedCase(slice(m_recognised.text, tokens[i].span))))
                return true;
        return false;
    }

    std::optional<SpokenDate> quarterInTalk() const {
        const auto quarter = m_spoken.latestOf(Granularity::quarter);
        const bool inTalk = quarter && here() - quarter->offset <= sameTopic && quarter->offset >= m_longerTalk;
        return inTalk ? quarter : std::nullopt;
    }

    static Landing landSameQuarter(const SpokenDate& quarter, int years) {
        constexpr int quartersInYear = 4;
        return {stepped(quarter.day, Granularity::quarter, years * quartersInYear), Granularity::quarter,
                sameQuarterRule, anchorOf(quarter)};
    }

    /// "that evening", "at 6 a.m.": of the day spoken of just before, else of the anchor's.
    std::optional<Landing> landPart(const SymbolicTime& time) const {
        const auto spoken = m_spoken.latest(Granularity::day);
        const bool near = spoken && (time.anchor == AnchorKind::mention || here() - spoken->offset <= sameScene);
        const auto anchor = near && time.direction != Direction::present ? anchorOf(*spoken) : documentAnchor();
        if (!anchor) return std::nullopt;
        const time::Day day = anchor->day + time.count.value_or(0);
        return Landing{{day, day}, Granularity::day, "part.of-day", anchor};
    }

    // ---- anchors

    static constexpr std::string_view mentionRule = "anchor.mention";
    static constexpr std::string_view sameQuarterRule = "shift.same-quarter";
    static constexpr std::string_view eventRule = "anchor.event";

    bool isNarrative() const { return m_spoken.telling == Telling::narrative; }

    std::uint64_t here() const { return m_offset + m_recognised.tokens[m_expression->first].span.begin; }

    static std::optional<Anchor> anchorOf(const SpokenDate& spoken) {
        return Anchor{spoken.day, mentionRule, spoken.granularity, true};
    }

    std::optional<Anchor> documentAnchor() const {
        const std::uint32_t at = m_recognised.tokens[m_expression->first].span.begin;
        if (const auto* section = sectionAt(m_anchors, at)) return Anchor{section->day, "anchor.post"};
        if (m_anchors.document) return Anchor{*m_anchors.document, anchorRule(m_anchors.basis)};
        return std::nullopt;
    }

    /// The date last spoken of that is at least as fine as `unit`; else the document's, unless that is far from the story.
    std::optional<Anchor> mentionAnchor(Granularity unit) const {
        if (const auto story = m_spoken.story(); story && isNarrative() && unit >= Granularity::year && story->granularity <= unit)
            return anchorOf(*story);
        if (const auto latest = m_spoken.latest(std::max(unit, Granularity::day))) return anchorOf(*latest);
        return isNarrative() ? std::nullopt : documentAnchor();
    }

    /// What an open year is filled from.
    std::optional<Anchor> calendarAnchor(const SymbolicTime& time) const {
        if (time.anchor == AnchorKind::mention) return mentionAnchor(Granularity::year);
        if (time.day && !time.month) return mentionAnchor(Granularity::month);
        if (!isNarrative()) return documentAnchor();
        const auto story = m_spoken.story();
        return story ? anchorOf(*story) : std::nullopt;
    }

    std::optional<Anchor> weekdayAnchor(const SymbolicTime& time) const {
        return time.anchor == AnchorKind::mention || isNarrative() ? mentionAnchor(Granularity::day) : documentAnchor();
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
        const bool possessive =
            expression.last < tokens.size() && !tokens[expression.last].spaceBefore &&
            tokens[expression.last].kind == text::TokenKind::word; // "after Monday's vote": the vote was on Monday
        return followsBound(expression.first) && !possessive ? TimexUse::bound : TimexUse::at;
    }

    /// "since" before the expression, or two words of the table ("seit dem").
    bool followsBound(std::size_t first) const {
        const auto& words = boundWords(m_recognised.language);
        const auto folded = [&](std::size_t i) {
            return text::foldedCase(slice(m_recognised.text, m_recognised.tokens[i].span));
        };
        const std::string before = folded(first - 1);
        return words.contains(before) || (first > 1 && words.contains(folded(first - 2) + " " + before));
    }

    const Recognised& m_recognised;
    std::span<const Expression> m_expressions;
    const Anchors& m_anchors;
    const Expression* m_expression = nullptr;
    Tense m_tense;
    Span m_eventWords; ///< behind an offset, the words that name what it counts from
    bool m_usedTense = false;
    std::size_t m_sentence = 0;
    std::vector<Timex> m_timexes;
    static constexpr std::size_t headOfSentence = 3;   ///< tokens
    static constexpr std::size_t comparisonReach = 16; ///< tokens
    static constexpr int halfYear = 6;                 ///< months
    static constexpr int fewestMentions = 4;         ///< of years, for a history
    std::uint64_t m_offset = 0;                      ///< of this block in the whole text
    std::uint64_t m_longerTalk = 0;          ///< where the talk last turned from a quarter to something longer
    SpokenDates m_spoken;
    mutable ZoneReader m_zones; ///< reading one may ask the whole text
};

} // namespace

Recognised recognise(std::string_view text, text::Language language) {
    Recognised result;
    result.text = text;
    result.language = language;
    result.tokens = text::tokenise(text);
    result.sentences = text::splitSentences(text, result.tokens, language);
    result.expressions =
        withSeries(text, result.tokens, Grammar::forLanguage(language).recognise(text, result.tokens), language);
    result.numericOrder = settleNumericDates(result.expressions);
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

std::vector<Timex> resolve(const Recognised& block, const Anchors& anchors, SpokenDates& spoken, std::uint64_t offset) {
    Resolver resolver(block, block.expressions, anchors);
    resolver.goOn(spoken, offset);
    auto timexes = resolver.run();
    spoken = resolver.spoken();
    return timexes;
}

std::vector<Timex> resolve(const Recognised& recognised, std::span<const Expression> expressions,
                           const Anchors& anchors) {
    return Resolver(recognised, expressions, anchors).run();
}

} // namespace dateline::temporal
