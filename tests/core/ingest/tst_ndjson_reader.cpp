// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/reader.h"

#include <QtTest>

#include <algorithm>
#include <string>

using namespace dateline;
using namespace dateline::ingest;
using namespace std::string_literals;

namespace {

/// JSON with single quotation marks, so that it can be read here.
std::string json(std::string text) {
    std::replace(text.begin(), text.end(), '\'', '"');
    return text;
}

} // namespace

class TestNdjsonReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAWholeArticle() {
        const auto document =
            readArticleLine(json("{'id': 'n1', 'date': '2021-03-03T09:40Z', 'title': 'Ferry sails', 'source': 'Isle "
                                 "News', 'text': 'It sails.\\nAgain.', 'other': [1]}"),
                            "a:1");
        QVERIFY2(document, document ? "" : document.error().message().c_str());
        QCOMPARE(document->key, "n1"s);
        QCOMPARE(document->givenDate, std::optional("2021-03-03T09:40Z"s));
        QCOMPARE(document->title, "Ferry sails"s);
        QCOMPARE(document->source, "Isle News"s);
        QCOMPARE(document->text, "It sails.\nAgain."s);
        QCOMPARE(document->encoding, "UTF-8"s);
    }

    void onlyTextIsRequired() {
        const auto document = readArticleLine(
            json("{'id': null, 'date': null, 'title': null, 'source': null, 'text': 'It sails again.'}"), "a:1");
        QVERIFY(document);
        QCOMPARE(document->key.size(), std::size_t{33});
        QCOMPARE(document->key.front(), 'd');
        QCOMPARE(document->title, "It sails again"s);
        QVERIFY(!document->givenDate);
        QCOMPARE(readArticleLine(json("{'text': 'It sails again.'}"), "b:7"), document);
    }

    void aNumberMayBeAnId() {
        const auto document = readArticleLine(json("{'id': 20210303000001, 'text': 'It sails.'}"), "a:1");
        QVERIFY(document);
        QCOMPARE(document->key, "20210303000001"s);
    }

    void refusesLines_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("kind");
        const int malformed = static_cast<int>(ErrorKind::malformed);
        QTest::newRow("no json") << QByteArray("It sails.") << malformed;
        QTest::newRow("cut off") << QByteArray::fromStdString(json("{'text': 'It sai")) << malformed;
        QTest::newRow("two on one line") << QByteArray::fromStdString(json("{'text': 'a b'} {'text': 'c d'}"))
                                         << malformed;
        QTest::newRow("a list") << QByteArray::fromStdString(json("['It sails.']")) << malformed;
        QTest::newRow("no text") << QByteArray::fromStdString(json("{'id': 'n1', 'title': 'Ferry'}")) << malformed;
        QTest::newRow("text is a number") << QByteArray::fromStdString(json("{'text': 12}")) << malformed;
        QTest::newRow("text is null") << QByteArray::fromStdString(json("{'text': null}")) << malformed;
        QTest::newRow("not utf-8") << QByteArray("{\"text\": \"caf\xE9 on the quay\"}") << malformed;
        QTest::newRow("half a surrogate pair")
            << QByteArray::fromStdString(json("{'text': '\\ud800 sails'}")) << malformed;
        QTest::newRow("blank text") << QByteArray::fromStdString(json("{'text': ' \\n\\u00a0'}"))
                                    << static_cast<int>(ErrorKind::empty);
        QTest::newRow("NUL in the text") << QByteArray::fromStdString(json("{'text': 'It\\u0000sails'}"))
                                         << static_cast<int>(ErrorKind::binary);
        QTest::newRow("deep nesting") << QByteArray::fromStdString(json("{'text': ")) + QByteArray(100000, '[')
                                      << malformed;
    }

    void refusesLines() {
        QFETCH(QByteArray, line);
        QFETCH(int, kind);
        const auto document = readArticleLine(line.toStdString(), "news.ndjson:3");
        QVERIFY(!document);
        QCOMPARE(static_cast<int>(document.error().kind), kind);
        QCOMPARE(document.error().where, "news.ndjson:3"s);
    }

    void aFieldThatCannotBeUsedIsLeftOutAndTold_data() {
        QTest::addColumn<QByteArray>("field");
        QTest::newRow("title is a number") << QByteArray::fromStdString(json("'title': 5"));
        QTest::newRow("source is a list") << QByteArray::fromStdString(json("'source': ['Isle News']"));
        QTest::newRow("id is true") << QByteArray::fromStdString(json("'id': true"));
        QTest::newRow("id is a fraction") << QByteArray::fromStdString(json("'id': 1.5"));
        QTest::newRow("date is a number") << QByteArray::fromStdString(json("'date': 20210303"));
        QTest::newRow("date in words") << QByteArray::fromStdString(json("'date': 'March 3, 2021'"));
        QTest::newRow("ambiguous date") << QByteArray::fromStdString(json("'date': '03/04/2021'"));
        QTest::newRow("no such day") << QByteArray::fromStdString(json("'date': '2021-02-30'"));
        QTest::newRow("no such month") << QByteArray::fromStdString(json("'date': '2021-13'"));
        QTest::newRow("something after the day") << QByteArray::fromStdString(json("'date': '2021-03-03 at noon'"));
    }

    void aFieldThatCannotBeUsedIsLeftOutAndTold() {
        QFETCH(QByteArray, field);
        const auto line = "{" + field.toStdString() + json(", 'text': 'It sails again.'}");
        std::vector<Error> notices;
        const auto document = readArticleLine(line, "news.ndjson:3", notices);
        QVERIFY(document);
        QCOMPARE(document, readArticleLine(json("{'text': 'It sails again.'}"), {}));
        QCOMPARE(notices.size(), std::size_t{1});
        QCOMPARE(notices.front().where, "news.ndjson:3"s);
        QVERIFY(!readArticleLine(line, "news.ndjson:3"));
    }

    void acceptsIsoDates_data() {
        QTest::addColumn<QByteArray>("date");
        for (const char* date :
             {"2021", "2021-03", "2021-03-03", "2021-03-03T09:40", "2021-03-03T09:40:00+01:00", "2021-03-03 09:40:00"})
            QTest::newRow(date) << QByteArray(date);
    }

    void acceptsIsoDates() {
        QFETCH(QByteArray, date);
        const auto document =
            readArticleLine(json("{'text': 'It sails.', 'date': '") + date.toStdString() + "\"}", "a:1");
        QVERIFY(document);
        QCOMPARE(document->givenDate, std::optional(date.toStdString()));
    }

    void aBadLineCostsOnlyItself() {
        const auto result =
            readBytes("news.ndjson", "\xEF\xBB\xBF{\"text\": \"One sails.\"}\r\n\r\nrubbish\n{\"text\": \"Two sail.\", "
                                     "\"date\": 7}\n{\"text\": \"Three sail.\"}");
        QCOMPARE(result.documents.size(), std::size_t{3});
        QCOMPARE(result.documents.at(2).text, "Three sail."s);
        QCOMPARE(result.documents.at(2).path, "news.ndjson"s);
        QCOMPARE(result.problems.size(), std::size_t{2});
        QCOMPARE(result.problems.at(0).where, "news.ndjson:3"s);
        QCOMPARE(result.problems.at(1).where, "news.ndjson:4"s);
    }

    void whatStandsAroundAnArticleOnItsLineIsLeftOut_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("article");
        QTest::newRow("nothing around it") << QByteArray("{}") << QByteArray("{}");
        QTest::newRow("white space") << QByteArray(" \t{ }\r") << QByteArray("{ }");
        QTest::newRow("a byte order mark") << QByteArray("\xEF\xBB\xBF {}\r") << QByteArray("{}");
        QTest::newRow("no article") << QByteArray("\xEF\xBB\xBF \r") << QByteArray();
        QTest::newRow("nothing at all") << QByteArray() << QByteArray();
    }

    void whatStandsAroundAnArticleOnItsLineIsLeftOut() {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, article);
        QCOMPARE(QByteArray::fromStdString(std::string(articleOnLine(line.toStdString()))), article);
    }

    void twoArticlesNeverShareAnId() {
        const auto result =
            readBytes("news.ndjson", "{\"id\": \"a\", \"text\": \"One sails.\"}\n{\"id\": \"a\", \"text\": \"Two "
                                     "sail.\"}\n{\"id\": \"a\", \"text\": \"One sails.\"}\n");
        QCOMPARE(result.documents.size(), std::size_t{3});
        QCOMPARE(result.documents.at(0).key, "a"s);
        QVERIFY(result.documents.at(1).key.starts_with("d"));
        QCOMPARE(result.documents.at(2).key, "a"s); // the same article: not a clash
        QCOMPARE(result.problems.size(), std::size_t{1});
        QVERIFY(result.problems.front().what.find("\"a\"") != std::string::npos);
    }

    void readsUtf16WithAMark() {
        const QString line = QStringLiteral("{\"text\": \"Zwölf Fähren.\"}\n");
        const QByteArray bytes =
            QStringEncoder(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom).encode(line);
        const auto result = readBytes("news.jsonl", bytes.toStdString());
        QCOMPARE(result.documents.size(), std::size_t{1});
        QCOMPARE(result.documents.front().text, "Zwölf Fähren."s);
    }
};

QTEST_APPLESS_MAIN(TestNdjsonReader)
#include "tst_ndjson_reader.moc"
