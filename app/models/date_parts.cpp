// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/date_parts.h"

#include <QCoreApplication>

namespace dateline::app {

using time::CivilDate;

namespace {

QString tr(const char* text) { return QCoreApplication::translate("DateText", text); }

} // namespace

QString yearText(int year) {
    if (year > 0 && year < 1000) return tr("AD %1").arg(year);
    return year > 0 ? QString::number(year) : tr("%1 BC").arg(countedYear(year));
}

QString monthText(int month, const QLocale& locale, DateForm form) {
    return form == DateForm::full ? locale.standaloneMonthName(month, QLocale::LongFormat)
                                  : locale.standaloneMonthName(month, QLocale::ShortFormat).remove(QLatin1Char('.'));
}

bool monthComesFirst(const QLocale& locale) {
    const QString pattern = locale.dateFormat(QLocale::LongFormat);
    const QString withoutWeekday = QString(pattern).remove(QStringLiteral("dddd"));
    return withoutWeekday.indexOf(QLatin1Char('M')) < withoutWeekday.indexOf(QLatin1Char('d'));
}

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

QString decadeText(int year) {
    const int first = countedYear(year) / 10 * 10;
    if (first == 0) return year > 0 ? tr("the years 1–9") : tr("the years 9–1 BC");
    if (year > 0) return (first < 1000 ? tr("the %1s AD") : tr("the %1s")).arg(first);
    return tr("the %1s BC").arg(first);
}

} // namespace dateline::app
