// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/overview_strip.h"

namespace dateline::app {

class OverviewStrip::Private {
public:
    std::shared_ptr<const project::Project> project;
    layout::TimeRange range{0, 1440};
};

OverviewStrip::OverviewStrip(QWidget* parent) : QWidget(parent), d(std::make_unique<Private>()) {}
OverviewStrip::~OverviewStrip() = default;
void OverviewStrip::setProject(std::shared_ptr<const project::Project> project) { d->project = std::move(project); }
layout::TimeRange OverviewStrip::visibleRange() const { return d->range; }
void OverviewStrip::setVisibleRange(layout::TimeRange range) { d->range = range; }
layout::TimeRange OverviewStrip::wholeRange() const { return d->range; }
void OverviewStrip::paintEvent(QPaintEvent* event) { QWidget::paintEvent(event); }
void OverviewStrip::mousePressEvent(QMouseEvent* event) { QWidget::mousePressEvent(event); }
void OverviewStrip::mouseMoveEvent(QMouseEvent* event) { QWidget::mouseMoveEvent(event); }
void OverviewStrip::mouseReleaseEvent(QMouseEvent* event) { QWidget::mouseReleaseEvent(event); }
void OverviewStrip::mouseDoubleClickEvent(QMouseEvent* event) { QWidget::mouseDoubleClickEvent(event); }
void OverviewStrip::wheelEvent(QWheelEvent* event) { QWidget::wheelEvent(event); }
void OverviewStrip::keyPressEvent(QKeyEvent* event) { QWidget::keyPressEvent(event); }
void OverviewStrip::focusInEvent(QFocusEvent* event) { QWidget::focusInEvent(event); }
void OverviewStrip::focusOutEvent(QFocusEvent* event) { QWidget::focusOutEvent(event); }
void OverviewStrip::changeEvent(QEvent* event) { QWidget::changeEvent(event); }

} // namespace dateline::app
