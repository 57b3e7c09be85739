// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline.h"

#include "core/time/day.h"
#include "tests/support/synthetic_news.h"

#include <QtTest>

#include <algorithm>
#include <random>

using namespace dateline;

class PipelineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void articlesWithoutADateAreNamed_data();
    void articlesWithoutADateAreNamed();
    void anArticleAmongOthersOfAFileIsNamedByItsHeadline();
    void articlesInTwoLanguagesAreDatedTogether();
    void anEventKeepsItsWordsWhereALanguageHasNoTitles();
    void theSameArticleIsReadOnce();
    void neitherThreadsNorTheOrderOfArticlesShow_data();
    void neitherThreadsNorTheOrderOfArticlesShow();
    void aBuildThatRemembersGivesWhatAFreshOneGives_data();
    void aBuildThatRemembersGivesWhatAFreshOneGives();
    void whatIsAddedIsAllThatIsDone();
    void aCancelledBuildGivesNothing();
    void aCancelledBuildLeavesItsMemoryFit();
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

/// `count` articles of an invented country, every ninth without a date of its own, every tenth a copy of the one before.
std::vector<ingest::Document> pileOf(std::size_t count) {
    std::vector<ingest::Document> documents;
    for (const auto& each : testing::syntheticNews(count)) {
        documents.push_back(article(std::to_string(documents.size()), each.text));
        documents.back().title = each.title;
        documents.back().source = each.source;
        if (documents.size() % 9 != 0) documents.back().givenDate = time::toIso(each.published);
        if (documents.size() % 10 == 0) documents.back().text = documents[documents.size() - 2].text + "\nCorrected.";
    }
    return documents;
}

std::vector<ingest::Document> datedPileOf(std::size_t count) {
    auto documents = pileOf(count);
    std::string date = "2021-03-01";
    for (auto& document : documents) date = *(document.givenDate = document.givenDate.value_or(date));
    return documents;
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

void PipelineTest::anArticleAmongOthersOfAFileIsNamedByItsHeadline() {
    auto bread = article("a", "The baker on the corner makes good bread.");
    auto shoes = article("b", "The cobbler mends shoes.");
    bread.path = shoes.path = "pile.ndjson";
    bread.title = "Good bread";
    const auto project = buildProject({bread, shoes});
    QVERIFY(project);
    QCOMPARE(project->notices.size(), std::size_t{2});
    QCOMPARE(project->notices[0].where, std::string("pile.ndjson: “Good bread”"));
    QCOMPARE(project->notices[1].where, std::string("pile.ndjson: “b”"));
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

void PipelineTest::neitherThreadsNorTheOrderOfArticlesShow_data() {
    QTest::addColumn<unsigned>("threads");
    QTest::addColumn<unsigned>("seed");
    for (const unsigned threads : {1U, 2U, 8U})
        for (const unsigned seed : {0U, 7U, 31U})
            QTest::addRow("%u threads, order %u", threads, seed) << threads << seed;
}

void PipelineTest::neitherThreadsNorTheOrderOfArticlesShow() {
    QFETCH(unsigned, threads);
    QFETCH(unsigned, seed);
    static const auto expected = buildProject(pileOf(240), JobControl({}, {}, 1));
    auto pile = pileOf(240);
    std::mt19937 random(seed);
    for (std::size_t i = pile.size(); seed > 0 && i > 1; --i) std::swap(pile[i - 1], pile[random() % i]);
    const auto project = buildProject(std::move(pile), JobControl({}, {}, threads));
    QVERIFY(expected && project);
    QVERIFY(expected->graph.events.size() > 100);
    QVERIFY(project->documents == expected->documents);
    QVERIFY(project->graph == expected->graph);
}

void PipelineTest::aBuildThatRemembersGivesWhatAFreshOneGives_data() {
    QTest::addColumn<unsigned>("seed");
    QTest::addColumn<bool>("undated");
    for (const unsigned seed : {1U, 2U, 3U, 4U, 5U, 6U}) QTest::addRow("pile %u", seed) << seed << (seed % 3 == 0);
}

/// A pile grows and shrinks at random, up to the threads that work on it.
void PipelineTest::aBuildThatRemembersGivesWhatAFreshOneGives() {
    QFETCH(unsigned, seed);
    QFETCH(bool, undated);
    std::mt19937 random(seed);
    const auto all = undated ? pileOf(160) : datedPileOf(160);
    std::vector<bool> taken(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) taken[i] = random() % 3 != 0;
    BuildMemory memory;
    for (int step = 0; step < 5; ++step) {
        std::vector<ingest::Document> pile;
        for (std::size_t i = 0; i < all.size(); ++i)
            if (taken[i]) pile.push_back(all[i]);
        const JobControl control({}, {}, 1 + random() % 4);
        const auto remembering = buildProject(pile, control, &memory);
        const auto fresh = buildProject(pile, control);
        QVERIFY(remembering && fresh);
        QVERIFY(remembering->documents == fresh->documents);
        QVERIFY(remembering->graph == fresh->graph);
        for (std::size_t change = 1 + random() % 8; change > 0; --change) taken[random() % all.size()].flip();
    }
}

void PipelineTest::whatIsAddedIsAllThatIsDone() {
    auto pile = datedPileOf(600);
    const std::vector<ingest::Document> added(pile.end() - 5, pile.end());
    pile.resize(pile.size() - added.size());
    BuildMemory memory;
    QVERIFY(buildProject(pile, {}, &memory));
    QCOMPARE(reuseOf(memory).articles, (Reuse{pile.size(), 0}));
    QVERIFY(buildProject(pile, {}, &memory));
    QCOMPARE(reuseOf(memory).articles.made + reuseOf(memory).told.made + reuseOf(memory).events.made, std::size_t{0});
    std::size_t reusedEvents = 0;
    const JobControl control(
        [&](const Progress& progress) {
            if (progress.stage == Stage::naming) reusedEvents = progress.reused;
        },
        {}, 1);
    auto more = pile;
    more.insert(more.end(), added.begin(), added.end());
    QVERIFY(buildProject(more, control, &memory));
    const auto reuse = reuseOf(memory);
    QCOMPARE(reuse.articles, (Reuse{added.size(), pile.size()}));
    QVERIFY(reuse.told.made < 2 * added.size());
    // The articles of the invented country share their few words, so that a few more move many; of real ones hardly any.
    QVERIFY(reuse.events.reused > 100);
    QCOMPARE(reusedEvents, reuse.events.reused);
}

void PipelineTest::aCancelledBuildGivesNothing() {
    std::stop_source stop;
    stop.request_stop();
    const auto project = buildProject({article("a", "They met on 3 May 2021.")}, JobControl({}, stop.get_token()));
    QVERIFY(!project);
    QVERIFY(project.error().kind == ErrorKind::cancelled);
}

void PipelineTest::aCancelledBuildLeavesItsMemoryFit() {
    const auto pile = datedPileOf(120);
    const std::vector<ingest::Document> most(pile.begin(), pile.end() - 20);
    const auto fresh = buildProject(pile);
    for (const auto last : {Stage::extracting, Stage::merging, Stage::naming}) {
        BuildMemory memory;
        QVERIFY(buildProject(most, {}, &memory));
        std::stop_source stop;
        const JobControl control(
            [&](const Progress& progress) {
                if (progress.stage == last) stop.request_stop();
            },
            stop.get_token());
        QVERIFY(!buildProject(pile, control, &memory));
        const auto project = buildProject(pile, {}, &memory);
        QVERIFY(fresh && project && project->graph == fresh->graph && project->documents == fresh->documents);
    }
}

QTEST_APPLESS_MAIN(PipelineTest)
#include "tst_pipeline.moc"
