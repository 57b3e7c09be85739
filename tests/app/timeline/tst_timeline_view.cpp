// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/date_prompt.h"
#include "app/timeline/overview_strip.h"
#include "app/timeline/period_text.h"
#include "app/timeline/timeline_view.h"
#include "app/timeline/view_history.h"
#include "core/layout/timeline_model.h"
#include "tests/support/example_project.h"

#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <cmath>
#include <memory>

using namespace dateline;
using app::TimelineView;

namespace {

std::shared_ptr<const project::Project> example() {
    return std::make_shared<const project::Project>(test::exampleProject());
}

/// QTest of Qt 6.4 has no wheel.
void turnWheel(QWidget& widget, QPointF at, QPoint angle, Qt::KeyboardModifiers modifiers = Qt::NoModifier,
               QPoint pixels = {}, Qt::ScrollPhase phase = Qt::NoScrollPhase) {
    QWheelEvent event(at, widget.mapToGlobal(at), pixels, angle, Qt::NoButton, modifiers, phase, false);
    QApplication::sendEvent(&widget, &event);
}

double minuteAt(const TimelineView& view, layout::TimeRange range, double x) {
    return layout::TimeScale(range, view.width()).minuteAt(x);
}

bool settled(const TimelineView& view) { return view.visibleRange() == view.destination(); }

/// Where the pointer finds an event: looked for as a person would, row by row above the baseline.
std::optional<QPoint> pointOf(TimelineView& view, EventId event) {
    for (int y = view.height() - 60; y > 56; y -= 10)
        for (int x = 4; x < view.width(); x += 10) {
            QTest::mouseClick(&view, Qt::LeftButton, Qt::NoModifier, {x, y});
            const bool found = view.selectedEvent() == event;
            if (view.selectedEvent()) QTest::keyClick(&view, Qt::Key_Escape);
            if (found) return QPoint(x, y);
        }
    return std::nullopt;
}

} // namespace

class TimelineViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void itOpensOnTheDensestStretch();
    void theWheelZoomsAboutThePointer_data();
    void theWheelZoomsAboutThePointer();
    void smallWheelStepsAddUpToANotch();
    void aTurningWheelRetargetsFromTheDestination();
    void shiftAndWheelPans();
    void twoFingersPanAndDoNotZoom();
    void draggingPans();
    void aClickSelectsAndASecondOneElsewhereClears();
    void aDoubleClickActivates();
    void clickingASourceOpensIt();
    void arrowsStepThroughEventsInTimeOrder();
    void keysZoomAndFit();
    void enterActivatesTheSelectedEvent();
    void selectingRevealsAnEventOutOfView();
    void aScreenReaderHearsTheSelectedEvent();
    void aScreenReaderWalksTheEventsInView();
    void theOverviewIsASlider();
    void theSelectionSurvivesAnotherReading();
    void withoutAProjectItSaysWhatToDo();
    void theBrushMovesResizesAndDraws();
    void theBrushObeysTheKeyboard();
    void aClickOnAFoldedEndShowsWhatLiesThere();
    void backAndForwardGoThroughWhatWasLookedAt();
    void oneGestureIsOneStepBack();
    void aDateInWordsIsGoneTo();
    void draggingAlongTheDatesMarksAStretch();
    void theMarkedStretchIsToldInWords();

private:
    std::unique_ptr<TimelineView> m_view;
};

void TimelineViewTest::init() {
    m_view = std::make_unique<TimelineView>();
    m_view->resize(1200, 640);
    m_view->setProject(example());
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_view->setFocus();
}

void TimelineViewTest::itOpensOnTheDensestStretch() {
    QCOMPARE(m_view->visibleRange(), layout::TimelineModel(example()).densestRange());
    QCOMPARE(m_view->eventCount(), 17);
    QCOMPARE(m_view->eventsInView(), 13);
}

void TimelineViewTest::theWheelZoomsAboutThePointer_data() {
    QTest::addColumn<int>("x");
    QTest::addColumn<int>("delta");
    QTest::newRow("in at the left") << 20 << 120;
    QTest::newRow("in at the right") << 1100 << 240;
    QTest::newRow("out") << 400 << -120;
}

void TimelineViewTest::theWheelZoomsAboutThePointer() {
    QFETCH(int, x);
    QFETCH(int, delta);
    const layout::TimeRange before = m_view->visibleRange();
    turnWheel(*m_view, QPointF(x, 300), {0, delta});
    QTRY_VERIFY(settled(*m_view));
    const layout::TimeRange after = m_view->visibleRange();
    QVERIFY(std::abs(minuteAt(*m_view, after, x) - minuteAt(*m_view, before, x)) < 0.01);
    QCOMPARE(after.length() < before.length(), delta > 0);
}

void TimelineViewTest::smallWheelStepsAddUpToANotch() {
    const layout::TimeRange before = m_view->visibleRange();
    turnWheel(*m_view, {500, 300}, {0, 120});
    const double notch = m_view->destination().length();
    m_view->setVisibleRange(before, TimelineView::Motion::jump);
    for (int i = 0; i < 8; ++i) turnWheel(*m_view, {500, 300}, {0, 15});
    QVERIFY(std::abs(m_view->destination().length() - notch) < 0.01);
}

void TimelineViewTest::aTurningWheelRetargetsFromTheDestination() {
    const double whole = m_view->visibleRange().length();
    turnWheel(*m_view, {500, 300}, {0, 120});
    const double once = m_view->destination().length();
    turnWheel(*m_view, {500, 300}, {0, 120});
    QVERIFY(std::abs(m_view->destination().length() / once - once / whole) < 1e-6);
}

void TimelineViewTest::shiftAndWheelPans() {
    const layout::TimeRange before = m_view->visibleRange();
    turnWheel(*m_view, {500, 300}, {0, -120}, Qt::ShiftModifier);
    QTRY_VERIFY(settled(*m_view));
    QVERIFY(m_view->visibleRange().begin > before.begin);
    QVERIFY(std::abs(m_view->visibleRange().length() - before.length()) < 0.01);
}

void TimelineViewTest::twoFingersPanAndDoNotZoom() {
    const layout::TimeRange before = m_view->visibleRange();
    turnWheel(*m_view, {500, 300}, {-80, 4}, Qt::NoModifier, {-40, 2}, Qt::ScrollUpdate);
    const layout::TimeRange after = m_view->visibleRange();
    QVERIFY(std::abs(after.length() - before.length()) < 0.01);
    QVERIFY(std::abs((after.begin - before.begin) - 40 * before.length() / m_view->width()) < 0.01);
}

void TimelineViewTest::draggingPans() {
    const layout::TimeRange before = m_view->visibleRange();
    QTest::mousePress(m_view.get(), Qt::LeftButton, Qt::NoModifier, {600, 90});
    QTest::mouseMove(m_view.get(), {650, 90});
    QTest::mouseMove(m_view.get(), {720, 95});
    QTest::mouseRelease(m_view.get(), Qt::LeftButton, Qt::NoModifier, {720, 95});
    const layout::TimeRange after = m_view->visibleRange();
    QVERIFY(std::abs(minuteAt(*m_view, after, 720) - minuteAt(*m_view, before, 600)) < 1);
    QVERIFY(!m_view->selectedEvent());
}

void TimelineViewTest::aClickSelectsAndASecondOneElsewhereClears() {
    const auto at = pointOf(*m_view, EventId{6});
    QVERIFY(at);
    QSignalSpy changed(m_view.get(), &TimelineView::selectedEventChanged);
    QTest::mouseClick(m_view.get(), Qt::LeftButton, Qt::NoModifier, *at);
    QCOMPARE(m_view->selectedEvent(), std::optional(EventId{6}));
    QCOMPARE(changed.size(), 1);
    QTest::mouseClick(m_view.get(), Qt::LeftButton, Qt::NoModifier, {3, 70});
    QCOMPARE(m_view->selectedEvent(), std::nullopt);
    QCOMPARE(changed.size(), 2);
}

void TimelineViewTest::aDoubleClickActivates() {
    const auto at = pointOf(*m_view, EventId{6});
    QVERIFY(at);
    QSignalSpy activated(m_view.get(), &TimelineView::eventActivated);
    QTest::mouseDClick(m_view.get(), Qt::LeftButton, Qt::NoModifier, *at);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.front().front().value<EventId>().value, 6U);
}

void TimelineViewTest::clickingASourceOpensIt() {
    QSignalSpy opened(m_view.get(), &TimelineView::documentActivated);
    for (int x = 2; x < m_view->width() && opened.isEmpty(); x += 4)
        QTest::mouseClick(m_view.get(), Qt::LeftButton, Qt::NoModifier, {x, m_view->height() - 18});
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.front().front().value<DocumentId>().value, 3U); // the first one published
}

void TimelineViewTest::arrowsStepThroughEventsInTimeOrder() {
    m_view->setSelectedEvent(EventId{6});
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QCOMPARE(m_view->selectedEvent(), std::optional(EventId{7}));
    QTest::keyClick(m_view.get(), Qt::Key_Left);
    QTest::keyClick(m_view.get(), Qt::Key_Left);
    QCOMPARE(m_view->selectedEvent(), std::optional(EventId{5}));
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    const layout::TimeRange before = m_view->destination();
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QVERIFY(m_view->destination().begin > before.begin);
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QVERIFY(m_view->selectedEvent());
}

void TimelineViewTest::keysZoomAndFit() {
    const double length = m_view->destination().length();
    QTest::keyClick(m_view.get(), Qt::Key_Plus);
    QVERIFY(m_view->destination().length() < length);
    QTest::keyClick(m_view.get(), Qt::Key_Minus);
    QVERIFY(std::abs(m_view->destination().length() - length) < 0.01);
    QTest::keyClick(m_view.get(), Qt::Key_Home);
    QTRY_COMPARE(m_view->visibleRange(), layout::TimelineModel(example()).wholeRange());
    m_view->setSelectedEvent(EventId{9});
    QTest::keyClick(m_view.get(), Qt::Key_F);
    QVERIFY(m_view->destination().length() < 20 * layout::minutesPerDay);
    QVERIFY(m_view->destination().contains(layout::minuteOf(time::dayOf({2022, 1, 12}))));
}

void TimelineViewTest::enterActivatesTheSelectedEvent() {
    QSignalSpy activated(m_view.get(), &TimelineView::eventActivated);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(activated.size(), 0);
    m_view->setSelectedEvent(EventId{4});
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
}

void TimelineViewTest::selectingRevealsAnEventOutOfView() {
    QSignalSpy moved(m_view.get(), &TimelineView::visibleRangeChanged);
    m_view->setSelectedEvent(EventId{0});
    QTRY_VERIFY(settled(*m_view));
    QVERIFY(m_view->visibleRange().contains(layout::minuteOf(time::dayOf({1997, 5, 27}))));
    QVERIFY(!moved.isEmpty());
}

void TimelineViewTest::aScreenReaderHearsTheSelectedEvent() {
    m_view->setLocale(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_view->setSelectedEvent(EventId{9});
    QCOMPARE(m_view->accessibleDescription(),
             QStringLiteral("12 January 2022, League council meets Eastmark in Brineport, 4 sources, part of Three "
                            "rounds of talks on the northern waters"));
    QVERIFY(!m_view->accessibleName().isEmpty());
}

void TimelineViewTest::aScreenReaderWalksTheEventsInView() {
    m_view->setLocale(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(m_view.get());
    QVERIFY(list && list->isValid());
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->childCount(), m_view->eventsInView());
    QStringList names;
    for (int i = 0; i < list->childCount(); ++i) {
        QAccessibleInterface* item = list->child(i);
        QVERIFY(item && item->isValid());
        QCOMPARE(item->role(), QAccessible::ListItem);
        QCOMPARE(item->parent(), list);
        QCOMPARE(list->indexOfChild(item), i);
        QVERIFY(list->rect().contains(item->rect()));
        QVERIFY(!item->state().selected);
        names << item->text(QAccessible::Name);
    }
    const QString council = QStringLiteral("12 January 2022, League council meets Eastmark in Brineport, 4 sources, "
                                           "part of Three rounds of talks on the northern waters");
    QVERIFY2(names.contains(council), qPrintable(names.join(u'\n')));
    QAccessibleInterface* item = list->child(static_cast<int>(names.indexOf(council)));
    item->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(m_view->selectedEvent(), std::optional(EventId{9}));
    QVERIFY(item->state().selected);
    const QPoint middle = item->rect().center();
    QCOMPARE(list->childAt(middle.x(), middle.y()), item);
    m_view->setProject(nullptr);
    QVERIFY(!item->isValid());
    QCOMPARE(list->childCount(), 0);
}

void TimelineViewTest::theOverviewIsASlider() {
    app::OverviewStrip strip;
    strip.resize(1000, 90);
    strip.setModel(std::make_shared<layout::TimelineModel>(example()));
    strip.setVisibleRange(m_view->visibleRange());
    QAccessibleInterface* slider = QAccessible::queryAccessibleInterface(&strip);
    QCOMPARE(slider->role(), QAccessible::Slider);
    QAccessibleValueInterface* value = slider->valueInterface();
    QVERIFY(value);
    QVERIFY(value->currentValue().toDouble() > 700); // the affair lies at the end of a long prelude
    QVERIFY(!slider->text(QAccessible::Value).isEmpty());
    QSignalSpy chosen(&strip, &app::OverviewStrip::rangeChosen);
    value->setCurrentValue(300);
    QCOMPARE(chosen.size(), 1);
    QVERIFY(std::abs(value->currentValue().toDouble() - 300) < 0.5);
}

void TimelineViewTest::theSelectionSurvivesAnotherReading() {
    m_view->setSelectedEvent(EventId{9});
    QTRY_VERIFY(settled(*m_view));
    const layout::TimeRange before = m_view->visibleRange();
    project::Project fewer = test::exampleProject();
    fewer.graph.relations.clear();
    fewer.graph.events.erase(fewer.graph.events.begin());
    m_view->setProject(std::make_shared<const project::Project>(std::move(fewer)));
    QCOMPARE(m_view->selectedEvent(), std::optional(EventId{8}));
    QCOMPARE(m_view->visibleRange(), before);
}

void TimelineViewTest::withoutAProjectItSaysWhatToDo() {
    const QImage full = m_view->grab().toImage();
    m_view->setProject(nullptr);
    QCOMPARE(m_view->eventCount(), 0);
    const QImage empty = m_view->grab().toImage();
    QVERIFY(empty != full);
    turnWheel(*m_view, {100, 100}, {0, 120});
    QTest::mouseClick(m_view.get(), Qt::LeftButton, Qt::NoModifier, {600, 320});
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    m_view->setProject(example());
    QCOMPARE(m_view->visibleRange(), layout::TimelineModel(example()).densestRange());
}

void TimelineViewTest::theBrushMovesResizesAndDraws() {
    app::OverviewStrip strip;
    strip.resize(1000, 96);
    strip.setModel(std::make_shared<layout::TimelineModel>(example()));
    const layout::TimeRange whole = strip.wholeRange();
    strip.setVisibleRange({whole.begin + whole.length() * 0.4, whole.begin + whole.length() * 0.6});
    strip.show();
    QSignalSpy chosen(&strip, &app::OverviewStrip::rangeChosen);
    const auto drag = [&](int from, int to) {
        QTest::mousePress(&strip, Qt::LeftButton, Qt::NoModifier, {from, 40});
        QTest::mouseMove(&strip, {(from + to) / 2, 40});
        QTest::mouseMove(&strip, {to, 40});
        QTest::mouseRelease(&strip, Qt::LeftButton, Qt::NoModifier, {to, 40});
    };
    const auto share = [&](double minute) { return (minute - whole.begin) / whole.length(); };
    drag(500, 600); // moves
    QVERIFY(std::abs(share(strip.visibleRange().begin) - 0.5) < 0.01);
    QVERIFY(std::abs(share(strip.visibleRange().end) - 0.7) < 0.01);
    drag(700, 800); // resizes
    QVERIFY(std::abs(share(strip.visibleRange().begin) - 0.5) < 0.01);
    QVERIFY(std::abs(share(strip.visibleRange().end) - 0.8) < 0.01);
    drag(100, 200); // draws
    QVERIFY(std::abs(share(strip.visibleRange().begin) - 0.1) < 0.01);
    QVERIFY(std::abs(share(strip.visibleRange().end) - 0.2) < 0.01);
    QVERIFY(chosen.size() >= 3);
}

void TimelineViewTest::theBrushObeysTheKeyboard() {
    app::OverviewStrip strip;
    strip.resize(1000, 96);
    strip.setModel(std::make_shared<layout::TimelineModel>(example()));
    strip.setVisibleRange({0, 100 * layout::minutesPerDay});
    QTest::keyClick(&strip, Qt::Key_Right);
    QCOMPARE(strip.visibleRange().begin, 10 * layout::minutesPerDay);
    QTest::keyClick(&strip, Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(strip.visibleRange().length(), 90 * layout::minutesPerDay);
    QTest::keyClick(&strip, Qt::Key_Home);
    QCOMPARE(strip.visibleRange(), strip.wholeRange());
}

void TimelineViewTest::aClickOnAFoldedEndShowsWhatLiesThere() {
    project::Project project = test::crowdedProject(500, 2);
    graph::Event ancient = project.graph.events.front();
    ancient.when = time::exactDay(time::dayOf({-4000, 6, 1}));
    project.graph.events.insert(project.graph.events.begin(), ancient);
    m_view->setProject(nullptr);
    m_view->setProject(std::make_shared<const project::Project>(std::move(project)));
    app::OverviewStrip strip;
    strip.resize(1000, 96);
    strip.setModel(m_view->model());
    strip.setVisibleRange(m_view->visibleRange());
    const double found = layout::minuteOf(time::dayOf({-4000, 6, 1}));
    QVERIFY(!strip.mainRange().contains(found));
    QTest::mouseClick(&strip, Qt::LeftButton, Qt::NoModifier, {20, 40});
    QVERIFY(strip.visibleRange().contains(found));
    m_view->setVisibleRange(strip.visibleRange(), TimelineView::Motion::jump);
    m_view->fitAll();
    QVERIFY(looksLike(m_view->destination(), strip.mainRange()));
    m_view->fitAll();
    QVERIFY(looksLike(m_view->destination(), strip.wholeRange()));
}

void TimelineViewTest::backAndForwardGoThroughWhatWasLookedAt() {
    const layout::TimeRange first = m_view->visibleRange();
    m_view->fitAll();
    const layout::TimeRange all = m_view->destination();
    m_view->showDays({time::dayOf({1997, 5, 27}), time::dayOf({1997, 5, 27})});
    QVERIFY(m_view->destination().contains(layout::minuteOf(time::dayOf({1997, 5, 27}))));
    m_view->goBack();
    QCOMPARE(m_view->destination(), all);
    m_view->goBack();
    QCOMPARE(m_view->destination(), first);
    m_view->goBack();
    QCOMPARE(m_view->destination(), first);
    m_view->goForward();
    QCOMPARE(m_view->destination(), all);
    m_view->fitDensest(); // gives up what lay ahead
    m_view->goForward();
    QVERIFY(looksLike(m_view->destination(), first));
}

void TimelineViewTest::oneGestureIsOneStepBack() {
    using Kind = app::ViewHistory::Kind;
    app::ViewHistory history;
    history.visit({0, 100}, Kind::step, 0);
    for (int i = 1; i < 50; ++i) history.visit({i * 10.0, i * 10.0 + 100}, Kind::motion, 5000 + i * 16);
    history.visit({0, 3000}, Kind::motion, 20000);
    QCOMPARE(history.back()->begin, 490.0);
    QCOMPARE(history.back()->begin, 0.0);
    QVERIFY(!history.back());
    QCOMPARE(history.forward()->begin, 490.0);
    QCOMPARE(history.forward()->end, 3000.0);
    QVERIFY(!history.forward());
}

void TimelineViewTest::aDateInWordsIsGoneTo() {
    app::askForDate(*m_view);
    auto* prompt = m_view->findChild<app::DatePrompt*>();
    QVERIFY(prompt);
    QTest::keyClicks(&prompt->words(), QStringLiteral("harbour"));
    const QString refused = prompt->answer();
    QTest::keyClick(&prompt->words(), Qt::Key_Return);
    QVERIFY(prompt->isVisible());
    prompt->words().clear();
    QTest::keyClicks(&prompt->words(), QStringLiteral("June 1999"));
    QVERIFY(prompt->answer() != refused);
    QTest::keyClick(&prompt->words(), Qt::Key_Return);
    QVERIFY(!prompt->isVisible());
    QVERIFY(m_view->destination().contains(layout::minuteOf(time::dayOf({1999, 6, 15}))));
    QVERIFY(m_view->destination().length() < 400 * layout::minutesPerDay);
}

void TimelineViewTest::draggingAlongTheDatesMarksAStretch() {
    const layout::TimeRange before = m_view->visibleRange();
    const layout::TimeScale scale(before, m_view->width());
    const double from = layout::minuteOf(time::dayOf({2022, 1, 10}));
    const double to = layout::minuteOf(time::dayOf({2022, 1, 14}));
    const auto at = [&](double minute) { return QPoint(static_cast<int>(scale.xOf(minute)), 20); };
    const double noon = layout::minutesPerDay / 2;
    QSignalSpy changed(m_view.get(), &TimelineView::periodChanged);
    QTest::mousePress(m_view.get(), Qt::LeftButton, Qt::NoModifier, at(from + noon));
    QTest::mouseMove(m_view.get(), at(from + 2 * noon));
    QTest::mouseMove(m_view.get(), at(to - noon));
    QTest::mouseRelease(m_view.get(), Qt::LeftButton, Qt::NoModifier, at(to - noon));
    QCOMPARE(m_view->visibleRange(), before);
    QCOMPARE(m_view->period(), std::optional(layout::TimeRange{from, to})); // whole days
    QCOMPARE(changed.size(), 1);
    QTest::mouseClick(m_view.get(), Qt::LeftButton, Qt::NoModifier, {3, 20});
    QVERIFY(!m_view->period());
    QTest::keyClick(m_view.get(), Qt::Key_P);
    QCOMPARE(m_view->period(), std::optional(before));
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QVERIFY(!m_view->period());
}

void TimelineViewTest::theMarkedStretchIsToldInWords() {
    const layout::TimelineModel model(example());
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    const layout::TimeRange talks = layout::rangeOf({time::dayOf({2022, 1, 10}), time::dayOf({2022, 1, 13})});
    const QString words = app::periodInWords(model, talks, english);
    QVERIFY2(words.contains(QStringLiteral("2022")), qPrintable(words));
    QVERIFY2(words.contains(
                 QStringLiteral("%n event").replace(QStringLiteral("%n"), english.toString(model.eventsIn(talks)))),
             qPrintable(words));
    const layout::TimeRange quiet = layout::rangeOf({time::dayOf({1950, 1, 1}), time::dayOf({1950, 1, 2})});
    QVERIFY(app::periodInWords(model, quiet, english).endsWith(QStringLiteral("no events")));
}

QTEST_MAIN(TimelineViewTest)
#include "tst_timeline_view.moc"
