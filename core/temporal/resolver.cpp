// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/resolver.h"

#include "core/temporal/bounds.h"
#include "core/temporal/placer.h"
#include "core/temporal/tense.h"
#include "core/temporal/zones.h"
#include "core/text/lexicon.h"
#include "core/time/period.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace dateline::temporal {

namespace {

using time::Day;
using time::DayInterval;
using time::Granularity;
using time::Modifier;
using time::When;

constexpr std::string_view present = "PRESENT_REF"; // TIMEX3

/// Zone abbreviations are written in capitals.
std::string asWritten(std::string_view abbreviation) {
    std::string zone(abbreviation);
    for (char& letter : zone)
        if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
    return zone;
}

class Resolver {
public:
    Resolver(const Recognised& recognised, std::span<const Expression> expressions, const Anchors& anchors)
        : m_recognised(recognised), m_expressions(expressions), m_anchors(anchors),
          m_placer(recognised, expressions, anchors), m_zones(recognised.text, recognised.tokens, recognised.language) {
    }

    void goOn(const SpokenDates& spoken, std::uint64_t offset) { m_placer.goOn(spoken, offset); }
    [[nodiscard]] const SpokenDates& spoken() const { return m_placer.spoken(); }

    std::vector<Timex> run() {
        m_timexes.reserve(m_expressions.size());
        m_placer.decideTelling();
        for (const auto& expression : m_expressions) {
            m_timexes.push_back(resolveOne(expression));
            m_placer.remember(m_timexes.back());
            if (expression.time.historyOnly && !m_placer.isNarrative()) m_timexes.back().value.clear();
        }
        return std::move(m_timexes);
    }

private:
    Timex resolveOne(const Expression& expression) {
        const auto& sentence = sentenceOf(expression);
        m_tense = tenseAt(m_recognised.text, m_recognised.tokens, sentence, expression.first, expression.last,
                          m_recognised.language);
        Timex timex = begun(expression);
        if (expression.time.first && expression.time.second) explainOrder(timex, expression.time);
        if (timex.value.ends_with("-XX") && expression.time.month && expression.time.day)
            timex.why.push_back({"date.no-such-day", timex.span, {}, {}, {}, timex.value});
        if (timex.type == TimexType::set) explainSet(timex, expression.time);
        const Placement placement = m_placer.place(expression, sentence, m_tense, m_timexes);
        if (placement.nowadays) timex.value = timex.why.back().after = present;
        if (placement.turn) explainTurn(timex, *placement.turn, expression.time.direction);
        if (placement.landing) place(timex, placement, expression.time);
        return timex;
    }

    /// "03/04/2021": which date decided how to read it, or both readings.
    void explainOrder(Timex& timex, const SymbolicTime& time) const {
        const auto iso = [&](int month, int day) { return fmt::format("{:04}-{:02}-{:02}", *time.year, month, day); };
        const auto& order = m_recognised.numericOrder;
        if (!time.month)
            timex.why.push_back({"numeric.ambiguous",
                                 timex.span,
                                 {},
                                 {},
                                 iso(*time.second, *time.first),
                                 iso(*time.first, *time.second)});
        else if (order.shownBy)
            timex.why.push_back({"numeric.order-shown",
                                 spanOf(m_recognised, m_recognised.expressions[*order.shownBy]),
                                 {},
                                 {},
                                 {},
                                 timex.value});
    }

    /// Everything that can be said without knowing where the expression lands.
    Timex begun(const Expression& expression) const {
        const SymbolicTime& time = expression.time;
        Timex timex;
        timex.span = spanOf(m_recognised, expression);
        timex.type = typeOf(time);
        const Bound* bound = boundOf(expression);
        timex.use = useOf(expression, bound);
        timex.value = symbolicValue(time);
        timex.modifier = modifierOf(time);
        if (bound && timex.modifier == Modifier::none && timex.type != TimexType::duration && !endsOffset(expression))
            timex.modifier = bound->modifier;
        timex.planned = m_tense.direction == Direction::future;
        timex.why.reserve(4); // as many steps as most dates need
        timex.why.push_back({std::string(expression.rule), timex.span, {}, {}, {}, timex.value});
        return timex;
    }

    /// "The second half of the 1990s" is late in them.
    static Modifier modifierOf(const SymbolicTime& time) {
        const bool ofEra = time.century || time.unit == Granularity::decade;
        if (!ofEra || (!time.half && !time.quarter)) return time.modifier;
        if (time.half == 1 || time.quarter == 1) return Modifier::start;
        return time.half == 2 || time.quarter == 4 ? Modifier::end : Modifier::mid;
    }

    static TimexType typeOf(const SymbolicTime& time) {
        if (time.kind == SymbolicKind::part) return TimexType::time;
        if (time.kind == SymbolicKind::duration || (time.fromEvent && time.anchor != AnchorKind::mention))
            return TimexType::duration;
        if (time.kind == SymbolicKind::set) return TimexType::set;
        return time.hour || !time.partOfDay.empty() ? TimexType::time : TimexType::date;
    }

    void place(Timex& timex, const Placement& placement, const SymbolicTime& time) const {
        const Landing& landing = *placement.landing;
        When when{narrowed(landing.days, time.modifier), landing.granularity, time.modifier, std::nullopt};
        timex.stated = !landing.anchor;
        if (time.fromEvent) timex.type = TimexType::date;
        if (landing.anchor) explainAnchor(timex, placement);
        if (landing.anchor || !time.season) timex.value = timexValue(landing.days, landing.granularity);
        if (when.days != landing.days)
            timex.why.push_back({"modifier.narrow",
                                 timex.span,
                                 {},
                                 {},
                                 timex.value,
                                 toIso(when.days.first) + "/" + toIso(when.days.last)});
        addClock(timex, when, time);
        if (landing.anchor && !timex.planned) timex.planned = isToCome(when.days.first, *landing.anchor);
        timex.when = when;
    }

    /// After the day on which it is said: for a date counted from one spoken of, that is the document's.
    bool isToCome(Day day, const Anchor& anchor) const {
        if (!anchor.isMention) return day > anchor.day;
        return m_anchors.document && day > *m_anchors.document;
    }

    /// A date spoken of is named as it was spoken of: "1348" is no first of January.
    static std::string anchorValue(const Anchor& anchor) {
        if (!anchor.isMention || anchor.granularity <= Granularity::range) return toIso(anchor.day);
        return timexValue(periodOf(anchor.day, anchor.granularity), anchor.granularity);
    }

    static void explainTurn(Timex& timex, const Anchor& anchor, Direction direction) {
        const std::string value = anchorValue(anchor);
        timex.why.push_back({std::string(anchor.rule), {}, {}, {}, {}, value});
        timex.why.push_back(
            {direction == Direction::past ? "stretch.up-to" : "stretch.from", timex.span, {}, value, {}, timex.value});
    }

    /// How often, as TIMEX3's quant and freq say it.
    static void explainSet(Timex& timex, const SymbolicTime& time) {
        if (!time.quantifier.empty())
            timex.why.push_back({"set.quant", timex.span, {}, {}, {}, std::string(time.quantifier)});
        if (time.frequency)
            timex.why.push_back({"set.freq", timex.span, {}, {}, {}, fmt::format("{}X", *time.frequency)});
    }

    void explainAnchor(Timex& timex, const Placement& placement) const {
        const Landing& landing = *placement.landing;
        const std::string anchor = anchorValue(*landing.anchor);
        timex.why.push_back({std::string(landing.anchor->rule), placement.eventWords, {}, {}, {}, anchor});
        if (m_tense.direction != Direction::open && placement.usedTense)
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
        const auto hour = hourOfDay(time);
        if (!hour) return;
        if (*hour == 24) timex.value += "T24:00";
        if (*hour > 23) return;
        const ZoneReading& zone = m_zones.read(time.zone);
        when.clock = time::ClockTime{*hour * 60 + time.minute.value_or(0),
                                     time.zoneOffset ? time.zoneOffset : zone.offsetMinutes};
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

    // ---- context

    const text::Sentence& sentenceOf(const Expression& expression) {
        const auto& sentences = m_recognised.sentences;
        while (m_sentence + 1 < sentences.size() && sentences[m_sentence].lastToken <= expression.first) ++m_sentence;
        return sentences[m_sentence];
    }

    bool isMetadata() const { return m_anchors.metadata[m_timexes.size()]; }

    TimexUse useOf(const Expression& expression, const Bound* bound) const {
        if (!m_anchors.metadata.empty() && isMetadata()) return TimexUse::metadata;
        const Modifier modifier = expression.time.modifier;
        return bound || modifier == Modifier::before || modifier == Modifier::after ? TimexUse::bound : TimexUse::at;
    }

    /// "two days before Christmas": the word before belongs to the two days.
    bool endsOffset(const Expression& expression) const {
        if (m_timexes.empty()) return false;
        const Expression& previous = m_expressions[m_timexes.size() - 1];
        return previous.time.fromEvent && previous.last + 1 >= expression.first;
    }

    /// None for "after Monday's vote": the vote was on Monday.
    const Bound* boundOf(const Expression& expression) const {
        const auto& tokens = m_recognised.tokens;
        const bool possessive = expression.last < tokens.size() && !tokens[expression.last].spaceBefore &&
                                tokens[expression.last].kind == text::TokenKind::word;
        return possessive ? nullptr : boundBefore(m_recognised, expression.first);
    }

    const Recognised& m_recognised;
    std::span<const Expression> m_expressions;
    const Anchors& m_anchors;
    Placer m_placer;
    Tense m_tense; ///< of the sentence around the expression that is being resolved
    std::size_t m_sentence = 0;
    std::vector<Timex> m_timexes;
    mutable ZoneReader m_zones; ///< reading one may ask the whole text
};

} // namespace

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
