// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/article_structure.h"

#include <QtTest>

#include <algorithm>
#include <string>

using namespace dateline;
using namespace dateline::ingest;

namespace {

const QString lead = QStringLiteral(
    "The ferry between the two islands sails again from Monday, the harbour office said in a statement.");

Document structured(const QString& text, const char* title = "", const char* source = "") {
    Document document;
    document.text = text.toStdString();
    document.title = title;
    document.source = source;
    applyStructure(document);
    return document;
}

QString of(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

QString headlineOf(const Document& document) {
    return document.headline ? of(slice(document.text, *document.headline)) : QString();
}

QStringList furnitureOf(const Document& document) {
    QStringList lines;
    for (const auto span : document.furniture) lines << of(slice(document.text, span));
    return lines;
}

} // namespace

class TestArticleStructure : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPageIsReadWithTheWordsOfItsLanguage() {
        const auto document = structured(
            QStringLiteral("Politik\nAnzeige\nRat stimmt für neuen Hafen\nVon Jana Brandt, Nordstädter Zeitung\n"
                           "Stand: 18.01.2022, 10:15 Uhr\n\nDer Rat hat am Montagabend für den neuen Hafen gestimmt, "
                           "und die Bauern waren dagegen.\n\nMehr zum Thema\nFähre fällt aus\n"));
        QCOMPARE(of(document.title), QStringLiteral("Rat stimmt für neuen Hafen"));
        QCOMPARE(of(document.source), QStringLiteral("Nordstädter Zeitung"));
        const auto furniture = furnitureOf(document);
        for (const auto* line : {"Politik", "Anzeige", "Mehr zum Thema", "Fähre fällt aus"})
            QVERIFY2(furniture.contains(QString::fromUtf8(line)), line);
        QVERIFY(!furniture.contains(QStringLiteral("Stand: 18.01.2022, 10:15 Uhr")));
    }

    void readersCommentsAreFurniture_data() {
        QTest::addColumn<QString>("thread");
        QTest::addColumn<QString>("first");
        QTest::newRow("links") << QStringLiteral(
                                      "Good.\nPosted by: kari | 3 May 2021 12:01 | Report abuse\nBad.\nPosted by: "
                                      "jo | 3 May 2021 12:07 | Report abuse\nPosted by: ann | 4 May 2021 | "
                                      "Report abuse\n")
                               << QStringLiteral("Posted by: kari");
        QTest::newRow("voices") << QStringLiteral(
                                       "At 12:01 on 3 May, Kari wrote:\nGood.\nAt 12:07 on 3 May, Jo wrote:\nBad."
                                       "\nAt 9:30 on 4 May, Ann wrote:\nSo what?\n")
                                << QStringLiteral("At 12:01 on 3 May, Kari");
        QTest::newRow("German") << QStringLiteral(
                                       "Kari | 3. Mai 2021 | Beitrag melden\nGut.\nJo | 3. Mai 2021 | Beitrag "
                                       "melden\nUte | 4. Mai 2021 | Beitrag melden\n")
                                << QStringLiteral("Kari | 3. Mai");
        QTest::newRow("behind the article on one line")
            << QString(lead + lead + QStringLiteral(" Report abuse Good. Report abuse Bad. Report abuse"))
            << QStringLiteral("Report abuse Good.");
    }

    void readersCommentsAreFurniture() {
        QFETCH(QString, thread);
        QFETCH(QString, first);
        const bool german = thread.contains(QStringLiteral("Mai"));
        const QString article =
            german ? QStringLiteral(
                         "Der Rat hat am Montagabend für den neuen Hafen gestimmt, und die Bauern waren dagegen.")
                   : lead;
        const auto document = structured(article + QLatin1Char('\n') + thread);
        QVERIFY(!document.furniture.empty());
        const auto comments = document.furniture.back();
        QVERIFY(of(slice(document.text, comments)).startsWith(first));
        QCOMPARE(comments.end, static_cast<std::uint32_t>(document.text.size()));
    }

    void aCommentOrTwoMayBeQuoted() {
        const auto document =
            structured(lead + QStringLiteral("\nAt 12:01 on 3 May, Kari wrote: good.\nAt 12:07 on 3 May, Jo "
                                             "wrote: bad."));
        QVERIFY(document.furniture.empty());
    }

    void findsTheHeadline_data() {
        QTest::addColumn<QString>("head");
        QTest::addColumn<QString>("headline");
        const auto row = [](const char* name, const QString& head, const QString& headline) {
            QTest::newRow(name) << head << headline;
        };
        const QString headline = QStringLiteral("Ferry sails again after nine days of storms");
        row("first line", headline, headline);
        row("after a date line", QStringLiteral("Updated March 3rd, 2021 at 09:40 CET\n\n") + headline, headline);
        row("after a byline", QStringLiteral("By Nora Lindqvist\n") + headline, headline);
        row("after furniture", QStringLiteral("Advertisement\nSkip to content\n") + headline, headline);
        row("after a section", QStringLiteral("World\n") + headline, headline);
        row("with no-break spaces around", QStringLiteral("\u00A0 ") + headline + QStringLiteral("\u00A0"), headline);
        row("a question", QStringLiteral("Will the ferry sail again this year?"),
            QStringLiteral("Will the ferry sail again this year?"));
        row("ends with initials", QStringLiteral("Ferry operator leaves the U.S."),
            QStringLiteral("Ferry operator leaves the U.S."));
        row("in Windows line ends", headline + u'\r', headline);
        row("below an overline",
            QStringLiteral("Dispute over Island Transport\n\nLindqvist: Ferry Won't Sail Before Spring, Islanders Face "
                           "a Long Winter"),
            QStringLiteral("Lindqvist: Ferry Won't Sail Before Spring, Islanders Face a Long Winter"));
        row("before a longer standfirst",
            headline +
                QStringLiteral(
                    "\nIslanders welcome the news but ask who will pay for the weeks without a link to the mainland"),
            headline);
        row("twice", headline + QStringLiteral("\n\n") + headline, headline);
        row("broken over two lines", QStringLiteral("Ferry sails again after nine days\nof storms and a long dispute"),
            QStringLiteral("Ferry sails again after nine days\nof storms and a long dispute"));
        row("a caption is none", QStringLiteral("The old ferry lies at the quay (Photo: Harbour Office)"), QString());
        row("a social-media line is none", QStringLiteral("— Nora Lindqvist (@noralind) March 3, 2021"), QString());
        row("a place alone is none", QStringLiteral("NORTH HARBOUR, Isle -"), QString());
        row("a wrapped paragraph is none",
            QStringLiteral("The ferry did not sail on Tuesday because of the storm that\nbegan at night and went on "
                           "until the next morning."),
            QString());
    }

    void findsTheHeadline() {
        QFETCH(QString, head);
        QFETCH(QString, headline);
        const auto document = structured(head + QStringLiteral("\n\n") + lead + u'\n');
        QCOMPARE(headlineOf(document), headline);
        if (!headline.isEmpty()) QCOMPARE(of(document.title), QString(headline).replace(u'\n', u' '));
    }

    void withoutHeadlineTheLeadIsTheTitle_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("title");
        QTest::newRow("cut at a word")
            << lead
            << QStringLiteral(
                   "The ferry between the two islands sails again from Monday, the harbour office said in a…");
        QTest::newRow("first of two sentences")
            << QStringLiteral("The ferry sails again. ") + lead << QStringLiteral("The ferry sails again");
        QTest::newRow("without its dateline") << QStringLiteral("NORTH HARBOUR (Isle News) — The ferry sails again.")
                                              << QStringLiteral("The ferry sails again");
        QTest::newRow("without its place")
            << QStringLiteral("HARBOUR, Isle. -- The ferry sails again.") << QStringLiteral("The ferry sails again");
        QTest::newRow("a dash inside stays") << QStringLiteral("The ferry — the only one — sails again.")
                                             << QStringLiteral("The ferry — the only one — sails again");
        QTest::newRow("a quotation follows the dash") << QStringLiteral("HARBOUR (IN) - “We sail” was painted on it.")
                                                      << QStringLiteral("“We sail” was painted on it");
        QTest::newRow("wrapped") << QStringLiteral("The ferry sails again from\nMonday on. It had been\naway.")
                                 << QStringLiteral("The ferry sails again from Monday on");
        QTest::newRow("furniture only") << QStringLiteral("Advertisement") << QStringLiteral("Advertisement");
    }

    void withoutHeadlineTheLeadIsTheTitle() {
        QFETCH(QString, text);
        QFETCH(QString, title);
        const auto document = structured(text);
        QCOMPARE(of(document.title), title);
        QVERIFY(!document.headline);
        QVERIFY(of(document.title).size() <= 90);
    }

    void aGivenTitleWins() {
        const auto document = structured(QStringLiteral("Ferry sails again\n\n") + lead, "Island link restored");
        QCOMPARE(document.title, std::string("Island link restored"));
        QVERIFY(!document.headline);
        const auto same = structured(QStringLiteral("FERRY  sails again\n\n") + lead, "Ferry sails again");
        QCOMPARE(headlineOf(same), QStringLiteral("FERRY  sails again"));
    }

    void findsTheSource_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("source");
        const QString body = QStringLiteral("Ferry sails again\n\n") + lead;
        QTest::newRow("source line at the end")
            << body + QStringLiteral("\n\nSource: Isle News") << QStringLiteral("Isle News");
        QTest::newRow("short name") << body + QStringLiteral("\nSource: IN.") << QStringLiteral("IN");
        QTest::newRow("address") << body + QStringLiteral("\nSource: https://www.isle-news.example/ferry")
                                 << QStringLiteral("isle-news.example");
        QTest::newRow("originally published by")
            << body + QStringLiteral("\nOriginally published by The Isle Herald.") << QStringLiteral("The Isle Herald");
        QTest::newRow("agency in the dateline")
            << QStringLiteral("NORTH HARBOUR, March 3 (Isle News) - ") + lead << QStringLiteral("Isle News");
        QTest::newRow("date in brackets") << QStringLiteral("NORTH HARBOUR (March 3, 2021) - ") + lead << QString();
        QTest::newRow("agency as byline")
            << QStringLiteral("Ferry sails again\nBy Islander Staff\n") + lead << QStringLiteral("Islander");
        QTest::newRow("agency after a name")
            << QStringLiteral("Ferry sails again\nBy Nora Lindqvist, Isle News Agency\n") + lead
            << QStringLiteral("Isle News Agency");
        QTest::newRow("a person is no publisher")
            << QStringLiteral("Ferry sails again\nBy Nora Lindqvist\n") + lead << QString();
        QTest::newRow("name of a site alone")
            << QStringLiteral("Ferry sails again\n") + lead + QStringLiteral("\nIslander\n") + lead
            << QStringLiteral("Islander");
        QTest::newRow("a topic is no site")
            << QStringLiteral("Ferries\nShips sail again\n") + lead + QStringLiteral("\nFerries are old.") << QString();
        QTest::newRow("a section is no site") << QStringLiteral("Politics\nFerry sails again\n") + lead << QString();
        QTest::newRow("anonymous sources are no publisher")
            << body + QStringLiteral("\nSource: officials who asked to stay unnamed said so") << QString();
        QTest::newRow("none") << body << QString();
    }

    void findsTheSource() {
        QFETCH(QString, text);
        QFETCH(QString, source);
        QCOMPARE(of(structured(text).source), source);
        QCOMPARE(structured(text, "", "Given").source, std::string("Given"));
    }

    void furnitureIsSetAside_data() {
        QTest::addColumn<QString>("line");
        const QStringList lines{
            QStringLiteral("Advertisement"),
            QStringLiteral("ADVERTISEMENT"),
            QStringLiteral("Leave a Reply"),
            QStringLiteral("Your email address will not be published. Required fields are marked *"),
            QStringLiteral("Image: IN | Image:self"),
            QStringLiteral("(Photo: Harbour Office)"),
            QStringLiteral("Latest Posts"),
            QStringLiteral("Discuss"),
            QStringLiteral("Sign up for our newsletter"),
            QStringLiteral("Share on Facebook"),
            QStringLiteral("Read more »"),
            QStringLiteral("© 2021 Isle News"),
            QStringLiteral("Copyright 2021 Isle News. All rights reserved."),
            QStringLiteral("Reported by: Nora Lindqvist"),
            QStringLiteral("By Nora Lindqvist and Ole Berg"),
            QStringLiteral("World"),
            QStringLiteral("Why Islanders Never Trusted the Mainland's Shipping Company"),
        };
        for (const auto& line : lines) QTest::newRow(qPrintable(line)) << line;
    }

    void furnitureIsSetAside() {
        QFETCH(QString, line);
        const auto document =
            structured(lead + QStringLiteral("\n\n") + line + QStringLiteral("\n\n") + lead + QStringLiteral("\n"));
        QCOMPARE(furnitureOf(document), QStringList{line});
    }

    void whatMayBeNewsOrADateIsNot_data() {
        QTest::addColumn<QString>("line");
        const QStringList lines{
            QStringLiteral("— Nora Lindqvist (@noralind) March 3, 2021"),
            QStringLiteral("3 March 2021, 15:21 GMT"),
            QStringLiteral("Published March 3rd, 2021 at 13:13 CET"),
            QStringLiteral("By Nora Lindqvist, March 3, 2021"),
            QStringLiteral("By Monday the ferry had not sailed"),
            QStringLiteral("Islanders demand a second ferry"),
            QStringLiteral("What the Islanders Won in the March 2021 Agreement"),
            QStringLiteral("Discuss they did, for three days, until the harbour office gave in."),
            QStringLiteral("Copyright law was changed on Tuesday, the office said."),
            QStringLiteral("The comments came on Tuesday."),
        };
        for (const auto& line : lines) QTest::newRow(qPrintable(line)) << line;
    }

    void whatMayBeNewsOrADateIsNot() {
        QFETCH(QString, line);
        const auto document =
            structured(lead + QStringLiteral("\n\n") + line + QStringLiteral("\n\n") + lead + QStringLiteral("\n"));
        QCOMPARE(furnitureOf(document), QStringList());
    }

    void aRepeatedHeadlineIsFurniture() {
        const auto document = structured(QStringLiteral("Ferry sails again\n\nFerry sails again\n\n") + lead);
        QCOMPARE(document.headline, std::optional(Span{0, 17}));
        QCOMPARE(document.furniture, (std::vector<Span>{{19, 36}}));
    }

    void headlinesBelowLatestPostsAreFurnitureUntilTheArticleGoesOn() {
        const auto document = structured(
            lead +
            QStringLiteral("\n\nRelated articles\nHarbour office moves\nMarch 1, 2021\nUpdated March 4, 2021\n\n") +
            lead + QStringLiteral("\nA second ferry"));
        QCOMPARE(furnitureOf(document),
                 (QStringList{QStringLiteral("Related articles"), QStringLiteral("Harbour office moves"),
                              QStringLiteral("March 1, 2021")}));
    }

    void furnitureIsSortedAndDisjoint() {
        const auto document = structured(QStringLiteral("Advertisement\nFerry sails again\nBy Nora Lindqvist\n") +
                                         lead + QStringLiteral("\nWorld\nIslander\nShare\nSource: Isle News\n"));
        const auto& spans = document.furniture;
        QVERIFY(spans.size() >= 5);
        QVERIFY(std::is_sorted(spans.begin(), spans.end()));
        for (std::size_t i = 1; i < spans.size(); ++i) QVERIFY(spans[i - 1].end <= spans[i].begin);
    }
};

QTEST_APPLESS_MAIN(TestArticleStructure)
#include "tst_article_structure.moc"
