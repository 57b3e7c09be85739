// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Fingers on the timeline: one pans, two pinch and pan, a tap is a click. What a finger or a drag throws glides on, if that is wanted.
#include "app/timeline/timeline_view_p.h"

#include <QApplication>
#include <QEasingCurve>
#include <QPointingDevice>
#include <QStyle>
#include <QTouchEvent>

#include <algorithm>
#include <cmath>

namespace dateline::app {

namespace {

constexpr double slowestThrow = 0.25; // pixels a millisecond
constexpr int glideMilliseconds = 600;
constexpr double nearestFingers = 20; // pixels; closer ones cannot be told apart

std::vector<QEventPoint> fingersOf(const QTouchEvent& event) {
    std::vector<QEventPoint> fingers;
    for (const QEventPoint& point : event.points())
        if (point.state() != QEventPoint::Released) fingers.push_back(point);
    return fingers;
}

bool isTap(const QTouchEvent& event) {
    const auto& finger = event.points().front();
    return event.points().size() == 1 &&
           (finger.position() - finger.pressPosition()).manhattanLength() < QApplication::startDragDistance();
}

} // namespace

bool TimelineView::Private::touch(QTouchEvent& event) {
    if (event.pointingDevice() && event.pointingDevice()->type() != QInputDevice::DeviceType::TouchScreen) return false;
    event.accept();
    const std::vector<QEventPoint> fingers = fingersOf(event);
    switch (event.type()) {
    case QEvent::TouchBegin:
        hideCard();
        speed.begin();
        pinched = false;
        if (animation.state() == QAbstractAnimation::Running) q.setVisibleRange(range, Motion::jump); // caught
        break;
    case QEvent::TouchUpdate:
        pinched = pinched || fingers.size() > 1;
        if (fingers.size() > 1)
            pinch(fingers[0], fingers[1]);
        else if (fingers.size() == 1 && (pinched || !isTap(event)))
            fingerMoved(fingers[0]);
        break;
    case QEvent::TouchEnd:
        if (!pinched && isTap(event)) clickAt(event.points().front().position(), Qt::NoModifier);
        if (!pinched && !isTap(event)) glide();
        break;
    default:
        break;
    }
    return true;
}

void TimelineView::Private::fingerMoved(const QEventPoint& finger) {
    const double way = finger.lastPosition().x() - finger.position().x();
    speed.moved(way, clock.elapsed());
    panBy(way, Motion::jump);
}

void TimelineView::Private::pinch(const QEventPoint& one, const QEventPoint& other) {
    const auto apart = [](QPointF a, QPointF b) {
        return std::max(nearestFingers, std::hypot(a.x() - b.x(), a.y() - b.y()));
    };
    const double centre = (one.position().x() + other.position().x()) / 2;
    const double before = (one.lastPosition().x() + other.lastPosition().x()) / 2;
    panBy(before - centre, Motion::jump);
    zoomAbout(centre, apart(one.position(), other.position()) / apart(one.lastPosition(), other.lastPosition()),
              Motion::jump);
}

bool TimelineView::Private::isStill() const {
    return !q.isVisible() || q.style()->styleHint(QStyle::SH_Widget_Animate, nullptr, &q) == 0;
}

/// As far as it would come while its speed falls evenly.
void TimelineView::Private::glide() {
    const double thrown = speed.at(clock.elapsed());
    if (!gliding || isStill() || std::abs(thrown) < slowestThrow) return;
    panBy(thrown * glideMilliseconds / 3, Motion::eased); // the curve's speed at its beginning is three times its mean
    animation.setDuration(glideMilliseconds);
}

void TimelineView::setGliding(bool gliding) { d->gliding = gliding; }

bool TimelineView::isGliding() const { return d->gliding; }

} // namespace dateline::app
