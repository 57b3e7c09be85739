// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/event_lexicon.h"
#include "tests/support/story.h"

#include <QTest>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

using namespace dateline;
using dateline::test::Article;
using dateline::test::Story;

namespace {

std::vector<Article> strike() {
    return {{"a", "2018-03-09",
             "Dock workers in Rotterdam went on strike on Monday, after the port authority had published a plan to cut "
             "night shifts on February 19. "
             "On Wednesday the union met the mediator Hanna Vos in Utrecht. Vos said on Thursday that both camps had "
             "moved closer."},
            {"b", "2018-03-12",
             "The Dockers Union and the Port Authority met with mediator Hanna Vos in Utrecht on March 7. They signed "
             "an agreement on Saturday. "
             "The plan, made public in February, is off the table."},
            {"c", "2018-03-11",
             "An agreement was signed on Saturday by the Dockers Union and the Port Authority. It ends the strike. "
             "Ships had waited for days."}};
}

std::vector<Article> storm() {
    return {{"a", "2020-09-16",
             "Hurricane Delia struck Port Mercer on Tuesday and tore roofs off houses. The weather service had issued "
             "a warning on Sunday. "
             "Governor Ann Reyes visited the town of Galway Bay today."},
            {"b", "2020-09-18",
             "When Hurricane Delia struck Port Mercer on Tuesday, most people had left. On Wednesday Governor Ann "
             "Reyes visited Galway Bay. "
             "Rescue teams, most of them volunteers, arrived on Thursday."}};
}

std::vector<Article> court() {
    return {{"a", "2016-11-22",
             "A court in Tallinn sentenced the banker Karl Tamm to four years in prison on Monday. Tamm was arrested "
             "in Riga on May 3. "
             "He told reporters on Tuesday that he will appeal."},
            {"b", "2016-11-25",
             "Karl Tamm was sentenced by a court in Tallinn on November 21. His lawyer, Mari Kask, said on Tuesday "
             "that the sentence was too hard. "
             "Police in Riga had arrested Tamm in early May."}};
}

std::set<std::string> leadingWordsForbidden() {
    return {"he", "she",  "they", "it",   "his", "her", "their", "its", "this", "that", "which", "who", "of",
            "to", "with", "by",   "from", "for", "in",  "on",    "at",  "and",  "said", "was",   "had"};
}

std::vector<QString> wordsOf(const graph::Event& event) {
    std::vector<QString> words;
    for (const auto& word : QString::fromStdString(event.title).split(QLatin1Char(' ')))
        words.push_back(word.toLower());
    return words;
}

/// The articles of the sample, undated ones as they are.
std::vector<Article> sampleArticles() {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(DATELINE_SOURCE_DIR "/resources/sample"))
        if (entry.path().extension() == ".txt") paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    std::vector<Article> articles;
    for (const auto& path : paths) {
        std::ifstream file(path);
        articles.push_back({path.filename().string(), "2022-01-27", {std::istreambuf_iterator<char>(file), {}}});
    }
    return articles;
}

/// Neither begins nor ends in the middle of something, and fits a line.
void checkTitle(const graph::Event& event) {
    const auto words = wordsOf(event);
    QVERIFY2(QString::fromStdString(event.title).size() <= 80, event.title.c_str());
    QVERIFY2(words.size() >= 3, event.title.c_str());
    QVERIFY2(!leadingWordsForbidden().contains(words.front().toStdString()), event.title.c_str());
    const auto last = words.back().toStdString();
    QVERIFY2(!events::eventLexicon({}).isPreposition(last) && !events::eventLexicon({}).isDeterminer(last) &&
                 !events::eventLexicon({}).isAuxiliary(last),
             event.title.c_str());
}

} // namespace

class StoriesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneEventForEachThingThatHappened_data();
    void oneEventForEachThingThatHappened();
    void titlesStandAlone_data();
    void titlesStandAlone();
    void titlesOfTheSampleStandAlone();
    void aTownThatSawItIsThePlace();
    void aPlaceInsideABodysNameIsNotThePlace();
    void roundsCountedHereAndDatedElsewhereMakeARange_data();
    void roundsCountedHereAndDatedElsewhereMakeARange();
    void aCountThatOtherArticlesDoNotReachMakesNoRange();
};

void StoriesTest::oneEventForEachThingThatHappened_data() {
    QTest::addColumn<int>("story");
    QTest::addColumn<QByteArray>("day");
    QTest::addColumn<int>("events");
    QTest::addColumn<int>("sources");
    QTest::newRow("strike begins") << 0 << QByteArray("2018-03-05") << 1 << 1;
    QTest::newRow("mediation") << 0 << QByteArray("2018-03-07") << 1 << 2;
    QTest::newRow("words") << 0 << QByteArray("2018-03-08") << 1 << 1;
    QTest::newRow("agreement") << 0 << QByteArray("2018-03-10") << 1 << 2;
    QTest::newRow("landfall") << 1 << QByteArray("2020-09-15") << 1 << 2;
    QTest::newRow("warning") << 1 << QByteArray("2020-09-13") << 1 << 1;
    QTest::newRow("visit") << 1 << QByteArray("2020-09-16") << 1 << 2;
    QTest::newRow("sentence") << 2 << QByteArray("2016-11-21") << 1 << 2;
    QTest::newRow("arrest") << 2 << QByteArray("2016-05-03") << 1 << 2;
    QTest::newRow("two voices of a day") << 2 << QByteArray("2016-11-22") << 2 << 1;
}

void StoriesTest::oneEventForEachThingThatHappened() {
    QFETCH(int, story);
    QFETCH(QByteArray, day);
    QFETCH(int, events);
    QFETCH(int, sources);
    const Story told(story == 0 ? strike() : story == 1 ? storm() : court());
    const auto found = told.on(day.toStdString());
    QCOMPARE(static_cast<int>(found.size()), events);
    for (const auto& event : found) QCOMPARE(event.sources, sources);
}

void StoriesTest::titlesStandAlone_data() {
    QTest::addColumn<int>("story");
    QTest::newRow("strike") << 0;
    QTest::newRow("storm") << 1;
    QTest::newRow("court") << 2;
}

void StoriesTest::titlesStandAlone() {
    QFETCH(int, story);
    const Story told(story == 0 ? strike() : story == 1 ? storm() : court());
    for (const auto& event : told.graph.events) checkTitle(event);
}

void StoriesTest::aTownThatSawItIsThePlace() {
    const Story story(
        {{"a", "2019-05-17", "On Thursday, delegations of Norway and Iceland held talks on fishing quotas in Bergen."},
         {"b", "2019-05-18", "On Thursday, Bergen saw the end of the talks on fishing quotas."}});
    QCOMPARE(story.on("2019-05-16").size(), 1U);
}

void StoriesTest::aPlaceInsideABodysNameIsNotThePlace() {
    const Story story(
        {{"a", "2019-05-17", "On Wednesday, the Fisheries Board met in Reykjavik."},
         {"b", "2019-05-18",
          "On Wednesday consultations took place at the Board for Trade and Fish in Scandinavia in Reykjavik."}});
    QCOMPARE(story.on("2019-05-15").size(), 1U);
}

void StoriesTest::roundsCountedHereAndDatedElsewhereMakeARange_data() {
    QTest::addColumn<QByteArray>("counting");
    QTest::newRow("after a possessive day") << QByteArray("Wednesday's session in Reykjavik was the second of three "
                                                          "rounds of talks between Norway and Iceland this week.");
    QTest::newRow("in a list") << QByteArray("The meeting in Reykjavik on Wednesday was the second of three rounds of "
                                             "talks between Norway, Iceland and the Fisheries Board this week.");
}

void StoriesTest::roundsCountedHereAndDatedElsewhereMakeARange() {
    QFETCH(QByteArray, counting);
    const Story story({{"a", "2019-05-17",
                        "Norway and Iceland held talks on fishing quotas in Bergen on Monday. On Wednesday, the "
                        "Fisheries Board met in Reykjavik. "
                        "On Thursday, the delegations held talks in Oslo."},
                       {"b", "2019-05-17", counting.toStdString()}});
    QCOMPARE(story.on("2019-05-13", "2019-05-16").size(), 1U);
    QCOMPARE(story.on("2019-05-15").size(), 1U);
    QVERIFY(story.related(graph::RelationKind::partOf, "2019-05-16", "2019-05-13"));
}

void StoriesTest::aCountThatOtherArticlesDoNotReachMakesNoRange() {
    const Story story({{"a", "2019-05-17", "Norway and Iceland held talks on fishing quotas in Bergen on Monday."},
                       {"b", "2019-05-17",
                        "Wednesday's session in Reykjavik was the second of three rounds of talks between Norway and "
                        "Iceland this week."}});
    QCOMPARE(story.on("2019-05-13", "2019-05-15").size(), 0U);
}

void StoriesTest::titlesOfTheSampleStandAlone() {
    const Story sample(sampleArticles());
    QVERIFY(sample.graph.events.size() > 10);
    for (const auto& event : sample.graph.events) checkTitle(event);
}

QTEST_APPLESS_MAIN(StoriesTest)
#include "tst_stories.moc"
