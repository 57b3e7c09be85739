// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/period.h"

#include <QtTest>

using namespace dateline::time;

class PeriodTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDayLiesInItsPeriods_data();
    void aDayLiesInItsPeriods();
    void stepsGoToTheNeighbouringPeriod_data();
    void stepsGoToTheNeighbouringPeriod();
    void thirdsCoverAPeriodWithoutOverlap_data();
    void thirdsCoverAPeriodWithoutOverlap();
    void isoDatesAreReadWithTimeAndZone_data();
    void isoDatesAreReadWithTimeAndZone();
    void brokenIsoDatesAreRefused_data();
    void brokenIsoDatesAreRefused();
};

namespace {

Day day(const QByteArray& text) { return *fromIso(text.toStdString()); }
QByteArray text(DayInterval days) { return QByteArray::fromStdString(toIso(days.first) + "/" + toIso(days.last)); }

} // namespace

void PeriodTest::aDayLiesInItsPeriods_data() {
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<QByteArray>("granularity");
    QTest::addColumn<QByteArray>("days");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char* name, const char* date, const char* granularity, const char* days,
                        const char* value) {
        QTest::newRow(name) << QByteArray(date) << QByteArray(granularity) << QByteArray(days) << QByteArray(value);
    };
    row("day", "2022-01-12", "day", "2022-01-12/2022-01-12", "2022-01-12");
    row("week", "2022-01-12", "week", "2022-01-10/2022-01-16", "2022-W02");
    row("week over new year", "2022-01-01", "week", "2021-12-27/2022-01-02", "2021-W52");
    row("weekend", "2022-01-12", "weekend", "2022-01-15/2022-01-16", "2022-W02-WE");
    row("month", "2024-02-10", "month", "2024-02-01/2024-02-29", "2024-02");
    row("winter by its January", "2022-01-12", "season", "2021-12-01/2022-02-28", "2022-WI");
    row("autumn", "2022-10-01", "season", "2022-09-01/2022-11-30", "2022-FA");
    row("quarter", "2022-05-05", "quarter", "2022-04-01/2022-06-30", "2022-Q2");
    row("half", "2022-08-05", "half", "2022-07-01/2022-12-31", "2022-H2");
    row("year", "2022-01-12", "year", "2022-01-01/2022-12-31", "2022");
    row("decade", "1994-01-12", "decade", "1990-01-01/1999-12-31", "199");
    row("century", "1994-01-12", "century", "1900-01-01/1999-12-31", "19");
    row("decade before Christ", "-0474-03-15", "decade", "-0478-01-01/-0469-12-31", "BC047");
    row("century before Christ", "-0398-03-15", "century", "-0398-01-01/-0299-12-31", "BC03");
    row("first decade", "0005-03-15", "decade", "0001-01-01/0009-12-31", "000");
    row("year before the common era", "-0043-03-15", "year", "-0043-01-01/-0043-12-31", "BC0044");
}

void PeriodTest::aDayLiesInItsPeriods() {
    QFETCH(QByteArray, date);
    QFETCH(QByteArray, granularity);
    QFETCH(QByteArray, days);
    QFETCH(QByteArray, value);
    const auto unit = granularityFromName(granularity.toStdString());
    QVERIFY(unit);
    const DayInterval period = periodOf(day(date), *unit);
    QCOMPARE(text(period), days);
    QCOMPARE(QByteArray::fromStdString(timexValue(period, *unit)), value);
}

void PeriodTest::stepsGoToTheNeighbouringPeriod_data() {
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<QByteArray>("granularity");
    QTest::addColumn<int>("count");
    QTest::addColumn<QByteArray>("days");
    QTest::newRow("last month from the 31st")
        << QByteArray("2022-03-31") << QByteArray("month") << -1 << QByteArray("2022-02-01/2022-02-28");
    QTest::newRow("next week from a Sunday")
        << QByteArray("2022-01-16") << QByteArray("week") << 1 << QByteArray("2022-01-17/2022-01-23");
    QTest::newRow("last year") << QByteArray("2022-01-12") << QByteArray("year") << -1
                               << QByteArray("2021-01-01/2021-12-31");
    QTest::newRow("next quarter") << QByteArray("2022-12-12") << QByteArray("quarter") << 1
                                  << QByteArray("2023-01-01/2023-03-31");
    QTest::newRow("yesterday") << QByteArray("2022-01-01") << QByteArray("day") << -1
                               << QByteArray("2021-12-31/2021-12-31");
}

void PeriodTest::stepsGoToTheNeighbouringPeriod() {
    QFETCH(QByteArray, date);
    QFETCH(QByteArray, granularity);
    QFETCH(int, count);
    QFETCH(QByteArray, days);
    QCOMPARE(text(stepped(day(date), *granularityFromName(granularity.toStdString()), count)), days);
}

void PeriodTest::thirdsCoverAPeriodWithoutOverlap_data() {
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<QByteArray>("granularity");
    QTest::addColumn<QByteArray>("middle");
    QTest::newRow("December") << QByteArray("2021-12-05") << QByteArray("month") << QByteArray("2021-12-11/2021-12-20");
    QTest::newRow("February") << QByteArray("2022-02-05") << QByteArray("month") << QByteArray("2022-02-11/2022-02-20");
    QTest::newRow("year") << QByteArray("2021-12-05") << QByteArray("year") << QByteArray("2021-05-02/2021-08-30");
    QTest::newRow("week") << QByteArray("2022-01-12") << QByteArray("week") << QByteArray("2022-01-12/2022-01-13");
}

void PeriodTest::thirdsCoverAPeriodWithoutOverlap() {
    QFETCH(QByteArray, date);
    QFETCH(QByteArray, granularity);
    QFETCH(QByteArray, middle);
    const DayInterval whole = periodOf(day(date), *granularityFromName(granularity.toStdString()));
    const DayInterval early = narrowed(whole, Modifier::start);
    const DayInterval mid = narrowed(whole, Modifier::mid);
    const DayInterval late = narrowed(whole, Modifier::end);
    QCOMPARE(text(mid), middle);
    QCOMPARE(early.first, whole.first);
    QCOMPARE(mid.first, early.last + 1);
    QCOMPARE(late.first, mid.last + 1);
    QCOMPARE(late.last, whole.last);
    QCOMPARE(narrowed(whole, Modifier::approximate), whole);
}

void PeriodTest::isoDatesAreReadWithTimeAndZone_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("day") << QByteArray("2022-01-12") << QByteArray("2022-01-12");
    QTest::newRow("month") << QByteArray("2022-01") << QByteArray("2022-01");
    QTest::newRow("year") << QByteArray("2022") << QByteArray("2022");
    QTest::newRow("time") << QByteArray("2022-01-12T15:21") << QByteArray("2022-01-12T15:21");
    QTest::newRow("UTC") << QByteArray("2022-01-12T15:21:07Z") << QByteArray("2022-01-12T15:21Z");
    QTest::newRow("fraction and zone") << QByteArray("2022-01-12 15:21:07.250+05:30")
                                       << QByteArray("2022-01-12T15:21+05:30");
    QTest::newRow("west, without colon") << QByteArray("2022-01-12T15:21-0800") << QByteArray("2022-01-12T15:21-08:00");
    QTest::newRow("zero offset") << QByteArray("2022-01-12T15:21+00:00") << QByteArray("2022-01-12T15:21Z");
}

void PeriodTest::isoDatesAreReadWithTimeAndZone() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, value);
    const auto when = whenFromIso(text.toStdString());
    QVERIFY(when);
    QCOMPARE(QByteArray::fromStdString(timexValue(*when)), value);
}

void PeriodTest::brokenIsoDatesAreRefused_data() {
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"yesterday", "2022-13", "2022-01-12T", "2022-01-12T25:00", "2022-01-12T15:21+99:00",
                             "2022-01-12x15:21", "2022-W02"})
        QTest::newRow(text) << QByteArray(text);
}

void PeriodTest::brokenIsoDatesAreRefused() {
    QFETCH(QByteArray, text);
    QVERIFY(!whenFromIso(text.toStdString()));
}

QTEST_APPLESS_MAIN(PeriodTest)
#include "tst_period.moc"
