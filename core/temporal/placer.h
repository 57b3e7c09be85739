// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which day an expression counts from. News counts from its own day, a history from where it has got to; "the next day"
// counts from the day spoken of before, "the quarter" means the one that is talked about. What was spoken of is kept in
// SpokenDates; the arithmetic is in landing.h.

#include "core/temporal/anchors.h"
#include "core/temporal/landing.h"
#include "core/temporal/recognised.h"
#include "core/temporal/spoken_dates.h"
#include "core/temporal/tense.h"

#include <optional>
#include <span>

namespace dateline::temporal {

struct Placement {
    std::optional<Landing> landing;
    bool usedTense = false;     ///< the tense of the sentence had a say
    bool nowadays = false;      ///< it says "today" of the time in which the text was written
    std::optional<Anchor> turn; ///< where a length of time ends or begins: "the past two years", "the next ten days"
    Span eventWords;            ///< where it counts from an event: the words that name that
};

/// Chooses for every expression of a text, in their order, the day it counts from, and lands it.
class Placer {
public:
    /// All borrowed.
    Placer(const Recognised& recognised, std::span<const Expression> expressions, const Anchors& anchors)
        : m_recognised(recognised), m_expressions(expressions), m_anchors(anchors) {}

    /// Goes on behind a block of a longer text: what was spoken of there, and where this block begins in the text.
    void goOn(const SpokenDates& spoken, std::uint64_t offset) {
        m_spoken = spoken;
        m_offset = offset;
    }
    [[nodiscard]] const SpokenDates& spoken() const { return m_spoken; }
    /// Before the first expression: history or news?
    void decideTelling();

    [[nodiscard]] bool isNarrative() const;

    /// Where it lands and why there; no landing where it has no place on the calendar. `told` are the expressions before it.
    [[nodiscard]] Placement place(const Expression& expression, const text::Sentence& sentence, const Tense& tense,
                                  std::span<const Timex> told);
    /// What the last placed expression became counts for those behind it.
    void remember(const Timex& timex);

private:
    /// "In the first nine months", "for the year": the figures that follow are no longer those of a quarter.
    [[nodiscard]] bool turnsToLonger() const;
    /// "a year earlier" only compares: the talk stays where it was.
    [[nodiscard]] bool isComparison(const Timex& timex) const;
    /// A bare year in the middle of a sentence looks aside ("planned for 1976"); at its head it moves the story.
    [[nodiscard]] bool movesStory(const Timex& timex) const;
    /// "…, was sold in 1902": told in passing, a year or a few after the one that the story has got to.
    [[nodiscard]] bool goesOn(const Timex& timex) const;
    /// "Until the owner died in May 1866"; "it grew to 200 men by December", where that does not begin the sentence.
    [[nodiscard]] bool looksAhead(const Timex& timex, bool atHead) const;
    /// "Otto (born in May 1912)": looks aside.
    [[nodiscard]] bool inParentheses() const;
    [[nodiscard]] bool isFar(const SymbolicTime& time) const;
    [[nodiscard]] std::optional<Landing> land(const SymbolicTime& time);
    [[nodiscard]] std::optional<Landing> landCalendar(const SymbolicTime& time);
    /// "From Monday to Friday": told of the past, the first lies before the last; of what is to come, the last after the first.
    [[nodiscard]] std::optional<Landing> landWeekdayOfRange(const SymbolicTime& time, const Anchor& anchor,
                                                            const Bearing& bearing);
    [[nodiscard]] static bool isInYear(const SymbolicTime& time);
    /// The words' own direction, else the tense of the sentence.
    [[nodiscard]] Bearing bearingFor(const SymbolicTime& time, const Anchor& anchor);
    [[nodiscard]] std::optional<Landing> landShifted(const SymbolicTime& time);
    /// "Today it is a museum", in a history: no day, but the present.
    [[nodiscard]] bool meansNowadays(const SymbolicTime& time) const;
    /// "two days before Christmas", "the day after the crash on 4 March 2018": the date that the same sentence gives.
    [[nodiscard]] std::optional<Landing> dateBehind();
    /// "three days after the summit": from the day on which the text has told of one. Else it stays a length of time.
    [[nodiscard]] std::optional<Landing> landFromEvent(const SymbolicTime& time);
    /// "the weekend": the latest one that has begun; the coming one after "will".
    [[nodiscard]] Landing landWeekend(const Anchor& anchor);
    /// "the quarter": the one last spoken of; without any, the anchor's, or of quarters the latest one reported on.
    [[nodiscard]] std::optional<Landing> landRecurring(const SymbolicTime& time) const;
    /// "a year earlier" in news counts from the article's day, unless a date stands close before it.
    [[nodiscard]] bool comparesWithNow(const SymbolicTime& time) const;
    /// "up from $3 million last year": a word of comparison stands shortly before.
    [[nodiscard]] bool isCompared() const;
    [[nodiscard]] std::optional<SpokenDate> quarterInTalk() const;
    [[nodiscard]] static Landing landSameQuarter(const SpokenDate& quarter, int years);
    /// "that evening", "at 6 a.m.": of the day spoken of just before, else of the anchor's.
    [[nodiscard]] std::optional<Landing> landPart(const SymbolicTime& time) const;
    [[nodiscard]] std::uint64_t here() const;
    [[nodiscard]] static std::optional<Anchor> anchorOf(const SpokenDate& spoken);
    [[nodiscard]] std::optional<Anchor> documentAnchor() const;
    /// The date last spoken of that is at least as fine as `unit`; else the document's, unless that is far from the story.
    [[nodiscard]] std::optional<Anchor> mentionAnchor(time::Granularity unit) const;
    /// What an open year is filled from.
    [[nodiscard]] std::optional<Anchor> calendarAnchor(const SymbolicTime& time) const;
    [[nodiscard]] std::optional<Anchor> weekdayAnchor(const SymbolicTime& time) const;

    const Recognised& m_recognised;
    std::span<const Expression> m_expressions;
    const Anchors& m_anchors;
    SpokenDates m_spoken;
    std::uint64_t m_offset = 0; ///< of this block in the whole text

    // the expression that is being placed
    const Expression* m_expression = nullptr;
    const text::Sentence* m_sentence = nullptr;
    Tense m_tense;
    std::span<const Timex> m_told;
    Placement m_placement;
};

} // namespace dateline::temporal
