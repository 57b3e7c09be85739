// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/timex_words.h"

#include "app/models/date_parts.h"
#include "core/time/period.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <iterator>

namespace dateline::app {

namespace {

using Words = std::optional<QString>;
using Year = std::optional<int>; ///< astronomical; nothing for XXXX

QString tr(const char* text, int n = -1) { return QCoreApplication::translate("DateText", text, nullptr, n); }

#define WORDS(text) QT_TRANSLATE_NOOP("DateText", text)

QString ofYear(Year year) { return year ? yearText(*year) : tr("some year"); }

/// The entry whose `code` that is; null where there is none.
template <typename Table>
auto entryOf(const Table& table, const QString& code) {
    const auto found =
        std::find_if(std::begin(table), std::end(table), [&](const auto& e) { return code == QLatin1String(e.code); });
    return found == std::end(table) ? nullptr : &*found;
}

// Parts of a year

struct Season {
    const char* code;
    const char* open;
    const char* ofYear;
};

constexpr Season seasons[] = {{"WI", WORDS("a winter"), WORDS("winter %1")},
                              {"SP", WORDS("a spring"), WORDS("spring %1")},
                              {"SU", WORDS("a summer"), WORDS("summer %1")},
                              {"FA", WORDS("an autumn"), WORDS("autumn %1")}};

/// "2021–22": a winter is named by the year of its January.
QString winterYears(int year) {
    const int before = year - 1;
    if (year < 1) return QStringLiteral("%1–%2").arg(countedYear(before)).arg(yearText(year));
    if (year == 1) return QStringLiteral("%1 – %2").arg(yearText(before), yearText(year));
    if (before < 1000 || year % 100 == 0) return QStringLiteral("%1–%2").arg(yearText(before)).arg(year);
    return QStringLiteral("%1–%2").arg(before).arg(year % 100, 2, 10, QLatin1Char('0'));
}

Words seasonWords(Year year, const QString& rest, const QLocale&) {
    const Season* season = entryOf(seasons, rest);
    if (season == nullptr) return std::nullopt;
    if (!year) return tr(season->open);
    return tr(season->ofYear).arg(season == seasons ? winterYears(*year) : yearText(*year));
}

struct YearPart {
    const char* code;
    const char* ofYear;
};

constexpr YearPart yearParts[] = {
    {"Q1", WORDS("the first quarter of %1")}, {"Q2", WORDS("the second quarter of %1")},
    {"Q3", WORDS("the third quarter of %1")}, {"Q4", WORDS("the fourth quarter of %1")},
    {"QX", WORDS("a quarter of %1")},         {"H1", WORDS("the first half of %1")},
    {"H2", WORDS("the second half of %1")},   {"HX", WORDS("a half of %1")},
    {"WXX", WORDS("a week of %1")},           {"WXX-WE", WORDS("a weekend of %1")},
    {"XX", WORDS("a month of %1")},           {"XX-XX", WORDS("a day of %1")},
};

constexpr YearPart openParts[] = {
    {"QX", WORDS("some quarter")},     {"HX", WORDS("some half-year")}, {"WXX", WORDS("some week")},
    {"WXX-WE", WORDS("some weekend")}, {"XX", WORDS("some month")},     {"XX-XX", WORDS("some day")},
};

Words yearPartWords(Year year, const QString& rest, const QLocale&) {
    if (const YearPart* open = year ? nullptr : entryOf(openParts, rest)) return tr(open->ofYear);
    const YearPart* part = entryOf(yearParts, rest);
    return part == nullptr ? Words{} : tr(part->ofYear).arg(ofYear(year));
}

// Weeks

/// Saturday and Sunday, a day, or the whole of the week that begins on `monday`.
QString inWeek(time::Day monday, const QString& day, const QLocale& locale) {
    if (day == QLatin1String("WE")) return tr("the weekend of %1").arg(rangeInWords({monday + 5, monday + 6}, locale));
    const int offset = day.isEmpty() ? 0 : day.toInt() - 1;
    const QString words = dayText(time::civilOf(monday + offset), locale, DateForm::full);
    return day.isEmpty() ? tr("the week of %1").arg(words) : words;
}

Words weekWords(Year year, const QString& rest, const QLocale& locale) {
    static const QRegularExpression form(QStringLiteral("^W(XX|\\d\\d)(?:-(WE|[1-7]))?$"));
    const auto match = form.match(rest);
    if (!match.hasMatch()) return std::nullopt;
    const QString day = match.captured(2);
    const int number = match.captured(1).toInt();
    if (number > 0 && year) {
        const time::Day monday = time::mondayOf({*year, number});
        return time::isoWeekOf(monday) == time::IsoWeek{*year, number} ? inWeek(monday, day, locale) : Words{};
    }
    if (day == QLatin1String("WE")) return tr("some weekend");
    if (!day.isEmpty()) return tr("a %1").arg(locale.standaloneDayName(day.toInt(), QLocale::LongFormat));
    return number > 0 && number <= 53 ? tr("week %1 of %2").arg(number).arg(ofYear(year)) : Words{};
}

// Months and days

Words dayOfMonth(Year year, int month, int day, const QLocale& locale) {
    constexpr int leapYear = 2000; // any day of a month whose year is open
    if (!time::isValid({year.value_or(leapYear), month, day})) return std::nullopt;
    if (year) return dayText({*year, month, day}, locale, DateForm::full);
    return tr("%1 of some year")
        .arg(dayAndMonth(QString::number(day), monthText(month, locale, DateForm::full), locale));
}

QString wholeMonth(Year year, int month, const QLocale& locale) {
    if (year) return monthYear({*year, month, 1}, locale, DateForm::full);
    return tr("%1 of some year").arg(monthText(month, locale, DateForm::full));
}

Words monthWords(Year year, const QString& rest, const QLocale& locale) {
    static const QRegularExpression form(QStringLiteral("^(XX|\\d\\d)(?:-(XX|\\d\\d))?$"));
    const auto match = form.match(rest);
    if (!match.hasMatch()) return std::nullopt;
    const int month = match.captured(1).toInt();
    const int day = match.captured(2).toInt();
    if (match.captured(1) == QLatin1String("XX")) {
        if (day < 1 || day > 31) return std::nullopt;
        return (year ? tr("the %1 of some month of %2").arg(ordinal(day), yearText(*year))
                     : tr("the %1 of some month").arg(ordinal(day)));
    }
    if (month < 1 || month > 12) return std::nullopt;
    if (match.captured(2).isEmpty()) return wholeMonth(year, month, locale);
    if (match.captured(2) == QLatin1String("XX")) return tr("a day of %1").arg(wholeMonth(year, month, locale));
    return dayOfMonth(year, month, day, locale);
}

/// "2021-Q2", "BC0044-03-15", "XXXX-WXX-5".
Words dateWords(const QString& value, const QLocale& locale) {
    static const QRegularExpression form(QStringLiteral("^(?:XXXX|(BC)?(\\d{4}))(?:-(.+))?$"));
    const auto match = form.match(value);
    if (!match.hasMatch()) return std::nullopt;
    const int counted = match.captured(2).toInt();
    if (counted == 0 && !match.captured(2).isEmpty()) return std::nullopt;
    const Year year = counted == 0 ? Year{} : match.captured(1).isEmpty() ? counted : 1 - counted;
    const QString rest = match.captured(3);
    if (rest.isEmpty()) return ofYear(year);
    for (const auto part : {seasonWords, yearPartWords, weekWords, monthWords})
        if (const Words words = part(year, rest, locale)) return words;
    return std::nullopt;
}

// Decades, centuries, millennia: the first digits of the years

QString eraOf(int digits, qsizetype length, bool beforeChrist) {
    if (length == 3) return decadeText(beforeChrist ? 1 - digits * 10 - (digits == 0 ? 1 : 0) : qMax(1, digits * 10));
    const QString number = ordinal(digits + 1);
    if (length == 2) return (beforeChrist ? tr("the %1 century BC") : tr("the %1 century")).arg(number);
    return (beforeChrist ? tr("the %1 millennium BC") : tr("the %1 millennium")).arg(number);
}

/// As many X as the era has first digits.
Words openEra(const QString& value) {
    if (value.isEmpty() || value.count(QLatin1Char('X')) != value.size()) return std::nullopt;
    switch (value.size()) {
    case 1:
        return tr("some millennium");
    case 2:
        return tr("some century");
    case 3:
        return tr("some decade");
    default:
        return std::nullopt;
    }
}

/// "199", "199X", "19", "2", "BC04", "XX9", "XX".
Words eraWords(const QString& value, const QLocale&) {
    static const QRegularExpression known(QStringLiteral("^(BC)?(\\d{1,3})(X*)$"));
    static const QRegularExpression decade(QStringLiteral("^XX(\\d)$"));
    if (const Words open = openEra(value)) return open;
    if (const auto m = decade.match(value); m.hasMatch())
        return tr("the %1s of some century").arg(m.captured(1) + QLatin1Char('0'));
    const auto match = known.match(value);
    const qsizetype unknown = match.capturedLength(3);
    const qsizetype length = match.capturedLength(2);
    if (!match.hasMatch() || (unknown > 0 && unknown + length != 4)) return std::nullopt;
    return eraOf(match.captured(2).toInt(), length, match.capturedLength(1) > 0);
}

// Times of day

struct PartOfDay {
    const char* code;
    const char* open;
    const char* ofDay;
};

constexpr PartOfDay partsOfDay[] = {{"MO", WORDS("a morning"), WORDS("the morning of %1")},
                                    {"MI", WORDS("midday"), WORDS("midday of %1")},
                                    {"AF", WORDS("an afternoon"), WORDS("the afternoon of %1")},
                                    {"EV", WORDS("an evening"), WORDS("the evening of %1")},
                                    {"NI", WORDS("a night"), WORDS("the night of %1")},
                                    {"DT", WORDS("daytime"), WORDS("the daytime of %1")},
                                    {"24:00", WORDS("midnight"), WORDS("midnight at the end of %1")}};

/// "Friday 14 January 2022"; "Friday, January 14, 2022" where the month comes first.
QString withWeekday(time::Day day, const QLocale& locale) {
    const QString name = locale.standaloneDayName(static_cast<int>(time::weekdayOf(day)), QLocale::LongFormat);
    return name + (monthComesFirst(locale) ? QStringLiteral(", ") : QStringLiteral(" ")) +
           dayText(time::civilOf(day), locale, DateForm::full);
}

Words isoWords(const QString& value, const QLocale& locale) {
    const auto day = time::fromIso(value.toStdString());
    return day ? dayText(time::civilOf(*day), locale, DateForm::full) : Words{};
}

Words partOfDayWords(const QString& date, const PartOfDay& part, const QLocale& locale) {
    if (date == QLatin1String("XXXX-XX-XX")) return tr(part.open);
    if (const auto day = time::fromIso(date.toStdString())) return tr(part.ofDay).arg(withWeekday(*day, locale));
    const Words words = dateWords(date, locale);
    return words ? tr(part.ofDay).arg(*words) : Words{};
}

/// "2022-01-14TNI", "XXXX-WXX-5T15:30", "2022-01-11T15:30-05:00".
Words timeWords(const QString& value, const QLocale& locale) {
    const qsizetype at = value.indexOf(QLatin1Char('T'));
    if (at <= 0) return std::nullopt;
    const QString date = value.left(at);
    if (const PartOfDay* part = entryOf(partsOfDay, value.mid(at + 1))) return partOfDayWords(date, *part, locale);
    const auto when = time::whenFromIso("2000-01-01" + value.mid(at).toStdString()); // any day, for its clock
    if (!when || !when->clock) return std::nullopt;
    if (date == QLatin1String("XXXX-XX-XX")) return clockText(*when->clock);
    const Words iso = isoWords(date, locale);
    const Words words = iso ? iso : dateWords(date, locale);
    return words ? *words + QStringLiteral(", ") + clockText(*when->clock) : Words{};
}

// Durations

struct Unit {
    const char* code; ///< with the T that tells minutes from months
    const char* one;
    const char* many;
    const char* vague;
    const char* half;
    const char* fraction;
};

constexpr Unit units[] = {
    {"TS", WORDS("1 second"), WORDS("%n seconds"), WORDS("some seconds"), WORDS("half a second"), WORDS("%1 seconds")},
    {"TM", WORDS("1 minute"), WORDS("%n minutes"), WORDS("some minutes"), WORDS("half a minute"), WORDS("%1 minutes")},
    {"TH", WORDS("1 hour"), WORDS("%n hours"), WORDS("some hours"), WORDS("half an hour"), WORDS("%1 hours")},
    {"D", WORDS("1 day"), WORDS("%n days"), WORDS("some days"), WORDS("half a day"), WORDS("%1 days")},
    {"WE", WORDS("1 weekend"), WORDS("%n weekends"), WORDS("some weekends"), WORDS("half a weekend"),
     WORDS("%1 weekends")},
    {"W", WORDS("1 week"), WORDS("%n weeks"), WORDS("some weeks"), WORDS("half a week"), WORDS("%1 weeks")},
    {"M", WORDS("1 month"), WORDS("%n months"), WORDS("some months"), WORDS("half a month"), WORDS("%1 months")},
    {"Q", WORDS("1 quarter of a year"), WORDS("%n quarters of a year"), WORDS("some quarters of a year"),
     WORDS("half a quarter of a year"), WORDS("%1 quarters of a year")},
    {"SN", WORDS("1 season"), WORDS("%n seasons"), WORDS("some seasons"), WORDS("half a season"), WORDS("%1 seasons")},
    {"Y", WORDS("1 year"), WORDS("%n years"), WORDS("some years"), WORDS("half a year"), WORDS("%1 years")},
    {"DE", WORDS("1 decade"), WORDS("%n decades"), WORDS("some decades"), WORDS("half a decade"), WORDS("%1 decades")},
    {"CE", WORDS("1 century"), WORDS("%n centuries"), WORDS("some centuries"), WORDS("half a century"),
     WORDS("%1 centuries")},
    {"ML", WORDS("1 millennium"), WORDS("%n millennia"), WORDS("some millennia"), WORDS("half a millennium"),
     WORDS("%1 millennia")},
};

QString counted(const Unit& unit, const QString& count, const QLocale& locale) {
    if (count == QLatin1String("X")) return tr(unit.vague);
    if (count == QLatin1String("0.5")) return tr(unit.half);
    if (count.contains(QLatin1Char('.'))) return tr(unit.fraction).arg(locale.toString(count.toDouble()));
    return count.toInt() == 1 ? tr(unit.one, 1) : tr(unit.many, count.toInt());
}

/// "P3D", "PT30S", "PXW", "P2.5Y", "P1CE".
Words durationWords(const QString& value, const QLocale& locale) {
    static const QRegularExpression form(QStringLiteral("^P(T?)(X|\\d{1,9}(?:\\.\\d{1,6})?)([A-Z]{1,2})$"));
    const auto match = form.match(value);
    const Unit* unit = match.hasMatch() ? entryOf(units, match.captured(1) + match.captured(3)) : nullptr;
    return unit == nullptr ? Words{} : counted(*unit, match.captured(2), locale);
}

#undef WORDS

} // namespace

std::optional<QString> timexInWords(const QString& value, const QLocale& locale) {
    for (const auto words : {isoWords, dateWords, eraWords, timeWords, durationWords})
        if (auto text = words(value, locale)) return text;
    return std::nullopt;
}

} // namespace dateline::app
