// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/day.h"

#include <QtTest>

using namespace dateline::time;

class DayTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knownDaysHaveTheirNumberWeekdayAndWeek_data();
    void knownDaysHaveTheirNumberWeekdayAndWeek();
    void everyDayComesBackFromItsDateAndItsText();
    void theCalendarRepeatsEvery400Years();
    void weekdaysFollowEachOtherWithoutAGap();
    void daysThatDoNotExistAreRefused_data();
    void daysThatDoNotExistAreRefused();
    void addingMonthsStopsAtTheEndOfShortMonths_data();
    void addingMonthsStopsAtTheEndOfShortMonths();
    void textInAnyOtherFormIsNoDay_data();
    void textInAnyOtherFormIsNoDay();
};

void DayTest::knownDaysHaveTheirNumberWeekdayAndWeek_data() {
    QTest::addColumn<int>("year");
    QTest::addColumn<int>("month");
    QTest::addColumn<int>("day");
    QTest::addColumn<int>("number");
    QTest::addColumn<int>("weekday");
    QTest::addColumn<int>("weekYear");
    QTest::addColumn<int>("week");
    QTest::newRow("epoch") << 1970 << 1 << 1 << 0 << 4 << 1970 << 1;
    QTest::newRow("a Wednesday") << 2022 << 1 << 12 << 19004 << 3 << 2022 << 2;
    QTest::newRow("new year in the old year's week") << 2022 << 1 << 1 << 18993 << 6 << 2021 << 52;
    QTest::newRow("old year in the new year's week") << 2024 << 12 << 31 << 20088 << 2 << 2025 << 1;
    QTest::newRow("leap day") << 2000 << 2 << 29 << 11016 << 2 << 2000 << 9;
    QTest::newRow("Hastings, proleptic") << 1066 << 10 << 14 << -329893 << 7 << 1066 << 41;
    QTest::newRow("before the common era") << -43 << 3 << 15 << -735160 << 5 << -43 << 11;
    QTest::newRow("year zero") << 0 << 3 << 1 << -719468 << 3 << 0 << 9;
}

void DayTest::knownDaysHaveTheirNumberWeekdayAndWeek() {
    QFETCH(int, year);
    QFETCH(int, month);
    QFETCH(int, day);
    QFETCH(int, number);
    QFETCH(int, weekday);
    QFETCH(int, weekYear);
    QFETCH(int, week);
    const Day found = dayOf({year, month, day});
    QCOMPARE(found.number, number);
    QCOMPARE(static_cast<int>(weekdayOf(found)), weekday);
    QCOMPARE(isoWeekOf(found).year, weekYear);
    QCOMPARE(isoWeekOf(found).week, week);
    QVERIFY(mondayOf({weekYear, week}) <= found && found - mondayOf({weekYear, week}) < 7);
}

void DayTest::everyDayComesBackFromItsDateAndItsText() {
    for (int number = dayOf({-9999, 1, 1}).number; number < dayOf({9999, 12, 31}).number; number += 997) {
        const Day day{number};
        QCOMPARE(dayOf(civilOf(day)).number, number);
        QCOMPARE(fromIso(toIso(day)).value_or(Day{}).number, number);
    }
}

void DayTest::theCalendarRepeatsEvery400Years() {
    for (int year = 1600; year < 2000; ++year)
        for (const int shift : {-8000, -2400, 400, 6000}) {
            const Day here = dayOf({year, 3, 1});
            const Day there = dayOf({year + shift, 3, 1});
            QCOMPARE((there - here) % 146097, 0);
            QCOMPARE(weekdayOf(there), weekdayOf(here));
        }
}

void DayTest::weekdaysFollowEachOtherWithoutAGap() {
    for (int number = -1000000; number < -999000; ++number)
        QCOMPARE(static_cast<int>(weekdayOf(Day{number + 1})), static_cast<int>(weekdayOf(Day{number})) % 7 + 1);
}

void DayTest::daysThatDoNotExistAreRefused_data() {
    QTest::addColumn<int>("year");
    QTest::addColumn<int>("month");
    QTest::addColumn<int>("day");
    QTest::newRow("30 February") << 2024 << 2 << 30;
    QTest::newRow("29 February of a common year") << 1900 << 2 << 29;
    QTest::newRow("month 13") << 2024 << 13 << 1;
    QTest::newRow("month 0") << 2024 << 0 << 1;
    QTest::newRow("day 0") << 2024 << 1 << 0;
    QTest::newRow("31 June") << 2024 << 6 << 31;
    QTest::newRow("beyond all years") << 10001 << 1 << 1;
}

void DayTest::daysThatDoNotExistAreRefused() {
    QFETCH(int, year);
    QFETCH(int, month);
    QFETCH(int, day);
    QVERIFY(!dayOfIfValid({year, month, day}));
}

void DayTest::addingMonthsStopsAtTheEndOfShortMonths_data() {
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<int>("months");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("into February") << QByteArray("2022-01-31") << 1 << QByteArray("2022-02-28");
    QTest::newRow("into a leap February") << QByteArray("2024-01-31") << 1 << QByteArray("2024-02-29");
    QTest::newRow("back over new year") << QByteArray("2022-01-15") << -1 << QByteArray("2021-12-15");
    QTest::newRow("back over year zero") << QByteArray("0000-01-15") << -1 << QByteArray("-0001-12-15");
    QTest::newRow("a hundred years") << QByteArray("2024-02-29") << 1200 << QByteArray("2124-02-29");
}

void DayTest::addingMonthsStopsAtTheEndOfShortMonths() {
    QFETCH(QByteArray, from);
    QFETCH(int, months);
    QFETCH(QByteArray, to);
    QCOMPARE(QByteArray::fromStdString(toIso(addMonths(*fromIso(from.toStdString()), months))), to);
}

void DayTest::textInAnyOtherFormIsNoDay_data() {
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"", "2022", "2022-1-12", "2022-01-12T", "2022/01/12", "2022-02-30", "22-01-12",
                             "+2022-01-12", "2022-01-1x", "----------"})
        QTest::newRow(*text ? text : "empty") << QByteArray(text);
}

void DayTest::textInAnyOtherFormIsNoDay() {
    QFETCH(QByteArray, text);
    QVERIFY(!fromIso(text.toStdString()));
}

QTEST_APPLESS_MAIN(DayTest)
#include "tst_day.moc"
