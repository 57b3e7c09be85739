// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The notation of the golden stories, and that the shipped sample and its annotation are what the templates say.

#include "tests/support/golden_story.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace dateline;
using namespace dateline::tests;

namespace {

const std::filesystem::path storyFolder = DATELINE_SOURCE_DIR "/tests/golden/sample";
const std::filesystem::path sampleFolder = DATELINE_SOURCE_DIR "/resources/sample";

time::Day iso(std::string_view day) { return time::fromIso(day).value(); }

QString asText(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

/// Where the file is missing it is written, so that a person can review it and add it; the test fails all the same.
void compareWithFile(const std::string& text, const std::filesystem::path& path) {
    const auto stored = readFile(path);
    if (!stored) {
        std::filesystem::create_directories(path.parent_path());
        QFile file(asText(path.string()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.data(), static_cast<qint64>(text.size()));
        QFAIL(qPrintable(QStringLiteral("%1 was missing; it has been written for review").arg(file.fileName())));
    }
    QCOMPARE(asText(*stored), asText(text));
}

} // namespace

class TestStoryTemplate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDayIsWordedAsItsFormSays_data() {
        QTest::addColumn<QString>("field");
        QTest::addColumn<int>("weeks");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("value");
        const auto row = [](const char* field, int weeks, const char* text, const char* value) {
            QTest::addRow("%s %+d", field, weeks)
                << QString::fromUtf8(field) << weeks << QString::fromUtf8(text) << QString::fromUtf8(value);
        };
        // the article is of Monday, 17 January 2022
        row("2022-01-12 weekday", 0, "Wednesday", "2022-01-12");
        row("2022-01-13 = the next day", 11, "the next day", "2022-03-31");
        row("2022-01-16 weekday-month-day", 11, "Sunday, April 3", "2022-04-03");
        row("2022-01-10 Last-weekday-and-day", 0, "Last Monday (Jan 10)", "2022-01-10");
        row("2022-01-16 day-month-year-time 15:21 GMT", 0, "16 January 2022, 15:21 GMT", "2022-01-16T15:21Z");
        row("2022-01-17 month-ordinal-year-time 14:02 IST", 11, "April 4th, 2022 at 14:02 IST",
            "2022-04-04T14:02+05:30");
        row("2021-12-17 month-part", 0, "mid-December", "2021-12");
        row("2021-12-17 month-part", 11, "early March", "2022-03");
        row("2021-12-17 in-month", 0, "in December", "2021-12");
        row("2021-12-17 in-month", 13, "in March", "2022-03");
        row("2022-01-10 in-month", 0, "earlier this month", "2022-01");
        row("2021-12-20 Relative-month", 0, "Last month", "2021-12");
        row("2021-11-01 late-last-year", 0, "late last year", "2021");
        row("2021-11-01 late-last-year", 11, "earlier this year", "2022");
        row("2022-01-17 this-week", 0, "this week", "2022-W03");
        row("1997 pre-year", 11, "pre-1997", "1997");
        row("PAST_REF = recently", 11, "recently", "PAST_REF");
    }

    void aDayIsWordedAsItsFormSays() {
        QFETCH(QString, field);
        QFETCH(int, weeks);
        QFETCH(QString, text);
        QFETCH(QString, value);
        const std::string articleTemplate = "{{" + field.toStdString() + "}}";
        const auto article = render(articleTemplate, {}, {0, weeks}, iso("2022-01-17"));
        QVERIFY2(article, article ? "" : article.error().what.c_str());
        QCOMPARE(asText(article->text), text);
        QCOMPARE(article->timexes.size(), std::size_t{1});
        QCOMPARE(asText(article->timexes.front().value), value);
    }

    void yearsShiftBeforeWeeks() {
        const Shift shift{2, 11};
        QCOMPARE(time::toIso(shift(iso("2022-01-16"))), std::string("2024-04-02"));
        QCOMPARE(time::toIso(shift(iso("2021-12-17"))), std::string("2024-03-03"));
        QCOMPARE(shift.year(1997), 1999);
    }

    void marksGiveSpansInBytes() {
        const auto article =
            render("“[[talks: {{side}} met on {{2022-01-12 weekday}}]]”", {{"side", "Ä"}}, {}, iso("2022-01-12"));
        QVERIFY(article);
        QCOMPARE(asText(article->text), QStringLiteral("“Ä met on Wednesday”"));
        QCOMPARE(article->supports.size(), std::size_t{1});
        QCOMPARE(asText(slice(article->text, article->supports.front().span)), QStringLiteral("Ä met on Wednesday"));
        QCOMPARE(asText(slice(article->text, article->timexes.front().span)), QStringLiteral("Wednesday"));
    }

    void aBrokenTemplateSaysWhere_data() {
        QTest::addColumn<QString>("articleTemplate");
        QTest::addColumn<QString>("named");
        QTest::newRow("unknown name") << QStringLiteral("{{nobody}}") << QStringLiteral("nobody");
        QTest::newRow("unknown form") << QStringLiteral("{{2022-01-12 fortnight}}") << QStringLiteral("fortnight");
        QTest::newRow("no such day") << QStringLiteral("{{2022-02-30 weekday}}") << QStringLiteral("2022-02-30");
        QTest::newRow("open mark") << QStringLiteral("[[talks: they met") << QStringLiteral("talks");
        QTest::newRow("stray end") << QStringLiteral("they met]]") << QStringLiteral("]]");
        QTest::newRow("last week, not last Monday")
            << QStringLiteral("{{2022-01-01 last-weekday-and-day}}") << QStringLiteral("2022-01-01");
    }

    void aBrokenTemplateSaysWhere() {
        QFETCH(QString, articleTemplate);
        QFETCH(QString, named);
        const auto article = render(articleTemplate.toStdString(), {}, {}, iso("2022-01-17"));
        QVERIFY(!article);
        QVERIFY2(asText(article.error().what).contains(named), article.error().what.c_str());
    }

    void theSampleIsWhatItsTemplatesSay_data() {
        QTest::addColumn<int>("index");
        const auto story = loadStory(storyFolder, "real", {});
        QVERIFY2(story, story ? "" : story.error().message().c_str());
        for (std::size_t i = 0; i < story->documents.size(); ++i)
            QTest::newRow(story->documents[i].name.c_str()) << static_cast<int>(i);
    }

    void theSampleIsWhatItsTemplatesSay() {
        QFETCH(int, index);
        const auto story = loadStory(storyFolder, "real", {});
        QVERIFY(story);
        const auto& document = story->documents.at(static_cast<std::size_t>(index));
        compareWithFile(document.article.text, sampleFolder / document.name);
    }

    void theSampleHoldsNothingElse() {
        const auto story = loadStory(storyFolder, "real", {});
        QVERIFY(story);
        const auto entries = QDir(asText(sampleFolder.string())).entryList(QDir::Files);
        QCOMPARE(static_cast<std::size_t>(entries.size()), story->documents.size());
    }

    void theAnnotationIsWhatTheTemplatesSay() {
        const auto story = loadStory(storyFolder, "real", {});
        QVERIFY(story);
        compareWithFile(annotationOf(*story), storyFolder / "gold.json");
    }

    void aRenamedStoryKeepsNoOldName_data() {
        QTest::addColumn<QByteArray>("column");
        QTest::newRow("elsewhere") << QByteArrayLiteral("elsewhere");
        QTest::newRow("invented") << QByteArrayLiteral("invented");
    }

    void aRenamedStoryKeepsNoOldName() {
        QFETCH(QByteArray, column);
        const auto story = loadStory(storyFolder, column.toStdString(), {2, 11});
        QVERIFY2(story, story ? "" : story.error().message().c_str());
        for (const auto& document : story->documents)
            for (const char* name :
                 {"NATO", "Russia", "Stoltenberg", "Moscow", "Ukrain", "Brussels", "2022", "January"})
                QVERIFY2(document.article.text.find(name) == std::string::npos, name);
    }
};

QTEST_APPLESS_MAIN(TestStoryTemplate)
#include "tst_story_template.moc"
