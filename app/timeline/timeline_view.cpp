// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/timeline_view.h"

namespace dateline::app {

class TimelineView::Private {
public:
    std::shared_ptr<const project::Project> project;
    layout::TimeRange range{0, 1440};
    std::optional<EventId> selected;
};

TimelineView::TimelineView(QWidget* parent) : QWidget(parent), d(std::make_unique<Private>()) {}
TimelineView::~TimelineView() = default;
void TimelineView::setProject(std::shared_ptr<const project::Project> project) { d->project = std::move(project); }
void TimelineView::setFilter(EventFilter) {}
void TimelineView::setSelectedEvent(std::optional<EventId> event) {
    if (event == d->selected) return;
    d->selected = event;
    Q_EMIT selectedEventChanged(event);
}
std::optional<EventId> TimelineView::selectedEvent() const { return d->selected; }
layout::TimeRange TimelineView::visibleRange() const { return d->range; }
layout::TimeRange TimelineView::destination() const { return d->range; }
void TimelineView::setVisibleRange(layout::TimeRange range, Motion) {
    d->range = range;
    Q_EMIT visibleRangeChanged();
}
int TimelineView::eventsInView() const { return eventCount(); }
int TimelineView::eventCount() const { return d->project ? static_cast<int>(d->project->graph.events.size()) : 0; }
void TimelineView::zoomIn() {}
void TimelineView::zoomOut() {}
void TimelineView::fitAll() {}
void TimelineView::fitDensest() {}
void TimelineView::fitSelection() {}
void TimelineView::selectNext() {}
void TimelineView::selectPrevious() {}
void TimelineView::setHighlightedEvent(std::optional<EventId>) {}
void TimelineView::setHighlightedDocument(std::optional<DocumentId>) {}
bool TimelineView::event(QEvent* event) { return QWidget::event(event); }
void TimelineView::paintEvent(QPaintEvent* event) { QWidget::paintEvent(event); }
void TimelineView::resizeEvent(QResizeEvent* event) { QWidget::resizeEvent(event); }
void TimelineView::changeEvent(QEvent* event) { QWidget::changeEvent(event); }
void TimelineView::wheelEvent(QWheelEvent* event) { QWidget::wheelEvent(event); }
void TimelineView::mousePressEvent(QMouseEvent* event) { QWidget::mousePressEvent(event); }
void TimelineView::mouseMoveEvent(QMouseEvent* event) { QWidget::mouseMoveEvent(event); }
void TimelineView::mouseReleaseEvent(QMouseEvent* event) { QWidget::mouseReleaseEvent(event); }
void TimelineView::mouseDoubleClickEvent(QMouseEvent* event) { QWidget::mouseDoubleClickEvent(event); }
void TimelineView::leaveEvent(QEvent* event) { QWidget::leaveEvent(event); }
void TimelineView::keyPressEvent(QKeyEvent* event) { QWidget::keyPressEvent(event); }
void TimelineView::focusInEvent(QFocusEvent* event) { QWidget::focusInEvent(event); }
void TimelineView::focusOutEvent(QFocusEvent* event) { QWidget::focusOutEvent(event); }

} // namespace dateline::app
