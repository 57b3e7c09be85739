// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/temporal_reader.h"

#include <QtTest>

#include <algorithm>

using namespace dateline;
using namespace dateline::temporal;

class DatingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lineOfItsOwnDatesTheArticle_data();
    void lineOfItsOwnDatesTheArticle();
    void dateLineThatRunsOnDatesTheArticle_data();
    void dateLineThatRunsOnDatesTheArticle();
    void otherDatesDateNothing_data();
    void otherDatesDateNothing();
    void aDateInASentenceDatesNothing();
    void givenDateOutranksTheText();
    void brokenGivenDateLeavesTheTextToSpeak();
    void postIsReadFromItsOwnDate();
    void yesterdayBesidePostGivesTheDayAfter();
    void weekdaysAreAlignedWithDatedArticles();
    void weekdayAndDateTakeTheYearOfTheOthers();
    void weekdaysOfOneArticleAreOfOneWeek();
    void unrelatedArticleStaysUndated();
    void resultDoesNotDependOnTheOrder();
};

namespace {

ingest::Document article(const std::string& key, const std::string& text, const std::string& date = {}) {
    ingest::Document document;
    document.key = key;
    document.text = text;
    if (!date.empty()) document.givenDate = date;
    return document;
}

/// Three dated reports of a week of meetings.
std::vector<ingest::Document> datedReports() {
    return {
        article("a",
                "On Monday, June 6, negotiators of both unions met in Olmen over the harbour dispute. The port council "
                "sat in Karst on Wednesday. "
                "Mediators heard the shipowners in Tessin on Thursday.",
                "2022-06-11"),
        article("b",
                "Negotiators met in Olmen on June 6 for a first round on the harbour dispute. On June 8 the port "
                "council gathered in Karst, and on "
                "June 9 mediators received shipowners in Tessin.",
                "2022-06-12"),
    };
}

std::string undatedReport() {
    return "Members of the port council held a session in Karst on Wednesday, two days after negotiators of the unions "
           "had met in Olmen on Monday. "
           "On Thursday, mediators will hear the shipowners in Tessin.";
}

std::string dateOf(const Reading& reading) { return reading.published.value(); }

bool explains(const Published& published, const std::string& rule) {
    return std::any_of(published.why.begin(), published.why.end(), [&](const auto& step) { return step.rule == rule; });
}

} // namespace

void DatingTest::lineOfItsOwnDatesTheArticle_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("value");
    QTest::newRow("bare, in the middle")
        << u"A lead sentence stands here.\n16 May 2021, 15:21 GMT\nOn May 3 it rained."_qs << u"2021-05-16T15:21Z"_qs;
    QTest::newRow("published at the foot")
        << u"Updated May 18th, 2021 at 13:14 CET\n\nTitle\n\nText.\n\nPublished May 17th, 2021 at 9:13 CET"_qs
        << u"2021-05-17T09:13+01:00"_qs;
    QTest::newRow("updated only") << u"Title\nUpdated May 18th, 2021\n\nText."_qs << u"2021-05-18"_qs;
    QTest::newRow("byline") << u"Title of it\nBy Ann Author, 3 March 2024\n\nText follows here."_qs << u"2024-03-03"_qs;
    QTest::newRow("carriage returns") << u"Title\r\n2024-03-03\r\n\r\nText."_qs << u"2024-03-03"_qs;
}

void DatingTest::lineOfItsOwnDatesTheArticle() {
    QFETCH(QString, text);
    QFETCH(QString, value);
    const Reading reading = read(article("x", text.toStdString()));
    QCOMPARE(QString::fromStdString(dateOf(reading)), value);
    QVERIFY(reading.published.basis == DatingBasis::stated);
}

void DatingTest::dateLineThatRunsOnDatesTheArticle_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("day");
    QTest::newRow("agency") << u"ARLE | Mon May 3, 2021 7:25 pm EDT ARLE (Wire) - The storm went on."_qs
                            << u"2021-05-03"_qs;
    QTest::newRow("after a headline") << u"Storm hits coast Tuesday 4 May 2021 08.47 BST The harbour was shut."_qs
                                      << u"2021-05-04"_qs;
    QTest::newRow("semicolon") << u"Thursday, September 2, 2021; 7:16 PM A report was released."_qs << u"2021-09-02"_qs;
    QTest::newRow("bar") << u"June 10, 2021 - 5:41 PM | by: Ann Author Ships came in."_qs << u"2021-06-10"_qs;
    QTest::newRow("page") << u"Page last updated at 23:19 GMT, Tuesday, 19 January 2021 A ship has sunk."_qs
                          << u"2021-01-19"_qs;
    QTest::newRow("place with a full stop")
        << u"Ships drop ARLE, La. | Mon May 31, 2021 11:12 pm IST ARLE, La. (Wire) - Oil"_qs << u"2021-05-31"_qs;
    QTest::newRow("after a headline that ends in a dating word")
        << u"The harbour is a safety issue Sunday 30 May 2021 19.50 BST The quay has cracks."_qs << u"2021-05-30"_qs;
    QTest::newRow("updated after it") << u"6 January 2021 Last updated at 18:51 GMT The port has reopened."_qs
                                      << u"2021-01-06"_qs;
    QTest::newRow("time before it") << u"Ann Author | 09:55 UK time, Thursday, 7 January 2021 Some say so."_qs
                                    << u"2021-01-07"_qs;
    QTest::newRow("published") << u"Storm watch Published: 14 January, 2021 - 17:26 GMT The gale grew."_qs
                               << u"2021-01-14"_qs;
}

void DatingTest::dateLineThatRunsOnDatesTheArticle() {
    QFETCH(QString, text);
    QFETCH(QString, day);
    const Reading reading = read(article("x", text.toStdString()));
    QVERIFY(reading.published.basis == DatingBasis::stated);
    QCOMPARE(QString::fromStdString(dateOf(reading)).left(10), day);
}

void DatingTest::otherDatesDateNothing_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("caption")
        << u"The quay in Arle, seen on Tuesday, 4 May 2021. Photograph: Ann Author\nShips came in."_qs;
    QTest::newRow("caption with a time")
        << u"This picture, taken at 10:23 a.m. on Tuesday, May 4, 2021 shows the quay.\nShips came in."_qs;
    QTest::newRow("file picture") << u"In this May 4, 2021 file photo, ships lie at the quay.\nMore came in."_qs;
    QTest::newRow("copyright") << u"Ships came into the harbour.\nCopyright 2021 The Arle Herald"_qs;
    QTest::newRow("event in a headline") << u"The flood of 4 May 2021 and after\nThe river rose again."_qs;
    QTest::newRow("event to the minute")
        << u"The quake struck on May 4, 2021 at 7:59 pm and lasted a minute. The town slept outside."_qs;
    QTest::newRow("event to the minute, at the end of a sentence")
        << u"Rescuers were called to the quay at around 4:50 p.m. on Tuesday, May 4, 2021. The town slept outside."_qs;
    QTest::newRow("event at the beginning")
        << u"On May 4, 2021 at 7:59 pm Rescuers were called to the quay and stayed."_qs;
    QTest::newRow("print edition")
        << u"The storm went on.\nThis article appeared on page 3 of the Arle Herald on 20.10 BST on Wednesday 5 May 2021 The latest news"_qs;
    QTest::newRow("alone among remarks") << (u"A line of text stands here, as they do.\n"_qs.repeated(15) +
                                             u"4 May 2021\n"_qs +
                                             u"A line of text stands here, as they do.\n"_qs.repeated(15));
    QTest::newRow("torn from a sentence")
        << u"The rig stood off the coast of Arle.\n, Tuesday, 4 May 2021.\nAll were saved."_qs;
}

void DatingTest::otherDatesDateNothing() {
    QFETCH(QString, text);
    const Reading reading = read(article("x", text.toStdString()));
    QVERIFY(reading.published.basis != DatingBasis::stated);
    QCOMPARE(dateOf(reading), std::string());
}

void DatingTest::aDateInASentenceDatesNothing() {
    const Reading reading = read(article("x", "The treaty was signed on 3 March 2004 in a small town."));
    QVERIFY(reading.published.basis == DatingBasis::unknown);
    QCOMPARE(dateOf(reading), std::string());
    QVERIFY(!reading.published.why.empty());
}

void DatingTest::givenDateOutranksTheText() {
    const Reading reading = read(article("x", "16 May 2021\n\nThey met on Monday.", "2021-05-20T10:00:00Z"));
    QVERIFY(reading.published.basis == DatingBasis::given);
    QCOMPARE(dateOf(reading), std::string("2021-05-20T10:00Z"));
    QCOMPARE(reading.timexes.back().value, std::string("2021-05-17"));
}

void DatingTest::brokenGivenDateLeavesTheTextToSpeak() {
    const Reading reading = read(article("x", "16 May 2021\n\nThey met on Monday.", "some day"));
    QVERIFY(reading.published.basis == DatingBasis::stated);
}

void DatingTest::postIsReadFromItsOwnDate() {
    const Reading reading = read(article("x",
                                         "The mayor replied.\nToday we signed the lease. example.org/1\n— City Hall "
                                         "(@cityhall) May 4, 2021\nShe left today.",
                                         "2021-05-07"));
    QCOMPARE(reading.sections.size(), std::size_t{1});
    QCOMPARE(reading.timexes.size(), std::size_t{3});
    QCOMPARE(reading.timexes[0].value, std::string("2021-05-04"));
    QVERIFY(reading.timexes[1].use == TimexUse::metadata);
    QCOMPARE(reading.timexes[2].value, std::string("2021-05-07"));
}

void DatingTest::yesterdayBesidePostGivesTheDayAfter() {
    const Reading reading = read(article(
        "x", "The mayor said on Tuesday that the lease was void.\nThe tenant answered yesterday that it was not.\n"
             "We signed it. example.org/1\n— Tenant (@tenant) May 4, 2021\nNothing more is known."));
    QVERIFY(reading.published.basis == DatingBasis::inferred);
    QCOMPARE(dateOf(reading), std::string("2021-05-05"));
    QVERIFY(explains(reading.published, "dating.beside-post"));
    QCOMPARE(reading.timexes[0].value, std::string("2021-05-04"));
}

void DatingTest::weekdaysAreAlignedWithDatedArticles() {
    auto documents = datedReports();
    documents.push_back(article("u", undatedReport()));
    const auto readings = readAll(documents);
    QVERIFY(readings[2].published.basis == DatingBasis::inferred);
    QCOMPARE(dateOf(readings[2]), std::string("2022-06-08"));
    QVERIFY(explains(readings[2].published, "dating.aligned-with"));
    QCOMPARE(readings[2].timexes.back().value, std::string("2022-06-09"));
    QVERIFY(readings[2].timexes.back().planned);
}

void DatingTest::weekdayAndDateTakeTheYearOfTheOthers() {
    auto documents = datedReports();
    documents.push_back(article("u", "The port council announced on Sunday, June 12 that it would sit again in Karst. "
                                     "Negotiators of the unions met in Olmen on "
                                     "June 6, the council in Karst on June 8."));
    const auto readings = readAll(documents);
    QCOMPARE(dateOf(readings[2]), std::string("2022-06-12"));
    QVERIFY(explains(readings[2].published, "dating.weekday-and-date"));
}

void DatingTest::weekdaysOfOneArticleAreOfOneWeek() {
    const std::vector<ingest::Document> documents{
        article("a", "The storm hit the coast near Arle on Tuesday, 16 May.", "2023-05-20"),
        article("u", "The storm hit the coast near Arle on Tuesday. The mayor said on Wednesday the damage was heavy."),
    };
    const auto readings = readAll(documents);
    for (const Timex& timex : readings[1].timexes)
        if (timex.when) QVERIFY(timex.when->days.first >= *time::fromIso("2023-05-16"));
    if (const auto day = readings[1].published.day()) QVERIFY(*day >= *time::fromIso("2023-05-17"));
}

void DatingTest::unrelatedArticleStaysUndated() {
    auto documents = datedReports();
    documents.push_back(article(
        "u",
        "The bakery on the corner reopened on Wednesday with a new oven, and children queued for buns on Saturday."));
    const auto readings = readAll(documents);
    QVERIFY(!readings[2].published.day());
    QVERIFY(!readings[2].timexes.front().when);
}

void DatingTest::resultDoesNotDependOnTheOrder() {
    auto documents = datedReports();
    documents.push_back(article("u", undatedReport()));
    auto forwards = readAll(documents);
    std::reverse(documents.begin(), documents.end());
    auto backwards = readAll(documents);
    std::reverse(backwards.begin(), backwards.end());
    QVERIFY(forwards == backwards);
}

QTEST_APPLESS_MAIN(DatingTest)
#include "tst_dating.moc"
