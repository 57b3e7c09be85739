// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json_writer.h"

#include <QtTest>

#include <limits>

using namespace dateline;

class TestJsonWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void membersKeepTheirOrderAndCommasStandBetween();
    void stringIsEscapedAndAlwaysValidUtf8_data();
    void stringIsEscapedAndAlwaysValidUtf8();
    void numberIsAsShortAsSixDecimalsAllow_data();
    void numberIsAsShortAsSixDecimalsAllow();
    void valueCanStandOnALineOfItsOwn();
};

void TestJsonWriter::membersKeepTheirOrderAndCommasStandBetween() {
    std::string out;
    JsonWriter json(out);
    json.beginObject().key("z").beginArray().integer(-1).null().beginObject().endObject().endArray();
    json.key("a").stringOrNull("").key("b").stringOrNull("x").key("c").beginArray().endArray().endObject();
    QCOMPARE(out, std::string(R"({"z":[-1,null,{}],"a":null,"b":"x","c":[]})"));
}

void TestJsonWriter::stringIsEscapedAndAlwaysValidUtf8_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("json");
    const QByteArray bad = "\xEF\xBF\xBD";
    QTest::newRow("empty") << QByteArray() << QByteArray("\"\"");
    QTest::newRow("quotes and backslash") << QByteArray("a\"b\\c") << QByteArray(R"("a\"b\\c")");
    QTest::newRow("line ends and tab") << QByteArray("\r\n\t") << QByteArray(R"("\r\n\t")");
    QTest::newRow("control characters") << QByteArray("\x01\x1f\0", 3) << QByteArray(R"("\u0001\u001f\u0000")");
    QTest::newRow("two, three and four bytes") << QByteArray("é–😀") << QByteArray("\"é–😀\"");
    QTest::newRow("lone continuation") << QByteArray("a\x80z") << "\"a" + bad + "z\"";
    QTest::newRow("cut off at the end") << QByteArray("a\xE2\x80") << "\"a" + bad + bad + "\"";
    QTest::newRow("overlong slash") << QByteArray("\xC0\xAF") << "\"" + bad + bad + "\"";
    QTest::newRow("overlong in three") << QByteArray("\xE0\x80\xAF") << "\"" + bad + bad + bad + "\"";
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << "\"" + bad + bad + bad + "\"";
    QTest::newRow("past U+10FFFF") << QByteArray("\xF4\x90\x80\x80") << "\"" + bad + bad + bad + bad + "\"";
    QTest::newRow("good after bad") << QByteArray("\xFFé") << "\"" + bad + "é\"";
}

void TestJsonWriter::stringIsEscapedAndAlwaysValidUtf8() {
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, json);
    std::string out;
    JsonWriter(out).string({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    QCOMPARE(QByteArray::fromStdString(out), json);
}

void TestJsonWriter::numberIsAsShortAsSixDecimalsAllow_data() {
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("json");
    QTest::newRow("whole") << 1.0 << "1";
    QTest::newRow("short") << 0.83 << "0.83";
    QTest::newRow("periodic") << 1.0 / 3 << "0.333333";
    QTest::newRow("almost short") << 0.1 + 0.2 << "0.3";
    QTest::newRow("negative zero") << -0.0 << "0";
    QTest::newRow("rounds to zero from below") << -1e-9 << "0";
    QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN() << "null";
    QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << "null";
}

void TestJsonWriter::numberIsAsShortAsSixDecimalsAllow() {
    QFETCH(double, value);
    QFETCH(QString, json);
    std::string out;
    JsonWriter(out).number(value);
    QCOMPARE(QString::fromStdString(out), json);
}

void TestJsonWriter::valueCanStandOnALineOfItsOwn() {
    std::string out;
    JsonWriter json(out);
    json.beginArray().onNewLine().integer(1).onNewLine().integer(2).onNewLine().endArray().integer(3);
    QCOMPARE(out, std::string("[\n1,\n2],3"));
}

QTEST_GUILESS_MAIN(TestJsonWriter)
#include "tst_json_writer.moc"
