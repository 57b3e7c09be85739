// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/label_plan.h"
#include "tests/support/example_project.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>

using namespace dateline;
using layout::LabelPlan;
using layout::LabelPlanOptions;
using layout::PlannedLabel;
using layout::TimelineModel;
using layout::TimeRange;
using test::Spread;

namespace {

std::shared_ptr<const TimelineModel> modelOf(std::size_t events, Spread spread) {
    return std::make_shared<TimelineModel>(
        std::make_shared<const project::Project>(test::crowdedProject(events, 11, spread)));
}

struct View {
    TimeRange range;
    double scale = 0; ///< pixels a minute
};

/// From everything down to an hour, and a little beyond the events.
View randomView(std::mt19937& random, const TimelineModel& model) {
    std::uniform_real_distribution<double> unit(0, 1);
    const TimeRange around = unit(random) < 0.5 ? model.wholeRange() : model.densestRange();
    const double length = std::exp(std::log(60.0) + unit(random) * std::log(2 * around.length() / 60));
    const double begin = around.begin - length / 2 + unit(random) * around.length();
    return {{begin, begin + length}, (400 + 2000 * unit(random)) / length};
}

struct Flag {
    double left = 0;
    double right = 0;
    int lane = 0;
};

/// As wide as a card may be drawn at the scale.
Flag flagOf(const PlannedLabel& label, double scale, const LabelPlanOptions& options) {
    double width = label.width;
    if (label.fullFrom > scale)
        width = std::clamp((label.width + options.gap) * scale / label.fullFrom - options.gap,
                           std::min(options.narrowWidth, label.width), label.width);
    return {label.anchor * scale, label.anchor * scale + width, label.lane};
}

/// Two cards of a lane touch, or a pole runs through a card below its own. Precondition: by anchor.
bool anyCollision(const std::vector<PlannedLabel>& labels, double scale, const LabelPlanOptions& options) {
    std::vector<Flag> flags;
    for (const PlannedLabel& label : labels) flags.push_back(flagOf(label, scale, options));
    for (std::size_t i = 0; i < flags.size(); ++i)
        for (std::size_t k = i + 1; k < flags.size() && flags[k].left < flags[i].left + options.widestCard; ++k) {
            const bool sameLane = flags[k].lane == flags[i].lane;
            const bool poleThrough = flags[k].lane > flags[i].lane && flags[k].left > flags[i].left;
            if ((sameLane || poleThrough) && flags[k].left < flags[i].right - 1e-6) return true;
        }
    return false;
}

/// The labels that a view shows, those that hang into it from the left included.
std::vector<PlannedLabel> shown(const LabelPlan& plan, const View& view) {
    return plan.labelsIn({view.range.begin - plan.options().widestCard / view.scale, view.range.end}, view.scale);
}

bool sameLabels(const std::vector<PlannedLabel>& a, const std::vector<PlannedLabel>& b) {
    return std::ranges::equal(a, b, [](const PlannedLabel& x, const PlannedLabel& y) {
        return x.event == y.event && x.lane == y.lane && x.narrowFrom == y.narrowFrom && x.fullFrom == y.fullFrom;
    });
}

} // namespace

class LabelPlanTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noTwoLabelsTouchInAnyView_data();
    void noTwoLabelsTouchInAnyView();
    void whatShowsStaysInItsLaneWhileZoomingIn_data();
    void whatShowsStaysInItsLaneWhileZoomingIn();
    void whatShowsDoesNotDependOnWhereAPersonHasBeen_data();
    void whatShowsDoesNotDependOnWhereAPersonHasBeen();
    void panningChangesNothing();
    void theMostImportantEventIsAlwaysNamed();
    void aHeapFillsAllLanesAndHidesNoNeighbour();
    void fewEventsAreAllNamedOnceThereIsRoom();
    void anEmptyProjectHasNoLabels();

private:
    static void addSpreads();
};

void LabelPlanTest::addSpreads() {
    QTest::addColumn<Spread>("spread");
    QTest::addColumn<int>("lanes");
    QTest::newRow("uniform") << Spread::uniform << 6;
    QTest::newRow("clustered") << Spread::clustered << 10;
    QTest::newRow("single day") << Spread::singleDay << 4;
    QTest::newRow("one moment") << Spread::oneMoment << 1;
}

void LabelPlanTest::noTwoLabelsTouchInAnyView_data() { addSpreads(); }

void LabelPlanTest::noTwoLabelsTouchInAnyView() {
    QFETCH(Spread, spread);
    QFETCH(int, lanes);
    const auto model = modelOf(20000, spread);
    LabelPlanOptions options;
    options.lanes = lanes;
    const LabelPlan plan(*model, options);
    std::mt19937 random(2026);
    std::size_t seen = 0;
    for (int i = 0; i < 2500; ++i) {
        const View view = randomView(random, *model);
        const auto labels = shown(plan, view);
        QVERIFY2(!anyCollision(labels, view.scale, options), std::to_string(i).c_str());
        seen += labels.size();
    }
    QVERIFY(seen > 500);
}

void LabelPlanTest::whatShowsStaysInItsLaneWhileZoomingIn_data() { addSpreads(); }

void LabelPlanTest::whatShowsStaysInItsLaneWhileZoomingIn() {
    QFETCH(Spread, spread);
    QFETCH(int, lanes);
    const auto model = modelOf(20000, spread);
    LabelPlanOptions options;
    options.lanes = lanes;
    const LabelPlan plan(*model, options);
    std::mt19937 random(31);
    for (int i = 0; i < 200; ++i) {
        const View far = randomView(random, *model);
        const double factor = std::exp2(std::uniform_real_distribution<double>(0, 8)(random));
        const double about = far.range.centre();
        const double half = far.range.length() / factor / 2;
        const TimeRange near{about - half, about + half};
        std::map<EventId, int> lanesNear;
        for (const PlannedLabel& label : plan.labelsIn(near, far.scale * factor)) lanesNear[label.event] = label.lane;
        for (const PlannedLabel& label : plan.labelsIn(near, far.scale)) {
            QVERIFY2(lanesNear.contains(label.event), std::to_string(i).c_str());
            QCOMPARE(lanesNear[label.event], label.lane);
        }
    }
}

void LabelPlanTest::whatShowsDoesNotDependOnWhereAPersonHasBeen_data() { addSpreads(); }

void LabelPlanTest::whatShowsDoesNotDependOnWhereAPersonHasBeen() {
    QFETCH(Spread, spread);
    QFETCH(int, lanes);
    const auto model = modelOf(20000, spread);
    LabelPlanOptions options;
    options.lanes = lanes;
    const LabelPlan wandered(*model, options);
    std::mt19937 random(77);
    for (int i = 0; i < 300; ++i) {
        const View view = randomView(random, *model);
        const auto there = shown(wandered, view);
        if (i % 10 == 0) QVERIFY(sameLabels(there, shown(LabelPlan(*model, options), view)));
    }
}

void LabelPlanTest::panningChangesNothing() {
    const auto model = modelOf(20000, Spread::clustered);
    const LabelPlan plan(*model, {});
    const TimeRange dense = model->densestRange();
    const double scale = 1400 / dense.length();
    const auto all = plan.labelsIn(dense, scale);
    std::vector<PlannedLabel> pieces;
    for (int i = 0; i < 40; ++i) {
        const double step = dense.length() / 40;
        for (const PlannedLabel& label : plan.labelsIn({dense.begin + i * step, dense.begin + (i + 1) * step}, scale))
            pieces.push_back(label);
    }
    QVERIFY(sameLabels(all, pieces));
}

void LabelPlanTest::theMostImportantEventIsAlwaysNamed() {
    const auto model = modelOf(5000, Spread::clustered);
    const LabelPlan plan(*model, {});
    const std::size_t top = model->importances().highest(0, model->points().size());
    const double anchor = model->pointAnchors()[top];
    for (double scale = 1e-7; scale < 100; scale *= 3) {
        const auto labels = plan.labelsIn({anchor - 1, anchor + 1}, scale);
        QVERIFY(std::ranges::find(labels, model->points()[top], &PlannedLabel::event) != labels.end());
    }
}

void LabelPlanTest::aHeapFillsAllLanesAndHidesNoNeighbour() {
    project::Project project = test::crowdedProject(1000, 3, Spread::oneMoment);
    graph::Event lone = project.graph.events.front();
    lone.when = time::exactDay(lone.when.days.first + 1);
    lone.importance = 0;
    project.graph.events.push_back(lone);
    const TimelineModel model(std::make_shared<const project::Project>(std::move(project)));
    const LabelPlan plan(model, {});
    const double dayWidth = 600; // pixels
    const auto labels = plan.labelsIn(model.wholeRange(), dayWidth / layout::minutesPerDay);
    QCOMPARE(labels.size(), static_cast<std::size_t>(plan.options().lanes) + 1);
    QCOMPARE(labels.back().event, EventId{1000});
}

void LabelPlanTest::fewEventsAreAllNamedOnceThereIsRoom() {
    const auto model = modelOf(60, Spread::uniform);
    const LabelPlan plan(*model, {});
    QCOMPARE(plan.labelsIn(model->wholeRange(), 10).size(), std::size_t(60));
}

void LabelPlanTest::anEmptyProjectHasNoLabels() {
    const TimelineModel model(std::make_shared<const project::Project>());
    QVERIFY(LabelPlan(model, {}).labelsIn(model.wholeRange(), 1).empty());
}

QTEST_APPLESS_MAIN(LabelPlanTest)
#include "tst_label_plan.moc"
