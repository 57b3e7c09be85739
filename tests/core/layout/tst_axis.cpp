// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/axis.h"
#include "tests/core/layout/plain_text.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace dateline;
using layout::AxisUnit;

class AxisTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void periodsBeginWhereTheCalendarSays_data();
    void periodsBeginWhereTheCalendarSays();
    void labelsNeverTouchAtAnyZoom();
    void theUpperTierIsTheNextCoarserUnit_data();
    void theUpperTierIsTheNextCoarserUnit();
    void aStickyLabelNamesThePeriodThatBeganBeforeTheView();
    void weekendsAreShadedWhileDaysAreWide();
    void theStepDoesNotChangeWhilePanning();
};

void AxisTest::periodsBeginWhereTheCalendarSays_data() {
    QTest::addColumn<int>("unit");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("begin");
    QTest::addColumn<QString>("next");
    const auto row = [](const char* name, AxisUnit unit, int count, const char* begin, const char* next) {
        QTest::newRow(name) << static_cast<int>(unit) << count << QString::fromLatin1(begin)
                            << QString::fromLatin1(next);
    };
    row("day", AxisUnit::day, 1, "2022-01-13", "2022-01-14");
    row("week", AxisUnit::week, 1, "2022-01-10", "2022-01-17");
    row("month", AxisUnit::month, 1, "2022-01-01", "2022-02-01");
    row("quarter", AxisUnit::quarter, 1, "2022-01-01", "2022-04-01");
    row("five years", AxisUnit::year, 5, "2020-01-01", "2025-01-01");
    row("decade", AxisUnit::decade, 1, "2020-01-01", "2030-01-01");
    row("millennium", AxisUnit::millennium, 1, "2000-01-01", "3000-01-01");
}

void AxisTest::periodsBeginWhereTheCalendarSays() {
    QFETCH(int, unit);
    QFETCH(int, count);
    const double minute = layout::minuteOf(time::dayOf({2022, 1, 13})) + 700;
    const double begin = layout::periodBegin(static_cast<AxisUnit>(unit), count, minute);
    const double next = layout::nextPeriod(static_cast<AxisUnit>(unit), count, minute);
    QTEST(QString::fromStdString(time::toIso(layout::dayAt(begin))), "begin");
    QTEST(QString::fromStdString(time::toIso(layout::dayAt(next))), "next");
}

void AxisTest::labelsNeverTouchAtAnyZoom() {
    std::mt19937 random(11);
    std::uniform_real_distribution<double> exponent(std::log(30.0), std::log(1e10));
    std::uniform_real_distribution<double> centre(-3e9, 3e9);
    const layout::SceneText text = test::plainText();
    for (int i = 0; i < 500; ++i) {
        const double length = std::exp(exponent(random));
        const double middle = centre(random);
        const layout::TimeScale scale({middle - length / 2, middle + length / 2}, 300 + i * 4);
        const layout::Axis axis = layout::buildAxis(scale, text.axis);
        QVERIFY2(!axis.minorTicks.empty() || !axis.majorLabels.empty(), qPrintable(QString::number(length)));
        for (const auto* tier : {&axis.minorLabels, &axis.majorLabels})
            for (std::size_t k = 0; k < tier->size(); ++k) {
                const layout::AxisLabel& label = (*tier)[k];
                QVERIFY(label.x >= 0 && label.x + label.width <= scale.width());
                if (k > 0) QVERIFY((*tier)[k - 1].x + (*tier)[k - 1].width < label.x);
            }
    }
}

void AxisTest::theUpperTierIsTheNextCoarserUnit_data() {
    QTest::addColumn<int>("days");
    QTest::addColumn<int>("lower");
    QTest::addColumn<int>("upper");
    QTest::newRow("two days") << 2 << static_cast<int>(AxisUnit::hour) << static_cast<int>(AxisUnit::day);
    QTest::newRow("three weeks") << 20 << static_cast<int>(AxisUnit::day) << static_cast<int>(AxisUnit::month);
    QTest::newRow("three months") << 90 << static_cast<int>(AxisUnit::week) << static_cast<int>(AxisUnit::month);
    QTest::newRow("a year") << 365 << static_cast<int>(AxisUnit::month) << static_cast<int>(AxisUnit::year);
    QTest::newRow("ten years") << 3650 << static_cast<int>(AxisUnit::year) << static_cast<int>(AxisUnit::decade);
    QTest::newRow("two centuries") << 73000 << static_cast<int>(AxisUnit::decade)
                                   << static_cast<int>(AxisUnit::century);
    QTest::newRow("two millennia") << 730000 << static_cast<int>(AxisUnit::century)
                                   << static_cast<int>(AxisUnit::millennium);
}

void AxisTest::theUpperTierIsTheNextCoarserUnit() {
    QFETCH(int, days);
    const layout::Axis axis = layout::buildAxis({test::days(1200, 1, 12, days), 1000}, test::plainText().axis);
    QTEST(static_cast<int>(axis.minorUnit), "lower");
    QTEST(static_cast<int>(axis.majorUnit), "upper");
}

void AxisTest::aStickyLabelNamesThePeriodThatBeganBeforeTheView() {
    const layout::Axis axis = layout::buildAxis({test::days(2022, 1, 5, 12), 1000}, test::plainText().axis);
    QCOMPARE(axis.majorLabels.size(), std::size_t(1));
    QCOMPARE(time::toIso(layout::dayAt(axis.majorLabels.front().period.minute)), std::string("2022-01-01"));
    QVERIFY(axis.majorLabels.front().x < 12);
}

void AxisTest::weekendsAreShadedWhileDaysAreWide() {
    const layout::Axis near = layout::buildAxis({test::days(2022, 1, 10, 14), 1400}, test::plainText().axis);
    QCOMPARE(near.weekends.size(), std::size_t(2));
    QVERIFY(std::abs(near.weekends.front().left - 500) < 0.01);
    QVERIFY(std::abs(near.weekends.front().right - 700) < 0.01);
    QVERIFY(layout::buildAxis({test::days(2022, 1, 10, 1400), 1400}, test::plainText().axis).weekends.empty());
}

void AxisTest::theStepDoesNotChangeWhilePanning() {
    const layout::SceneText text = test::plainText();
    layout::TimeScale scale(test::days(2022, 1, 1, 45), 900);
    const AxisUnit unit = layout::buildAxis(scale, text.axis).minorUnit;
    for (int i = 0; i < 200; ++i) {
        scale = scale.pannedBy(13);
        QCOMPARE(static_cast<int>(layout::buildAxis(scale, text.axis).minorUnit), static_cast<int>(unit));
    }
}

QTEST_APPLESS_MAIN(AxisTest)
#include "tst_axis.moc"
