// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/overview_strip.h"

#include "app/timeline/scene_painter.h"
#include "app/timeline/timeline_accessible.h"
#include "core/layout/overview_scene.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace dateline::app {

namespace {

constexpr double handleReach = 6; // pixels on both sides of an edge

enum class Grip { none, draw, move, left, right };

} // namespace

class OverviewStrip::Private {
public:
    explicit Private(OverviewStrip& strip) : q(strip) { restyle(); }

    void restyle() {
        theme = TimelineTheme::of(q.palette());
        text = std::make_unique<TimelineText>(q.font(), q.locale());
        magnification = magnificationFor(q.font());
        sprites.clear();
        q.updateGeometry();
        q.update();
    }

    // The scene has its own pixels, `magnification` times as large as the widget's; so have all x here.
    [[nodiscard]] double xOf(const QMouseEvent& event) const { return event.position().x() / magnification; }
    [[nodiscard]] double width() const { return std::max(1, q.width()) / magnification; }
    [[nodiscard]] layout::OverviewViewport viewport() const {
        return {width(), q.height() / magnification, q.wholeRange(), q.mainRange(), range};
    }
    [[nodiscard]] layout::OverviewScale scale() const { return layout::OverviewScale(viewport()); }

    [[nodiscard]] Grip gripAt(double x) const {
        const layout::BrushGeometry brush = layout::brushOf(viewport());
        const bool wide = brush.right - brush.left > 3 * handleReach; // a narrow brush can only be moved
        if (wide && std::abs(x - brush.left) <= handleReach) return Grip::left;
        if (wide && std::abs(x - brush.right) <= handleReach) return Grip::right;
        return x >= brush.left - 2 && x <= brush.right + 2 ? Grip::move : Grip::draw;
    }

    /// Nearly everything, and once that is shown, all of it.
    [[nodiscard]] layout::TimeRange everything() const {
        return looksLike(range, model->mainRange()) ? model->wholeRange() : model->mainRange();
    }

    void choose(layout::TimeRange next) {
        next = layout::clampedToAxis(next);
        if (next == range) return;
        range = next;
        q.update();
        Q_EMIT q.rangeChosen(range);
    }

    void dragTo(double x) {
        const double minute = scale().minuteAt(std::clamp(x, 0.0, width()));
        const double least = scale().minuteAt(x + handleReach) - scale().minuteAt(x);
        switch (grip) {
        case Grip::move:
            return choose({minute - grabbed, minute - grabbed + range.length()});
        case Grip::left:
            return choose({std::min(minute, range.end - least), range.end});
        case Grip::right:
            return choose({range.begin, std::max(minute, range.begin + least)});
        case Grip::draw:
            if (std::abs(minute - grabbed) > least) choose({std::min(minute, grabbed), std::max(minute, grabbed)});
            return;
        case Grip::none:
            return;
        }
    }

    /// A folded end unfolds; elsewhere the frame comes to the pointer.
    void goTo(double x) {
        if (const auto folded = scale().foldedAt(x)) return choose(*folded);
        const double minute = scale().minuteAt(x);
        choose({minute - range.length() / 2, minute + range.length() / 2});
    }

    OverviewStrip& q;
    std::shared_ptr<const layout::TimelineModel> model;
    std::unique_ptr<TimelineText> text;
    TimelineTheme theme = TimelineTheme::light();
    SceneSprites sprites;
    double magnification = 1; ///< by the platform's font
    layout::TimeRange range{0, 1440};
    Grip grip = Grip::none;
    double grabbed = 0; ///< for moving: minutes from the brush's begin; for drawing: the minute where it began
    double pressedAt = 0;
};

OverviewStrip::OverviewStrip(QWidget* parent) : QWidget(parent), d(std::make_unique<Private>(*this)) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Overview of the whole timeline"));
    installTimelineAccessibility();
}

OverviewStrip::~OverviewStrip() = default;

void OverviewStrip::setModel(std::shared_ptr<const layout::TimelineModel> model) {
    d->model = std::move(model);
    update();
}

layout::TimeRange OverviewStrip::visibleRange() const { return d->range; }

void OverviewStrip::setVisibleRange(layout::TimeRange range) {
    d->range = range;
    setAccessibleDescription(tr("Showing %1").arg(d->text->rangeName(range)));
    update();
}

void OverviewStrip::chooseRange(layout::TimeRange range) { d->choose(range); }

QSize OverviewStrip::sizeHint() const { return {900, qRound(96 * d->magnification)}; }

QSize OverviewStrip::minimumSizeHint() const { return {200, qRound(64 * d->magnification)}; }

layout::TimeRange OverviewStrip::wholeRange() const { return d->model ? d->model->wholeRange() : d->range; }

layout::TimeRange OverviewStrip::mainRange() const { return d->model ? d->model->mainRange() : d->range; }

void OverviewStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    if (!d->model || d->model->eventCount() == 0) {
        painter.fillRect(rect(), d->theme.ground);
        return;
    }
    painter.save();
    painter.scale(d->magnification, d->magnification);
    ScenePainter(painter, d->theme, *d->text, &d->sprites)
        .paint(layout::overviewScene(*d->model, d->viewport(), d->text->sceneText()));
    painter.restore();
    if (!hasFocus() || !window()->testAttribute(Qt::WA_KeyboardFocusChange)) return;
    painter.setPen(QPen(d->theme.accent, d->theme.stroke));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
}

void OverviewStrip::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !d->model) return QWidget::mousePressEvent(event);
    d->pressedAt = d->xOf(*event);
    d->grip = d->gripAt(d->pressedAt);
    d->grabbed = d->scale().minuteAt(d->pressedAt) - (d->grip == Grip::move ? d->range.begin : 0);
}

void OverviewStrip::mouseMoveEvent(QMouseEvent* event) {
    if (!d->model) return;
    const Grip grip = d->grip == Grip::none ? d->gripAt(d->xOf(*event)) : d->grip;
    const bool edge = grip == Grip::left || grip == Grip::right;
    setCursor(edge                 ? Qt::SizeHorCursor
              : grip == Grip::move ? (d->grip == Grip::move ? Qt::ClosedHandCursor : Qt::OpenHandCursor)
              : d->scale().foldedAt(d->xOf(*event)) ? Qt::PointingHandCursor
                                                    : Qt::CrossCursor);
    setToolTip(d->scale().foldedAt(d->xOf(*event)) ? tr("Events far from all others. Click to show them.") : QString());
    d->dragTo(d->xOf(*event));
}

void OverviewStrip::mouseReleaseEvent(QMouseEvent* event) {
    const bool clicked = d->grip == Grip::draw && std::abs(d->xOf(*event) - d->pressedAt) < handleReach / 2;
    d->grip = Grip::none;
    if (clicked) d->goTo(d->xOf(*event));
}

void OverviewStrip::mouseDoubleClickEvent(QMouseEvent*) {
    if (d->model) d->choose(d->everything());
}

void OverviewStrip::wheelEvent(QWheelEvent* event) {
    event->accept();
    if (!d->model) return;
    const double factor = std::pow(1.25, event->angleDelta().y() / 120.0);
    const double length = d->range.length() / factor;
    d->choose({d->range.centre() - length / 2, d->range.centre() + length / 2});
}

void OverviewStrip::keyPressEvent(QKeyEvent* event) {
    if (!d->model || (event->key() != Qt::Key_Left && event->key() != Qt::Key_Right && event->key() != Qt::Key_Home))
        return QWidget::keyPressEvent(event);
    if (event->key() == Qt::Key_Home) return d->choose(d->everything());
    const double step = d->range.length() * 0.1 * (event->key() == Qt::Key_Left ? -1 : 1);
    const bool resize = event->modifiers().testFlag(Qt::ShiftModifier);
    d->choose({d->range.begin + (resize ? 0 : step), d->range.end + step});
}

void OverviewStrip::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void OverviewStrip::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

void OverviewStrip::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::LocaleChange)
        d->restyle();
}

} // namespace dateline::app
