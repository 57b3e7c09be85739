// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/typed_date.h"

#include <QTest>

using namespace dateline;

class TypedDateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordsBecomeDays_data();
    void wordsBecomeDays();
    void whatIsNoDateIsRefused_data();
    void whatIsNoDateIsRefused();
};

void TypedDateTest::wordsBecomeDays_data() {
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    const auto row = [](const char* words, const char* first, const char* last) {
        QTest::newRow(words) << QString::fromLatin1(first) << QString::fromLatin1(last);
    };
    row("12 Jan 2022", "2022-01-12", "2022-01-12");
    row("2011-02-11", "2011-02-11", "2011-02-11");
    row("1066", "1066-01-01", "1066-12-31");
    row("44 BC", "-0043-01-01", "-0043-12-31");
    row("last March", "2019-03-01", "2019-03-31");
    row("yesterday", "2020-02-09", "2020-02-09");
    row("mid-December", "2019-12-11", "2019-12-20");
    row("from 1066 to 1087", "1066-01-01", "1087-12-31");
}

void TypedDateTest::wordsBecomeDays() {
    QFETCH(QString, first);
    QFETCH(QString, last);
    const auto when = temporal::typedDate(QTest::currentDataTag(), time::dayOf({2020, 2, 10}));
    QVERIFY(when);
    QCOMPARE(QString::fromStdString(time::toIso(when->days.first)), first);
    QCOMPARE(QString::fromStdString(time::toIso(when->days.last)), last);
}

void TypedDateTest::whatIsNoDateIsRefused_data() {
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << QString();
    QTest::newRow("words") << QStringLiteral("harbour council");
    QTest::newRow("two ways to read it") << QStringLiteral("11/2/2011");
    QTest::newRow("a whole article") << QStringLiteral("12 January 2022 ").repeated(40);
}

void TypedDateTest::whatIsNoDateIsRefused() {
    QFETCH(QString, words);
    QVERIFY(!temporal::typedDate(words.toStdString(), time::dayOf({2020, 2, 10})));
}

QTEST_APPLESS_MAIN(TypedDateTest)
#include "tst_typed_date.moc"
