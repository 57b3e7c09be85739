// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/block_reader.h"
#include "core/temporal/temporal_reader.h"

#include <QtTest>

using namespace dateline;
using namespace dateline::temporal;

namespace {

struct Collected : ReadingSink {
    void begin(const Published& published) override { reading.published = published; }
    bool add(const Timex& timex) override {
        reading.timexes.push_back(timex);
        return reading.timexes.size() < most;
    }

    Reading reading;
    std::size_t most = 1'000'000;
};

/// A chronicle of one ferry that is longer than any article, with a date in nearly every sentence.
std::string chronicle(std::string_view separator) {
    std::string text;
    for (int year = 1900; text.size() <= 2 * longestWholeText; year = year == 2020 ? 1900 : year + 1) {
        text += "In March " + std::to_string(year) + " the ferry was painted.";
        text += separator;
        text += "It sailed again two weeks later, and in May it was sold.";
        text += separator;
        text += "The next day nobody came; on Tuesday the quay was shut.";
        text += separator;
    }
    return text;
}

ingest::Document documentOf(std::string text, std::optional<std::string> date = "2020-01-16") {
    ingest::Document document;
    document.text = std::move(text);
    document.givenDate = std::move(date);
    return document;
}

} // namespace

class BlockReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLongTextReadsInBlocksAsItReadsWhole_data() {
        QTest::addColumn<QByteArray>("separator");
        QTest::newRow("paragraphs") << QByteArray("\n\n");
        QTest::newRow("lines") << QByteArray("\n");
        QTest::newRow("one line") << QByteArray(" ");
    }

    void aLongTextReadsInBlocksAsItReadsWhole() {
        QFETCH(QByteArray, separator);
        const auto document = documentOf(chronicle(separator.toStdString()));
        const Reading whole = read(document);
        Collected blocks;
        readInto(blocks, document);
        QCOMPARE(blocks.reading.published, whole.published);
        QCOMPARE(blocks.reading.timexes.size(), whole.timexes.size());
        for (std::size_t i = 0; i < whole.timexes.size(); ++i) QVERIFY(blocks.reading.timexes[i] == whole.timexes[i]);
    }

    void aShortTextIsReadWhole() {
        const auto document = documentOf("It sailed on Tuesday.");
        Collected sink;
        readInto(sink, document);
        QCOMPARE(sink.reading.timexes, read(document).timexes);
    }

    void theDateOfALongTextStandsAtItsHeadOrFoot_data() {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("foot");
        QTest::newRow("head") << QByteArray("Published 3 March 2019\n\n") << QByteArray();
        QTest::newRow("foot") << QByteArray() << QByteArray("\n\nPublished 3 March 2019\n");
    }

    void theDateOfALongTextStandsAtItsHeadOrFoot() {
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, foot);
        std::string text;
        while (text.size() <= longestWholeText) text += "The quay was quiet and the water was grey.\n\n";
        const auto document = documentOf(head.toStdString() + text + foot.toStdString(), std::nullopt);
        Collected sink;
        readInto(sink, document);
        QCOMPARE(sink.reading.published.value(), std::string("2019-03-03"));
        QCOMPARE(sink.reading.timexes.size(), std::size_t{1});
        const auto& step = sink.reading.published.why.back();
        QCOMPARE(slice(document.text, step.span), std::string_view("3 March 2019"));
    }

    void readingStopsWhenNothingMoreIsWanted() {
        Collected sink;
        sink.most = 10;
        readInto(sink, documentOf(chronicle("\n")));
        QCOMPARE(sink.reading.timexes.size(), std::size_t{10});
    }

    void blocksEndWhereTheTextDoes_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("block");
        QTest::newRow("short") << QByteArray("short") << QByteArray("short");
        QTest::newRow("paragraph") << QByteArray("aaaaa\n\nb\nc. d eeeeeee") << QByteArray("aaaaa\n\n");
        QTest::newRow("line") << QByteArray("aaaaa b\nc. d eeeeeee") << QByteArray("aaaaa b\n");
        QTest::newRow("sentence") << QByteArray("aaaaaa c. d eeeeeee") << QByteArray("aaaaaa c. ");
        QTest::newRow("word") << QByteArray("aaaaaaa d eeeeeee") << QByteArray("aaaaaaa d ");
        QTest::newRow("letter") << QByteArray("a\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4")
                                << QByteArray("a\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4");
    }

    void blocksEndWhereTheTextDoes() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, block);
        QCOMPARE(text.left(static_cast<int>(blockSize(text.toStdString(), 10))), block);
    }
};

QTEST_APPLESS_MAIN(BlockReaderTest)
#include "tst_block_reader.moc"
