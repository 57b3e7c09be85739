// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Keys of the timeline: arrows step through the events in time order, with Shift they take along what they pass, with Ctrl
// they leave the selection as it is.
#include "app/timeline/timeline_view_p.h"

#include <QKeyEvent>

#include <algorithm>

namespace dateline::app {

namespace {

constexpr double arrowPan = 0.15; // of the width

} // namespace

/// Without a selection, arrows move the view.
void TimelineView::Private::arrow(int direction, Qt::KeyboardModifiers modifiers) {
    if (!hasEvents()) return;
    if (modifiers.testFlag(Qt::ControlModifier)) return moveCursor(direction);
    if (!focused()) return panBy(direction * q.width() * arrowPan, Motion::eased);
    if (!modifiers.testFlag(Qt::ShiftModifier)) return direction > 0 ? q.selectNext() : q.selectPrevious();
    const auto next = neighbour(direction);
    if (!next) return;
    reveal(*next);
    extendTo(*next);
}

void TimelineView::Private::space(Qt::KeyboardModifiers modifiers) {
    if (!hasEvents()) return;
    if (modifiers.testFlag(Qt::ControlModifier)) {
        if (const auto event = focused()) {
            toggle(*event);
            cursor = selected == event ? std::nullopt : event;
        }
        return;
    }
    if (focused())
        q.toggleCard();
    else
        q.selectInView();
}

bool TimelineView::Private::escape() {
    if (band) {
        band.reset();
        pressed.reset();
        dragging = false;
        q.unsetCursor();
        q.update();
    } else if (card && card->isVisible())
        hideCard();
    else if (focused())
        select(std::nullopt);
    else if (period)
        q.setPeriod(std::nullopt);
    else
        return false;
    return true;
}

void TimelineView::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomIn();
    case Qt::Key_Minus:
        return zoomOut();
    case Qt::Key_Left:
        return d->arrow(-1, event->modifiers());
    case Qt::Key_Right:
        return d->arrow(1, event->modifiers());
    case Qt::Key_PageUp:
        return d->panBy(-width() * 0.8, Motion::eased);
    case Qt::Key_PageDown:
        return d->panBy(width() * 0.8, Motion::eased);
    case Qt::Key_Home:
        return fitAll();
    case Qt::Key_F:
        return fitSelection();
    case Qt::Key_A:
        if (event->modifiers().testFlag(Qt::ControlModifier)) return selectAll();
        break;
    case Qt::Key_P:
        if (d->hasEvents()) setPeriod(d->period ? std::nullopt : std::optional(d->goal));
        return;
    case Qt::Key_Space:
        return d->space(event->modifiers());
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const auto focused = d->focused()) Q_EMIT eventActivated(*focused);
        return;
    case Qt::Key_Escape:
        if (d->escape()) return;
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void TimelineView::selectInView() {
    if (!d->hasEvents() || d->selected) return;
    std::vector<EventId> inView = d->layout->bars().eventsIn(d->goal);
    if (const auto [first, last] = d->model->pointsIn(d->goal); first < last)
        inView.push_back(d->model->points()[first]);
    if (inView.empty()) return selectNext();
    setSelectedEvent(*std::ranges::min_element(inView)); // the graph holds them in time order
}

void TimelineView::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    d->tellFocus();
    update();
}

void TimelineView::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    d->hideCard();
    update();
}

} // namespace dateline::app
