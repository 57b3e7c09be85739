// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/day_salience.h"

#include "tests/support/story.h"

#include <QTest>

using namespace dateline;
using dateline::test::Article;
using dateline::test::Story;

namespace {

graph::DayParts partsOf(const std::vector<Article>& articles, time::CivilDate day) {
    const Story story(articles);
    std::vector<const ingest::Document*> pointers;
    for (const auto& document : story.documents) pointers.push_back(&document);
    const auto copies = events::findNearDuplicates(pointers);
    std::vector<events::DocumentView> views;
    for (std::size_t i = 0; i < story.documents.size(); ++i)
        views.push_back({&story.documents[i], &story.readings[i], copies[i]});
    return graph::DaySalience(views).of(time::dayOf(day));
}

constexpr time::CivilDate fire{2019, 5, 6};

} // namespace

class DaySalienceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void articlesCountAndNotSentences() {
        const auto parts = partsOf({{"a", "2019-05-06", "A mill burned on May 6. On May 6 the roof fell in."},
                                    {"b", "2019-05-07", "The mill of Hemsund burned down on Monday."}},
                                   fire);
        QCOMPARE(parts.named, 2.0);
    }

    void anAnnouncementDoesNotCount() {
        const auto parts = partsOf({{"a", "2019-05-02", "The mill will be shown to visitors on May 6."}}, fire);
        QCOMPARE(parts.total(), 0.0);
    }

    void copiesOfAStoryCountOnce() {
        const std::string wire = "A mill burned in Hemsund on Monday. Forty men of two fire brigades fought the flames "
                                 "until the morning, and nobody was hurt, the owner of the mill told the paper. It had "
                                 "ground the rye of the whole valley since the days of his grandfather.";
        const auto parts = partsOf({{"a", "2019-05-07", wire}, {"b", "2019-05-07", wire}}, fire);
        QCOMPARE(parts.named, 1.0);
        QCOMPARE(partsOf({{"a", "2019-05-06", wire}, {"b", "2019-05-06", wire}}, fire).published, 1.0);
    }

    void aWeekLaterADayIsRemembered() {
        const Article fresh{"a", "2019-05-07", "A mill burned in Hemsund on Monday."};
        const auto parts = partsOf({fresh, {"b", "2019-05-13", "The mill had burned on May 6."}}, fire);
        QCOMPARE(parts.remembered, 1.0);
        const auto soon = partsOf({fresh, {"b", "2019-05-08", "The mill had burned on May 6."}}, fire);
        QCOMPARE(soon.remembered, 0.0);
        QVERIFY(parts.total() > soon.total());
    }

    void whatIsOnlyRememberedIsBackground() {
        const Article late{"b", "2019-06-13", "The mill had burned on May 6."};
        const auto recalled = partsOf({late}, fire);
        const auto told = partsOf({{"a", "2019-05-07", "A mill burned in Hemsund on Monday."}, late}, fire);
        QVERIFY(recalled.onlyRemembered() && !told.onlyRemembered());
        QVERIFY(told.total() > 2 * recalled.total());
    }

    void coverageOfADayAddsToIt() {
        const Article later{"b", "2019-05-08", "The mill burned on May 6."};
        const auto quiet = partsOf({later}, fire);
        const auto covered = partsOf({later, {"a", "2019-05-06", "Smoke stood over the valley of Hemsund."}}, fire);
        QCOMPARE(covered.published, 1.0);
        QVERIFY(covered.total() > quiet.total());
    }

    void busyDaysAroundTakeAway() {
        const Article told{"a", "2019-05-08", "The mill burned on May 6."};
        const auto alone = partsOf({told}, fire);
        const Article next{"b", "2019-05-08", "The bridge closed on May 7."};
        const Article far{"b", "2019-05-12", "The bridge closed on May 11."};
        const auto beside = partsOf({told, next}, fire);
        const auto apart = partsOf({told, far}, fire);
        QCOMPARE(alone.surroundings, 0.0);
        QVERIFY(beside.surroundings > apart.surroundings);
        QVERIFY(apart.surroundings > 0);
        QVERIFY(beside.total() < alone.total());
    }

    void aGreatDayLeavesItsNeighboursAPart() {
        std::vector<Article> articles{{"x", "2019-05-08", "The bridge closed on May 7."}};
        for (char key = 'a'; key < 'w'; ++key)
            articles.push_back({std::string(1, key), "2019-05-08",
                                "On May 6 the mill burned, says reader " + std::string(6, key) + " of Hemsund."});
        const auto parts = partsOf(articles, {2019, 5, 7});
        QCOMPARE(parts.named, 1.0);
        QVERIFY(parts.total() > 0);
    }

    void aDayNobodyNamesHasNoWeight() { QCOMPARE(partsOf({}, fire), graph::DayParts{}); }
};

QTEST_APPLESS_MAIN(DaySalienceTest)
#include "tst_day_salience.moc"
