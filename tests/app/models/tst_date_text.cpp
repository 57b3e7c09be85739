// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/date_text.h"

#include <QTest>

using namespace dateline;
using namespace dateline::app;
using time::CivilDate;
using time::Granularity;
using time::Modifier;

namespace {

const QLocale british(QLocale::English, QLocale::UnitedKingdom);
const QLocale american(QLocale::English, QLocale::UnitedStates);

time::When when(CivilDate first, CivilDate last, Granularity granularity = Granularity::day,
                Modifier modifier = Modifier::none) {
    return {{time::dayOf(first), time::dayOf(last)}, granularity, modifier, std::nullopt};
}

} // namespace

class TestDateText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysNoMoreThanIsKnown_data() {
        QTest::addColumn<QString>("brief");
        QTest::addColumn<QString>("full");
        const auto row = [this](const char* full, const char* brief, const time::When& w) {
            m_whens.push_back(w);
            QTest::newRow(full) << QString::fromUtf8(brief) << QString::fromUtf8(full);
        };
        m_whens.clear();
        row("Wed 12 January 2022", "12 Jan 2022", when({2022, 1, 12}, {2022, 1, 12}));
        row("10–13 January 2022", "10–13 Jan 2022", when({2022, 1, 10}, {2022, 1, 13}, Granularity::range));
        row("28 January – 3 February 2022", "28 Jan – 3 Feb 2022",
            when({2022, 1, 28}, {2022, 2, 3}, Granularity::range));
        row("28 December 2021 – 3 January 2022", "28 Dec 2021 – 3 Jan 2022",
            when({2021, 12, 28}, {2022, 1, 3}, Granularity::range));
        row("mid-December 2021", "mid-Dec 2021",
            when({2021, 12, 11}, {2021, 12, 20}, Granularity::month, Modifier::mid));
        row("late December 2021", "late Dec 2021",
            when({2021, 12, 21}, {2021, 12, 31}, Granularity::month, Modifier::end));
        row("December 2021, day unknown", "Dec 2021", when({2021, 12, 1}, {2021, 12, 31}, Granularity::month));
        row("week of 10 January 2022, day unknown", "week of 10 Jan 2022",
            when({2022, 1, 10}, {2022, 1, 16}, Granularity::week));
        row("weekend of 15–16 January 2022", "weekend of 15–16 Jan 2022",
            when({2022, 1, 15}, {2022, 1, 16}, Granularity::weekend));
        row("December 2021 – February 2022", "Dec 2021 – Feb 2022",
            when({2021, 12, 1}, {2022, 2, 28}, Granularity::season));
        row("2nd quarter of 2022", "2nd quarter of 2022", when({2022, 4, 1}, {2022, 6, 30}, Granularity::quarter));
        row("second half of 2022", "second half of 2022", when({2022, 7, 1}, {2022, 12, 31}, Granularity::half));
        row("2014", "2014", when({2014, 1, 1}, {2014, 12, 31}, Granularity::year));
        row("before 1997", "before 1997", when({1997, 1, 1}, {1997, 12, 31}, Granularity::year, Modifier::before));
        row("late 2014", "late 2014", when({2014, 9, 1}, {2014, 12, 31}, Granularity::year, Modifier::end));
        row("the 1990s", "the 1990s", when({1990, 1, 1}, {1999, 12, 31}, Granularity::decade));
        row("20th century", "20th century", when({1901, 1, 1}, {2000, 12, 31}, Granularity::century));
        row("21st century", "21st century", when({2000, 1, 1}, {2099, 12, 31}, Granularity::century));
        row("44 BC", "44 BC", when({-43, 1, 1}, {-43, 12, 31}, Granularity::year));
    }

    void saysNoMoreThanIsKnown() {
        QFETCH(QString, brief);
        QFETCH(QString, full);
        const time::When& date = m_whens[static_cast<std::size_t>(m_row++)];
        QCOMPARE(dateInWords(date, british), full);
        QCOMPARE(dateInWords(date, british, DateForm::brief), brief);
    }

    void timeOfDayCarriesItsZone_data() {
        QTest::addColumn<int>("offset");
        QTest::addColumn<QString>("expected");
        QTest::newRow("none") << 9999 << QStringLiteral("Sun 16 January 2022, 15:21");
        QTest::newRow("UTC") << 0 << QStringLiteral("Sun 16 January 2022, 15:21 UTC");
        QTest::newRow("India") << 330 << QStringLiteral("Sun 16 January 2022, 15:21 UTC+5:30");
        QTest::newRow("New York") << -300 << QStringLiteral("Sun 16 January 2022, 15:21 UTC−5:00");
    }

    void timeOfDayCarriesItsZone() {
        QFETCH(int, offset);
        QFETCH(QString, expected);
        time::When date = when({2022, 1, 16}, {2022, 1, 16}, Granularity::minute);
        date.clock = time::ClockTime{15 * 60 + 21, offset == 9999 ? std::nullopt : std::optional(offset)};
        QCOMPARE(dateInWords(date, british), expected);
    }

    void orderOfDayAndMonthFollowsTheLocale() {
        QCOMPARE(dateInWords(when({2022, 1, 12}, {2022, 1, 12}), american), QStringLiteral("Wed January 12, 2022"));
        QCOMPARE(rangeInWords({time::dayOf({2022, 1, 10}), time::dayOf({2022, 1, 13})}, american),
                 QStringLiteral("January 10–13, 2022"));
    }

    void valuesOfExplanationsReadAsWords_data() {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* value, const char* expected) {
            QTest::newRow(value) << QString::fromUtf8(value) << QString::fromUtf8(expected);
        };
        row("2022-01-12", "12 January 2022");
        row("2022-01-16T15:21Z", "16 January 2022, 15:21Z");
        row("2021-12", "December 2021");
        row("2022-W02", "the week of 10 January 2022");
        row("XXXX-WXX-3", "a Wednesday");
        row("XXXX-12-17", "17 December of some year");
        row("XXXX-12", "December of some year");
        row("2021-12-11/2021-12-20", "11–20 December 2021");
        row("PAST_REF", "some time in the past");
        row("199", "the 1990s");
        row("199X", "the 1990s");
        row("2014", "2014");
        row("2021-13", "2021-13");
        row("P3D", "P3D");
        row("", "");
    }

    void valuesOfExplanationsReadAsWords() {
        QFETCH(QString, value);
        QFETCH(QString, expected);
        QCOMPARE(valueInWords(value.toStdString(), british), expected);
    }

private:
    std::vector<time::When> m_whens;
    int m_row = 0;
};

QTEST_APPLESS_MAIN(TestDateText)
#include "tst_date_text.moc"
