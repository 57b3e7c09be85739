// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/extract_json.h"

#include "tests/support/full_project.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace dateline;

namespace {

QByteArray lineOf(const project::SourceDocument& source, const exchange::StepText& words = exchange::plainStepText) {
    std::string out;
    exchange::appendExtractLine(out, source.document, source.reading, words);
    return QByteArray::fromStdString(out);
}

QJsonObject objectOf(const project::SourceDocument& source) { return QJsonDocument::fromJson(lineOf(source)).object(); }

} // namespace

class TestExtractJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void documentIsOneLineWithKeysInTheOrderOfTheContract();
    void offsetsCountBytesOfTheText();
    void expressionWithoutAPlaceOnTheCalendarHasNullDays();
    void modifierIsTheTimexNameOrNull();
    void unknownDateIsNull();
    void everyStepSaysItsRuleAndItsWords();
    void callerMayPhraseTheSteps();
    void stepAboutAnotherDocumentGetsNoWordsOfThisOne();
    void stepThatNamesItsOwnDocumentIsNotAboutAnother();
};

void TestExtractJson::documentIsOneLineWithKeysInTheOrderOfTheContract() {
    const QByteArray line = lineOf(testing::bridgeArticle());
    QVERIFY(line.endsWith('\n'));
    QCOMPARE(line.count('\n'), 1);
    int at = 0;
    for (const char* key :
         {"{\"id\":\"bridge\",\"published\":{\"value\":", "\"basis\":", "\"why\":[",
          "\"timexes\":[{\"begin\":", "\"end\":", "\"text\":\"Wednesday\"", "\"type\":", "\"value\":\"2019-05-08\"",
          "\"mod\":", "\"from\":\"2019-05-08\"", "\"to\":\"2019-05-08\"", "\"why\":[{\"rule\":", "\"text\":"}) {
        const auto found = static_cast<int>(line.indexOf(key, at));
        QVERIFY2(found >= at, key);
        at = found;
    }
}

void TestExtractJson::offsetsCountBytesOfTheText() {
    const auto source = testing::bridgeArticle(); // an umlaut stands before the expression
    const auto timex = objectOf(source)[QStringLiteral("timexes")].toArray()[0].toObject();
    const int begin = timex[QStringLiteral("begin")].toInt();
    const int end = timex[QStringLiteral("end")].toInt();
    QCOMPARE(QByteArray::fromStdString(source.document.text).mid(begin, end - begin), QByteArray("Wednesday"));
}

void TestExtractJson::expressionWithoutAPlaceOnTheCalendarHasNullDays() {
    const auto timex = objectOf(testing::bridgeArticle())[QStringLiteral("timexes")].toArray()[1].toObject();
    QCOMPARE(timex[QStringLiteral("value")].toString(), QStringLiteral("P3D"));
    QVERIFY(timex.contains(QStringLiteral("from")) && timex[QStringLiteral("from")].isNull());
    QVERIFY(timex.contains(QStringLiteral("to")) && timex[QStringLiteral("to")].isNull());
}

void TestExtractJson::modifierIsTheTimexNameOrNull() {
    const auto timexes = objectOf(testing::bridgeArticle())[QStringLiteral("timexes")].toArray();
    QVERIFY(timexes[0].toObject()[QStringLiteral("mod")].isNull());
    QCOMPARE(timexes[1].toObject()[QStringLiteral("mod")].toString(), QStringLiteral("APPROX"));
}

void TestExtractJson::unknownDateIsNull() {
    const auto object = objectOf(testing::undatedArticle());
    const auto published = object[QStringLiteral("published")].toObject();
    QVERIFY(published.contains(QStringLiteral("value")) && published[QStringLiteral("value")].isNull());
    QVERIFY(published[QStringLiteral("why")].isArray());
    QVERIFY(object[QStringLiteral("timexes")].toArray().isEmpty());
}

void TestExtractJson::everyStepSaysItsRuleAndItsWords() {
    const auto why = objectOf(testing::bridgeArticle())[QStringLiteral("timexes")]
                         .toArray()[0]
                         .toObject()[QStringLiteral("why")]
                         .toArray();
    QCOMPARE(why.size(), 2);
    QCOMPARE(why[1].toObject()[QStringLiteral("rule")].toString(), QStringLiteral("weekday.most-recent"));
    QCOMPARE(why[1].toObject()[QStringLiteral("text")].toString(),
             QStringLiteral("\"Wednesday\": XXXX-WXX-3 → 2019-05-08, from 2019-05-10"));
}

void TestExtractJson::callerMayPhraseTheSteps() {
    const auto words = [](const temporal::ExplanationStep& step, const ingest::Document& document) {
        return step.rule + " in " + document.key;
    };
    QVERIFY(lineOf(testing::bridgeArticle(), words).contains(R"("text":"weekday.most-recent in bridge")"));
}

void TestExtractJson::stepAboutAnotherDocumentGetsNoWordsOfThisOne() {
    auto source = testing::undatedArticle();
    source.reading.published.why = {{"aligned", {0, 7}, "elsewhere", "", "", "2019-05-08"}};
    const auto step =
        objectOf(source)[QStringLiteral("published")].toObject()[QStringLiteral("why")].toArray()[0].toObject();
    QCOMPARE(step[QStringLiteral("text")].toString(), QStringLiteral("2019-05-08"));
}

void TestExtractJson::stepThatNamesItsOwnDocumentIsNotAboutAnother() {
    auto source = testing::undatedArticle();
    source.reading.published.why = {{"aligned", {0, 7}, source.document.key, "", "", ""}};
    const auto words = [](const temporal::ExplanationStep& step, const ingest::Document& document) {
        return "<" + step.document + ">" + std::string(slice(document.text, step.span));
    };
    QVERIFY(lineOf(source, words).contains(R"("text":"<>Ferries")"));
}

QTEST_GUILESS_MAIN(TestExtractJson)
#include "tst_extract_json.moc"
