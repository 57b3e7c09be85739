// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The pointer on the timeline. Zooming keeps the moment under the pointer; a touchpad's two fingers pan and never zoom.
#include "app/timeline/timeline_view_p.h"

#include <QApplication>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPointingDevice>
#include <QTouchEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace dateline::app {

namespace {

constexpr double wheelZoom = 1.25; // a notch, 120 eighths of a degree; parts of a notch count in proportion
constexpr double wheelPan = 90;    // pixels a notch

bool fromTouchpad(const QWheelEvent& event) {
    return event.phase() != Qt::NoScrollPhase || event.pointingDevice()->type() == QInputDevice::DeviceType::TouchPad;
}

double dominant(QPointF delta) { return std::abs(delta.x()) > std::abs(delta.y()) ? delta.x() : delta.y(); }

} // namespace

void TimelineView::wheelEvent(QWheelEvent* event) {
    event->accept();
    if (!d->hasEvents()) return;
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    const QPointF turned = event->angleDelta();
    const bool sideways = event->modifiers().testFlag(Qt::ShiftModifier) || std::abs(turned.x()) > std::abs(turned.y());
    if (fromTouchpad(*event) && !control) {
        const QPointF pixels = event->pixelDelta().isNull() ? turned * (wheelPan / 120) : QPointF(event->pixelDelta());
        d->panBy(-dominant(pixels), Motion::jump);
    } else if (sideways && !control)
        d->panBy(-dominant(turned) * wheelPan / 120, Motion::eased);
    else if (const double notches = dominant(turned) / 120; notches != 0)
        d->zoomAbout(event->position().x(), std::pow(wheelZoom, notches), Motion::eased);
}

void TimelineView::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::BackButton) return goBack();
    if (event->button() == Qt::ForwardButton) return goForward();
    if (event->button() != Qt::LeftButton) return QWidget::mousePressEvent(event);
    d->hideCard();
    if (d->animation.state() == QAbstractAnimation::Running) setVisibleRange(d->range, Motion::jump); // caught
    d->pressed = event->position();
    d->draggedTo = event->position().x();
    d->dragging = false;
    d->speed.begin();
    const bool bands = event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier);
    if (bands && d->hasEvents()) {
        const bool zooms = event->modifiers().testFlag(Qt::ShiftModifier);
        d->band = Band{zooms ? Band::Use::zoom : Band::Use::select, event->position(), event->position()};
    } else if (d->hasEvents() && d->isOnAxis(event->position()))
        d->periodFrom = d->scale().minuteAt(event->position().x());
}

bool TimelineView::Private::isOnAxis(QPointF point) const {
    return layout && point.y() < frame().headerBottom * magnification;
}

/// Whole days, as long as they can be told apart.
layout::TimeRange TimelineView::Private::periodTo(double x) const {
    const double to = scale().minuteAt(std::clamp(x, 0.0, double(q.width())));
    const layout::TimeRange marked{std::min(*periodFrom, to), std::max(*periodFrom, to)};
    if (range.length() < 2 * layout::minutesPerDay) return marked;
    return layout::rangeOf({layout::dayAt(marked.begin), layout::dayAt(marked.end)});
}

void TimelineView::mouseMoveEvent(QMouseEvent* event) {
    if (!d->pressed) {
        d->setHover(d->targetAt(event->position()));
        d->restAt(event->position());
        if (!d->hovered) setCursor(d->isOnAxis(event->position()) ? Qt::SplitHCursor : Qt::ArrowCursor);
        return;
    }
    const QPointF way = event->position() - *d->pressed;
    const double moved = d->band ? std::max(std::abs(way.x()), std::abs(way.y())) : std::abs(way.x());
    if (!d->dragging && moved < QApplication::startDragDistance()) return;
    if (!d->dragging) setCursor(d->band ? Qt::CrossCursor : d->periodFrom ? Qt::SplitHCursor : Qt::ClosedHandCursor);
    d->dragging = true;
    if (d->band) {
        d->band->to = event->position();
        return update();
    }
    if (d->periodFrom) {
        d->period = d->periodTo(event->position().x());
        return d->refresh();
    }
    d->panBy(d->draggedTo - event->position().x(), Motion::jump);
    d->speed.moved(d->draggedTo - event->position().x(), d->clock.elapsed());
    d->draggedTo = event->position().x();
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !d->pressed) return QWidget::mouseReleaseEvent(event);
    d->pressed.reset();
    const bool marked = std::exchange(d->periodFrom, std::nullopt).has_value() && d->dragging;
    if (marked) Q_EMIT periodChanged(d->period);
    const std::optional<layout::Target> target = d->targetAt(event->position());
    if (std::exchange(d->dragging, false)) {
        setCursor(target ? Qt::PointingHandCursor : Qt::ArrowCursor);
        if (d->band) return d->useBand();
        if (!marked) d->glide();
        return;
    }
    d->band.reset();
    d->clickAt(event->position(), event->modifiers());
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !d->hasEvents()) return;
    if (event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier)) return;
    const auto target = d->targetAt(event->position());
    if (target && std::holds_alternative<EventId>(*target)) Q_EMIT eventActivated(std::get<EventId>(*target));
}

void TimelineView::leaveEvent(QEvent*) {
    d->hideCard();
    d->setHover(std::nullopt);
}

void TimelineView::Private::setHover(std::optional<layout::Target> target) {
    if (!hasEvents()) target.reset();
    if (target == hovered) return;
    hovered = target;
    q.setCursor(target ? Qt::PointingHandCursor : Qt::ArrowCursor);
    refresh();
}

bool TimelineView::event(QEvent* event) {
    switch (event->type()) {
    case QEvent::ToolTip:
        return true; // the card says it
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd:
    case QEvent::TouchCancel:
        if (d->hasEvents() && d->touch(static_cast<QTouchEvent&>(*event))) return true;
        break;
    case QEvent::NativeGesture: {
        const auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() != Qt::ZoomNativeGesture) break;
        d->zoomAbout(gesture->position().x(), 1 + gesture->value(), Motion::jump);
        return true;
    }
    default:
        break;
    }
    return QWidget::event(event);
}

} // namespace dateline::app
