// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/placer.h"

#include "core/temporal/bounds.h"
#include "core/temporal/event_anchor.h"
#include "core/text/lexicon.h"
#include "core/time/period.h"

#include <algorithm>
#include <cstdlib>
#include <unordered_set>

namespace dateline::temporal {

namespace {

using time::Day;
using time::Granularity;

/// "a year earlier" that close behind a quarter means the same quarter of that year.
constexpr std::uint64_t sameTopic = 1000; // bytes
/// "a year earlier" that close behind a date counts from it.
constexpr std::uint64_t sameSentence = 120; // bytes
/// A time of day belongs to a day named that close before it.
constexpr std::uint64_t sameScene = 600; // bytes

constexpr std::size_t headOfSentence = 3;   // tokens
constexpr std::size_t comparisonReach = 16; // tokens
constexpr std::size_t eventReach = 8;       // tokens between an offset and the date of its event
constexpr int halfYear = 6;                 // months
constexpr int fewestMentions = 4;           // of years, for a history
constexpr int fewestAlone = 3;              // where no day near the article's own is named

constexpr std::string_view mentionRule = "anchor.mention";
constexpr std::string_view eventRule = "anchor.event";
constexpr std::string_view namedRule = "anchor.named";
constexpr std::string_view sameQuarterRule = "shift.same-quarter";

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

const std::unordered_set<std::string_view>& comparisonWords(text::Language language) {
    static text::PerLanguage<std::unordered_set<std::string_view>> words;
    return words.of(language, [](auto each) { return text::lexiconSet(each, "comparisons"); });
}

bool isDeictic(const SymbolicTime& time) {
    if (time.kind == SymbolicKind::shift)
        return time.anchor == AnchorKind::document && time.unit <= Granularity::month && time.count;
    return time.kind == SymbolicKind::calendar && time.weekday && !time.month && !time.year;
}

bool isToday(const SymbolicTime& time) {
    return time.kind == SymbolicKind::shift && time.unit == Granularity::day && time.count == 0 && !time.moving &&
           time.anchor == AnchorKind::document;
}

} // namespace

Placement Placer::place(const Expression& expression, const text::Sentence& sentence, const Tense& tense,
                        std::span<const Timex> told) {
    m_expression = &expression;
    m_sentence = &sentence;
    m_tense = tense;
    m_told = told;
    m_placement = {};
    m_placement.landing = land(expression.time);
    const bool turns = expression.time.kind == SymbolicKind::duration && expression.time.direction != Direction::open;
    if (turns) m_placement.turn = isNarrative() ? mentionAnchor(Granularity::year) : documentAnchor();
    return m_placement;
}

void Placer::remember(const Timex& timex) {
    if (turnsToLonger()) m_spoken.longerTalk = m_offset + timex.span.begin;
    if (!timex.when || timex.use == TimexUse::metadata || isComparison(timex)) return;
    // "independent since 1513" looks far back; the talk stays where it was.
    const bool aside = isNarrative() && timex.use == TimexUse::bound && timex.when->granularity >= Granularity::year;
    if (aside)
        m_spoken.rememberAside(*timex.when, m_offset + timex.span.begin);
    else
        m_spoken.remember(*timex.when, m_offset + timex.span.begin, movesStory(timex));
    const bool forecast = m_anchors.document && timex.when->days.first > *m_anchors.document;
    if (timex.when->granularity == Granularity::quarter && !forecast)
        m_spoken.reported = m_spoken.latestOf(Granularity::quarter);
}

bool Placer::turnsToLonger() const {
    const SymbolicTime& time = m_expression->time;
    const bool months = time.kind == SymbolicKind::duration && time.unit == Granularity::month;
    return (months && time.count.value_or(0) >= halfYear) || (time.recurring && time.unit == Granularity::year);
}

bool Placer::isComparison(const Timex& timex) const {
    const SymbolicTime& time = m_expression->time;
    const bool aYearAgo = time.kind == SymbolicKind::shift && time.moving && time.unit == Granularity::year;
    return (aYearAgo && !isNarrative()) || timex.why.back().rule == sameQuarterRule;
}

bool Placer::movesStory(const Timex& timex) const {
    if (timex.when->granularity > Granularity::year || !m_expression->time.holiday.empty()) return false;
    if (!m_spoken.story()) return true;
    const bool atHead = m_expression->first - std::min(m_expression->first, m_sentence->firstToken) <= headOfSentence;
    if (isNarrative() && (inParentheses() || looksAhead(timex, atHead))) return false;
    return atHead || timex.when->granularity < Granularity::year || goesOn(timex);
}

bool Placer::looksAhead(const Timex& timex, bool atHead) const {
    const bool by = timex.use == TimexUse::bound && timex.modifier == time::Modifier::onOrBefore;
    return (by && !atHead) || endsAhead(m_recognised, *m_sentence, m_expression->first);
}

bool Placer::goesOn(const Timex& timex) const {
    constexpr int longestStep = 5; // years
    const int years = civilOf(timex.when->days.first).year - civilOf(m_spoken.story()->day).year;
    return isNarrative() && m_tense.direction == Direction::past && timex.use == TimexUse::at &&
           m_expression->rule == "year.cued" && years > 0 && years <= longestStep;
}

bool Placer::inParentheses() const {
    constexpr std::size_t longest = 24; // tokens
    const std::size_t first = m_expression->first;
    const std::size_t begin = std::max(m_sentence->firstToken, first - std::min(first, longest));
    for (std::size_t i = first; i-- > begin;) {
        const auto word = slice(m_recognised.text, m_recognised.tokens[i].span);
        if (word == "(" || word == ")") return word == "(";
    }
    return false;
}

void Placer::decideTelling() {
    if (m_spoken.telling != Telling::undecided) return;
    int far = 0;
    int near = 0;
    int nearDays = 0; // without "today"
    for (std::size_t i = 0; i < m_expressions.size(); ++i) {
        const SymbolicTime& time = m_expressions[i].time;
        if (!m_anchors.metadata.empty() && m_anchors.metadata[i]) continue;
        if (isDeictic(time)) ++near;
        if (isDeictic(time) && !isToday(time)) ++nearDays;
        if (time.kind == SymbolicKind::calendar && time.year && isFar(time)) ++far;
    }
    if (far + near < fewestMentions && near > 0 && m_offset == 0 && m_anchors.document) return;
    const bool history = near == 0 ? far >= fewestAlone : far >= fewestMentions && far > 3 * near;
    m_spoken.telling = history ? Telling::narrative : Telling::news;
    m_spoken.ofItsDay = nearDays > 0;
}

bool Placer::isFar(const SymbolicTime& time) const {
    if (!m_anchors.document || time.beforeChrist) return true;
    return std::abs(*time.year - civilOf(*m_anchors.document).year) > 1;
}

std::optional<Landing> Placer::land(const SymbolicTime& time) {
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

std::optional<Landing> Placer::landCalendar(const SymbolicTime& time) {
    if (time.first && !time.month) return std::nullopt; // in figures, and nothing tells day from month
    if (time.year && time.recurring)
        if (const auto quarter = quarterInTalk())
            return landSameQuarter(*quarter, *time.year - civilOf(quarter->day).year);
    if (time.year || time.century) return landStated(time);
    const bool ofDay = time.weekday && !time.day && !time.month && !time.week;
    const auto anchor = ofDay ? weekdayAnchor(time) : calendarAnchor(time);
    if (!anchor) return std::nullopt;
    if (time.decade) return landDecade(time, *anchor);
    const Bearing bearing = bearingFor(time, *anchor);
    if (ofDay) return landWeekdayOfRange(time, *anchor, bearing);
    if (isInYear(time)) return landInYear(time, *anchor, bearing);
    if (time.day) return landDayOfMonth(time, *anchor, bearing);
    return std::nullopt;
}

std::optional<Landing> Placer::landWeekdayOfRange(const SymbolicTime& time, const Anchor& anchor,
                                                  const Bearing& bearing) {
    const bool ahead = bearing.direction == Direction::future || bearing.filling == Filling::carried;
    Bearing bound;
    bound.ofWords = true;
    if (time.rangeEnd == RangeEnd::last && ahead && !m_told.empty() && m_told.back().when) {
        bound.direction = Direction::future;
        return landWeekday(time, {m_told.back().when->days.first, mentionRule, Granularity::day, true}, bound);
    }
    const std::size_t next = m_told.size() + 1; // a part of the expressions may lack it
    if (time.rangeEnd != RangeEnd::first || ahead || next >= m_expressions.size() ||
        m_expressions[next].time.rangeEnd != RangeEnd::last)
        return landWeekday(time, anchor, bearing);
    const Expression& close = m_expressions[next];
    const auto last = landWeekday(close.time, anchor, bearing);
    if (!last) return std::nullopt;
    bound.direction = Direction::past;
    m_placement.eventWords = spanOf(m_recognised, close);
    return landWeekday(time, {last->days.first, namedRule}, bound);
}

bool Placer::isInYear(const SymbolicTime& time) {
    return time.month || time.season || time.quarter || time.half || time.week || time.yearStep ||
           !time.holiday.empty();
}

Bearing Placer::bearingFor(const SymbolicTime& time, const Anchor& anchor) {
    Bearing bearing;
    const Bound* bound = boundBefore(m_recognised, m_expression->first);
    const bool looks = bound && bound->direction != Direction::open && time.direction == Direction::open;
    const Direction words = looks ? bound->direction : time.direction;
    bearing.ofWords = words == Direction::past || words == Direction::future;
    bearing.direction = bearing.ofWords ? words : m_tense.direction;
    bearing.certain = m_tense.certain;
    if (anchor.isMention && isNarrative()) bearing.filling = Filling::carried;
    m_placement.usedTense = !bearing.ofWords && bearing.filling == Filling::nearest && !time.yearStep &&
                            time.direction != Direction::present;
    return bearing;
}

std::optional<Landing> Placer::landShifted(const SymbolicTime& time) {
    if (time.recurring) return landRecurring(time);
    if (time.fromEvent) return landFromEvent(time);
    m_placement.nowadays = meansNowadays(time);
    if (m_placement.nowadays) return std::nullopt;
    const auto anchor =
        time.anchor == AnchorKind::mention && !comparesWithNow(time) ? mentionAnchor(time.unit) : documentAnchor();
    if (time.unit == Granularity::year && time.count && (time.moving || (*time.count == -1 && isCompared())))
        if (const auto quarter = quarterInTalk()) return landSameQuarter(*quarter, *time.count);
    if (!anchor) return std::nullopt;
    const bool later = time.anchor == AnchorKind::mention && time.moving && time.count.value_or(0) > 0;
    if (later && !anchor->isMention) return std::nullopt; // "two days later" is not counted from today
    if (time.unit == Granularity::weekend && time.direction == Direction::open && !time.count)
        return landWeekend(*anchor);
    return landShift(time, *anchor);
}

bool Placer::meansNowadays(const SymbolicTime& time) const {
    const bool present = m_tense.direction == Direction::open && !m_tense.verb.empty();
    return isToday(time) && isNarrative() && !m_spoken.ofItsDay && present;
}

std::optional<Landing> Placer::dateBehind() {
    const std::size_t index = m_told.size() + 1;
    if (index >= m_expressions.size()) return std::nullopt;
    const Expression& next = m_expressions[index];
    if (next.first < m_expression->last || next.first >= m_sentence->lastToken) return std::nullopt;
    if (next.time.kind != SymbolicKind::calendar) return std::nullopt;
    const std::size_t between = next.first - m_expression->last;
    const bool whole = next.time.year && next.time.month && next.time.day;
    if (between > (whole ? eventReach : 1)) return std::nullopt;
    m_placement.eventWords = spanOf(m_recognised, next);
    return whole ? landStated(next.time) : landCalendar(next.time);
}

std::optional<Landing> Placer::landFromEvent(const SymbolicTime& time) {
    if (const auto named = dateBehind())
        return landShift(time, {time.count.value_or(0) < 0 ? named->days.first : named->days.last, namedRule,
                                Granularity::day, true});
    const auto event = eventBehind(m_recognised, m_expressions, m_told, *m_expression);
    if (!event && time.anchor == AnchorKind::mention)
        if (const auto anchor = mentionAnchor(time.unit); anchor && anchor->isMention) return landShift(time, *anchor);
    if (!event) return std::nullopt;
    m_placement.eventWords = event->words;
    return landShift(time, {event->day, eventRule, Granularity::day, true});
}

Landing Placer::landWeekend(const Anchor& anchor) {
    m_placement.usedTense = true;
    const bool ahead = m_tense.direction == Direction::future;
    const auto own = periodOf(anchor.day, Granularity::weekend);
    const int step = !ahead && own.first > anchor.day ? -1 : 0;
    return {stepped(anchor.day, Granularity::weekend, step), Granularity::weekend, "shift.period", anchor};
}

std::optional<Landing> Placer::landRecurring(const SymbolicTime& time) const {
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

bool Placer::comparesWithNow(const SymbolicTime& time) const {
    if (!time.moving || time.unit != Granularity::year || time.count != -1 || isNarrative() || !m_anchors.document)
        return false;
    const auto spoken = m_spoken.latest(Granularity::year);
    return !spoken || here() - spoken->offset > sameSentence;
}

bool Placer::isCompared() const {
    const auto& tokens = m_recognised.tokens;
    const std::size_t first = m_expression->first;
    const std::size_t begin = std::max(m_sentence->firstToken, first - std::min(first, comparisonReach));
    for (std::size_t i = begin; i < first; ++i)
        if (comparisonWords(m_recognised.language).contains(text::foldedCase(slice(m_recognised.text, tokens[i].span))))
            return true;
    return false;
}

std::optional<SpokenDate> Placer::quarterInTalk() const {
    const auto& quarter = m_spoken.reported;
    const bool inTalk = quarter && here() - quarter->offset <= sameTopic && quarter->offset >= m_spoken.longerTalk;
    return inTalk ? quarter : std::nullopt;
}

Landing Placer::landSameQuarter(const SpokenDate& quarter, int years) {
    constexpr int quartersInYear = 4;
    return {stepped(quarter.day, Granularity::quarter, years * quartersInYear), Granularity::quarter, sameQuarterRule,
            anchorOf(quarter)};
}

std::optional<Landing> Placer::landPart(const SymbolicTime& time) const {
    const auto spoken = m_spoken.latest(Granularity::day);
    const bool near = spoken && (time.anchor == AnchorKind::mention || here() - spoken->offset <= sameScene);
    const auto anchor = near && time.direction != Direction::present ? anchorOf(*spoken) : documentAnchor();
    if (!anchor || (isNarrative() && !anchor->isMention)) return std::nullopt; // a history is not told of its own day
    const Day day = anchor->day + time.count.value_or(0);
    return Landing{{day, day}, Granularity::day, "part.of-day", anchor};
}

bool Placer::isNarrative() const { return m_spoken.telling == Telling::narrative; }

std::uint64_t Placer::here() const { return m_offset + m_recognised.tokens[m_expression->first].span.begin; }

std::optional<Anchor> Placer::anchorOf(const SpokenDate& spoken) {
    return Anchor{spoken.day, mentionRule, spoken.granularity, true};
}

std::optional<Anchor> Placer::documentAnchor() const {
    const std::uint32_t at = m_recognised.tokens[m_expression->first].span.begin;
    if (const auto* section = sectionAt(m_anchors, at)) return Anchor{section->day, "anchor.post"};
    if (m_anchors.document) return Anchor{*m_anchors.document, anchorRule(m_anchors.basis)};
    return std::nullopt;
}

std::optional<Anchor> Placer::mentionAnchor(Granularity unit) const {
    if (const auto latest = m_spoken.latest(std::max(unit, Granularity::range))) return anchorOf(*latest);
    return isNarrative() ? std::nullopt : documentAnchor();
}

std::optional<Anchor> Placer::calendarAnchor(const SymbolicTime& time) const {
    if (time.day && !time.month) return mentionAnchor(Granularity::month);
    if (time.anchor == AnchorKind::mention && time.yearStep == 0)
        if (const auto year = m_spoken.latestYear()) return anchorOf(*year);
    if (time.anchor == AnchorKind::mention) return mentionAnchor(Granularity::year);
    if (!isNarrative()) return documentAnchor();
    const auto story = m_spoken.story();
    return story ? anchorOf(*story) : documentAnchor();
}

std::optional<Anchor> Placer::weekdayAnchor(const SymbolicTime& time) const {
    return time.anchor == AnchorKind::mention || isNarrative() ? mentionAnchor(Granularity::day) : documentAnchor();
}

} // namespace dateline::temporal
