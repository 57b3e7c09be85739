// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/lane_groups.h"
#include "core/layout/timeline_scene.h"
#include "tests/core/layout/plain_text.h"
#include "tests/core/layout/scene_facts.h"
#include "tests/support/example_project.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <random>

using namespace dateline;
using layout::BoxRole;
using layout::Rect;
using layout::Scene;
using test::boxes;
using test::modelOf;

namespace {

/// A pile of several persons, places, sources and stories, some of them relating to each other.
project::Project peopledProject(std::size_t count, std::uint32_t seed) {
    project::Project project = test::crowdedProject(count, seed);
    const project::SourceDocument document = project.documents.front();
    for (int i = 1; i < 4; ++i) project.documents.push_back(document);
    for (std::uint32_t i = 0; i < project.documents.size(); ++i)
        project.documents[i].document.source = "Source " + std::to_string(i);
    auto& events = project.graph.events;
    project.graph.threads.resize(12);
    for (std::uint32_t i = 0; i < events.size(); ++i) {
        if (i % 7 != 0) events[i].actors = {"Person " + std::to_string(i % 41 % (1 + i % 30)), "Somebody"};
        if (i % 5 != 0) events[i].places = {"Place " + std::to_string(i * i % 9)};
        events[i].passages.front().document = DocumentId{i % 4};
        if (i % 3 == 0) project.graph.threads[i % 12].events.push_back({i});
        if (i % 10 == 9)
            project.graph.relations.push_back({graph::RelationKind::refersTo, {i}, {i - 7}, {{DocumentId{0}, {0, 1}}}});
        if (i % 6 == 5) {
            events[i].when.days.last = events[i].when.days.first + 40;
            events[i].when.granularity = time::Granularity::month;
        }
    }
    for (std::size_t i = 0; i < project.graph.threads.size(); ++i) {
        project.graph.threads[i].key = "s" + std::to_string(i);
        project.graph.threads[i].title = "Story " + std::to_string(i);
    }
    std::erase_if(project.graph.threads, [](const graph::Thread& thread) { return thread.events.size() < 2; });
    std::ranges::stable_sort(project.graph.relations, {}, [](const graph::Relation& relation) {
        return std::pair(relation.source, relation.target);
    });
    return project;
}

} // namespace

class LaneSceneTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void densityCountsEveryEventOfALane();
    void groupedLanesKeepEveryPromise_data();
    void groupedLanesKeepEveryPromise();
    void everyEventStandsInOneLane();
    void aCardStaysInItsPersonsLane();
    void lanesStandInTheChosenOrder();
    void aCollapsedLaneHasNoCards();
};

void LaneSceneTest::densityCountsEveryEventOfALane() {
    const auto model = modelOf(peopledProject(20000, 4));
    layout::TimelineLayout timeline(model);
    layout::LaneChoice lanes;
    lanes.by = layout::LaneKind::source;
    timeline.setLanes(lanes);
    const auto order = timeline.laneOrder();
    std::mt19937 random(8);
    int crowded = 0;
    for (int i = 0; i < 60; ++i) {
        const layout::Viewport viewport = test::randomViewport(random, model->wholeRange());
        const auto seen = layout::clampedToAxis(viewport.range);
        const Scene scene = timeline.scene(viewport, {}, test::plainText());
        for (const layout::LaneArea& lane : scene.lanes) {
            int counted = 0;
            for (const layout::Item& item : scene.items)
                if (const auto* box = std::get_if<layout::Box>(&item);
                    box && box->role == BoxRole::density && box->rect.y >= lane.header.y && box->rect.y < lane.bottom)
                    counted += box->events;
            if (counted == 0) continue; // few enough for dots
            const auto place = std::ranges::find_if(order, [&](const auto* known) { return known->key == lane.key; });
            int inView = 0;
            for (std::uint32_t id = 0; id < model->eventCount(); ++id) {
                const auto spot = model->at(EventId{id});
                inView += timeline.laneOf(EventId{id}) == static_cast<std::size_t>(place - order.begin()) &&
                          spot.form == layout::SpotForm::point && seen.contains(spot.anchor);
            }
            QCOMPARE(counted, inView);
            ++crowded;
        }
    }
    QVERIFY(crowded > 30);
}

void LaneSceneTest::groupedLanesKeepEveryPromise_data() {
    QTest::addColumn<layout::LaneKind>("by");
    QTest::addColumn<int>("events");
    QTest::newRow("few by source") << layout::LaneKind::source << 60;
    QTest::newRow("by source") << layout::LaneKind::source << 3000;
    QTest::newRow("by person") << layout::LaneKind::actor << 3000;
    QTest::newRow("by place") << layout::LaneKind::place << 3000;
    QTest::newRow("by story") << layout::LaneKind::story << 3000;
}

void LaneSceneTest::groupedLanesKeepEveryPromise() {
    QFETCH(layout::LaneKind, by);
    QFETCH(int, events);
    const auto model = modelOf(peopledProject(static_cast<std::size_t>(events), 5));
    layout::TimelineLayout timeline(model);
    const layout::SceneText text = test::plainText();
    std::mt19937 random(815);
    std::size_t cards = 0;
    for (int i = 0; i < 800; ++i) {
        layout::LaneChoice lanes;
        lanes.by = by;
        if (i % 4 == 0) lanes.collapsed = {"Person 0", "Source 1", "Place 1", "<none>"};
        timeline.setLanes(lanes);
        layout::Viewport viewport =
            test::randomViewport(random, i % 2 == 0 ? model->wholeRange() : model->densestRange());
        viewport.firstLane = static_cast<std::size_t>(i % 5);
        layout::SceneMarks marks;
        if (i % 3 == 0) marks.selected = EventId{static_cast<std::uint32_t>(i * 9 % events)};
        const Scene scene = timeline.scene(viewport, marks, text);
        const std::string where = std::to_string(i);
        QVERIFY2(!scene.lanes.empty(), where.c_str());
        QVERIFY2(test::isTidy(scene), where.c_str());
        for (const Rect& card : boxes(scene, BoxRole::card))
            QVERIFY2(std::ranges::any_of(scene.lanes,
                                         [&](const layout::LaneArea& lane) {
                                             return !lane.collapsed && card.y >= lane.header.bottom() &&
                                                    card.bottom() <= lane.bottom;
                                         }),
                     where.c_str());
        cards += boxes(scene, BoxRole::card).size();
    }
    QVERIFY(cards > 800);
}

void LaneSceneTest::everyEventStandsInOneLane() {
    const auto model = modelOf(peopledProject(4000, 6));
    for (const layout::LaneKind by :
         {layout::LaneKind::source, layout::LaneKind::actor, layout::LaneKind::place, layout::LaneKind::story}) {
        std::vector<EventId> all;
        const auto groups = layout::laneGroups(model->project(), by, 6);
        for (const layout::LaneGroup& group : groups) {
            QVERIFY(std::ranges::is_sorted(group.events));
            all.insert(all.end(), group.events.begin(), group.events.end());
        }
        std::ranges::sort(all);
        QCOMPARE(all.size(), model->eventCount());
        QVERIFY(std::ranges::adjacent_find(all) == all.end());
        QVERIFY(std::ranges::count(groups, layout::LaneGroup::Kind::named, &layout::LaneGroup::kind) <= 6);
        const auto firstOther = std::ranges::find_if(
            groups, [](const layout::LaneGroup& group) { return group.kind != layout::LaneGroup::Kind::named; });
        QVERIFY(std::is_sorted(groups.begin(), firstOther,
                               [](const auto& a, const auto& b) { return a.weight > b.weight; }));
    }
}

void LaneSceneTest::aCardStaysInItsPersonsLane() {
    const auto model = modelOf(peopledProject(3000, 9));
    layout::TimelineLayout timeline(model);
    timeline.setLanes({layout::LaneKind::actor, {}, {}, 6});
    const layout::TimeRange whole = model->wholeRange();
    std::map<std::uint32_t, double> heights;
    std::size_t shown = 0;
    for (double share = 1; share > 0.001; share /= 1.4) {
        const double half = whole.length() * share / 2;
        const Scene scene =
            timeline.scene({1600, 1000, {whole.centre() - half, whole.centre() + half}}, {}, test::plainText());
        for (const layout::HitArea& hit : scene.hits) {
            const auto* event = std::get_if<EventId>(&hit.target);
            if (event == nullptr || model->at(*event).form != layout::SpotForm::point || hit.rect.height < 22) continue;
            const auto [known, first] = heights.emplace(event->value, hit.rect.y);
            QCOMPARE(known->second, hit.rect.y);
            ++shown;
        }
    }
    QVERIFY(shown > 100);
}

void LaneSceneTest::lanesStandInTheChosenOrder() {
    const auto model = modelOf(peopledProject(400, 2));
    layout::TimelineLayout timeline(model);
    timeline.setLanes({layout::LaneKind::source, {"Source 3", "Unknown", "Source 0"}, {}, 24});
    std::vector<std::string> keys;
    for (const layout::LaneGroup* lane : timeline.laneOrder()) keys.push_back(lane->key);
    QCOMPARE(keys.size(), std::size_t(4));
    QCOMPARE(keys[0], std::string("Source 3"));
    QCOMPARE(keys[1], std::string("Source 0"));
    const Scene scene = timeline.scene({1600, 1000, model->wholeRange()}, {}, test::plainText());
    QCOMPARE(scene.lanes.front().key, std::string("Source 3"));
    timeline.setLanes({});
    QVERIFY(timeline.laneOrder().empty());
}

void LaneSceneTest::aCollapsedLaneHasNoCards() {
    const auto model = modelOf(peopledProject(400, 2));
    layout::TimelineLayout timeline(model);
    timeline.setLanes({layout::LaneKind::source, {}, {"Source 0", "Source 1", "Source 2", "Source 3"}, 24});
    const Scene scene = timeline.scene({1600, 1000, model->wholeRange()}, {}, test::plainText());
    QCOMPARE(scene.lanes.size(), std::size_t(4));
    QVERIFY(boxes(scene, BoxRole::card).empty());
    QVERIFY(!scene.hits.empty());
}

QTEST_APPLESS_MAIN(LaneSceneTest)
#include "tst_lane_scene.moc"
