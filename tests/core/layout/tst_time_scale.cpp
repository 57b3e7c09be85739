// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/time_scale.h"
#include "tests/core/layout/plain_text.h"

#include <QTest>

#include <cmath>

using namespace dateline;
using layout::TimeRange;
using layout::TimeScale;

class TimeScaleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pixelsAndTimeAreInverse();
    void zoomKeepsTheMomentUnderThePointer_data();
    void zoomKeepsTheMomentUnderThePointer();
    void zoomStopsAtMinutesAndAtTheWholeAxis();
    void panningStopsAtTheEndOfTheAxisAndKeepsTheLength();
};

void TimeScaleTest::pixelsAndTimeAreInverse() {
    const TimeScale scale(test::days(2021, 12, 7, 60), 1237);
    for (double x = 0; x <= 1237; x += 61.7) QVERIFY(std::abs(scale.xOf(scale.minuteAt(x)) - x) < 1e-6);
}

void TimeScaleTest::zoomKeepsTheMomentUnderThePointer_data() {
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("factor");
    QTest::newRow("in at the left") << 0.0 << 1.25;
    QTest::newRow("in at the middle") << 500.0 << 3.0;
    QTest::newRow("out at the right") << 999.0 << 0.2;
    QTest::newRow("far in") << 321.5 << 900.0;
}

void TimeScaleTest::zoomKeepsTheMomentUnderThePointer() {
    QFETCH(double, x);
    QFETCH(double, factor);
    const TimeScale before(test::days(2022, 1, 1, 60), 1000);
    const TimeScale after = before.zoomedAbout(x, factor);
    QVERIFY(std::abs(after.minuteAt(x) - before.minuteAt(x)) < 1e-3);
    QVERIFY(std::abs(before.range().length() / after.range().length() - factor) < 1e-6);
}

void TimeScaleTest::zoomStopsAtMinutesAndAtTheWholeAxis() {
    TimeScale scale(test::days(2022, 1, 1, 60), 1000);
    QCOMPARE(scale.zoomedAbout(500, 1e12).range().length(), layout::shortestRange);
    QCOMPARE(scale.zoomedAbout(500, 1e-12).range(), layout::wholeAxis());
}

void TimeScaleTest::panningStopsAtTheEndOfTheAxisAndKeepsTheLength() {
    const TimeScale scale(test::days(9999, 12, 1, 40), 1000);
    const TimeScale panned = scale.pannedBy(1e15);
    QVERIFY(panned.range().end <= layout::wholeAxis().end);
    QVERIFY(std::abs(panned.range().length() - scale.range().length()) < 1e-6);
}

QTEST_APPLESS_MAIN(TimeScaleTest)
#include "tst_time_scale.moc"
