// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Gestures and keys of the timeline. Zooming keeps the moment under the pointer; a touchpad's two fingers pan and never zoom.
#include "app/timeline/timeline_view_p.h"

#include <QApplication>
#include <QGestureEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QPointingDevice>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace dateline::app {

namespace {

constexpr double wheelZoom = 1.25; // a notch, 120 eighths of a degree; parts of a notch count in proportion
constexpr double wheelPan = 90;    // pixels a notch
constexpr double arrowPan = 0.15;  // of the width

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
    d->pressed = event->position();
    d->draggedTo = event->position().x();
    d->dragging = false;
    if (d->hasEvents() && d->isOnAxis(event->position())) d->periodFrom = d->scale().minuteAt(event->position().x());
}

bool TimelineView::Private::isOnAxis(QPointF point) const {
    return layout && point.y() < layout->frameOf(q.height()).headerBottom;
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
        d->setHover(d->scene().hitAt({event->position().x(), event->position().y()}));
        if (!d->hovered) setCursor(d->isOnAxis(event->position()) ? Qt::SplitHCursor : Qt::ArrowCursor);
        return;
    }
    const double moved = std::abs(event->position().x() - d->pressed->x());
    if (!d->dragging && moved < QApplication::startDragDistance()) return;
    if (!d->dragging) setCursor(d->periodFrom ? Qt::SplitHCursor : Qt::ClosedHandCursor);
    d->dragging = true;
    if (d->periodFrom) {
        d->period = d->periodTo(event->position().x());
        return d->refresh();
    }
    d->panBy(d->draggedTo - event->position().x(), Motion::jump);
    d->draggedTo = event->position().x();
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !d->pressed) return QWidget::mouseReleaseEvent(event);
    d->pressed.reset();
    const bool marked = std::exchange(d->periodFrom, std::nullopt).has_value() && d->dragging;
    if (marked) Q_EMIT periodChanged(d->period);
    const std::optional<layout::Target> target =
        d->hasEvents() ? d->scene().hitAt({event->position().x(), event->position().y()}) : std::nullopt;
    if (std::exchange(d->dragging, false)) {
        setCursor(target ? Qt::PointingHandCursor : Qt::ArrowCursor);
        return;
    }
    if (!target && d->isOnAxis(event->position())) return setPeriod(std::nullopt);
    if (!target) return d->select(std::nullopt);
    if (std::holds_alternative<EventId>(*target))
        d->select(std::get<EventId>(*target));
    else
        Q_EMIT documentActivated(std::get<DocumentId>(*target));
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !d->hasEvents()) return;
    const auto target = d->scene().hitAt({event->position().x(), event->position().y()});
    if (target && std::holds_alternative<EventId>(*target)) Q_EMIT eventActivated(std::get<EventId>(*target));
}

void TimelineView::leaveEvent(QEvent*) { d->setHover(std::nullopt); }

void TimelineView::Private::setHover(std::optional<layout::Target> target) {
    if (!hasEvents()) target.reset();
    if (target == hovered) return;
    hovered = target;
    q.setCursor(target ? Qt::PointingHandCursor : Qt::ArrowCursor);
    refresh();
}

QString TimelineView::Private::toolTipOf(const layout::Target& target) const {
    const auto lines = [](const QString& strong, const QString& plain) {
        return QStringLiteral("<p><b>%1</b><br>%2</p>").arg(strong.toHtmlEscaped(), plain.toHtmlEscaped());
    };
    if (std::holds_alternative<EventId>(target)) {
        const graph::Event& event = project->at(std::get<EventId>(target));
        return lines(QString::fromStdString(event.title),
                     tr("%1 · %2").arg(text->longDate(event.when), text->sourceNames(*project, event)));
    }
    const project::SourceDocument& source = project->at(std::get<DocumentId>(target));
    const QString date = source.reading.published.when ? text->longDate(*source.reading.published.when) : tr("undated");
    const QString name = QString::fromStdString(source.document.source);
    return lines(QString::fromStdString(source.document.title), name.isEmpty() ? date : tr("%1 · %2").arg(name, date));
}

bool TimelineView::event(QEvent* event) {
    switch (event->type()) {
    case QEvent::ToolTip: {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto target =
            d->hasEvents() ? d->scene().hitAt({double(help->pos().x()), double(help->pos().y())}) : std::nullopt;
        if (target)
            QToolTip::showText(help->globalPos(), d->toolTipOf(*target), this);
        else
            QToolTip::hideText();
        return true;
    }
    case QEvent::NativeGesture: {
        const auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() != Qt::ZoomNativeGesture) break;
        d->zoomAbout(gesture->position().x(), 1 + gesture->value(), Motion::jump);
        return true;
    }
    case QEvent::Gesture:
        if (QGesture* gesture = static_cast<QGestureEvent*>(event)->gesture(Qt::PinchGesture)) {
            const auto* pinch = static_cast<QPinchGesture*>(gesture);
            d->zoomAbout(mapFromGlobal(pinch->centerPoint()).x(), pinch->scaleFactor(), Motion::jump);
            return true;
        }
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

void TimelineView::keyPressEvent(QKeyEvent* event) {
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    const bool stepping = d->selected && !shift;
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomIn();
    case Qt::Key_Minus:
        return zoomOut();
    case Qt::Key_Left:
        return stepping ? selectPrevious() : d->panBy(-width() * arrowPan, Motion::eased);
    case Qt::Key_Right:
        return stepping ? selectNext() : d->panBy(width() * arrowPan, Motion::eased);
    case Qt::Key_PageUp:
        return d->panBy(-width() * 0.8, Motion::eased);
    case Qt::Key_PageDown:
        return d->panBy(width() * 0.8, Motion::eased);
    case Qt::Key_Home:
        return fitAll();
    case Qt::Key_F:
        return fitSelection();
    case Qt::Key_P:
        if (d->hasEvents()) setPeriod(d->period ? std::nullopt : std::optional(d->goal));
        return;
    case Qt::Key_Space:
        return selectInView();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (d->selected) Q_EMIT eventActivated(*d->selected);
        return;
    case Qt::Key_Escape:
        if (d->selected) return d->select(std::nullopt);
        if (d->period) return setPeriod(std::nullopt);
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
    update();
}

void TimelineView::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

} // namespace dateline::app
