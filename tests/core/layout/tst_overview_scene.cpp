// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/main_stretch.h"
#include "core/layout/overview_scene.h"
#include "tests/core/layout/plain_text.h"
#include "tests/support/example_project.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace dateline;
using layout::OverviewScale;
using layout::OverviewViewport;
using layout::TimelineModel;

namespace {

constexpr double year = 365.25 * layout::minutesPerDay;

/// The crowded century, and so many events 5000 years before it.
std::shared_ptr<const TimelineModel> withOutliers(std::size_t events, int outliers) {
    project::Project project = test::crowdedProject(events, 2);
    auto& all = project.graph.events;
    for (int i = 0; i < outliers; ++i) {
        graph::Event event = all.front();
        event.when = time::exactDay(time::dayOf({-3000 + i, 6, 1}));
        all.insert(all.begin() + i, event);
    }
    return std::make_shared<TimelineModel>(std::make_shared<const project::Project>(std::move(project)));
}

OverviewViewport viewportOf(const TimelineModel& model) {
    return {1000, 90, model.wholeRange(), model.mainRange(), model.densestRange()};
}

std::vector<std::string> wordsOf(const layout::Scene& scene) {
    std::vector<std::string> words;
    for (const layout::Item& item : scene.items)
        if (const auto* text = std::get_if<layout::Text>(&item)) words.push_back(text->text);
    return words;
}

} // namespace

class OverviewSceneTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFewFarOutliersAreLeftOut();
    void manyThatLieFarAreNoOutliers();
    void whatGainsLittleStaysIn();
    void ofFewEventsNoneIsLeftOutLightly();
    void foldedTimeIsDenserButInOrder();
    void everyEventIsCountedOnce();
    void theEndsSayHowManyTheyHold();
    void withoutOutliersNothingIsFolded();
};

void OverviewSceneTest::aFewFarOutliersAreLeftOut() {
    const auto model = withOutliers(1000, 3);
    QVERIFY(model->wholeRange().length() > 4900 * year);
    QVERIFY(model->mainRange().length() < 140 * year);
    QVERIFY(model->wholeRange().begin <= model->mainRange().begin);
    QCOMPARE(model->mainRange().end, model->wholeRange().end);
}

void OverviewSceneTest::manyThatLieFarAreNoOutliers() {
    const auto model = withOutliers(1000, 40);
    QCOMPARE(model->mainRange(), model->wholeRange());
}

void OverviewSceneTest::whatGainsLittleStaysIn() {
    const layout::TimeRange range = layout::mainStretch({0, 100 * year, 101 * year, 103 * year, 130 * year}, {});
    QCOMPARE(range.begin, 0.0);
    QCOMPARE(range.end, 130 * year);
}

void OverviewSceneTest::ofFewEventsNoneIsLeftOutLightly() {
    QCOMPARE(layout::mainStretch({7 * year}, {}).length(), 0.0);
    QCOMPARE(layout::mainStretch({}, {0, year, 300 * year}).length(), 300 * year);
    QVERIFY(
        layout::mainStretch({0, 400 * year, 401 * year, 402 * year, 403 * year}, {401 * year, 402 * year, 403 * year})
            .length() < 4 * year);
}

void OverviewSceneTest::foldedTimeIsDenserButInOrder() {
    const auto model = withOutliers(1000, 3);
    const OverviewScale scale(viewportOf(*model));
    double last = -1e300;
    for (double x = 0; x <= 1000; x += 0.5) {
        const double minute = scale.minuteAt(x);
        QVERIFY(minute > last);
        QVERIFY(std::abs(scale.xOf(minute) - x) < 0.01);
        last = minute;
    }
    QVERIFY(scale.foldedAt(10).has_value());
    QVERIFY(!scale.foldedAt(500).has_value());
    QVERIFY(std::abs(scale.minuteAt(0) - model->wholeRange().begin) < 1);
}

void OverviewSceneTest::everyEventIsCountedOnce() {
    for (const int outliers : {0, 3}) {
        const auto model = withOutliers(1000, outliers);
        int counted = 0;
        for (const layout::Item& item : overviewScene(*model, viewportOf(*model), test::plainText()).items)
            if (const auto* box = std::get_if<layout::Box>(&item)) counted += box->events;
        QCOMPARE(counted, 1000 + outliers);
    }
}

void OverviewSceneTest::theEndsSayHowManyTheyHold() {
    const auto model = withOutliers(1000, 3);
    const auto words = wordsOf(overviewScene(*model, viewportOf(*model), test::plainText()));
    QVERIFY(std::ranges::count(words, "3 earlier") == 1);
    QVERIFY(std::ranges::none_of(words, [](const std::string& text) { return text.ends_with("later"); }));
}

void OverviewSceneTest::withoutOutliersNothingIsFolded() {
    const TimelineModel model(std::make_shared<const project::Project>(test::exampleProject()));
    QCOMPARE(model.mainRange(), model.wholeRange());
    const OverviewScale scale(viewportOf(model));
    QCOMPARE(scale.left(), 0.0);
    QCOMPARE(scale.right(), 1000.0);
}

QTEST_APPLESS_MAIN(OverviewSceneTest)
#include "tst_overview_scene.moc"
