// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/drag_speed.h"
#include "app/timeline/event_card.h"
#include "app/timeline/period_text.h"
#include "app/timeline/timeline_view.h"
#include "tests/support/example_project.h"

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QStyle>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <memory>

using namespace dateline;
using app::EventCard;
using app::TimelineView;

namespace {

std::vector<EventId> ids(std::initializer_list<std::uint32_t> numbers) {
    std::vector<EventId> events;
    for (const std::uint32_t number : numbers) events.push_back(EventId{number});
    return events;
}

std::vector<EventId> idsFrom(std::uint32_t first, std::uint32_t last) {
    std::vector<EventId> events;
    for (std::uint32_t i = first; i <= last; ++i) events.push_back(EventId{i});
    return events;
}

void drag(QWidget& widget, QPoint from, QPoint to, Qt::KeyboardModifiers modifiers) {
    QTest::mousePress(&widget, Qt::LeftButton, modifiers, from);
    QTest::mouseMove(&widget, (from + to) / 2);
    QTest::mouseMove(&widget, to);
    QTest::mouseRelease(&widget, Qt::LeftButton, modifiers, to);
}

} // namespace

class TimelineSelectionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_view = std::make_unique<TimelineView>();
        m_view->resize(1200, 640);
        m_view->setProject(std::make_shared<const project::Project>(test::exampleProject()));
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_view->setFocus();
    }

    void controlClickAddsAndTakesOut() {
        QSignalSpy changed(m_view.get(), &TimelineView::selectionChanged);
        click(9);
        click(8, Qt::ControlModifier);
        QCOMPARE(m_view->selectedEvents(), ids({8, 9}));
        QCOMPARE(m_view->selectedEvent(), std::optional(EventId{8})); // the last one added leads
        click(8, Qt::ControlModifier);
        QCOMPARE(m_view->selectedEvents(), ids({9}));
        QCOMPARE(m_view->selectedEvent(), std::optional(EventId{9}));
        click(9, Qt::ControlModifier);
        QVERIFY(m_view->selectedEvents().empty());
        QCOMPARE(changed.size(), 4);
    }

    void shiftClickTakesAllUpToThereInTimeOrder() {
        click(9);
        const std::vector<EventId> shown = m_view->shownEvents();
        const EventId last = shown.back();
        m_view->setSelectedEvents(ids({9}));
        click(last.value, Qt::ShiftModifier);
        QCOMPARE(m_view->selectedEvents(), idsFrom(9, last.value));
        click(10, Qt::ShiftModifier); // from where it began, not from where it ended
        QCOMPARE(m_view->selectedEvents(), idsFrom(9, 10));
    }

    void whatIsFilteredIsPassedOver() {
        app::EventFilter filter;
        std::vector<bool> dimmed(17);
        dimmed[7] = true;
        filter.dimmed = layout::EventMask(dimmed);
        m_view->setFilter(filter);
        m_view->setSelectedEvent(EventId{6});
        QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ControlModifier);
        QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(m_view->selectedEvents(), ids({6}));
        click(9, Qt::ShiftModifier);
        QCOMPARE(m_view->selectedEvents(), ids({6, 8, 9}));
        m_view->selectAll();
        QCOMPARE(m_view->selectedEvents().size(), std::size_t{16});
    }

    void shiftAndArrowsExtend() {
        m_view->setSelectedEvent(EventId{6});
        QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(m_view->selectedEvents(), idsFrom(6, 8));
        QTest::keyClick(m_view.get(), Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(m_view->selectedEvents(), idsFrom(6, 7));
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QCOMPARE(m_view->selectedEvents(), ids({8}));
    }

    void controlAndArrowsLeaveTheSelection() {
        m_view->setSelectedEvent(EventId{6});
        QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ControlModifier);
        QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(m_view->selectedEvents(), ids({6}));
        QTest::keyClick(m_view.get(), Qt::Key_Space, Qt::ControlModifier);
        QCOMPARE(m_view->selectedEvents(), ids({6, 8}));
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QVERIFY(m_view->selectedEvents().empty());
        QTest::keyClick(m_view.get(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(m_view->selectedEvents().size(), std::size_t{17});
    }

    void aFrameSelectsWhatItTouches() {
        const QRect card = m_view->rectOf(EventId{9});
        const layout::TimeRange before = m_view->visibleRange();
        m_view->setSelectedEvent(EventId{0});
        m_view->setVisibleRange(before, TimelineView::Motion::jump);
        drag(*m_view, card.topLeft() + QPoint(-6, -6), card.bottomRight() + QPoint(6, 6), Qt::ControlModifier);
        QCOMPARE(m_view->visibleRange(), before);
        const std::vector<EventId> selected = m_view->selectedEvents();
        QVERIFY(std::ranges::binary_search(selected, EventId{9}));
        QVERIFY(std::ranges::binary_search(selected, EventId{0})); // it adds
        drag(*m_view, {2, 70}, m_view->rect().bottomRight() - QPoint(2, 2), Qt::ControlModifier);
        for (const EventId event : m_view->shownEvents())
            QVERIFY(std::ranges::binary_search(m_view->selectedEvents(), event));
    }

    void aDrawnStretchIsZoomedTo() {
        const layout::TimeScale scale(m_view->visibleRange(), m_view->width());
        const std::vector<EventId> before = m_view->selectedEvents();
        drag(*m_view, {300, 200}, {600, 210}, Qt::ShiftModifier);
        QVERIFY(std::abs(m_view->destination().begin - scale.minuteAt(300)) < 1);
        QVERIFY(std::abs(m_view->destination().end - scale.minuteAt(600)) < 1);
        QCOMPARE(m_view->selectedEvents(), before);
    }

    void escapeGivesTheFrameUp() {
        const layout::TimeRange before = m_view->visibleRange();
        QTest::mousePress(m_view.get(), Qt::LeftButton, Qt::ShiftModifier, {300, 200});
        QTest::mouseMove(m_view.get(), {400, 210});
        QTest::mouseMove(m_view.get(), {600, 210});
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QTest::mouseRelease(m_view.get(), Qt::LeftButton, Qt::ShiftModifier, {600, 210});
        QCOMPARE(m_view->destination(), before);
    }

    void severalEventsAreToldInWords() {
        const QLocale english(QLocale::English, QLocale::UnitedKingdom);
        const layout::TimelineModel model(std::make_shared<const project::Project>(test::exampleProject()));
        const std::vector<EventId> all = idsFrom(0, 16);
        const QString words = app::eventsInWords(model, all, english);
        QVERIFY2(words.contains(QStringLiteral("busiest day")), qPrintable(words));
        QVERIFY2(!app::eventsInWords(model, ids({1}), english).contains(QStringLiteral("busiest")), qPrintable(words));
        m_view->setLocale(english);
        m_view->setSelectedEvents(all);
        QCOMPARE(m_view->accessibleDescription(), words);
    }

    void fittingShowsAllThatIsSelected() {
        m_view->setSelectedEvents(ids({0, 16}));
        m_view->fitSelection();
        QVERIFY(m_view->destination().contains(layout::minuteOf(time::dayOf({1997, 5, 27}))));
        QVERIFY(m_view->destination().end > layout::minuteOf(time::dayOf({2022, 1, 1})));
    }

    void theSelectionSurvivesAnotherReading() {
        m_view->setSelectedEvents(ids({6, 9}));
        project::Project fewer = test::exampleProject();
        fewer.graph.relations.clear();
        fewer.graph.threads.clear();
        fewer.graph.events.erase(fewer.graph.events.begin());
        m_view->setProject(std::make_shared<const project::Project>(std::move(fewer)));
        QCOMPARE(m_view->selectedEvents(), ids({5, 8}));
    }

    void oneFingerPansTwoPinchAndATapSelects() {
        const layout::TimeRange before = m_view->visibleRange();
        QTest::touchEvent(m_view.get(), m_finger.get()).press(0, {700, 300});
        QTest::touchEvent(m_view.get(), m_finger.get()).move(0, {600, 300});
        QTest::touchEvent(m_view.get(), m_finger.get()).move(0, {500, 300});
        QTest::touchEvent(m_view.get(), m_finger.get()).release(0, {500, 300});
        QVERIFY(std::abs(m_view->visibleRange().length() - before.length()) < 0.01);
        const double perPixel = before.length() / m_view->width();
        QVERIFY(std::abs(m_view->visibleRange().begin - before.begin - 200 * perPixel) < 2 * perPixel);
        QVERIFY(!m_view->selectedEvent());
        const layout::TimeRange panned = m_view->visibleRange();
        QTest::touchEvent(m_view.get(), m_finger.get()).press(0, {500, 300}).press(1, {600, 300});
        QTest::touchEvent(m_view.get(), m_finger.get()).move(0, {450, 300}).move(1, {650, 300});
        QTest::touchEvent(m_view.get(), m_finger.get()).release(0, {450, 300}).release(1, {650, 300});
        QVERIFY(std::abs(m_view->visibleRange().length() * 2 - panned.length()) < panned.length() * 0.02);
        m_view->setVisibleRange(before, TimelineView::Motion::jump);
        const QPoint middle = m_view->rectOf(EventId{9}).center();
        QTest::touchEvent(m_view.get(), m_finger.get()).press(0, middle);
        QTest::touchEvent(m_view.get(), m_finger.get()).release(0, middle);
        QCOMPARE(m_view->selectedEvent(), m_view->eventAt(middle));
    }

    void onlyAHandThatMovesThrows() {
        app::DragSpeed speed;
        QCOMPARE(speed.at(0), 0.0);
        for (int i = 0; i <= 10; ++i) speed.moved(20, 1000 + i * 16);
        QVERIFY(speed.at(1160) > 1.0);
        QVERIFY(speed.at(1160) < 2.0);
        QCOMPARE(speed.at(1400), 0.0); // it stopped first
        speed.begin();
        QCOMPARE(speed.at(1160), 0.0);
    }

    void nothingGlidesUnlessItIsWanted() {
        QVERIFY(!m_view->isGliding());
        drag(*m_view, {700, 300}, {300, 300}, Qt::NoModifier);
        QCOMPARE(m_view->visibleRange(), m_view->destination());
    }

    void aThrownTimelineGlidesOnWhereThatIsWanted() {
        m_view->setGliding(true);
        drag(*m_view, {700, 300}, {300, 300}, Qt::NoModifier);
        const bool animates = m_view->style()->styleHint(QStyle::SH_Widget_Animate, nullptr, m_view.get()) != 0;
        QCOMPARE(m_view->destination().begin > m_view->visibleRange().begin, animates);
        const layout::TimeRange goal = m_view->destination();
        QTest::mousePress(m_view.get(), Qt::LeftButton, Qt::NoModifier, {600, 300}); // a hand catches it
        QCOMPARE(m_view->destination(), m_view->visibleRange());
        QTest::mouseRelease(m_view.get(), Qt::LeftButton, Qt::NoModifier, {600, 300});
        QVERIFY(!animates || m_view->destination().begin < goal.begin);
    }

    void theCardTellsWhatThePointerRestsOn() {
        const QPoint middle = m_view->rectOf(EventId{9}).center();
        QTest::mouseMove(m_view.get(), middle);
        QTRY_VERIFY(card() && card()->isVisible());
        const QString all = told();
        QVERIFY2(all.contains(QStringLiteral("League council meets Eastmark")), qPrintable(all));
        QVERIFY2(all.contains(QStringLiteral("2022")), qPrintable(all));
        QVERIFY(!card()->geometry().contains(middle));
        QVERIFY(m_view->rect().contains(card()->geometry()));
        QTest::mouseMove(m_view.get(), middle + QPoint(20, 0));
        QVERIFY(!card()->isVisible());
    }

    void aKeyTellsTheSame() {
        m_view->setSelectedEvent(EventId{9});
        QTRY_COMPARE(m_view->visibleRange(), m_view->destination());
        QTest::keyClick(m_view.get(), Qt::Key_Space);
        QVERIFY(card() && card()->isVisible());
        QVERIFY(told().contains(QStringLiteral("League council meets Eastmark")));
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QVERIFY(!card()->isVisible());
        QVERIFY(m_view->selectedEvent());
        QTest::keyClick(m_view.get(), Qt::Key_Space);
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QVERIFY(!card()->isVisible());
    }

    void theCardKeepsClear_data() {
        QTest::addColumn<QRect>("target");
        QTest::addColumn<QPoint>("pointer");
        QTest::newRow("in the middle") << QRect(500, 300, 10, 10) << QPoint(505, 305);
        QTest::newRow("in a corner") << QRect(990, 590, 10, 10) << QPoint(995, 595);
        QTest::newRow("at the left") << QRect(0, 290, 10, 10) << QPoint(2, 292);
        QTest::newRow("all of the height") << QRect(500, 0, 40, 600) << QPoint(520, 300);
        QTest::newRow("everything") << QRect(0, 0, 1000, 600) << QPoint(500, 300);
    }

    void theCardKeepsClear() {
        QFETCH(QRect, target);
        QFETCH(QPoint, pointer);
        const QRect bounds(0, 0, 1000, 600);
        const QRect place = app::placeBeside({340, 150}, target, pointer, bounds);
        QVERIFY(bounds.contains(place));
        QVERIFY(!place.contains(pointer));
        QCOMPARE(place.size(), QSize(340, 150));
    }

    void theMenuOffersWhatCanBeDone() {
        m_view->setSelectedEvent(EventId{9});
        m_view->addAction(QStringLiteral("of the window"));
        QTRY_COMPARE(m_view->visibleRange(), m_view->destination());
        QContextMenuEvent asked(QContextMenuEvent::Keyboard, {5, 5}, m_view->mapToGlobal(QPoint(5, 5)));
        QApplication::sendEvent(m_view.get(), &asked);
        auto* menu = m_view->findChild<QMenu*>(QStringLiteral("timelineMenu"));
        QVERIFY(menu);
        QVERIFY(menu->actions().size() > 5);
        QCOMPARE(menu->actions().last()->text(), QStringLiteral("of the window"));
        menu->close();
    }

private:
    void click(std::uint32_t event, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTRY_COMPARE(m_view->visibleRange(), m_view->destination());
        const QRect rect = m_view->rectOf(EventId{event});
        for (int y = rect.top(); y <= rect.bottom(); ++y)
            for (int x = rect.left(); x <= rect.right(); x += 3)
                if (m_view->eventAt({x, y}) == EventId{event})
                    return QTest::mouseClick(m_view.get(), Qt::LeftButton, modifiers, {x, y});
        QFAIL("it is nowhere to be seen");
    }
    [[nodiscard]] EventCard* card() const { return m_view->findChild<EventCard*>(); }
    [[nodiscard]] QString told() const {
        QStringList lines;
        for (const QLabel* label : card()->findChildren<QLabel*>()) lines << label->text();
        return lines.join(u'\n');
    }

    std::unique_ptr<TimelineView> m_view;
    std::unique_ptr<QPointingDevice> m_finger{QTest::createTouchDevice()};
};

QTEST_MAIN(TimelineSelectionTest)
#include "tst_timeline_selection.moc"
