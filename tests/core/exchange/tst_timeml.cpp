// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/timeml.h"

#include "core/temporal/temporal_reader.h"
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

/// The rules of TimeML 1.2.1 for a TIMEX3 tag: its attributes, what each may hold, and what the value of each type looks
/// like, in which X stands for what is not known.
QStringList faultsOf(const QXmlStreamAttributes& attributes) {
    static const QHash<QString, QRegularExpression> rules = [] {
        QHash<QString, QRegularExpression> result;
        const auto rule = [&](const char* name, const char* pattern) {
            result.insert(QString::fromLatin1(name), QRegularExpression(u"^(?:%1)$"_qs.arg(QLatin1String(pattern))));
        };
        rule("tid", "t[0-9]+");
        rule("type", "DATE|TIME|DURATION|SET");
        rule("value", ".+");
        rule("mod",
             "BEFORE|AFTER|ON_OR_BEFORE|ON_OR_AFTER|LESS_THAN|MORE_THAN|EQUAL_OR_LESS|EQUAL_OR_MORE|START|MID|END|"
             "APPROX");
        rule("temporalFunction", "true|false");
        rule("functionInDocument", "CREATION_TIME|EXPIRATION_TIME|MODIFICATION_TIME|PUBLICATION_TIME|RELEASE_TIME|"
                                   "RECEPTION_TIME|NONE");
        rule("anchorTimeID", "t[0-9]+");
        rule("beginPoint", "t[0-9]+");
        rule("endPoint", "t[0-9]+");
        rule("quant", ".+");
        rule("freq", "[0-9]+X");
        return result;
    }();
    static const QString period =
        QStringLiteral("(?:BC|-)?[0-9X]{2,4}|[0-9X]{4}-(?:[0-9X]{2}(?:-[0-9X]{2})?|W[0-9X]{2}(?:-"
                       "(?:[1-7X]|WE))?|SP|SU|FA|WI|Q[1-4X]|H[12X])");
    static const QString clock = QStringLiteral("T(?:MO|MI|AF|EV|NI|DT|[0-9]{2}:[0-9]{2}(?:Z|[+-][0-9]{2}:[0-9]{2})?)");
    static const QString amount = QStringLiteral("P(?:T)?(?:[0-9]+(?:\\.[0-9]+)?|X)(?:S|H|D|WE|W|M|Q|Y|DE|CE|ML)");
    static const QHash<QString, QRegularExpression> values{
        {u"DATE"_qs, QRegularExpression(u"^(?:%1|PAST_REF|PRESENT_REF|FUTURE_REF)$"_qs.arg(period))},
        {u"TIME"_qs, QRegularExpression(u"^(?:%1)(?:%2)$"_qs.arg(period, clock))},
        {u"DURATION"_qs, QRegularExpression(u"^(?:%1)$"_qs.arg(amount))},
        {u"SET"_qs, QRegularExpression(u"^(?:%1|(?:%2)(?:%3)?)$"_qs.arg(amount, period, clock))}};
    QStringList faults;
    for (const auto& attribute : attributes) {
        const QString name = attribute.name().toString();
        if (!rules.contains(name) || !rules[name].match(attribute.value().toString()).hasMatch())
            faults << name + u"="_qs + attribute.value().toString();
    }
    for (const char* needed : {"tid", "type", "value"})
        if (!attributes.hasAttribute(QLatin1String(needed))) faults << QString::fromLatin1(needed) + u" is missing"_qs;
    const QString value = attributes.value(QLatin1String("value")).toString();
    if (!values[attributes.value(QLatin1String("type")).toString()].match(value).hasMatch()) faults << value;
    return faults;
}

/// Of a whole document: also what ties tags together.
QStringList faultsOf(const QByteArray& xml) {
    QStringList faults;
    QStringList open;
    QSet<QString> tags;
    QSet<QString> ties;
    int creationTimes = 0;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isEndElement()) open.removeLast();
        if (!reader.isStartElement()) continue;
        open << reader.name().toString();
        if (open.last() != u"TIMEX3") continue;
        if (open.count(u"TIMEX3"_qs) > 1) faults << u"a tag in a tag"_qs;
        const auto attributes = reader.attributes();
        faults += faultsOf(attributes);
        const QString tag = attributes.value(QLatin1String("tid")).toString();
        if (tags.contains(tag)) faults << tag + u" twice"_qs;
        tags << tag;
        for (const char* tie : {"anchorTimeID", "beginPoint", "endPoint"}) {
            const QString named = attributes.value(QLatin1String(tie)).toString();
            if (named == tag) faults << tag + u" is tied to itself"_qs;
            if (!named.isEmpty()) ties << named;
        }
        creationTimes += attributes.value(QLatin1String("functionInDocument")) == u"CREATION_TIME";
    }
    if (reader.hasError()) faults << reader.errorString();
    for (const auto& tie : ties - tags) faults << tie + u" is no tag"_qs;
    if (creationTimes != 1) faults << u"%1 creation times"_qs.arg(creationTimes);
    return faults;
}

/// Something of every kind.
const char* const ferryArticle = "The ferry ran on Monday, on 3 May 2019 at 10:15 GMT and again the next day. It was "
                                 "built in March 1987, or in the early "
                                 "1990s, and sold last summer. It sails every Friday, twice a week in winter, for "
                                 "three hours. Mr Hale will speak tomorrow "
                                 "night, in the third quarter of 2020, next weekend, in the second half of 2021 and "
                                 "two weeks later. Recently it has been "
                                 "shut for more than a decade, at least since the 19th century, and now nobody knows "
                                 "when it opens. Caesar crossed in 44 BC. "
                                 "About half a year ago she left; she came in the week of 6 January, mid-December, a "
                                 "few days ago, and at noon on Tuesday. It ran from 10 to 13 January, over the past "
                                 "two years and two days before 4 March 2018.";

} // namespace

class TestTimeMl : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textComesBackWithTheExpressionsTagged();
    void undatedDocumentStillHasACreationTimeElement();
    void whateverTheTextHoldsTheXmlIsValid_data();
    void whateverTheTextHoldsTheXmlIsValid();
    void modifierIsAnAttribute();
    void everyTagKeepsTheRulesOfTimeMl_data();
    void everyTagKeepsTheRulesOfTimeMl();
    void whatCountsFromAnExpressionRefersToIt();
    void whatCountsFromTheDateBehindItRefersToThat();
    void aRangeNamesItsFirstAndItsLastDay();
    void aStretchNamesTheEndThatIsKnown();
    void aSetSaysHowOften();
};

namespace {

QByteArray timeMlOf(const char* text) {
    project::SourceDocument source;
    source.document.text = text;
    source.document.givenDate = "2020-01-16";
    source.reading = temporal::read(source.document);
    return written(source);
}

} // namespace

void TestTimeMl::whatCountsFromTheDateBehindItRefersToThat() {
    const auto xml = timeMlOf("The gate was shut two days before 4 March 2018.");
    QVERIFY(xml.contains("value=\"2018-03-02\" temporalFunction=\"true\" anchorTimeID=\"t2\">two days</TIMEX3>"));
    QVERIFY(xml.contains("<TIMEX3 tid=\"t2\" type=\"DATE\" value=\"2018-03-04\">4 March 2018</TIMEX3>"));
}

void TestTimeMl::aRangeNamesItsFirstAndItsLastDay() {
    const auto xml = timeMlOf("They met from 10 to 13 March 2018. The next day they left.");
    QVERIFY(xml.contains("<TIMEX3 tid=\"t1\" type=\"DURATION\" value=\"P4D\" beginPoint=\"t2\" endPoint=\"t3\">"
                         "from 10 to 13 March 2018</TIMEX3>"
                         "<TIMEX3 tid=\"t2\" type=\"DATE\" value=\"2018-03-10\"></TIMEX3>"
                         "<TIMEX3 tid=\"t3\" type=\"DATE\" value=\"2018-03-13\"></TIMEX3>"));
    QVERIFY(xml.contains("value=\"2018-03-14\" temporalFunction=\"true\" anchorTimeID=\"t3\">"));
}

void TestTimeMl::aStretchNamesTheEndThatIsKnown() {
    QVERIFY(timeMlOf("It grew in the past two years.").contains("value=\"P2Y\" endPoint=\"t0\">the past two years<"));
    QVERIFY(timeMlOf("It rains the next ten days.").contains("value=\"P10D\" beginPoint=\"t0\">the next ten days<"));
    QVERIFY(timeMlOf("The last two years of the war were hard.").contains("value=\"P2Y\">"));
}

void TestTimeMl::aSetSaysHowOften() {
    QVERIFY(timeMlOf("It sails twice a week.").contains("value=\"P1W\" freq=\"2X\">twice a week<"));
    QVERIFY(timeMlOf("It sails every Friday.").contains("value=\"XXXX-WXX-5\" quant=\"EVERY\">every Friday<"));
}

void TestTimeMl::everyTagKeepsTheRulesOfTimeMl_data() {
    QTest::addColumn<QByteArray>("date");
    QTest::newRow("dated") << QByteArray("2020-01-16");
    QTest::newRow("dated to the minute") << QByteArray("2020-01-16T10:00Z");
    QTest::newRow("undated") << QByteArray();
}

void TestTimeMl::everyTagKeepsTheRulesOfTimeMl() {
    QFETCH(QByteArray, date);
    project::SourceDocument source;
    source.document.text = ferryArticle;
    if (!date.isEmpty()) source.document.givenDate = date.toStdString();
    source.reading = temporal::read(source.document);
    const auto xml = written(source);
    QVERIFY(xml.count("<TIMEX3 ") > 20);
    QCOMPARE(faultsOf(xml), QStringList());
}

void TestTimeMl::whatCountsFromAnExpressionRefersToIt() {
    project::SourceDocument source;
    source.document.text = "She came on 3 May 2019. The next day she left. Today she is back.";
    source.document.givenDate = "2020-01-16";
    source.reading = temporal::read(source.document);
    const auto xml = written(source);
    QVERIFY(xml.contains("<TIMEX3 tid=\"t1\" type=\"DATE\" value=\"2019-05-03\">"));
    QVERIFY(xml.contains("value=\"2019-05-04\" temporalFunction=\"true\" anchorTimeID=\"t1\">"));
    QVERIFY(xml.contains("value=\"2020-01-16\" temporalFunction=\"true\" anchorTimeID=\"t0\">"));
}

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
