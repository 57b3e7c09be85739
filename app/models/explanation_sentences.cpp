// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/explanation_sentences.h"

#include <QtGlobal>

#include <algorithm>
#include <iterator>

namespace dateline::app {

namespace {

struct Sentence {
    std::string_view rule;
    const char* text;
};

#define SENTENCE(rule, text)                                                                                           \
    { rule, QT_TRANSLATE_NOOP("ExplanationSentences", text) }

constexpr Sentence sentences[] = {
    // Whole dates
    SENTENCE("iso.date", "“%words” is a whole date: %after"),
    SENTENCE("iso.datetime", "“%words” is a date with a time of day: %after"),
    SENTENCE("date.day-month-year", "“%words” is a whole date: %after"),
    SENTENCE("date.day-month-year-time", "“%words” is a date with a time of day: %after"),
    SENTENCE("date.month-day-year", "“%words” is a whole date: %after"),
    SENTENCE("date.month-day-year-time", "“%words” is a date with a time of day: %after"),
    SENTENCE("date.month-year", "“%words” names a month and its year: %after"),
    SENTENCE("date.month-of-year", "“%words” names a month of a year counted from the day of speaking"),
    SENTENCE("date.modified-month-year", "“%words” names a part of a month and its year"),
    SENTENCE("date.season-year", "“%words” names a season and its year"),
    SENTENCE("date.quarter-year", "“%words” names a quarter and its year"),
    SENTENCE("date.half-year", "“%words” names half of a year"),
    SENTENCE("year.pre", "“%words” means before that year"),
    SENTENCE("year.post", "“%words” means after that year"),
    SENTENCE("year.modified", "“%words” names a part of a year"),
    SENTENCE("year.cued", "“%words” names a year: %after"),
    SENTENCE("year.attributive", "“%words” names a year: %after"),
    SENTENCE("decade.named", "“%words” names a decade"),
    SENTENCE("iso.week", "“%words” is a week of the calendar, counted as ISO 8601 does"),
    SENTENCE("date.part-of-month-year", "“%words” names a part of a month and its year"),
    SENTENCE("date.month-year-era", "“%words” names a month of a year before Christ"),
    SENTENCE("year.bare", "“%words” is read as a year, since nothing beside it makes it a number of something"),
    SENTENCE("year.era", "“%words” names a year with its era: %after"),
    SENTENCE("year.fiscal", "“%words” names a fiscal year; it is shown as that calendar year"),
    SENTENCE("year.quarter-attribute", "“%words” names a period by its year"),
    SENTENCE("year.the-year", "“%words” names a year: %after"),
    SENTENCE("year.words", "“%words” is a year in words: %after"),
    SENTENCE("decade.short", "“%words” names a decade without its century"),
    SENTENCE("decade.word", "“%words” names a decade without its century"),
    SENTENCE("century.named", "“%words” names a century"),
    SENTENCE("series.day", "“%words” is one of several days and takes its month from the one beside it"),
    SENTENCE("series.year", "“%words” is one of several years and takes the rest from the one beside it"),
    // Dates without a year
    SENTENCE("date.month-day-of-year", "“%words” names a day of a year counted from the day of speaking"),
    SENTENCE("date.month-day-time", "“%words” names a day and a time, but no year"),
    SENTENCE("month.this", "“%words” names a month of the year of the day of speaking"),
    SENTENCE("mention.day", "“%words” is a day of the month spoken of before"),
    SENTENCE("holiday", "“%words” is a day that returns every year"),
    SENTENCE("season.open", "“%words” names a season, but no year"),
    SENTENCE("season.last", "“%words” is the latest such season gone by"),
    SENTENCE("season.next", "“%words” is the next such season to come"),
    SENTENCE("season.this", "“%words” is the season of the year of the day of speaking"),
    SENTENCE("season.of-year", "“%words” is the season of a year counted from another date"),
    SENTENCE("quarter.open", "“%words” names a quarter, but no year"),
    SENTENCE("quarter.last", "“%words” names a quarter of the year before the day of speaking"),
    SENTENCE("quarter.this", "“%words” names a quarter of the year of the day of speaking"),
    SENTENCE("quarter.next", "“%words” names a quarter of the year after the day of speaking"),
    SENTENCE("half.open", "“%words” names half of a year counted from the day of speaking"),
    SENTENCE("weekday.short", "“%words” is a weekday, with no date beside it"),
    SENTENCE("weekday.time", "“%words” is a weekday with a time, with no date beside it"),
    SENTENCE("time.of-date", "“%words” is a time of day with its date"),
    SENTENCE("time.part-of-date", "“%words” is a part of a day with its date"),
    SENTENCE("time.clock", "“%words” is a time of day, with no date beside it"),
    SENTENCE("time.that-part", "“%words” is a part of the day spoken of before"),
    SENTENCE("date.month-day", "“%words” names a day and a month, but no year"),
    SENTENCE("date.day-month", "“%words” names a day and a month, but no year"),
    SENTENCE("date.modified-month", "“%words” names a part of a month, but no year"),
    SENTENCE("month.bare", "“%words” names a month, but no year"),
    SENTENCE("month.cued", "“%words” names a month, but no year"),
    SENTENCE("month.last", "“%words” is the latest such month gone by"),
    SENTENCE("month.next", "“%words” is the next such month to come"),
    // Ranges of days
    SENTENCE("range.days-month-year", "“%words” names the days from one to another"),
    SENTENCE("range.days-month", "“%words” names the days from one to another, but no year"),
    SENTENCE("range.month-days-year", "“%words” names the days from one to another"),
    SENTENCE("range.month-days", "“%words” names the days from one to another, but no year"),
    // Weekdays
    SENTENCE("weekday.of-week", "“%words” is a weekday of a week counted from the day of speaking"),
    SENTENCE("weekday.of-that-week", "In that week, counted from %anchor, it is %after"),
    SENTENCE("weekday.following", "“%words” is the first such day after the date spoken of before"),
    SENTENCE("weekday.dated", "“%words” names a weekday with its date"),
    SENTENCE("weekday.last", "“%words” is a weekday gone by"),
    SENTENCE("weekday.next", "“%words” is a weekday to come"),
    SENTENCE("weekday.this", "“%words” is a weekday of the article’s week"),
    SENTENCE("weekday.part", "“%words” is a part of a weekday, with no date beside it"),
    SENTENCE("weekday.bare", "“%words” is a weekday, with no date beside it"),
    // Counted from the day of speaking
    SENTENCE("unit.last", "“%words” is counted back from the day of speaking"),
    SENTENCE("unit.this", "“%words” holds the day of speaking"),
    SENTENCE("unit.next", "“%words” is counted on from the day of speaking"),
    SENTENCE("unit.modified-last", "“%words” is a part of the period before the day of speaking"),
    SENTENCE("unit.modified-this", "“%words” is a part of the period of the day of speaking"),
    SENTENCE("unit.modified-next", "“%words” is a part of the period after the day of speaking"),
    SENTENCE("unit.earlier-this", "“%words” lies in the same period as the day of speaking"),
    SENTENCE("unit.part-of-period", "“%words” is a part of a period counted from the day of speaking"),
    SENTENCE("unit.ago", "“%words” is counted back from the day of speaking"),
    SENTENCE("unit.ahead", "“%words” is counted on from the day of speaking"),
    SENTENCE("day.before-yesterday", "“%words” is two days before the day of speaking"),
    SENTENCE("day.yesterday", "“%words” is the day before the day of speaking"),
    SENTENCE("day.today", "“%words” is the day of speaking"),
    SENTENCE("day.tomorrow", "“%words” is the day after the day of speaking"),
    SENTENCE("day.after-tomorrow", "“%words” is two days after the day of speaking"),
    SENTENCE("day.last-night", "“%words” is the night before the day of speaking"),
    SENTENCE("unit.weekend", "“%words” is the weekend nearest to the day of speaking"),
    SENTENCE("day.part-yesterday", "“%words” is a part of the day before the day of speaking"),
    SENTENCE("day.part-tomorrow", "“%words” is a part of the day after the day of speaking"),
    SENTENCE("day.tonight", "“%words” is the evening of the day of speaking"),
    SENTENCE("day.this-part", "“%words” is a part of the day of speaking"),
    SENTENCE("unit.fiscal", "“%words” is a fiscal year counted from the day of speaking"),
    SENTENCE("unit.ago-vague", "“%words” is some time ago, without saying when"),
    SENTENCE("unit.ago-period", "“%words” compares with the same period a year before"),
    SENTENCE("day.part-today", "“%words” is a part of the day of speaking"),
    SENTENCE("day.part-tomorrow", "“%words” is a part of the day after the day of speaking"),
    SENTENCE("day.time", "“%words” is a time of a day counted from the day of speaking"),
    // Counted from a date spoken of before
    SENTENCE("mention.same-part", "“%words” is a part of the period spoken of before"),
    SENTENCE("mention.the-unit", "“%words” is the period spoken of before"),
    SENTENCE("mention.vague-later", "“%words” is some time after the date spoken of before, without saying when"),
    SENTENCE("mention.vague-earlier", "“%words” is some time before the date spoken of before, without saying when"),
    SENTENCE("mention.next", "“%words” is counted on from the date spoken of before"),
    SENTENCE("mention.previous", "“%words” is counted back from the date spoken of before"),
    SENTENCE("mention.same", "“%words” is the date spoken of before"),
    SENTENCE("mention.earlier-in", "“%words” lies within the date spoken of before"),
    SENTENCE("mention.later", "“%words” is counted on from the date spoken of before"),
    SENTENCE("mention.earlier", "“%words” is counted back from the date spoken of before"),
    SENTENCE("reference", "“%words” points to a time without naming one"),
    // How long and how often
    SENTENCE("duration.counted", "“%words” says how long, not when"),
    SENTENCE("duration.compound", "“%words” says how long, not when"),
    SENTENCE("duration.vague", "“%words” says roughly how long, not when"),
    SENTENCE("set.weekday", "“%words” says how often, not when"),
    SENTENCE("set.unit", "“%words” says how often, not when"),
    SENTENCE("duration.one", "“%words” says how long, not when"),
    SENTENCE("duration.half", "“%words” says how long, not when"),
    SENTENCE("duration.seconds", "“%words” says how long, not when"),
    SENTENCE("duration.age", "“%words” is an age, not a date"),
    SENTENCE("duration.first", "“%words” says how long, not when"),
    SENTENCE("duration.latest", "“%words” says how long, not when"),
    SENTENCE("duration.more", "“%words” says how long, not when"),
    SENTENCE("duration.range", "“%words” says roughly how long, not when"),
    SENTENCE("duration.longtime", "“%words” says roughly how long, not when"),
    SENTENCE("set.adverb", "“%words” says how often, not when"),
    SENTENCE("set.month", "“%words” says how often, not when"),
    SENTENCE("set.per", "“%words” says how often, not when"),
    SENTENCE("set.times", "“%words” says how often, not when"),
    SENTENCE("set.weekdays", "“%words” says how often, not when"),
    // What is counted from
    SENTENCE("anchor.stated", "The article says that it was published on %after"),
    SENTENCE("anchor.metadata", "The file says that the article was published on %after"),
    SENTENCE("anchor.given", "The article was handed over with the date %after"),
    SENTENCE("anchor.inferred", "The article does not say its date; it is taken to be of %after"),
    SENTENCE("anchor.post", "The post that says so is dated %after"),
    SENTENCE("anchor.mention", "The date spoken of before is %after"),
    // How it lands
    SENTENCE("tense.past", "“%words” looks back, so it is the one gone by"),
    SENTENCE("tense.future", "“%words” looks ahead, so it is the one to come"),
    SENTENCE("weekday.most-recent", "The latest such day, counted back from %anchor, is %after"),
    SENTENCE("weekday.coming", "The first such day from %anchor on is %after"),
    SENTENCE("weekday.before", "The last such day before %anchor is %after"),
    SENTENCE("weekday.after", "The first such day after %anchor is %after"),
    SENTENCE("weekday.this-week", "In the week of %anchor that is %after"),
    SENTENCE("year.nearest", "The nearest to %anchor that fits is %after"),
    SENTENCE("year.carried", "The story has got to %anchor, so this is %after"),
    SENTENCE("decade.latest", "The latest such decade, seen from %anchor, is %after"),
    SENTENCE("day.of-month", "Of the months around %anchor, this is %after"),
    SENTENCE("part.of-day", "On the day spoken of, %anchor, this is %after"),
    SENTENCE("shift.same-quarter", "The talk is of the quarter of %anchor, so this is the same quarter of that year: %after"),
    SENTENCE("shift.period", "Counted from %anchor, this is %after"),
    SENTENCE("shift.moved", "Counted from %anchor, this is %after"),
    SENTENCE("modifier.narrow", "Of %before, this part is %after"),
    SENTENCE("zone.ambiguous", "“%before” can be more than one time zone, so the zone stays open"),
    SENTENCE("zone.settled",
             "“%before” can be more than one time zone; “%anchor” in the article speaks for one of them"),
    // The date of the article
    SENTENCE("dating.given", "It was handed over with the date %after"),
    SENTENCE("dating.published-line", "The article’s “published” line gives %after"),
    SENTENCE("dating.updated-line", "The article’s “updated” line gives %after"),
    SENTENCE("dating.date-line", "The article’s date line gives %after"),
    SENTENCE("dating.none-stated", "The article does not say its own date"),
    SENTENCE("dating.weekday-and-date", "“%words” falls on that weekday in %before, of which %after fits"),
    SENTENCE("dating.beside-post", "“%words” stands beside a post of %before, which speaks for %after"),
    SENTENCE("dating.aligned", "“%words” would then be %after"),
    SENTENCE("dating.aligned-with", "and another article dates the same to %after: “%words”"),
    SENTENCE("dating.reads-like", "It reads much like an article of %after: “%words”"),
    SENTENCE("dating.weekday-habit",
             "Of the dated articles that say “%words” this way, %before lie as far from it as %after does"),
    SENTENCE("dating.latest-named", "The latest day that it names before is %after: “%words”"),
    SENTENCE("dating.first-stamp", "The earliest time stamped on the page is “%words”"),
    SENTENCE("dating.weight-of-wording",
             "What the articles of those days are about makes %after %before times as likely as %anchor"),
    SENTENCE("dating.weight-of-weekdays", "The weekdays it names make %after %before times as likely as %anchor"),
    SENTENCE("dating.weight-of-retold",
             "What other articles tell of the same days makes %after %before times as likely as %anchor"),
    SENTENCE("dating.weight-of-named", "The days it names by month make %after %before times as likely as %anchor"),
    SENTENCE("dating.weight-of-stamp", "The time stamped on the page makes %after %before times as likely as %anchor"),
    SENTENCE("dating.weight-of-coverage",
             "The number of articles around those days makes %after %before times as likely as %anchor"),
    SENTENCE("dating.weighed", "Taken together, the chance of %after is %before; the next best day is %anchor"),
    SENTENCE("dating.best-day", "So the article fits %after best"),
    SENTENCE("dating.no-margin", "No single day fits clearly better than all others: %after"),
    SENTENCE("dating.unknown", "Nothing in the article or the others gives its date"),
    // Events
    SENTENCE("event.same-day", "So what this passage reports is dated %after"),
    SENTENCE("event.post", "The post that says so is of %after, and speaks of its own day"),
    SENTENCE("event.stage", "One of its stages, “%words”, is dated %after"),
    SENTENCE("event.stage-range", "From its first stage to its last it spans %after"),
    SENTENCE("event.coarse-attached", "It names the same matter less exactly; the event it means is dated %after"),
    SENTENCE("event.undated-restatement", "It gives no date itself, and tells again what is dated %after"),
};

#undef SENTENCE

} // namespace

const char* sentenceOf(std::string_view rule) {
    const auto found =
        std::find_if(std::begin(sentences), std::end(sentences), [rule](const Sentence& s) { return s.rule == rule; });
    return found == std::end(sentences) ? nullptr : found->text;
}

} // namespace dateline::app
