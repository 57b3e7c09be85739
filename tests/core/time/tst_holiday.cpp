// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/holiday.h"

#include <QtTest>

using namespace dateline::time;

class HolidayTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void easterFallsOnItsSunday_data();
    void easterFallsOnItsSunday();
    void easterIsASundayBetween22MarchAnd25April();
    void rulesNameTheirDay_data();
    void rulesNameTheirDay();
    void whatIsNoRuleNamesNoDay_data();
    void whatIsNoRuleNamesNoDay();
};

void HolidayTest::easterFallsOnItsSunday_data() {
    QTest::addColumn<int>("year");
    QTest::addColumn<QByteArray>("day");
    const auto row = [](const char* day) { QTest::newRow(day) << QByteArray(day).left(4).toInt() << QByteArray(day); };
    // The earliest and the latest there can be, and both sides of a turn of the century.
    for (const char* day :
         {"1818-03-22", "1943-04-25", "1899-04-02", "1900-04-15", "1999-04-04", "2000-04-23", "2024-03-31"})
        row(day);
}

void HolidayTest::easterFallsOnItsSunday() {
    QFETCH(int, year);
    QFETCH(QByteArray, day);
    QCOMPARE(QByteArray::fromStdString(toIso(easterSunday(year))), day);
}

void HolidayTest::easterIsASundayBetween22MarchAnd25April() {
    for (int year = 1; year <= 9999; ++year) {
        const Day easter = easterSunday(year);
        QVERIFY(weekdayOf(easter) == Weekday::sunday);
        QVERIFY(dayOf({year, 3, 22}) <= easter && easter <= dayOf({year, 4, 25}));
    }
}

void HolidayTest::rulesNameTheirDay_data() {
    QTest::addColumn<int>("year");
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QByteArray>("day");
    const auto row = [](int year, const char* rule, const char* day) {
        QTest::addRow("%d %s", year, rule) << year << QByteArray(rule) << QByteArray(day);
    };
    row(2021, "12-25", "2021-12-25");
    row(2024, "02-29", "2024-02-29");
    row(2022, "easter-2", "2022-04-15");
    row(2022, "easter+49", "2022-06-05");
    row(1998, "11#4/4", "1998-11-26");
    row(2022, "5#-1/1", "2022-05-30");
    row(2000, "11#1/1+1", "2000-11-07");
}

void HolidayTest::rulesNameTheirDay() {
    QFETCH(int, year);
    QFETCH(QByteArray, rule);
    QFETCH(QByteArray, day);
    const auto found = holidayIn(year, rule.toStdString());
    QVERIFY(found);
    QCOMPARE(QByteArray::fromStdString(toIso(*found)), day);
}

void HolidayTest::whatIsNoRuleNamesNoDay_data() {
    QTest::addColumn<QByteArray>("rule");
    for (const char* rule : {"", "02-30", "13-01", "12", "12-", "easter+", "11#6/4", "11#4/8", "11#0/1", "5#5/7x",
                             "-1-1", "999999999999-1", "easter+400"})
        QTest::newRow(rule) << QByteArray(rule);
}

void HolidayTest::whatIsNoRuleNamesNoDay() {
    QFETCH(QByteArray, rule);
    QVERIFY(!holidayIn(2022, rule.toStdString()));
    QVERIFY(!holidayIn(0, "12-25"));
}

QTEST_APPLESS_MAIN(HolidayTest)
#include "tst_holiday.moc"
