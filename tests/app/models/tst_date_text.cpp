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
const QLocale german(QLocale::German, QLocale::Germany);

void addValueColumns() {
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("expected");
}

void addValue(const char* value, const char* expected) {
    QTest::newRow(value) << QString::fromUtf8(value) << QString::fromUtf8(expected);
}

void compareValue(const QLocale& locale) {
    QFETCH(QString, value);
    QFETCH(QString, expected);
    QCOMPARE(valueInWords(value.toStdString(), locale), expected);
}

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
        row("the 470s BC", "the 470s BC", when({-478, 1, 1}, {-469, 12, 31}, Granularity::decade));
        row("5th century BC", "5th century BC", when({-498, 1, 1}, {-399, 12, 31}, Granularity::century));
        row("3rd millennium", "3rd millennium", when({2000, 1, 1}, {2999, 12, 31}, Granularity::millennium));
        row("AD 79", "AD 79", when({79, 1, 1}, {79, 12, 31}, Granularity::year));
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
        addValueColumns();
        addValue("2022-01-12", "12 January 2022");
        addValue("2022-01-16T15:21Z", "16 January 2022, 15:21 UTC");
        addValue("2021-12", "December 2021");
        addValue("2022-W02", "the week of 10 January 2022");
        addValue("XXXX-WXX-3", "a Wednesday");
        addValue("XXXX-12-17", "17 December of some year");
        addValue("XXXX-12", "December of some year");
        addValue("2021-12-11/2021-12-20", "11–20 December 2021");
        addValue("PAST_REF", "some time in the past");
        addValue("199", "the 1990s");
        addValue("199X", "the 1990s");
        addValue("2014", "2014");
        addValue("2021-13", "2021-13");
        addValue("", "");
    }

    void valuesOfExplanationsReadAsWords() { compareValue(british); }

    void partsOfAYearReadAsWords_data() {
        addValueColumns();
        addValue("2021-Q2", "the second quarter of 2021");
        addValue("2021-Q4", "the fourth quarter of 2021");
        addValue("2021-H1", "the first half of 2021");
        addValue("2021-H2", "the second half of 2021");
        addValue("2022-WI", "winter 2021–22");
        addValue("2000-WI", "winter 1999–2000");
        addValue("BC0044-WI", "winter 45–44 BC");
        addValue("0001-WI", "winter 1 BC – AD 1");
        addValue("0079-WI", "winter AD 78–79");
        addValue("2022-SP", "spring 2022");
        addValue("2022-SU", "summer 2022");
        addValue("2022-FA", "autumn 2022");
        addValue("BC0044-SP", "spring 44 BC");
        addValue("2021-W22-WE", "the weekend of 5–6 June 2021");
        addValue("2021-W22-3", "2 June 2021");
        addValue("2020-W53", "the week of 28 December 2020");
    }

    void partsOfAYearReadAsWords() { compareValue(british); }

    void erasReadAsWords_data() {
        addValueColumns();
        addValue("19", "the 20th century");
        addValue("00", "the 1st century");
        addValue("2", "the 3rd millennium");
        addValue("20XX", "the 21st century");
        addValue("BC0044", "44 BC");
        addValue("BC0044-03", "March 44 BC");
        addValue("BC0044-03-15", "15 March 44 BC");
        addValue("-0043-03-15", "15 March 44 BC");
        addValue("BC04", "the 5th century BC");
        addValue("BC00", "the 1st century BC");
        addValue("BC2", "the 3rd millennium BC");
        addValue("BC047", "the 470s BC");
        addValue("BC000", "the years 9–1 BC");
        addValue("000", "the years 1–9");
        addValue("007", "the 70s AD");
        addValue("0079", "AD 79");
        addValue("0079-08-24", "24 August AD 79");
    }

    void erasReadAsWords() { compareValue(british); }

    void openValuesReadAsWords_data() {
        addValueColumns();
        addValue("XXXX", "some year");
        addValue("XXXX-QX", "some quarter");
        addValue("XXXX-Q3", "the third quarter of some year");
        addValue("XXXX-H1", "the first half of some year");
        addValue("XXXX-XX", "some month");
        addValue("XXXX-WXX", "some week");
        addValue("XXXX-W07", "week 7 of some year");
        addValue("XXXX-WXX-WE", "some weekend");
        addValue("XXXX-XX-XX", "some day");
        addValue("XXXX-SU", "a summer");
        addValue("XXXX-WI", "a winter");
        addValue(QByteArray(3, 'X').constData(), "some decade");
        addValue("XX", "some century");
        addValue("XX9", "the 90s of some century");
        addValue("2021-XX-XX", "a day of 2021");
        addValue("2021-WXX", "a week of 2021");
        addValue("2021-12-XX", "a day of December 2021");
        addValue("XXXX-12-XX", "a day of December of some year");
        addValue("XXXX-XX-14", "the 14th of some month");
        addValue("XXXX-02-29", "29 February of some year");
        addValue("XXXX-WXX-5", "a Friday");
    }

    void openValuesReadAsWords() { compareValue(british); }

    void timesOfDayReadAsWords_data() {
        addValueColumns();
        addValue("2022-01-14TNI", "the night of Friday 14 January 2022");
        addValue("2022-01-14TMO", "the morning of Friday 14 January 2022");
        addValue("2022-01-14TMI", "midday of Friday 14 January 2022");
        addValue("2022-01-14TAF", "the afternoon of Friday 14 January 2022");
        addValue("2022-01-14TEV", "the evening of Friday 14 January 2022");
        addValue("2022-01-14TDT", "the daytime of Friday 14 January 2022");
        addValue("2022-01-14T24:00", "midnight at the end of Friday 14 January 2022");
        addValue("2022-01-11T15:30", "11 January 2022, 15:30");
        addValue("2022-01-11T15:30-05:00", "11 January 2022, 15:30 UTC−5:00");
        addValue("2022-01-11T15:30+05:30", "11 January 2022, 15:30 UTC+5:30");
        addValue("XXXX-WXX-1T10:00", "a Monday, 10:00");
        addValue("XXXX-WXX-5TNI", "the night of a Friday");
        addValue("XXXX-12-17T09:00", "17 December of some year, 09:00");
        addValue("XXXX-XX-XXTMO", "a morning");
        addValue("XXXX-XX-XXT24:00", "midnight");
        addValue("XXXX-XX-XXT15:30", "15:30");
    }

    void timesOfDayReadAsWords() { compareValue(british); }

    void durationsReadAsWords_data() {
        addValueColumns();
        addValue("P3D", "3 days");
        addValue("P1D", "1 day");
        addValue("PXW", "some weeks");
        addValue("PT30S", "30 seconds");
        addValue("PT1H", "1 hour");
        addValue("PT0.5H", "half an hour");
        addValue("PT10M", "10 minutes");
        addValue("P10M", "10 months");
        addValue("P2.5Y", "2.5 years");
        addValue("P0.5CE", "half a century");
        addValue("P1DE", "1 decade");
        addValue("P2CE", "2 centuries");
        addValue("P3ML", "3 millennia");
        addValue("P1Q", "1 quarter of a year");
        addValue("P1WE", "1 weekend");
        addValue("P2SN", "2 seasons");
        addValue("P1000Y", "1000 years");
        addValue("PXY", "some years");
    }

    void durationsReadAsWords() { compareValue(british); }

    void valuesFollowTheOrderOfTheLocale_data() {
        addValueColumns();
        addValue("BC0044-03-15", "March 15, 44 BC");
        addValue("XXXX-12-17", "December 17 of some year");
        addValue("2021-W22-WE", "the weekend of June 5–6, 2021");
        addValue("2022-01-14TNI", "the night of Friday, January 14, 2022");
        addValue("2022-01-11T15:30Z", "January 11, 2022, 15:30 UTC");
        addValue("2022-WI", "winter 2021–22");
        addValue("P2.5Y", "2.5 years");
    }

    void valuesFollowTheOrderOfTheLocale() { compareValue(american); }

    void valuesTakeNamesAndNumbersFromTheLocale_data() {
        addValueColumns();
        addValue("2021-12", "Dezember 2021");
        addValue("XXXX-WXX-5", "a Freitag");
        addValue("P2.5Y", "2,5 years");
        addValue("2021-W22-WE", "the weekend of 5–6 Juni 2021");
        addValue("BC0044-03-15", "15 März 44 BC");
        addValue("2022-01-14TNI", "the night of Freitag 14 Januar 2022");
    }

    void valuesTakeNamesAndNumbersFromTheLocale() { compareValue(german); }

    void whatIsNoValueStaysAsItIs_data() {
        addValueColumns();
        for (const char* garbage : {"2021-Q5",
                                    "2021-H3",
                                    "2021-W54",
                                    "2021-W53",
                                    "2021-W00",
                                    "2021-02-30",
                                    "XXXX-02-30",
                                    "XXXX-XX-32",
                                    "XXXX-13",
                                    "XXXX-00",
                                    "2021-AU",
                                    "0000",
                                    "BC0000",
                                    "BC",
                                    "BC04-03",
                                    "2X",
                                    "12345",
                                    "T",
                                    "TNI",
                                    "2022-01-14T",
                                    "2022-01-14T25:00",
                                    "2022-01-14TXX",
                                    "2022-02-30TNI",
                                    "P",
                                    "PT",
                                    "PD",
                                    "P3",
                                    "P3X",
                                    "PT3D",
                                    "P-3D",
                                    "P99999999999D",
                                    "PST",
                                    "84 %",
                                    "2.5",
                                    "XXXXX",
                                    "-",
                                    "some words"})
            addValue(garbage, garbage);
    }

    void whatIsNoValueStaysAsItIs() { compareValue(british); }

private:
    std::vector<time::When> m_whens;
    int m_row = 0;
};

QTEST_APPLESS_MAIN(TestDateText)
#include "tst_date_text.moc"
