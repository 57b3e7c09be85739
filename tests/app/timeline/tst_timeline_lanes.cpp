// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/timeline_view.h"
#include "tests/support/example_project.h"

#include <QApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>
#include <memory>

using namespace dateline;
using app::TimelineView;
using Keys = std::vector<std::string>;

namespace {

/// Two of its events make a story.
project::Project projectWithStory() {
    project::Project project = test::exampleProject();
    graph::Thread thread;
    thread.key = "talks";
    thread.title = "The talks";
    thread.events = {EventId{8}, EventId{9}};
    project.graph.threads = {thread};
    return project;
}

} // namespace

class TimelineLanesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_view = std::make_unique<TimelineView>();
        m_view->resize(1200, 800);
        m_view->setProject(std::make_shared<const project::Project>(projectWithStory()));
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_view->setFocus();
        layout::LaneChoice lanes;
        lanes.by = layout::LaneKind::source;
        m_view->setLanes(lanes);
        QVERIFY(m_view->laneKeys().size() >= 3);
        QVERIFY(m_view->shownLanes().size() >= 2);
    }

    void aClickOnItsHeaderClosesALaneAndOpensIt() {
        const std::string lane = m_view->laneKeys().front();
        QTest::mouseClick(m_view.get(), Qt::LeftButton, Qt::NoModifier, headerOf(0));
        QCOMPARE(m_view->lanes().collapsed, Keys{lane});
        QVERIFY(m_view->shownLanes().front().collapsed);
        QTest::mouseClick(m_view.get(), Qt::LeftButton, Qt::NoModifier, headerOf(0));
        QVERIFY(m_view->lanes().collapsed.empty());
    }

    void aDraggedHeaderTakesItsLaneAlong() {
        Keys keys = m_view->laneKeys();
        const QPoint from = headerOf(0);
        const auto below = m_view->shownLanes()[1];
        const QPoint to(from.x(), static_cast<int>((below.header.y + below.bottom) / 2) + 20);
        QTest::mousePress(m_view.get(), Qt::LeftButton, Qt::NoModifier, from);
        QTest::mouseMove(m_view.get(), (from + to) / 2);
        QTest::mouseMove(m_view.get(), to);
        QTest::mouseRelease(m_view.get(), Qt::LeftButton, Qt::NoModifier, to);
        std::swap(keys[0], keys[1]);
        QCOMPARE(m_view->laneKeys(), keys);
        QVERIFY(m_view->lanes().collapsed.empty()); // a drag is no click
    }

    void keysChooseMoveAndCloseALane() {
        Keys keys = m_view->laneKeys();
        press(Qt::Key_C); // none is chosen
        QVERIFY(m_view->lanes().collapsed.empty());
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        press(Qt::Key_C);
        QCOMPARE(m_view->lanes().collapsed, Keys{keys[1]});
        press(Qt::Key_Up, Qt::ControlModifier);
        std::swap(keys[0], keys[1]);
        QCOMPARE(m_view->laneKeys(), keys);
        press(Qt::Key_Up, Qt::ControlModifier); // it stands first
        QCOMPARE(m_view->laneKeys(), keys);
        press(Qt::Key_C);
        QVERIFY(m_view->lanes().collapsed.empty());
        press(Qt::Key_Escape);
        press(Qt::Key_C);
        QVERIFY(m_view->lanes().collapsed.empty());
    }

    void whatHasNoRoomIsScrolledTo() {
        m_view->resize(1200, 300);
        QTRY_VERIFY(m_view->lastFirstLane() > 0);
        auto* bar = m_view->findChild<QScrollBar*>(QStringLiteral("laneScrollBar"));
        QTRY_VERIFY(bar && bar->isVisible());
        for (std::size_t i = 0; i < m_view->laneKeys().size(); ++i) press(Qt::Key_Down);
        QCOMPARE(m_view->firstLane(), m_view->lastFirstLane());
        QCOMPARE(m_view->shownLanes().back().key, m_view->laneKeys().back());
        turnWheel(headerOf(0), 120);
        QCOMPARE(m_view->firstLane(), m_view->lastFirstLane() - 1);
    }

    void theLanesThatAreSeenFillTheRoom() {
        for (const int height : {360, 500, 640, 801, 1100}) {
            m_view->resize(1200, height);
            const auto lanes = m_view->shownLanes();
            const double left = m_view->laneGround().bottom() - lanes.back().bottom;
            QVERIFY(left > -1);
            const bool open = std::ranges::any_of(lanes, [](const auto& lane) { return !lane.collapsed; });
            QVERIFY2(!open || left < static_cast<double>(lanes.size()) + 1, qPrintable(QString::number(left)));
        }
    }

    void aKeyShowsAllOfAStoryAndLeavesIt() {
        QSignalSpy changed(m_view.get(), &TimelineView::storyChanged);
        m_view->setSelectedEvent(EventId{9});
        press(Qt::Key_S);
        QCOMPARE(m_view->shownStory(), std::optional<std::size_t>(0));
        QVERIFY(m_view->storyEvents().contains(EventId{8}));
        QVERIFY(!m_view->storyEvents().contains(EventId{7}));
        press(Qt::Key_Escape);
        QCOMPARE(m_view->shownStory(), std::optional<std::size_t>());
        QCOMPARE(m_view->selectedEvent(), std::optional(EventId{9}));
        QCOMPARE(changed.size(), 2);
    }

    void theArrowsGoOnThroughAllLanes() {
        m_view->setSelectedEvent(EventId{0});
        for (std::uint32_t event = 1; event < 17; ++event) {
            press(Qt::Key_Right);
            QCOMPARE(m_view->selectedEvent(), std::optional(EventId{event}));
        }
    }

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(m_view.get(), key, modifiers);
    }
    [[nodiscard]] QPoint headerOf(std::size_t lane) const {
        const layout::Rect header = m_view->shownLanes()[lane].header;
        return {200, static_cast<int>(header.y + header.height / 2)};
    }
    void turnWheel(QPoint at, int angle) {
        QWheelEvent wheel(at, m_view->mapToGlobal(at), {}, {0, angle}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                          false);
        QApplication::sendEvent(m_view.get(), &wheel);
    }

    std::unique_ptr<TimelineView> m_view;
};

QTEST_MAIN(TimelineLanesTest)
#include "tst_timeline_lanes.moc"
