// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/resolver.h"

#include <QtTest>

using namespace dateline;
using namespace dateline::temporal;

class ResolverTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void expressionsLandFromTheDocumentsDate_data();
    void expressionsLandFromTheDocumentsDate();
    void withoutAnAnchorWhatIsOpenStaysOpen_data();
    void withoutAnAnchorWhatIsOpenStaysOpen();
    void useTellsEndsOfStretchesFromEvents_data();
    void useTellsEndsOfStretchesFromEvents();
    void modifiersNarrowTheIntervalAndKeepTheValue();
    void rangesOfDaysKeepBothEnds_data();
    void rangesOfDaysKeepBothEnds();
    void everyResolutionIsExplained();
    void datesInFiguresNameWhatDecidedTheirOrder();
    void datesInFiguresKeepBothReadingsWithoutEvidence();
    void aLengthOfTimeFromAnEventIsADateWhereTheEventIsDated();
    void anEventIsNamedByItsNoun();
    void aHistoryCarriesItsYear();
    void newsDoesNotCarryTheYearsItRecalls();
    void whatIsStillToComeIsPlanned();
    void anAmbiguousZoneIsSettledByTheTextOrKept_data();
    void anAmbiguousZoneIsSettledByTheTextOrKept();
};

namespace {

std::vector<Timex> resolved(const std::string& text, const char* documentDate) {
    Anchors anchors;
    if (*documentDate) anchors.document = time::fromIso(documentDate);
    anchors.basis = DatingBasis::given;
    return resolve(recognise(text, {}), anchors);
}

} // namespace

void ResolverTest::expressionsLandFromTheDocumentsDate_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<QStringList>("values");
    const auto row = [](QString text, const char* date, QStringList values) {
        QTest::newRow(qPrintable(text)) << text << QByteArray(date) << values;
    };
    // 12 January 2022 is a Wednesday.
    row(u"They met on Wednesday."_qs, "2022-01-12", {u"2022-01-12"_qs});
    row(u"They met on Thursday."_qs, "2022-01-12", {u"2022-01-06"_qs});
    row(u"They will meet on Thursday."_qs, "2022-01-12", {u"2022-01-13"_qs});
    row(u"On Thursday, the body - which unites states it admitted, large and small, will meet."_qs, "2022-01-12",
        {u"2022-01-13"_qs});
    row(u"He said last Monday that all was well."_qs, "2022-01-17", {u"2022-01-10"_qs});
    row(u"She leaves next Wednesday."_qs, "2022-01-12", {u"2022-01-19"_qs});
    row(u"On December 17 a draft was published."_qs, "2022-01-12", {u"2021-12-17"_qs});
    row(u"On January 16 a draft was published."_qs, "2021-12-27", {u"2022-01-16"_qs});
    row(u"It was signed in December."_qs, "2022-01-12", {u"2021-12"_qs});
    row(u"It was signed in March."_qs, "2022-01-12", {u"2021-03"_qs});
    row(u"It will be signed in March."_qs, "2022-01-12", {u"2022-03"_qs});
    row(u"Last month it ended, late last year."_qs, "2022-01-12", {u"2021-12"_qs, u"2021"_qs});
    row(u"It happened yesterday, today and this week."_qs, "2022-01-01",
        {u"2021-12-31"_qs, u"2022-01-01"_qs, u"2021-W52"_qs});
    row(u"They met on Wednesday, the first time since 2019, and again the next day."_qs, "2022-01-16",
        {u"2022-01-12"_qs, u"2019"_qs, u"2022-01-13"_qs});
    row(u"It began on May 3. Two days later it ended."_qs, "2022-01-16", {u"2021-05-03"_qs, u"2021-05-05"_qs});
    row(u"On Sunday, January 16 she spoke. Earlier in the day he had left."_qs, "2022-01-20",
        {u"2022-01-16"_qs, u"2022-01-16"_qs});
    row(u"On Sunday, January 16 she spoke."_qs, "2010-03-01", {u"2011-01-16"_qs});
    row(u"a year ago and two weeks ago"_qs, "2022-01-12", {u"2021"_qs, u"2021-W52"_qs});
    row(u"on 16 January 2022, 15:21 GMT"_qs, "2021-01-01", {u"2022-01-16T15:21Z"_qs});
    row(u"on January 16, 2022 at 12:05 am"_qs, "2021-01-01", {u"2022-01-16T00:05"_qs});
    row(u"the summer of 1914 and the first quarter of 2020"_qs, "2021-01-01", {u"1914-SU"_qs, u"2020-Q1"_qs});
    row(u"It began on Tuesday last week and goes on till Monday next week."_qs, "2023-05-20",
        {u"2023-05-09"_qs, u"2023-05-22"_qs});
    row(u"It began on 3 May 2021. The following Monday it ended."_qs, "2022-01-16",
        {u"2021-05-03"_qs, u"2021-05-10"_qs});
    row(u"Popular in the nineties and the fifties, even the '20s."_qs, "2022-01-16", {u"199"_qs, u"195"_qs, u"202"_qs});
    row(u"It is set for Jan. 5."_qs, "2022-09-25", {u"2023-01-05"_qs});
    row(u"They will meet this Friday."_qs, "2022-01-16", {u"2022-01-21"_qs});
    row(u"The vote will be in December."_qs, "2022-01-12", {u"2022-12"_qs});
    row(u"the day after tomorrow"_qs, "2022-01-12", {u"2022-01-14"_qs});
    row(u"Talks went on 10–13 January."_qs, "2022-01-16", {u"2022-01-10"_qs});
    row(u"on February 30, 2020"_qs, "2021-01-01", {u"2020-02-XX"_qs});
}

void ResolverTest::expressionsLandFromTheDocumentsDate() {
    QFETCH(QString, text);
    QFETCH(QByteArray, date);
    QFETCH(QStringList, values);
    QStringList found;
    for (const Timex& timex : resolved(text.toStdString(), date.constData()))
        found << QString::fromStdString(timex.value);
    QCOMPARE(found, values);
}

void ResolverTest::withoutAnAnchorWhatIsOpenStaysOpen_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("value");
    QTest::newRow("weekday") << u"on Wednesday"_qs << u"XXXX-WXX-3"_qs;
    QTest::newRow("month and day") << u"on December 17"_qs << u"XXXX-12-17"_qs;
    QTest::newRow("month") << u"in December"_qs << u"XXXX-12"_qs;
    QTest::newRow("yesterday") << u"yesterday"_qs << u"XXXX-XX-XX"_qs;
    QTest::newRow("a day that is none") << u"on February 30, 2020"_qs << u"2020-02-XX"_qs;
    QTest::newRow("reference") << u"recently"_qs << u"PAST_REF"_qs;
    QTest::newRow("duration") << u"for three days"_qs << u"P3D"_qs;
}

void ResolverTest::withoutAnAnchorWhatIsOpenStaysOpen() {
    QFETCH(QString, text);
    QFETCH(QString, value);
    const auto timexes = resolved(text.toStdString(), "");
    QCOMPARE(timexes.size(), std::size_t{1});
    QCOMPARE(QString::fromStdString(timexes[0].value), value);
    QVERIFY(!timexes[0].when);
}

void ResolverTest::useTellsEndsOfStretchesFromEvents_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isBound");
    QTest::newRow("in") << u"They joined in 1997."_qs << false;
    QTest::newRow("since") << u"They joined since 1997."_qs << true;
    QTest::newRow("after") << u"They joined after 1997."_qs << true;
    QTest::newRow("pre") << u"the pre-1997 borders"_qs << true;
    QTest::newRow("until") << u"They stayed until Friday."_qs << true;
    QTest::newRow("after an event named by its day") << u"They left after Monday's vote."_qs << false;
}

void ResolverTest::useTellsEndsOfStretchesFromEvents() {
    QFETCH(QString, text);
    QFETCH(bool, isBound);
    const auto timexes = resolved(text.toStdString(), "2022-01-12");
    QCOMPARE(timexes.size(), std::size_t{1});
    QCOMPARE(timexes[0].use == TimexUse::bound, isBound);
}

void ResolverTest::modifiersNarrowTheIntervalAndKeepTheValue() {
    const auto timexes = resolved("It was put forward in mid-December.", "2022-01-12");
    QCOMPARE(timexes.size(), std::size_t{1});
    QCOMPARE(QString::fromStdString(timexes[0].value), u"2021-12"_qs);
    QVERIFY(timexes[0].modifier == time::Modifier::mid);
    QCOMPARE(toIso(timexes[0].when->days.first), std::string("2021-12-11"));
    QCOMPARE(toIso(timexes[0].when->days.last), std::string("2021-12-20"));
}

void ResolverTest::rangesOfDaysKeepBothEnds_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("days");
    const auto row = [](QString text, QString days) { QTest::newRow(qPrintable(text)) << text << days; };
    row(u"from 10 to 13 January 2022"_qs, u"2022-01-10/2022-01-13"_qs);
    row(u"between 3 and 5 May"_qs, u"2022-05-03/2022-05-05"_qs);
    row(u"January 10-13, 2022"_qs, u"2022-01-10/2022-01-13"_qs);
    row(u"the January 10–13 talks"_qs, u"2022-01-10/2022-01-13"_qs);
    row(u"13-10 January"_qs, u"none"_qs);
}

void ResolverTest::rangesOfDaysKeepBothEnds() {
    QFETCH(QString, text);
    QFETCH(QString, days);
    const auto timexes = resolved(text.toStdString(), "2022-01-16");
    QCOMPARE(timexes.size(), std::size_t{1});
    const auto& when = timexes[0].when;
    QCOMPARE(when ? QString::fromStdString(toIso(when->days.first) + "/" + toIso(when->days.last)) : u"none"_qs, days);
}

void ResolverTest::datesInFiguresNameWhatDecidedTheirOrder() {
    const std::string text = "Signed on 03/04/2021, sealed on 25/04/2021.";
    const auto timexes = resolved(text, "");
    QCOMPARE(timexes.size(), std::size_t{2});
    QCOMPARE(QString::fromStdString(timexes[0].value), u"2021-04-03"_qs);
    const auto& why = timexes[0].why.at(1);
    QCOMPARE(why.rule, std::string("numeric.order-shown"));
    QCOMPARE(std::string(slice(text, why.span)), std::string("25/04/2021"));
}

void ResolverTest::datesInFiguresKeepBothReadingsWithoutEvidence() {
    for (const char* text :
         {"Signed on 03/04/2021.", "Signed on 03/04/2021; sealed on 25/04/2021 and on 04/25/2021."}) {
        const Timex timex = resolved(text, "2022-01-12").at(0);
        QCOMPARE(QString::fromStdString(timex.value), u"2021-XX-XX"_qs);
        QVERIFY(!timex.when);
        QCOMPARE(timex.why.back().rule, std::string("numeric.ambiguous"));
        QCOMPARE(timex.why.back().before, std::string("2021-04-03"));
        QCOMPARE(timex.why.back().after, std::string("2021-03-04"));
    }
}

void ResolverTest::aLengthOfTimeFromAnEventIsADateWhereTheEventIsDated() {
    const auto known =
        resolved("The inquest was held on 3 May 2021. Two days after the inquest he left.", "2022-01-12");
    QVERIFY(known.at(1).type == TimexType::date);
    QCOMPARE(QString::fromStdString(known[1].value), u"2021-05-05"_qs);
    QCOMPARE(known[1].why.at(1).rule, std::string("anchor.event"));
    const auto unknown =
        resolved("The inquest was held on 3 May 2021. Two days after the regatta he left.", "2022-01-12");
    QVERIFY(unknown.at(1).type == TimexType::duration);
    QCOMPARE(QString::fromStdString(unknown[1].value), u"P2D"_qs);
    QVERIFY(!unknown[1].when);
}

void ResolverTest::anEventIsNamedByItsNoun() {
    const std::string text = "The inquest was opened on 3 May 2021. Two days after the inquest opened he left.";
    const ExplanationStep named = resolved(text, "2022-01-12").at(1).why.at(1);
    QCOMPARE(named.rule, std::string("anchor.event"));
    QCOMPARE(std::string(slice(text, named.span)), std::string("inquest"));
}

void ResolverTest::aHistoryCarriesItsYear() {
    const auto timexes =
        resolved("It began in 1870. In 1871 it grew, in 1872 it shrank. In 1873, in May, it split. In November it "
                 "was sold. In January it closed.",
                 "2022-01-12");
    QCOMPARE(timexes.size(), std::size_t{7});
    QCOMPARE(QString::fromStdString(timexes[4].value), u"1873-05"_qs);
    QCOMPARE(QString::fromStdString(timexes[5].value), u"1873-11"_qs);
    QCOMPARE(QString::fromStdString(timexes[6].value), u"1874-01"_qs);
    QCOMPARE(timexes[6].why.back().rule, std::string("year.carried"));
}

void ResolverTest::newsDoesNotCarryTheYearsItRecalls() {
    const auto timexes = resolved(
        "She was elected in 1998 and 2002. On Friday she resigned. She had warned of it in March.", "2022-01-12");
    QCOMPARE(timexes.size(), std::size_t{4});
    QCOMPARE(QString::fromStdString(timexes[3].value), u"2021-03"_qs);
}

void ResolverTest::everyResolutionIsExplained() {
    const auto timexes = resolved(
        "On Monday, in mid-December, the next day, in 1999, recently, for three days, on 3 May 2020 at 10:00 IST.",
        "2022-01-12");
    QCOMPARE(timexes.size(), std::size_t{7});
    for (const Timex& timex : timexes) {
        QVERIFY(!timex.why.empty());
        QVERIFY(!timex.why.front().rule.empty());
        QCOMPARE(timex.why.front().span, timex.span);
    }
    const auto& monday = timexes[0].why;
    QCOMPARE(monday.back().rule, std::string("weekday.most-recent"));
    QCOMPARE(monday.back().anchor, std::string("2022-01-12"));
    QCOMPARE(monday.back().before, std::string("XXXX-WXX-1"));
    QCOMPARE(monday.back().after, std::string("2022-01-10"));
}

void ResolverTest::whatIsStillToComeIsPlanned() {
    QVERIFY(resolved("They will meet on Thursday.", "2022-01-12")[0].planned);
    QVERIFY(!resolved("They met on Thursday.", "2022-01-12")[0].planned);
    // Counted from a day gone by, and itself gone by.
    QVERIFY(!resolved("It was held on 3 May 2021. Two days later they met.", "2022-01-12").at(1).planned);
    QVERIFY(!resolved("The inquest was held on 3 May 2021. Two days after the inquest he left.", "2022-01-12")
                 .at(1)
                 .planned);
}

void ResolverTest::anAmbiguousZoneIsSettledByTheTextOrKept_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("value");
    QTest::newRow("no evidence") << u"May 3, 2021 at 13:14 IST"_qs << u"2021-05-03T13:14"_qs;
    QTest::newRow("a place") << u"May 3, 2021 at 13:14 IST. Police in Dublin said so."_qs
                             << u"2021-05-03T13:14+01:00"_qs;
    QTest::newRow("grouping of digits") << u"May 3, 2021 at 13:14 IST. Some 2,50,000 voters came."_qs
                                        << u"2021-05-03T13:14+05:30"_qs;
    QTest::newRow("evidence for two") << u"May 3, 2021 at 13:14 IST. From Dublin to Delhi."_qs
                                      << u"2021-05-03T13:14"_qs;
    QTest::newRow("unambiguous") << u"May 3, 2021 at 13:14 JST"_qs << u"2021-05-03T13:14+09:00"_qs;
}

void ResolverTest::anAmbiguousZoneIsSettledByTheTextOrKept() {
    QFETCH(QString, text);
    QFETCH(QString, value);
    const auto timexes = resolved(text.toStdString(), "");
    QVERIFY(!timexes.empty());
    QCOMPARE(QString::fromStdString(timexes[0].value), value);
}

QTEST_APPLESS_MAIN(ResolverTest)
#include "tst_resolver.moc"
