// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/overview_scene.h"
#include "core/layout/timeline_scene.h"
#include "tests/core/layout/plain_text.h"
#include "tests/core/layout/scene_facts.h"
#include "tests/support/example_project.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <random>
#include <set>

using namespace dateline;
using layout::BoxRole;
using layout::Rect;
using layout::Scene;
using test::boxes;
using test::lines;
using test::modelOf;
using test::texts;

class TimelineSceneTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingOverlapsAndNothingLeavesTheView_data();
    void nothingOverlapsAndNothingLeavesTheView();
    void aCardKeepsItsLaneAndStaysWhileZoomingIn();
    void aPictureDependsOnTheViewportAlone();
    void theFirstPictureHoldsTheDensestStretch();
    void aRangeHoldsItsStages();
    void stagesFoldIntoTheirRangeFarOut();
    void coarseDatesAreSoftBars();
    void plannedEventsAreOutlined();
    void deniedEventsAreStruckAndNotTakenForPlans();
    void sourcesStandAtTheirPublicationDay();
    void undatedSourcesStayVisible();
    void relationsOfTheSelectedEventAreDrawn();
    void aFilteredEventStepsBackOrGoes();
    void whatIsDrawnCanBeHit();
    void manyEventsCostOnlyWhatIsSeen();
    void theBrushIsNeverTooSmallToSee();
    void aLongTitleIsReadInFull_data();
    void aLongTitleIsReadInFull();
    void aCardGivesWayAtTheEdges();
    void aPageThatGoesOnCutsNoLabelAndTellsWhichWouldBe();
    void noLineOfARelationRunsThroughAName();
    void eventsWithoutACardAreCounted();
    void manyBarsCostOnlyWhatIsSeen();
    void densityCountsEveryEventInView_data();
    void densityCountsEveryEventInView();
    void densityTellsHiddenFromSeen();
    void aStoryStandsOut();
    void anEventWearsTheColourThatAPersonGave();
    void todayIsMarkedOnlyWhereItIsInView();
};

void TimelineSceneTest::nothingOverlapsAndNothingLeavesTheView_data() {
    QTest::addColumn<int>("events");
    QTest::newRow("example") << 0;
    QTest::newRow("three hundred") << 300;
    QTest::newRow("four thousand") << 4000;
}

void TimelineSceneTest::nothingOverlapsAndNothingLeavesTheView() {
    QFETCH(int, events);
    const auto model =
        modelOf(events == 0 ? test::exampleProject() : test::crowdedProject(static_cast<std::size_t>(events), 5));
    const layout::TimelineLayout timeline(model);
    const layout::SceneText text = test::plainText();
    std::mt19937 random(4711);
    std::size_t cards = 0;
    for (int i = 0; i < 2000; ++i) {
        const layout::TimeRange around = i % 2 == 0 ? model->wholeRange() : model->densestRange();
        const layout::Viewport viewport = test::randomViewport(random, around);
        layout::SceneMarks marks;
        if (events == 0) marks.selected = EventId{static_cast<std::uint32_t>(i % 17)};
        const Scene scene = timeline.scene(viewport, marks, text);
        const std::string where = std::to_string(i);
        QVERIFY2(test::isTidy(scene), where.c_str());
        cards += boxes(scene, BoxRole::card).size();
    }
    QVERIFY(cards > 2000); // a picture without labels would pass everything above
}

void TimelineSceneTest::aCardKeepsItsLaneAndStaysWhileZoomingIn() {
    const auto model = modelOf(test::crowdedProject(3000, 9));
    const layout::LabelPlan plan(*model, {});
    std::map<std::uint32_t, int> lanes;
    std::set<std::uint32_t> before;
    for (double scale = 1e-5; scale < 1; scale *= 1.3) {
        std::set<std::uint32_t> now;
        for (const layout::PlannedLabel& label : plan.labelsIn(model->wholeRange(), scale)) {
            now.insert(label.event.value);
            const auto [at, first] = lanes.emplace(label.event.value, label.lane);
            QCOMPARE(at->second, label.lane);
        }
        QVERIFY(std::ranges::includes(now, before));
        before = now;
    }
    QVERIFY(before.size() > 1000);
}

void TimelineSceneTest::aPictureDependsOnTheViewportAlone() {
    const auto model = modelOf(test::crowdedProject(500, 3));
    const layout::SceneText text = test::plainText();
    const layout::Viewport viewport{1200, 700, model->densestRange()};
    layout::TimelineLayout wandered(model);
    for (const double height : {300.0, 1400.0, 500.0})
        (void)wandered.scene({900, height, model->wholeRange()}, {}, text);
    const Scene there = wandered.scene(viewport, {}, text);
    const Scene fresh = layout::TimelineLayout(model).scene(viewport, {}, text);
    QCOMPARE(there.items.size(), fresh.items.size());
    const auto a = boxes(there, BoxRole::card);
    const auto b = boxes(fresh, BoxRole::card);
    QVERIFY(std::ranges::equal(
        a, b, [](const Rect& x, const Rect& y) { return x.x == y.x && x.y == y.y && x.width == y.width; }));
}

void TimelineSceneTest::theFirstPictureHoldsTheDensestStretch() {
    const auto model = modelOf(test::exampleProject());
    const layout::TimeRange first = model->densestRange();
    QVERIFY(first.contains(layout::minuteOf(time::dayOf({2021, 12, 10}))));
    QVERIFY(first.contains(layout::minuteOf(time::dayOf({2022, 2, 4}))));
    QVERIFY(first.length() < 90 * layout::minutesPerDay);
    QCOMPARE(model->eventsIn(first), 13);
    QCOMPARE(model->eventsIn(model->wholeRange()), 17);
}

void TimelineSceneTest::aRangeHoldsItsStages() {
    const auto model = modelOf(test::exampleProject());
    const Scene scene = layout::TimelineLayout(model).scene({1400, 760, model->densestRange()}, {}, test::plainText());
    const auto pills = boxes(scene, BoxRole::stagePill);
    QCOMPARE(pills.size(), std::size_t(1));
    int held = 0;
    for (const layout::Item& item : scene.items)
        if (const auto* disc = std::get_if<layout::Disc>(&item))
            held += pills.front().contains({disc->centre.x, disc->centre.y});
    QCOMPARE(held, 3);
}

void TimelineSceneTest::stagesFoldIntoTheirRangeFarOut() {
    const auto model = modelOf(test::exampleProject());
    const Scene scene =
        layout::TimelineLayout(model).scene({1400, 760, test::days(2020, 1, 1, 1000)}, {}, test::plainText());
    const std::vector<layout::Text> shown = texts(scene);
    QVERIFY(std::ranges::none_of(shown, [](const layout::Text& text) {
        return text.text.starts_with("Deputy") || text.text.starts_with("League council");
    }));
    QVERIFY(std::ranges::any_of(shown, [](const layout::Text& text) { return text.text.starts_with("Three rounds"); }));
}

void TimelineSceneTest::coarseDatesAreSoftBars() {
    const auto model = modelOf(test::exampleProject());
    const Scene scene = layout::TimelineLayout(model).scene({1400, 760, model->densestRange()}, {}, test::plainText());
    int soft = 0;
    int firm = 0;
    for (const layout::Item& item : scene.items)
        if (const auto* box = std::get_if<layout::Box>(&item); box && box->role == BoxRole::bar)
            (box->softLeft && box->softRight ? soft : firm) += 1;
    QCOMPARE(soft, 1); // mid-December
    QCOMPARE(firm, 1); // the exercise, stated from day to day
}

void TimelineSceneTest::plannedEventsAreOutlined() {
    const auto model = modelOf(test::exampleProject());
    const Scene scene = layout::TimelineLayout(model).scene({1400, 760, model->densestRange()}, {}, test::plainText());
    int planned = 0;
    for (const layout::Item& item : scene.items)
        if (const auto* disc = std::get_if<layout::Disc>(&item)) planned += disc->planned;
    QCOMPARE(planned, 1);
}

void TimelineSceneTest::deniedEventsAreStruckAndNotTakenForPlans() {
    project::Project project = test::exampleProject();
    for (graph::Event& event : project.graph.events) event.status = graph::Status::denied;
    const auto model = modelOf(project);
    const Scene scene = layout::TimelineLayout(model).scene({1400, 760, model->densestRange()}, {}, test::plainText());
    int struck = 0;
    for (const layout::Item& item : scene.items)
        if (const auto* disc = std::get_if<layout::Disc>(&item); disc && !disc->alternative) {
            QVERIFY(disc->denied);
            QVERIFY(!disc->planned);
            ++struck;
        }
    QVERIFY(struck > 0);
}

void TimelineSceneTest::sourcesStandAtTheirPublicationDay() {
    const auto model = modelOf(test::exampleProject());
    const layout::Viewport viewport{1400, 760, test::days(2022, 1, 11, 20)};
    const Scene scene = layout::TimelineLayout(model).scene(viewport, {}, test::plainText());
    const auto chips = boxes(scene, BoxRole::document);
    QCOMPARE(chips.size(), std::size_t(5));
    const double noon =
        layout::TimeScale(viewport.range, viewport.width).xOf(layout::minuteOf(time::dayOf({2022, 1, 12})) + 720);
    QVERIFY(std::ranges::any_of(chips, [&](const Rect& chip) { return chip.x < noon && noon < chip.right(); }));
}

void TimelineSceneTest::undatedSourcesStayVisible() {
    project::Project project = test::exampleProject();
    project.documents[1].reading.published.when.reset();
    const auto model = modelOf(std::move(project));
    const Scene scene =
        layout::TimelineLayout(model).scene({1400, 760, test::days(1990, 1, 1, 20)}, {}, test::plainText());
    QCOMPARE(boxes(scene, BoxRole::document).size(), std::size_t(1));
    QVERIFY(std::ranges::any_of(
        scene.hits, [](const layout::HitArea& hit) { return hit.target == layout::Target(DocumentId{1}); }));
}

void TimelineSceneTest::relationsOfTheSelectedEventAreDrawn() {
    const auto model = modelOf(test::exampleProject());
    const layout::TimelineLayout timeline(model);
    const auto curves = [&](std::optional<EventId> selected) {
        layout::SceneMarks marks;
        marks.selected = selected;
        const Scene scene = timeline.scene({1400, 760, model->densestRange()}, marks, test::plainText());
        return static_cast<int>(std::ranges::count_if(
            scene.items, [](const layout::Item& item) { return std::holds_alternative<layout::Curve>(item); }));
    };
    QCOMPARE(curves(std::nullopt), 0);
    QCOMPARE(curves(EventId{6}), 3); // what two replies and one meeting are about
    QCOMPARE(curves(EventId{14}), 1);
    QCOMPARE(curves(EventId{0}), 0);
}

void TimelineSceneTest::aFilteredEventStepsBackOrGoes() {
    const auto model = modelOf(test::exampleProject());
    const layout::TimelineLayout timeline(model);
    layout::SceneMarks marks;
    std::vector<bool> dimmed(17);
    dimmed[6] = true;
    marks.dimmed = layout::EventMask(dimmed);
    const layout::Viewport viewport{1400, 760, model->densestRange()};
    const auto cardsOf = [&] {
        return boxes(timeline.scene(viewport, marks, test::plainText()), BoxRole::card).size();
    };
    const std::size_t all = cardsOf();
    marks.hideDimmed = true;
    QCOMPARE(cardsOf(), all - 1);
}

void TimelineSceneTest::whatIsDrawnCanBeHit() {
    const auto model = modelOf(test::exampleProject());
    const Scene scene = layout::TimelineLayout(model).scene({1400, 760, model->densestRange()}, {}, test::plainText());
    for (const Rect& card : boxes(scene, BoxRole::card)) {
        const auto target = scene.hitAt({card.x + card.width / 2, card.y + card.height / 2});
        QVERIFY(target && std::holds_alternative<EventId>(*target));
    }
    for (const Rect& chip : boxes(scene, BoxRole::document)) {
        const auto target = scene.hitAt({chip.x + 5, chip.y + 5});
        QVERIFY(target && std::holds_alternative<DocumentId>(*target));
    }
    QVERIFY(!scene.hitAt({3, 70}));
}

void TimelineSceneTest::manyEventsCostOnlyWhatIsSeen() {
    const auto model = modelOf(test::crowdedProject(100000, 21));
    const layout::TimelineLayout timeline(model);
    const Scene scene = timeline.scene({1600, 900, model->wholeRange()}, {}, test::plainText());
    QVERIFY2(scene.items.size() < 3000, std::to_string(scene.items.size()).c_str());
    QVERIFY(!boxes(scene, BoxRole::card).empty());
    QVERIFY(!boxes(scene, BoxRole::density).empty());
}

void TimelineSceneTest::theBrushIsNeverTooSmallToSee() {
    const layout::BrushGeometry brush = layout::brushOf(
        {900, 90, test::days(1990, 1, 1, 10000), test::days(1990, 1, 1, 10000), test::days(1990, 1, 1, 1)});
    QVERIFY(brush.left >= 0);
    QVERIFY(brush.right - brush.left >= 6);
}

void TimelineSceneTest::aLongTitleIsReadInFull_data() {
    QTest::addColumn<double>("width");
    QTest::addColumn<double>("height");
    QTest::newRow("laptop") << 1280.0 << 720.0;
    QTest::newRow("picture") << 1600.0 << 900.0;
    QTest::newRow("large screen") << 2560.0 << 1440.0;
}

void TimelineSceneTest::aLongTitleIsReadInFull() {
    QFETCH(double, width);
    QFETCH(double, height);
    project::Project project = test::crowdedProject(1, 1);
    const std::string title = "Harbour councils of both coasts agree on a common list of grounds closed to boats";
    project.graph.events.front().title = title;
    const auto model = modelOf(std::move(project));
    const Scene scene =
        layout::TimelineLayout(model).scene({width, height, model->densestRange()}, {}, test::plainText());
    std::string shown;
    for (const layout::Text& text : texts(scene))
        if (text.role == layout::TextRole::cardTitle) shown += (shown.empty() ? "" : " ") + text.text;
    QCOMPARE(shown, title);
}

void TimelineSceneTest::aCardGivesWayAtTheEdges() {
    const auto model = modelOf(test::crowdedProject(1, 1));
    const layout::TimelineLayout timeline(model);
    const double anchor = model->at(EventId{0}).anchor;
    double last = 1e9;
    int seen = 0;
    for (double moved = 0; moved < 400; moved += 3) { // pixels, of one minute each
        const Scene scene =
            timeline.scene({1000, 700, {anchor - 100 + moved, anchor + 900 + moved}}, {}, test::plainText());
        const auto cards = boxes(scene, BoxRole::card);
        const double width = cards.empty() ? 0 : cards.front().width;
        QVERIFY2(width <= last, std::to_string(moved).c_str()); // never comes back
        last = width;
        seen += moved > 100 && !cards.empty();
    }
    QVERIFY(seen > 5); // its dot is gone by then
    QCOMPARE(last, 0.0);
}

void TimelineSceneTest::aPageThatGoesOnCutsNoLabelAndTellsWhichWouldBe() {
    const layout::SceneText text = test::plainText();
    std::mt19937 random(31);
    std::size_t cut = 0;
    for (const std::size_t events : {std::size_t{0}, std::size_t{300}}) {
        const auto model = modelOf(events == 0 ? test::exampleProject() : test::crowdedProject(events, 5));
        const layout::TimelineLayout timeline(model);
        for (int i = 0; i < 200; ++i) {
            layout::Viewport page =
                test::randomViewport(random, events == 0 ? model->densestRange() : model->wholeRange());
            page.wholeLabels = true;
            layout::Viewport roll = page; // the same without an edge
            roll.width *= 2;
            roll.range.end += roll.range.length();
            const Scene scene = timeline.scene(page, {}, text);
            const Scene whole = timeline.scene(roll, {}, text);
            for (const Rect& card : boxes(scene, BoxRole::card))
                QVERIFY2(std::ranges::any_of(boxes(whole, BoxRole::card),
                                             [&](const Rect& other) {
                                                 return std::abs(other.x - card.x) < 0.01 &&
                                                        std::abs(other.width - card.width) < 0.01;
                                             }),
                         std::to_string(i).c_str());
            for (const EventId event : scene.cut)
                QVERIFY(model->at(event).anchor > page.range.begin && model->at(event).anchor < page.range.end);
            cut += scene.cut.size();
        }
    }
    QVERIFY(cut > 50);
}

void TimelineSceneTest::noLineOfARelationRunsThroughAName() {
    const auto model = modelOf(test::exampleProject());
    const layout::TimelineLayout timeline(model);
    std::mt19937 random(99);
    int names = 0;
    for (int i = 0; i < 200; ++i) {
        layout::SceneMarks marks;
        marks.selected = EventId{i % 2 == 0 ? 6U : static_cast<std::uint32_t>(i % 17)};
        marks.hovered = EventId{static_cast<std::uint32_t>(i * 5 % 17)};
        const Scene scene =
            timeline.scene(test::randomViewport(random, model->densestRange()), marks, test::plainText());
        for (const layout::Text& text : texts(scene)) {
            if (text.role != layout::TextRole::relationName) continue;
            ++names;
            for (const layout::Item& item : scene.items) {
                const auto* curve = std::get_if<layout::Curve>(&item);
                if (!curve) continue;
                for (const layout::Point& point : curve->points)
                    QVERIFY2(!text.box.contains(point), std::to_string(i).c_str());
                for (std::size_t k = 0; k + 1 < curve->points.size(); ++k) {
                    const layout::Point a = curve->points[k];
                    const layout::Point b = curve->points[k + 1];
                    const bool upright = std::abs(a.x - b.x) < 0.01 && text.box.x < a.x && a.x < text.box.right();
                    QVERIFY2(!upright || std::max(a.y, b.y) < text.box.y || std::min(a.y, b.y) > text.box.bottom(),
                             std::to_string(i).c_str());
                }
            }
        }
    }
    QVERIFY(names > 50);
}

void TimelineSceneTest::eventsWithoutACardAreCounted() {
    project::Project project = test::crowdedProject(30, 1);
    for (graph::Event& event : project.graph.events) event.when = project.graph.events.front().when;
    const auto model = modelOf(std::move(project));
    const Scene scene = layout::TimelineLayout(model).scene({1400, 760, model->densestRange()}, {}, test::plainText());
    int counted = 0;
    for (const layout::Text& text : texts(scene))
        if (text.role == layout::TextRole::moreCount) counted += std::stoi(text.text);
    QVERIFY(counted > 0);
    QCOMPARE(counted + static_cast<int>(boxes(scene, BoxRole::card).size()), 30);
}

void TimelineSceneTest::manyBarsCostOnlyWhatIsSeen() {
    project::Project project = test::crowdedProject(20000, 3);
    for (graph::Event& event : project.graph.events) {
        event.when.days.last = event.when.days.first + 29;
        event.when.granularity = time::Granularity::month;
    }
    const auto model = modelOf(std::move(project));
    const layout::TimelineLayout timeline(model);
    for (const double share : {1.0, 0.1, 0.01}) {
        const layout::TimeRange whole = model->wholeRange();
        const Scene scene = timeline.scene({1600, 900, {whole.centre(), whole.centre() + whole.length() * share / 2}},
                                           {}, test::plainText());
        QVERIFY2(scene.items.size() < 4000, std::to_string(scene.items.size()).c_str());
        QVERIFY(test::inside(scene));
    }
}

void TimelineSceneTest::densityCountsEveryEventInView_data() {
    QTest::addColumn<test::Spread>("spread");
    QTest::newRow("uniform") << test::Spread::uniform;
    QTest::newRow("clustered") << test::Spread::clustered;
    QTest::newRow("single day") << test::Spread::singleDay;
}

void TimelineSceneTest::densityCountsEveryEventInView() {
    QFETCH(test::Spread, spread);
    const auto model = modelOf(test::crowdedProject(20000, 4, spread));
    const layout::TimelineLayout timeline(model);
    std::mt19937 random(8);
    int crowded = 0;
    for (int i = 0; i < 200; ++i) {
        const layout::Viewport viewport =
            test::randomViewport(random, i % 2 == 0 ? model->wholeRange() : model->densestRange());
        int counted = 0;
        for (const layout::Item& item : timeline.scene(viewport, {}, test::plainText()).items)
            if (const auto* box = std::get_if<layout::Box>(&item); box && box->role == BoxRole::density)
                counted += box->events;
        if (counted == 0) continue; // few enough for dots
        const auto [first, last] = model->pointsIn(layout::clampedToAxis(viewport.range));
        QCOMPARE(counted, static_cast<int>(last - first));
        ++crowded;
    }
    QVERIFY(crowded > 30);
}

void TimelineSceneTest::densityTellsHiddenFromSeen() {
    const auto model = modelOf(test::crowdedProject(20000, 4));
    const layout::TimelineLayout timeline(model);
    std::vector<bool> dimmed(20000);
    for (std::size_t i = 0; i < dimmed.size(); i += 4) dimmed[i] = true;
    layout::SceneMarks marks;
    marks.dimmed = layout::EventMask(dimmed);
    const layout::Viewport viewport{1600, 900, model->wholeRange()};
    const auto counted = [&](layout::Emphasis emphasis) {
        int count = 0;
        for (const layout::Item& item : timeline.scene(viewport, marks, test::plainText()).items)
            if (const auto* box = std::get_if<layout::Box>(&item);
                box && box->role == BoxRole::density && box->emphasis == emphasis)
                count += box->events;
        return count;
    };
    int seen = 0;
    for (const EventId id : model->points()) seen += !dimmed[id.index()];
    QCOMPARE(counted(layout::Emphasis::normal), seen);
    QCOMPARE(counted(layout::Emphasis::dimmed), static_cast<int>(model->points().size()) - seen);
    marks.hideDimmed = true;
    QCOMPARE(counted(layout::Emphasis::normal), seen);
    QCOMPARE(counted(layout::Emphasis::dimmed), 0);
}

void TimelineSceneTest::aStoryStandsOut() {
    const auto model = modelOf(test::exampleProject());
    const layout::TimelineLayout timeline(model);
    std::vector<bool> story(17);
    story[6] = story[14] = true;
    layout::SceneMarks marks;
    marks.story = layout::EventMask(story);
    int lit = 0;
    int normal = 0;
    const Scene scene = timeline.scene({1400, 760, model->densestRange()}, marks, test::plainText());
    for (const layout::Item& item : scene.items)
        if (const auto* disc = std::get_if<layout::Disc>(&item); disc && !disc->alternative) {
            lit += disc->emphasis == layout::Emphasis::hovered;
            normal += disc->emphasis == layout::Emphasis::normal;
        }
    QCOMPARE(lit, 2);
    QCOMPARE(normal, 0);
}

void TimelineSceneTest::anEventWearsTheColourThatAPersonGave() {
    static constexpr std::uint32_t blue = 0x0072B2;
    project::Project project = test::exampleProject();
    const auto marked = [](const project::Project& of) {
        const auto model = modelOf(of);
        const Scene scene =
            layout::TimelineLayout(model).scene({1400, 760, model->densestRange()}, {}, test::plainText());
        std::pair<int, int> found;
        for (const layout::Item& item : scene.items) {
            if (const auto* box = std::get_if<layout::Box>(&item)) found.first += box->colour == blue;
            if (const auto* disc = std::get_if<layout::Disc>(&item)) found.second += disc->colour == blue;
        }
        return found;
    };
    QCOMPARE(marked(project), std::pair(0, 0));
    project.graph.events[9].decisions.colour = blue;
    QCOMPARE(marked(project), std::pair(1, 1));
}

void TimelineSceneTest::todayIsMarkedOnlyWhereItIsInView() {
    const auto model = modelOf(test::exampleProject());
    const layout::TimelineLayout timeline(model);
    const auto todays = [&](time::Day day) {
        layout::Viewport viewport{1400, 760, test::days(2022, 1, 1, 31)};
        viewport.today = day;
        return lines(timeline.scene(viewport, {}, test::plainText()), layout::LineRole::today).size();
    };
    QCOMPARE(todays(time::dayOf({2022, 1, 20})), std::size_t(1));
    QCOMPARE(todays(time::dayOf({2022, 2, 20})), std::size_t(0));
}

QTEST_APPLESS_MAIN(TimelineSceneTest)
#include "tst_timeline_scene.moc"
