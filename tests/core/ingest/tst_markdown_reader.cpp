// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/reader.h"

#include <QtTest>

#include <string>

using namespace dateline;
using namespace dateline::ingest;
using namespace std::string_literals;

class TestMarkdownReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTextWithParagraphs_data() {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, const char* markdown, const char* text) {
            QTest::newRow(name) << QString::fromUtf8(markdown) << QString::fromUtf8(text);
        };
        row("paragraphs", "One *sails*.\n\nTwo **sail**.", "One sails.\n\nTwo sail.");
        row("heading", "# Ferry sails\nOne sails.", "Ferry sails\n\nOne sails.");
        row("link", "The [office](https://office.example) said so.", "The office said so.");
        row("picture", "![Old ferry](ferry.png)One sails.", "One sails.");
        row("html", "<div>\n<b>Menu</b>\n</div>\n\nOne <i>sails</i>.", "One sails.");
        row("comment", "<!-- draft -->\n\nOne sails.", "One sails.");
        row("list", "* One\n* Two\n\nThree.", "One\nTwo\n\nThree.");
        row("quotation", "> One sails.\n> Two too.\n\nThree.", "One sails.\nTwo too.\n\nThree.");
        row("table", "|Day|Ferry|\n|---|---|\n|Monday|One|\n", "Day\tFerry\nMonday\tOne");
        row("entities", "Ole &amp; Nora &#8212; &#x201C;so&#x201D; &unknown;", "Ole & Nora — “so” &unknown;");
        row("not a character", "One &#xD800;sails.", "One \uFFFDsails.");
        row("escapes", "One \\*sails\\*.", "One *sails*.");
        row("rule between", "One.\n\n---\n\nTwo.", "One.\n\nTwo.");
    }

    void readsTextWithParagraphs() {
        QFETCH(QString, markdown);
        QFETCH(QString, text);
        const auto result = readBytes("a.md", markdown.toStdString());
        QCOMPARE(result.documents.size(), std::size_t{1});
        QCOMPARE(QString::fromStdString(result.documents.front().text), text);
    }

    void theFirstHeadingIsTheTitle() {
        const auto document =
            readBytes("a.markdown", "# Ferry *sails* again.\n\nOne sails.\n\n## Later\n").documents.at(0);
        QCOMPARE(document.title, "Ferry sails again."s);
        QCOMPARE(document.headline, std::optional(Span{0, 18}));
    }

    void aHeadingInTheMiddleIsNotTheTitle() {
        const auto document =
            readBytes("a.md", "The ferry sails again.\n\n# Background\n\nIt was away.").documents.at(0);
        QCOMPARE(document.title, "The ferry sails again"s);
        QVERIFY(!document.headline);
    }

    void frontMatterTellsTitleDateAndSource() {
        const auto result =
            readBytes("a.md", "---\r\ntitle: \"Ferry: the return\" # draft\r\ndate: 2021-03-03\r\npublisher: Isle News "
                              "# daily\r\ntags:\r\n  - date: 1999-01-01\r\n---\r\nOne sails.\r\n");
        QVERIFY(result.problems.empty());
        const auto& document = result.documents.at(0);
        QCOMPARE(document.title, "Ferry: the return"s);
        QCOMPARE(document.givenDate, std::optional("2021-03-03"s));
        QCOMPARE(document.source, "Isle News"s);
        QCOMPARE(document.text, "One sails."s);
    }

    void aRuleThatIsNeverClosedIsNoFrontMatter() {
        const auto document = readBytes("a.md", "---\ntitle: Not this\n\nOne sails.").documents.at(0);
        QVERIFY(document.text.find("One sails.") != std::string::npos);
        QVERIFY(document.text.find("Not this") != std::string::npos);
    }

    void aDateThatIsNoneIsTold() {
        const auto result = readBytes("a.md", "---\ndate: yesterday\n---\nOne sails.");
        QCOMPARE(result.documents.size(), std::size_t{1});
        QVERIFY(!result.documents.front().givenDate);
        QCOMPARE(result.problems.size(), std::size_t{1});
    }

    void onlyMarksAreNoText() {
        const auto result = readBytes("a.md", "![](ferry.png)\n\n---\n");
        QVERIFY(result.documents.empty());
        QCOMPARE(result.problems.at(0).kind, ErrorKind::empty);
    }
};

QTEST_APPLESS_MAIN(TestMarkdownReader)
#include "tst_markdown_reader.moc"
