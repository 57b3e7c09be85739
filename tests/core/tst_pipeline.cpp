// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline.h"

#include <QtTest>

#include <algorithm>

using namespace dateline;

class PipelineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void articlesWithoutADateAreNamed_data();
    void articlesWithoutADateAreNamed();
    void articlesInTwoLanguagesAreDatedTogether();
    void anEventKeepsItsWordsWhereALanguageHasNoTitles();
    void theSameArticleIsReadOnce();
    void aCancelledBuildGivesNothing();
};

namespace {

ingest::Document article(const std::string& key, const std::string& text) {
    ingest::Document document;
    document.key = key;
    document.path = key + ".txt";
    document.text = text;
    document.encoding = "UTF-8";
    return document;
}

} // namespace

void PipelineTest::articlesWithoutADateAreNamed_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("named");
    QTest::newRow("no date at all") << u"The baker on the corner makes good bread."_qs << true;
    QTest::newRow("only a weekday") << u"The baker met the mayor on Tuesday."_qs << true;
    QTest::newRow("a whole date") << u"The baker met the mayor on 3 May 2021."_qs << false;
    QTest::newRow("dated itself") << u"Bread\n3 May 2021\n\nThe baker makes good bread."_qs << false;
}

void PipelineTest::articlesWithoutADateAreNamed() {
    QFETCH(QString, text);
    QFETCH(bool, named);
    const auto project = buildProject({article("a", text.toStdString())});
    QVERIFY(project);
    QCOMPARE(project->documents.size(), std::size_t{1});
    QCOMPARE(project->notices.size(), std::size_t{named ? 1u : 0u});
    if (named) QCOMPARE(project->notices.front().where, std::string("a.txt"));
}

void PipelineTest::articlesInTwoLanguagesAreDatedTogether() {
    const auto project = buildProject(
        {article(
             "a",
             "Harbour closed\nPublished 14 January 2022\n\nThe council of Nordhaven closed the harbour on Wednesday."),
         article("b", "Hafen gesperrt\nVeröffentlicht am 13. Januar 2022\n\nDer Rat von Nordhaven hat den Hafen am "
                      "Mittwoch gesperrt. Am 20. Januar wird er wieder geöffnet.")});
    QVERIFY(project);
    for (const auto& source : project->documents) {
        QVERIFY(source.reading.published.basis == temporal::DatingBasis::stated);
        const auto& timexes = source.reading.timexes;
        QVERIFY(
            std::any_of(timexes.begin(), timexes.end(), [](const auto& timex) { return timex.value == "2022-01-12"; }));
    }
    QCOMPARE(project->documents[1].reading.published.value(), std::string("2022-01-13"));
    QCOMPARE(project->documents[1].reading.timexes.back().value, std::string("2022-01-20"));
    QVERIFY(project->documents[1].reading.timexes.back().planned);
}

void PipelineTest::anEventKeepsItsWordsWhereALanguageHasNoTitles() {
    const auto project = buildProject({article(
        "a", "Hafen gesperrt\nVeröffentlicht am 13. Januar 2022\n\nNORDHAVEN (nwd) - Am Mittwoch hat der Rat den "
             "Hafen gesperrt. Zwei Tage später kam Mira Holt in Oslo an.")});
    QVERIFY(project);
    QCOMPARE(project->graph.events.size(), std::size_t{2});
    std::vector<std::string> titles;
    for (const auto& event : project->graph.events) titles.push_back(event.title);
    std::sort(titles.begin(), titles.end());
    QCOMPARE(titles.front(), std::string("Am Mittwoch hat der Rat den Hafen gesperrt"));
    QCOMPARE(titles.back(), std::string("Zwei Tage später kam Mira Holt in Oslo an"));
}

void PipelineTest::theSameArticleIsReadOnce() {
    auto copy = article("a", "They met on 3 May 2021.");
    copy.path = "copy.txt";
    const auto project = buildProject({copy, article("a", "They met on 3 May 2021.")});
    QVERIFY(project);
    QCOMPARE(project->documents.size(), std::size_t{1});
    QCOMPARE(project->notices.size(), std::size_t{1});
}

void PipelineTest::aCancelledBuildGivesNothing() {
    std::stop_source stop;
    stop.request_stop();
    const auto project = buildProject({article("a", "They met on 3 May 2021.")}, JobControl({}, stop.get_token()));
    QVERIFY(!project);
    QVERIFY(project.error().kind == ErrorKind::cancelled);
}

QTEST_APPLESS_MAIN(PipelineTest)
#include "tst_pipeline.moc"
