// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/date_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace dateline::app {

namespace {

using time::CivilDate;
using time::Granularity;
using time::Modifier;

QString tr(const char* text) { return QCoreApplication::translate("DateText", text); }

QString yearText(int year) { return year > 0 ? QString::number(year) : tr("%1 BC").arg(1 - year); }

QString monthText(int month, const QLocale& locale, DateForm form) {
    return form == DateForm::full ? locale.standaloneMonthName(month, QLocale::LongFormat)
                                  : locale.standaloneMonthName(month, QLocale::ShortFormat).remove(QLatin1Char('.'));
}

bool monthComesFirst(const QLocale& locale) {
    const QString pattern = locale.dateFormat(QLocale::LongFormat);
    const QString withoutWeekday = QString(pattern).remove(QStringLiteral("dddd"));
    return withoutWeekday.indexOf(QLatin1Char('M')) < withoutWeekday.indexOf(QLatin1Char('d'));
}

/// "12 January", or "January 12" where the locale says so; `days` may be "10–13".
QString dayAndMonth(const QString& days, const QString& month, const QLocale& locale) {
    return monthComesFirst(locale) ? month + QLatin1Char(' ') + days : days + QLatin1Char(' ') + month;
}

QString withYear(const QString& dayMonth, int year, const QLocale& locale) {
    return dayMonth + (monthComesFirst(locale) ? QStringLiteral(", ") : QStringLiteral(" ")) + yearText(year);
}

QString dayText(CivilDate date, const QLocale& locale, DateForm form) {
    return withYear(dayAndMonth(QString::number(date.day), monthText(date.month, locale, form), locale), date.year,
                    locale);
}

QString weekdayText(time::Day day, const QLocale& locale) {
    return locale.standaloneDayName(static_cast<int>(time::weekdayOf(day)), QLocale::ShortFormat)
        .remove(QLatin1Char('.'));
}

QString clockText(const time::ClockTime& clock) {
    const QString hours = QStringLiteral("%1:%2")
                              .arg(clock.minuteOfDay / 60, 2, 10, QLatin1Char('0'))
                              .arg(clock.minuteOfDay % 60, 2, 10, QLatin1Char('0'));
    if (!clock.offsetMinutes) return hours;
    const int offset = *clock.offsetMinutes;
    if (offset == 0) return hours + QStringLiteral(" UTC");
    return QStringLiteral("%1 UTC%2%3:%4")
        .arg(hours, offset < 0 ? QStringLiteral("−") : QStringLiteral("+"))
        .arg(qAbs(offset) / 60)
        .arg(qAbs(offset) % 60, 2, 10, QLatin1Char('0'));
}

QString exactText(const time::When& when, const QLocale& locale, DateForm form) {
    QString text = dayText(time::civilOf(when.days.first), locale, form);
    if (form == DateForm::full) text = weekdayText(when.days.first, locale) + QLatin1Char(' ') + text;
    if (when.clock) text += QStringLiteral(", ") + clockText(*when.clock);
    return text;
}

QString monthYear(CivilDate date, const QLocale& locale, DateForm form) {
    return monthText(date.month, locale, form) + QLatin1Char(' ') + yearText(date.year);
}

QString ordinal(int n) {
    const int tens = n % 100;
    const bool teen = tens >= 11 && tens <= 13;
    if (!teen && n % 10 == 1) return tr("%1st").arg(n);
    if (!teen && n % 10 == 2) return tr("%1nd").arg(n);
    if (!teen && n % 10 == 3) return tr("%1rd").arg(n);
    return tr("%1th").arg(n);
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

QString eraText(int year, int length, const QString& pattern) {
    const int number = (year + length - 1) / length;
    return pattern.arg(ordinal(qMax(1, year % length == 0 ? number + 1 : number)));
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
        return tr("the %1s").arg(first.year);
    case Granularity::century:
        return eraText(first.year, 100, tr("%1 century"));
    case Granularity::millennium:
        return eraText(first.year, 1000, tr("%1 millennium"));
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

QString partialValue(const QString& value, const QLocale& locale) {
    static const QRegularExpression weekday(QStringLiteral("^(?:XXXX|\\d{4})-W(?:XX|\\d\\d)-([1-7])$"));
    static const QRegularExpression monthDay(QStringLiteral("^XXXX-(\\d\\d)(?:-(\\d\\d|XX))?$"));
    if (const auto m = weekday.match(value); m.hasMatch())
        return tr("a %1").arg(locale.standaloneDayName(m.captured(1).toInt(), QLocale::LongFormat));
    if (const auto m = monthDay.match(value);
        m.hasMatch() && m.captured(1).toInt() >= 1 && m.captured(1).toInt() <= 12) {
        const QString month = monthText(m.captured(1).toInt(), locale, DateForm::full);
        const int day = m.captured(2).toInt();
        return (day > 0 ? dayAndMonth(QString::number(day), month, locale) : month) + tr(" of some year");
    }
    return value;
}

QString calendarValue(const QString& value, const QLocale& locale) {
    static const QRegularExpression month(QStringLiteral("^(\\d{4})-(\\d\\d)$"));
    static const QRegularExpression week(QStringLiteral("^(\\d{4})-W(\\d\\d)$"));
    static const QRegularExpression decade(QStringLiteral("^(\\d{3})X?$"));
    if (const auto m = month.match(value); m.hasMatch() && m.captured(2).toInt() >= 1 && m.captured(2).toInt() <= 12)
        return monthYear({m.captured(1).toInt(), m.captured(2).toInt(), 1}, locale, DateForm::full);
    if (const auto m = week.match(value); m.hasMatch())
        return tr("the week of %1")
            .arg(dayText(time::civilOf(time::mondayOf({m.captured(1).toInt(), m.captured(2).toInt()})), locale,
                         DateForm::full));
    if (const auto m = decade.match(value); m.hasMatch()) return tr("the %1s").arg(m.captured(1) + QLatin1Char('0'));
    return partialValue(value, locale);
}

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
    const qsizetype clock = text.indexOf(QLatin1Char('T'));
    if (const auto day = time::fromIso(text.left(clock < 0 ? text.size() : clock).toStdString())) {
        const QString words = dayText(time::civilOf(*day), locale, DateForm::full);
        return clock < 0 ? words : words + QStringLiteral(", ") + text.mid(clock + 1);
    }
    if (text.endsWith(QLatin1String("_REF"))) return referenceValue(text);
    return calendarValue(text, locale);
}

} // namespace dateline::app
