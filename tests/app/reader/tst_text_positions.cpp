// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/text_positions.h"

#include <QTest>
#include <QTextCursor>
#include <QTextDocument>

#include <string>

using namespace dateline;
using namespace dateline::app;

namespace {

Span spanOf(std::string_view text, std::string_view words) {
    const auto at = static_cast<std::uint32_t>(text.find(words));
    return {at, at + static_cast<std::uint32_t>(words.size())};
}

} // namespace

class TestTextPositions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void spansSelectTheSameWordsInATextDocument_data() {
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char* name, const char* text) { QTest::newRow(name) << QByteArray(text); };
        row("plain", "It met on Monday, they said.");
        row("emoji before", "\U0001F600\U0001F41F It met on Monday, they said.");
        row("no-break spaces", "It\u00a0met\u00a0\u00a0on Monday");
        row("Windows line ends", "One\r\n\r\nTwo\r\non Monday\r\n");
        row("old Mac line ends", "One\r\ron Monday\r");
        row("mixed line ends", "A\n\r\n\rB\r\non Monday");
        row("combining and right-to-left", "e\u0301 \u05d0\u05d1 \u4e2d on Monday");
        row("line and paragraph separators", "a\u2028b\u2029on Monday");
        row("stray bytes", "a\xff\xc3 on Monday");
        row("zero byte stands for itself", "a\x01 on Monday");
    }

    void spansSelectTheSameWordsInATextDocument() {
        QFETCH(QByteArray, text);
        const std::string utf8 = text.toStdString();
        const TextPositions positions(utf8);
        const TextRange range = positions.toUtf16(spanOf(utf8, "on Monday"));
        QTextDocument document;
        document.setPlainText(positions.text());
        QTextCursor cursor(&document);
        cursor.setPosition(range.begin);
        cursor.setPosition(range.end, QTextCursor::KeepAnchor);
        QCOMPARE(cursor.selectedText(), QStringLiteral("on Monday"));
        QCOMPARE(positions.toByte(range.begin), spanOf(utf8, "on Monday").begin);
        QCOMPARE(positions.toByte(range.end), spanOf(utf8, "on Monday").end);
    }

    void everyPositionComesBack() {
        const std::string utf8 = "a\U0001F600b\r\nc\u00a0\u00e9";
        const TextPositions positions(utf8);
        QCOMPARE(positions.text(), QStringLiteral("a\U0001F600b\nc\u00a0\u00e9"));
        for (int i = 0; i <= positions.text().size(); ++i) {
            const bool secondHalf = i < positions.text().size() && positions.text()[i].isLowSurrogate();
            QCOMPARE(positions.toUtf16(positions.toByte(i)), secondHalf ? i - 1 : i);
        }
    }

    void byteInsideACharacterBelongsToIt() {
        const TextPositions positions("a\U0001F600b\r\nc");
        for (const std::uint32_t byte : {1u, 2u, 3u, 4u}) QCOMPARE(positions.toUtf16(byte), 1);
        QCOMPARE(positions.toUtf16(5u), 3);
        QCOMPARE(positions.toUtf16(7u), 4); // between \r and \n
        QCOMPARE(positions.toUtf16(8u), 5);
    }

    void excerptKeepsOffsetsOfTheWholeDocument() {
        const std::string utf8 = "\u00e4\u00e4\nsecond\nthird";
        const TextPositions positions(std::string_view(utf8).substr(5), 5);
        QCOMPARE(positions.toUtf16(spanOf(utf8, "third")), (TextRange{7, 12}));
        QCOMPARE(positions.shown(), (Span{5, 17}));
        QCOMPARE(positions.toUtf16(0u), 0);
        QCOMPARE(positions.toUtf16(999u), 12);
    }

    void longTextIsCutAroundTheFocusAtLineEnds() {
        std::string text;
        for (int i = 0; i < 1000; ++i) text += "\u00e9 line\n"; // 8 bytes each
        const Span focus{4000, 4008};
        const Span shown = excerptAround(text, focus, 1600);
        QVERIFY(shown.contains(focus));
        QVERIFY(shown.size() <= 1600);
        QCOMPARE(shown.begin % 8, 0u);
        QCOMPARE(excerptAround(text, focus, 8000), (Span{0, 8000}));
    }

    void cutNeverSplitsACharacter() {
        std::string text;
        for (int i = 0; i < 300; ++i) text += "\u20ac"; // 3 bytes each, no line ends
        const Span shown = excerptAround(text, {400, 410}, 100);
        QCOMPARE(shown.begin % 3, 0u);
        QCOMPARE(shown.end % 3, 0u);
        QVERIFY(!TextPositions(slice(text, shown), shown.begin).text().contains(QChar::ReplacementCharacter));
    }
};

QTEST_APPLESS_MAIN(TestTextPositions)
#include "tst_text_positions.moc"
