// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/timeml.h"

#include "tests/support/full_project.h"

#include <QXmlStreamReader>
#include <QtTest>

using namespace dateline;

namespace {

struct TimeMl {
    QString text; ///< of the TEXT element, tags taken away
    QStringList values;
    QStringList words;
    QString creationTime;
    bool valid = false;
};

QByteArray written(const project::SourceDocument& source) {
    std::string out;
    exchange::appendTimeMl(out, source.document, source.reading);
    return QByteArray::fromStdString(out);
}

TimeMl parsed(const QByteArray& xml) {
    TimeMl result;
    QXmlStreamReader reader(xml);
    bool inText = false;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.name() == QLatin1String("TEXT")) inText = reader.isStartElement();
        if (reader.isStartElement() && reader.name() == QLatin1String("TIMEX3")) {
            const QString value = reader.attributes().value(QLatin1String("value")).toString();
            inText ? result.values.append(value) : void(result.creationTime = value);
            if (inText) result.words.append(QString());
        }
        if (reader.isCharacters() && inText) {
            result.text += reader.text();
            if (!result.words.isEmpty() && result.words.last().isEmpty())
                result.words.last() = reader.text().toString();
        }
    }
    result.valid = !reader.hasError();
    return result;
}

} // namespace

class TestTimeMl : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textComesBackWithTheExpressionsTagged();
    void undatedDocumentStillHasACreationTimeElement();
    void whateverTheTextHoldsTheXmlIsValid_data();
    void whateverTheTextHoldsTheXmlIsValid();
    void modifierIsAnAttribute();
};

void TestTimeMl::textComesBackWithTheExpressionsTagged() {
    const auto source = testing::bridgeArticle();
    const auto document = parsed(written(source));
    QVERIFY(document.valid);
    QCOMPARE(document.text, QString::fromStdString(source.document.text));
    QCOMPARE(document.values, (QStringList{QStringLiteral("2019-05-08"), QStringLiteral("P3D")}));
    QCOMPARE(document.words, (QStringList{QStringLiteral("Wednesday"), QStringLiteral("three days")}));
}

void TestTimeMl::undatedDocumentStillHasACreationTimeElement() {
    QCOMPARE(parsed(written(testing::undatedArticle())).creationTime, QStringLiteral("XXXX-XX-XX"));
}

void TestTimeMl::whateverTheTextHoldsTheXmlIsValid_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("markup") << QByteArray("a <b> & \"c\" ]]>") << "a <b> & \"c\" ]]>";
    QTest::newRow("carriage returns stay") << QByteArray("a\r\nb") << "a\r\nb";
    QTest::newRow("control characters") << QByteArray("a\x07"
                                                      "b\0c",
                                                      5)
                                        << QStringLiteral("a\uFFFDb\uFFFDc");
    QTest::newRow("not UTF-8") << QByteArray("a\xFF"
                                             "b")
                               << QStringLiteral("a\uFFFDb");
    QTest::newRow("U+FFFF") << QByteArray("a\xEF\xBF\xBF") << QStringLiteral("a\uFFFD");
}

void TestTimeMl::whateverTheTextHoldsTheXmlIsValid() {
    QFETCH(QByteArray, text);
    QFETCH(QString, shown);
    project::SourceDocument source;
    source.document.text = text.toStdString();
    source.document.key = source.document.title = source.document.text;
    const auto document = parsed(written(source));
    QVERIFY(document.valid);
    QCOMPARE(document.text, shown);
}

void TestTimeMl::modifierIsAnAttribute() { QVERIFY(written(testing::bridgeArticle()).contains(R"(mod="APPROX")")); }

QTEST_GUILESS_MAIN(TestTimeMl)
#include "tst_timeml.moc"
