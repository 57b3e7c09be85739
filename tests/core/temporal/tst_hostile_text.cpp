// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// That it takes no more than its share of time is measured by tests/bench/run.sh hostile; here it must only end well.

#include "core/ingest/reader.h"
#include "core/temporal/block_reader.h"
#include "tests/support/hostile_text.h"

#include <QtTest>

using namespace dateline;
using namespace dateline::temporal;

namespace {

struct Counting : ReadingSink {
    explicit Counting(std::size_t size) : textBytes(size) {}

    void begin(const Published&) override {}
    bool add(const Timex& timex) override {
        inOrder = inOrder && timex.span.begin >= reached && timex.span.end > timex.span.begin &&
                  timex.span.end <= textBytes && !timex.why.empty();
        reached = timex.span.end;
        ++count;
        return true;
    }

    std::size_t textBytes;
    std::uint32_t reached = 0;
    std::size_t count = 0;
    bool inOrder = true;
};

} // namespace

class HostileTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyHostileTextIsReadToItsEnd_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isArticleLine");
        for (const std::size_t bytes : {longestWholeText / 8, longestWholeText + 1000})
            for (const auto& each : testing::hostileTexts())
                QTest::addRow("%s of %d", each.name.c_str(), static_cast<int>(bytes))
                    << QByteArray::fromStdString(each.text(bytes)) << each.isArticleLine;
    }

    void everyHostileTextIsReadToItsEnd() {
        QFETCH(QByteArray, text);
        QFETCH(bool, isArticleLine);
        const auto read = ingest::readBytes(isArticleLine ? "a.ndjson" : "a.txt", text.toStdString());
        QVERIFY(read.documents.size() + read.problems.size() > 0);
        for (const auto& document : read.documents) {
            Counting sink(document.text.size());
            readInto(sink, document);
            QVERIFY(sink.inOrder);
        }
    }

    void everyRepeatedTriggerIsFound() {
        constexpr std::size_t mondays = 100'000;
        ingest::Document document;
        for (std::size_t i = 0; i < mondays; ++i) document.text += "Monday ";
        Counting sink(document.text.size());
        readInto(sink, document);
        QCOMPARE(sink.count, mondays);
    }
};

QTEST_APPLESS_MAIN(HostileTextTest)
#include "tst_hostile_text.moc"
