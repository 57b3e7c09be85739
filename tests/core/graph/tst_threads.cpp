// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/story.h"

#include <QTest>

#include <set>

using namespace dateline;
using dateline::test::Article;
using dateline::test::Story;

namespace {

const Article bridge{
    "bridge", "2019-05-20",
    "On May 13, a crack was found in the Lindholm Bridge by the engineer Ada Kern. On May 15, Kern closed "
    "the Lindholm Bridge. On May 18, welders repaired the Lindholm Bridge."};
const Article museum{
    "museum", "2019-05-20",
    "On May 13, thieves took a Viking helmet from the Torvik Museum. On May 16, detectives found the Viking "
    "helmet of the Torvik Museum in a barn."};

/// First days of the events of each thread.
std::set<std::set<std::string>> daysOf(const Story& story) {
    std::set<std::set<std::string>> threads;
    for (const auto& thread : story.graph.threads) {
        std::set<std::string> days;
        for (const auto id : thread.events) days.insert(time::toIso(story.graph.events[id.index()].when.days.first));
        threads.insert(days);
    }
    return threads;
}

/// One article a day on the same two names, for `days` days.
std::vector<Article> longAffair(int days) {
    std::vector<Article> articles;
    for (int i = 0; i < days; ++i) {
        const auto day = time::Day{time::dayOf({2019, 1, 1}).number + i};
        const auto key = std::to_string(1000 + i);
        articles.push_back({key, time::toIso(day),
                            "Ada Kern inspected the Lindholm Bridge on " + time::toIso(day) + ". Item " + key +
                                " was noted by the harbour clerk."});
    }
    return articles;
}

} // namespace

class ThreadsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eventsOfOneAffairFormAThread();
    void aRelationTies();
    void aThreadIsNamedAfterItsMainEvent();
    void aThreadIsBounded();
    void theOrderOfArticlesDoesNotMatter();
};

void ThreadsTest::eventsOfOneAffairFormAThread() {
    const std::set<std::set<std::string>> two{{"2019-05-13", "2019-05-15", "2019-05-18"}, {"2019-05-13", "2019-05-16"}};
    QVERIFY(daysOf(Story({bridge, museum})) == two);
}

void ThreadsTest::aRelationTies() {
    const Article treaty{"a", "2019-05-20",
                         "On May 6, Norway published its draft fishing treaty. Harbour masters slept."};
    const std::string ships = "Iceland sent three ships on May 16.";
    const auto alone = daysOf(Story({treaty, {"b", "2019-05-21", ships}, museum}));
    const auto answered =
        daysOf(Story({treaty, {"b", "2019-05-21", "In response to Norway's published treaty, " + ships}, museum}));
    QVERIFY(!alone.contains({"2019-05-06", "2019-05-16"}));
    QVERIFY(answered.contains({"2019-05-06", "2019-05-16"}));
}

void ThreadsTest::aThreadIsNamedAfterItsMainEvent() {
    const Story story({bridge, museum});
    std::set<std::string> keys;
    for (const auto& thread : story.graph.threads) {
        keys.insert(thread.key);
        QVERIFY(std::any_of(thread.events.begin(), thread.events.end(),
                            [&](EventId id) { return story.graph.events[id.index()].title == thread.title; }));
        QVERIFY(std::is_sorted(thread.events.begin(), thread.events.end()));
    }
    QCOMPARE(keys.size(), story.graph.threads.size());
}

void ThreadsTest::aThreadIsBounded() {
    const Story story(longAffair(200));
    for (const auto& thread : story.graph.threads) {
        QVERIFY(thread.events.size() <= 60);
        const auto& first = story.graph.events[thread.events.front().index()].when.days.first;
        const auto& last = story.graph.events[thread.events.back().index()].when.days.last;
        QVERIFY(last - first <= 120);
    }
}

void ThreadsTest::theOrderOfArticlesDoesNotMatter() {
    const Story one({bridge, museum});
    const Story other({museum, bridge});
    QCOMPARE(one.graph.threads, other.graph.threads);
}

QTEST_APPLESS_MAIN(ThreadsTest)
#include "tst_threads.moc"
