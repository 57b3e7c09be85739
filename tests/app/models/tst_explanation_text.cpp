// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/date_text.h"
#include "app/models/explanation_sentences.h"
#include "app/models/explanation_text.h"
#include "core/ingest/reader.h"
#include "core/pipeline.h"
#include "core/temporal/grammar.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace dateline;
using namespace dateline::app;

namespace {

const QLocale british(QLocale::English, QLocale::UnitedKingdom);

project::Project sample() {
    std::vector<ingest::Document> documents;
    const QDir folder(QStringLiteral(DATELINE_SOURCE_DIR "/resources/sample"));
    const QStringList names = folder.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name);
    for (const QString& name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) continue;
        auto read = ingest::readBytes(name.toStdString(), file.readAll().toStdString());
        documents.insert(documents.end(), read.documents.begin(), read.documents.end());
    }
    return buildProject(std::move(documents)).value();
}

std::vector<temporal::Explanation> explanationsOf(const project::Project& project) {
    std::vector<temporal::Explanation> all;
    for (const auto& source : project.documents) {
        all.push_back(source.reading.published.why);
        for (const auto& timex : source.reading.timexes) all.push_back(timex.why);
    }
    for (const auto& event : project.graph.events)
        for (const auto& passage : event.passages) all.push_back(passage.why);
    return all;
}

} // namespace

class TestExplanationText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRuleOfTheTableHasItsSentence() {
        for (const auto language : text::languages())
            for (const auto rule : temporal::Grammar::forLanguage(language).ruleNames())
                QVERIFY2(sentenceOf(rule), QByteArray(rule.data(), static_cast<qsizetype>(rule.size())).constData());
    }

    void everyReasonForAnInferredDateHasItsSentence() {
        for (const char* rule : {"dating.none-stated", "dating.reads-like", "dating.weekday-habit", "dating.aligned",
                                 "dating.aligned-with", "dating.latest-named", "dating.first-stamp",
                                 "dating.weight-of-wording", "dating.weight-of-weekdays", "dating.weight-of-retold",
                                 "dating.weight-of-named", "dating.weight-of-stamp", "dating.weight-of-coverage",
                                 "dating.trials", "dating.weighed", "dating.no-margin"})
            QVERIFY2(hasOwnSentence(rule), rule);
    }

    void stepsBecomeSentences_data() {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("anchor");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* rule, const char* words, const char* anchor, const char* before,
                            const char* after, const char* expected) {
            QTest::addRow("%s %s %s", rule, words, after)
                << QString::fromUtf8(rule) << QString::fromUtf8(words) << QString::fromUtf8(anchor)
                << QString::fromUtf8(before) << QString::fromUtf8(after) << QString::fromUtf8(expected);
        };
        row("weekday.bare", "on Wednesday", "", "", "XXXX-WXX-3",
            "“on Wednesday” is a weekday, with no date beside it");
        row("weekday.most-recent", "on Wednesday", "2022-01-16", "XXXX-WXX-3", "2022-01-12",
            "The latest such day, counted back from 16 January 2022, is 12 January 2022");
        row("year.nearest", "December 17", "2022-01-16", "XXXX-12-17", "2021-12-17",
            "The nearest to 16 January 2022 that fits is 17 December 2021");
        row("modifier.narrow", "mid-December", "", "2021-12", "2021-12-11/2021-12-20",
            "Of December 2021, this part is 11–20 December 2021");
        row("dating.weighed", "", "2022-01-11", "84 %", "2022-01-12",
            "Taken together, the chance of 12 January 2022 is 84 %; the next best day is 11 January 2022");
        row("dating.weight-of-wording", "", "2022-01-11", "2.5", "2022-01-12",
            "What the articles of those days are about makes 12 January 2022 2.5 times as likely as 11 January 2022");
        row("not.known", "on Wednesday", "2022-01-16", "XXXX-WXX-3", "2022-01-12",
            "“on Wednesday”: from a Wednesday to 12 January 2022, counted from 16 January 2022");
        row("shift.period", "the spring", "2022-01-16", "XXXX-SP", "2021-SP",
            "Counted from 16 January 2022, this is spring 2021");
        row("not.known", "that quarter", "2022-01-16", "XXXX-QX", "2021-Q4",
            "“that quarter”: from some quarter to the fourth quarter of 2021, counted from 16 January 2022");
        row("not.known", "three days", "", "", "P3D", "“three days”: this means 3 days");
        row("zone.ambiguous", "3 pm BST", "", "BST", "2022-01-12T15:00",
            "“BST” can be more than one time zone, so the zone stays open");
        row("not.known", "", "", "", "2022-01-12", "this means 12 January 2022");
        row("not.known", "", "", "", "", "by the rule “not.known”");
        row("iso.date", "", "", "", "2022-01-12", "this means 12 January 2022"); // no words to quote
        row("weekday.bare", "100%after", "", "", "", "“100%after” is a weekday, with no date beside it");
    }

    void stepsBecomeSentences() {
        QFETCH(QString, rule);
        QFETCH(QString, words);
        QFETCH(QString, anchor);
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, expected);
        const temporal::ExplanationStep step{rule.toStdString(), {}, {}, anchor.toStdString(), before.toStdString(),
                                             after.toStdString()};
        QCOMPARE(stepInWords(step, words, {}, british), expected);
    }

    void noValueOfTheSampleShowsItsCode() {
        const QRegularExpression code(QStringLiteral("X|^P|^BC|\\d-|T\\d"));
        for (const auto& why : explanationsOf(sample()))
            for (const auto& step : why)
                for (const auto& value : {step.anchor, step.before, step.after})
                    QVERIFY2(!valueInWords(value, british).contains(code), value.c_str());
    }

    void stepInAnotherArticleNamesIt() {
        const temporal::ExplanationStep step{"dating.aligned-with", {}, "other", {}, {}, "2022-01-10"};
        QVERIFY(stepInWords(step, QStringLiteral("They met."), QStringLiteral("World agency"), british)
                    .endsWith(QStringLiteral("(World agency)")));
    }

    void everyRuleUsedOnTheSampleHasItsOwnSentence() {
        std::set<std::string> rules;
        for (const auto& why : explanationsOf(sample()))
            for (const auto& step : why) rules.insert(step.rule);
        QVERIFY(rules.size() > 10);
        QStringList missing;
        for (const auto& rule : rules)
            if (!hasOwnSentence(rule)) missing << QString::fromStdString(rule);
        QCOMPARE(missing.join(QLatin1Char(' ')), QString());
    }

    void noSentenceOfTheSampleShowsAPlaceholder() {
        const project::Project project = sample();
        for (std::uint32_t i = 0; i < project.documents.size(); ++i) {
            for (const auto& timex : project.documents[i].reading.timexes) {
                const QStringList sentences = explanationInWords(timex.why, {i}, project, british);
                QVERIFY(!sentences.isEmpty());
                for (const QString& sentence : sentences)
                    QVERIFY2(!sentence.contains(QLatin1Char('%')), qPrintable(sentence));
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestExplanationText)
#include "tst_explanation_text.moc"
