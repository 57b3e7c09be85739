// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/charset.h"

#include <QtTest>

using namespace dateline;
using namespace dateline::ingest;

namespace {

using namespace std::string_literals;

/// ASCII in UTF-16 or UTF-32, a width and byte order at a time.
QByteArray widened(const QByteArray& ascii, int width, bool bigEndian) {
    QByteArray result;
    for (const char letter : ascii) {
        const QByteArray zeros(width - 1, '\0');
        result += bigEndian ? zeros + letter : letter + zeros;
    }
    return result;
}

const QString french =
    QStringLiteral("Le ministre a déclaré à la presse que la réunion s'était achevée très tôt, mardi, et que les "
                   "délégués étaient déjà repartis. Le président n'a pas été interrogé.");

} // namespace

class TestCharset : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void decodes_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("encoding");

        const QByteArray ascii = "The bridge was closed on Monday.\r\nIt opens in May.\n";
        const QString plain = QString::fromLatin1(ascii);
        const auto row = [](const char* name, const QByteArray& bytes, const QString& text, const char* encoding) {
            QTest::newRow(name) << bytes << text << QString::fromLatin1(encoding);
        };
        row("ascii, line ends stay", ascii, plain, "UTF-8");
        row("utf-8", french.toUtf8(), french, "UTF-8");
        row("utf-8, no-break space stays", "10\xC2\xA0January", QStringLiteral("10\u00A0January"), "UTF-8");
        row("utf-8 with mark", "\xEF\xBB\xBF" + ascii, plain, "UTF-8");
        row("utf-16le with mark", "\xFF\xFE" + widened(ascii, 2, false), plain, "UTF-16LE");
        row("utf-16be with mark", "\xFE\xFF" + widened(ascii, 2, true), plain, "UTF-16BE");
        row("utf-32le with mark", QByteArray("\xFF\xFE\0\0", 4) + widened(ascii, 4, false), plain, "UTF-32LE");
        row("utf-32be with mark", QByteArray("\0\0\xFE\xFF", 4) + widened(ascii, 4, true), plain, "UTF-32BE");
        row("utf-16le without mark", widened(ascii, 2, false), plain, "UTF-16LE");
        row("utf-16be without mark", widened(ascii, 2, true), plain, "UTF-16BE");
        row("utf-32le without mark", widened(ascii, 4, false), plain, "UTF-32LE");
        row("latin-1", french.toLatin1(), french, "ISO-8859-1");
        row("windows-1252 quotation marks",
            "\x93The talks,\x94 she said, \x93weren\x92t easy.\x94 The caf\xE9 was shut.",
            QStringLiteral("\u201CThe talks,\u201D she said, \u201Cweren\u2019t easy.\u201D The caf\u00E9 was shut."),
            "windows-1252");
        row("shift-jis",
            QByteArray("\x93\x8C\x8B\x9E\x82\xC5\x8C\x8E\x97\x6A\x93\xFA\x82\xC9\x89\xEF\x8B\x63\x82\xAA\x8A\x4A\x82"
                       "\xA9\x82\xEA\x82\xBD\x81\x42"
                       "\x8E\x9F\x89\xF1\x82\xCD\x97\x88\x8C\x8E\x82\xBE\x81\x42"),
            QStringLiteral("東京で月曜日に会議が開かれた。次回は来月だ。"), "Shift_JIS");
    }

    void decodes() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        QFETCH(QString, encoding);
        const auto decoded = decodeText("a.txt", {bytes.constData(), static_cast<std::size_t>(bytes.size())});
        QVERIFY2(decoded, decoded ? "" : decoded.error().message().c_str());
        QCOMPARE(QString::fromStdString(decoded->text), text);
        QCOMPARE(QString::fromStdString(decoded->encoding), encoding);
        QCOMPARE(decoded->damaged, std::size_t{0});
    }

    void refuses_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("kind");
        const int empty = static_cast<int>(ErrorKind::empty);
        const int binary = static_cast<int>(ErrorKind::binary);
        QByteArray everyByte;
        for (int i = 0; i < 2048; ++i) everyByte += static_cast<char>((i * 37 + i / 256) % 256);
        QTest::newRow("nothing") << QByteArray() << empty;
        QTest::newRow("only a byte order mark") << QByteArray("\xEF\xBB\xBF") << empty;
        QTest::newRow("white space") << QByteArray(" \r\n\t\n") << empty;
        QTest::newRow("no-break and zero-width spaces") << QByteArray("\xC2\xA0\xE2\x80\x8B\n") << empty;
        QTest::newRow("NULs in a text") << QByteArray("abc\0def ghi", 11) << binary;
        QTest::newRow("zeros") << QByteArray(4096, '\0') << binary;
        QTest::newRow("every byte") << everyByte << binary;
        QTest::newRow("control characters") << QByteArray("\x01\x02\x03\x04\x05 text") << binary;
    }

    void refuses() {
        QFETCH(QByteArray, bytes);
        QFETCH(int, kind);
        const auto decoded = decodeText("a.bin", {bytes.constData(), static_cast<std::size_t>(bytes.size())});
        QVERIFY(!decoded);
        QCOMPARE(static_cast<int>(decoded.error().kind), kind);
        QCOMPARE(decoded.error().where, "a.bin"s);
    }

    void aBrokenPlaceInUtf8DoesNotTurnTheRestIntoGibberish() {
        QByteArray bytes = french.toUtf8() + french.toUtf8();
        bytes.insert(20, '\xE2');
        const auto decoded = decodeText("a.txt", bytes.toStdString());
        QVERIFY(decoded);
        QCOMPARE(decoded->encoding, "UTF-8"s);
        QCOMPARE(decoded->damaged, std::size_t{1});
        QVERIFY(QString::fromStdString(decoded->text).endsWith(french));
    }

    void offsetsOfUtf8AreOffsetsIntoTheFile() {
        const std::string bytes = "Zürich, 3\u00A0May\r\n\r\nThe vote is on Sunday.\r\n";
        const auto decoded = decodeText("a.txt", bytes);
        QVERIFY(decoded);
        QCOMPARE(decoded->text, bytes);
    }

    void validUtf8ExcludesWhatUnicodeExcludes_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("overlong") << QByteArray("\xC0\xAF");
        QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80");
        QTest::newRow("cut short") << QByteArray("abc\xE2\x82");
        QTest::newRow("lonely continuation") << QByteArray("\x80");
        QTest::newRow("too large") << QByteArray("\xF5\x80\x80\x80");
    }

    void validUtf8ExcludesWhatUnicodeExcludes() {
        QFETCH(QByteArray, bytes);
        QVERIFY(!isValidUtf8(bytes.toStdString()));
        QVERIFY(isValidUtf8(toValidUtf8(bytes.toStdString())));
    }
};

QTEST_APPLESS_MAIN(TestCharset)
#include "tst_charset.moc"
