// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The main job, whole: five articles in, a timeline out, and nothing missing. The same must hold when the story is told
// of other people and places at another time, for the rules may know the language but not this affair.

#include "core/ingest/reader.h"
#include "core/pipeline.h"
#include "tests/support/golden_score.h"

#include <nlohmann/json.hpp>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace dateline;
using namespace dateline::tests;

namespace {

/// A timeline of five articles that has more events than this is cluttered.
constexpr int mostEvents = 30;
constexpr int mostUnexpectedExpressions = 3;

/// Paths of the story's articles, written into `folder`.
std::vector<std::string> writeArticles(const GoldenStory& story, const QTemporaryDir& folder) {
    std::vector<std::string> paths;
    for (const auto& document : story.documents) {
        QFile file(folder.filePath(QString::fromStdString(document.name)));
        const auto size = static_cast<qint64>(document.article.text.size());
        if (file.open(QIODevice::WriteOnly) && file.write(document.article.text.data(), size) == size)
            paths.push_back(file.fileName().toStdString());
    }
    return paths;
}

/// Each article by itself with its day given, as `dateline extract` reads it.
ReadingsAlone readAlone(const GoldenStory& story) {
    ReadingsAlone readings;
    for (const auto& document : story.documents) {
        const nlohmann::json line{
            {"id", document.name}, {"date", time::toIso(document.published)}, {"text", document.article.text}};
        if (const auto article = ingest::readArticleLine(line.dump(), document.name))
            readings[document.name] = readTemporally(*article);
    }
    return readings;
}

QString listOf(const std::vector<std::string>& misses) {
    QString list;
    for (const auto& line : misses) list += QStringLiteral("\n  ") + QString::fromStdString(line);
    return list;
}

} // namespace

class TestGolden : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theWholeStoryIsFound_data() {
        QTest::addColumn<QByteArray>("names");
        QTest::addColumn<int>("years");
        QTest::addColumn<int>("weeks");
        QTest::newRow("the sample") << QByteArrayLiteral("real") << 0 << 0;
        QTest::newRow("the sample, other names") << QByteArrayLiteral("invented") << 0 << 0;
        QTest::newRow("renamed, 2 years and 11 weeks later") << QByteArrayLiteral("elsewhere") << 2 << 11;
        QTest::newRow("invented names, 2 years and 11 weeks later") << QByteArrayLiteral("invented") << 2 << 11;
        QTest::newRow("renamed, 5 years and 3 weeks earlier") << QByteArrayLiteral("elsewhere") << -5 << -3;
        QTest::newRow("real names, 29 weeks later") << QByteArrayLiteral("real") << 0 << 29;
    }

    void theWholeStoryIsFound() {
        QFETCH(QByteArray, names);
        QFETCH(int, years);
        QFETCH(int, weeks);
        const auto story = loadStory(DATELINE_SOURCE_DIR "/tests/golden/sample", names.toStdString(), {years, weeks});
        QVERIFY2(story, story ? "" : story.error().message().c_str());
        const QTemporaryDir folder;
        const auto project = buildProject(BuildRequest{writeArticles(*story, folder)});
        QVERIFY2(project, project ? "" : project.error().message().c_str());
        const auto readings = readAlone(*story);
        QCOMPARE(readings.size(), story->documents.size());

        const GoldenFigures figures = scoreStory(*story, *project, readings);
        if (!figures.misses.empty()) qInfo().noquote() << "misses:" << listOf(figures.misses);
        QVERIFY(figures.documentsDated.complete());
        QVERIFY(figures.expressionsFound.complete());
        QVERIFY(figures.valuesRight.complete());
        QVERIFY(figures.expressionsNotExpected <= mostUnexpectedExpressions);
        QVERIFY(figures.eventsFound.complete());
        QVERIFY(figures.passagesGathered.complete());
        QVERIFY(figures.eventsWithAllPassages.complete());
        QCOMPARE(figures.wrongMerges, 0);
        QCOMPARE(figures.duplicateEvents, 0);
        QVERIFY(figures.eventsInOutput <= mostEvents);
        QVERIFY(figures.relations.complete());
        QCOMPARE(figures.withoutExplanation, 0);
    }
};

QTEST_APPLESS_MAIN(TestGolden)
#include "tst_golden.moc"
