// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/date_text.h"

#include "app/models/date_parts.h"
#include "app/models/timex_words.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace dateline::app {

namespace {

using time::CivilDate;
using time::Granularity;
using time::Modifier;

QString tr(const char* text) { return QCoreApplication::translate("DateText", text); }

QString weekdayText(time::Day day, const QLocale& locale) {
    return locale.standaloneDayName(static_cast<int>(time::weekdayOf(day)), QLocale::ShortFormat)
        .remove(QLatin1Char('.'));
}

QString exactText(const time::When& when, const QLocale& locale, DateForm form) {
    QString text = dayText(time::civilOf(when.days.first), locale, form);
    if (form == DateForm::full) text = weekdayText(when.days.first, locale) + QLatin1Char(' ') + text;
    if (when.clock) text += QStringLiteral(", ") + clockText(*when.clock);
    return text;
}

QString quarterText(CivilDate first) {
    return tr("%1 quarter of %2").arg(ordinal((first.month + 2) / 3), yearText(first.year));
}

QString halfText(CivilDate first) {
    return (first.month <= 6 ? tr("first half of %1") : tr("second half of %1")).arg(yearText(first.year));
}

/// Months alone: "December 2021 – February 2022".
QString monthSpan(CivilDate first, CivilDate last, const QLocale& locale, DateForm form) {
    return QStringLiteral("%1 – %2").arg(monthYear(first, locale, form), monthYear(last, locale, form));
}

/// The year of an era nearest to the turn of the eras: 1900 of 1900–1999, 400 of 499–400 BC.
int nearestYear(CivilDate first, CivilDate last) { return first.year > 0 ? first.year : last.year; }

QString centuryText(int year) {
    return (year > 0 ? tr("%1 century") : tr("%1 century BC")).arg(ordinal(countedYear(year) / 100 + 1));
}

QString millenniumText(int year) {
    return (year > 0 ? tr("%1 millennium") : tr("%1 millennium BC")).arg(ordinal(countedYear(year) / 1000 + 1));
}

/// The calendar unit's own name, without what is unknown in it.
QString unitText(const time::When& when, const QLocale& locale, DateForm form) {
    const CivilDate first = time::civilOf(when.days.first);
    const CivilDate last = time::civilOf(when.days.last);
    switch (when.granularity) {
    case Granularity::weekend:
        return tr("weekend of %1").arg(rangeInWords(when.days, locale, form));
    case Granularity::week:
        return tr("week of %1").arg(dayText(first, locale, form));
    case Granularity::month:
        return monthYear(first, locale, form);
    case Granularity::season:
        return monthSpan(first, last, locale, form);
    case Granularity::quarter:
        return quarterText(first);
    case Granularity::half:
        return halfText(first);
    case Granularity::year:
        return yearText(first.year);
    case Granularity::decade:
        return decadeText(nearestYear(first, last));
    case Granularity::century:
        return centuryText(nearestYear(first, last));
    case Granularity::millennium:
        return millenniumText(nearestYear(first, last));
    default:
        return rangeInWords(when.days, locale, form);
    }
}

/// "early", "mid-", "late" narrow the days, so the unit is named from any day of it.
QString modified(const QString& unit, Modifier modifier) {
    switch (modifier) {
    case Modifier::start:
        return tr("early %1").arg(unit);
    case Modifier::mid:
        return tr("mid-%1").arg(unit);
    case Modifier::end:
        return tr("late %1").arg(unit);
    case Modifier::before:
        return tr("before %1").arg(unit);
    case Modifier::after:
        return tr("after %1").arg(unit);
    case Modifier::onOrBefore:
        return tr("by %1").arg(unit);
    case Modifier::onOrAfter:
        return tr("from %1 on").arg(unit);
    case Modifier::approximate:
        return tr("about %1").arg(unit);
    default:
        return unit;
    }
}

bool fineUnknown(const time::When& when, DateForm form) {
    return form == DateForm::full && when.modifier == Modifier::none &&
           (when.granularity == Granularity::month || when.granularity == Granularity::week);
}

} // namespace

QString dateInWords(const time::When& when, const QLocale& locale, DateForm form) {
    const bool exact = when.isExactDay() && when.granularity <= Granularity::range;
    const QString unit = exact ? exactText(when, locale, form) : unitText(when, locale, form);
    const QString text = modified(unit, when.modifier);
    return fineUnknown(when, form) ? tr("%1, day unknown").arg(text) : text;
}

QString rangeInWords(time::DayInterval days, const QLocale& locale, DateForm form) {
    const CivilDate first = time::civilOf(days.first);
    const CivilDate last = time::civilOf(days.last);
    if (first == last) return dayText(first, locale, form);
    const QString lastMonth = monthText(last.month, locale, form);
    if (first.year == last.year && first.month == last.month)
        return withYear(dayAndMonth(QStringLiteral("%1–%2").arg(first.day).arg(last.day), lastMonth, locale), last.year,
                        locale);
    const QString end = dayText(last, locale, form);
    if (first.year != last.year) return QStringLiteral("%1 – %2").arg(dayText(first, locale, form), end);
    return QStringLiteral("%1 – %2").arg(
        dayAndMonth(QString::number(first.day), monthText(first.month, locale, form), locale), end);
}

QString granularityInWords(Granularity granularity) {
    switch (granularity) {
    case Granularity::minute:
        return tr("minute");
    case Granularity::hour:
        return tr("hour");
    case Granularity::day:
        return tr("day");
    case Granularity::range:
        return tr("range of days");
    case Granularity::weekend:
        return tr("weekend");
    case Granularity::week:
        return tr("week");
    case Granularity::month:
        return tr("month");
    case Granularity::season:
        return tr("season");
    case Granularity::quarter:
        return tr("quarter");
    case Granularity::half:
        return tr("half-year");
    case Granularity::year:
        return tr("year");
    case Granularity::decade:
        return tr("decade");
    case Granularity::century:
        return tr("century");
    case Granularity::millennium:
        return tr("millennium");
    }
    return {};
}

namespace {

QString referenceValue(const QString& value) {
    if (value == QLatin1String("PAST_REF")) return tr("some time in the past");
    if (value == QLatin1String("FUTURE_REF")) return tr("some time in the future");
    if (value == QLatin1String("PRESENT_REF")) return tr("the article’s present");
    return value;
}

} // namespace

QString valueInWords(std::string_view value, const QLocale& locale) {
    const QString text = QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
    static const QRegularExpression interval(QStringLiteral("^(\\S+?)(?:/|\\.\\.)(\\S+)$"));
    if (const auto m = interval.match(text); m.hasMatch()) {
        const auto first = time::fromIso(m.captured(1).toStdString());
        const auto last = time::fromIso(m.captured(2).toStdString());
        if (first && last && *first <= *last) return rangeInWords({*first, *last}, locale);
    }
    if (text.endsWith(QLatin1String("_REF"))) return referenceValue(text);
    return timexInWords(text, locale).value_or(text);
}

} // namespace dateline::app
