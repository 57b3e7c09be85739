// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The whole span at a glance: how many events when, and a brush over the stretch that the timeline shows. The brush is
// moved by dragging it, resized at its edges, and drawn anew by dragging beside it; arrows move it, Shift+arrows resize it.
// Far outliers are folded into the ends; a click there shows them.

#include "core/layout/timeline_model.h"

#include <QWidget>

#include <memory>

namespace dateline::app {

class OverviewStrip : public QWidget {
    Q_OBJECT

public:
    explicit OverviewStrip(QWidget* parent = nullptr);
    ~OverviewStrip() override;

    /// Nothing: there is no project.
    void setModel(std::shared_ptr<const layout::TimelineModel> model);
    [[nodiscard]] layout::TimeRange visibleRange() const;
    /// What the brush marks; emits nothing.
    void setVisibleRange(layout::TimeRange range);
    /// As if the person had moved the brush there.
    void chooseRange(layout::TimeRange range);
    [[nodiscard]] layout::TimeRange wholeRange() const;
    /// What the strip shows evenly; the rest is folded into its ends.
    [[nodiscard]] layout::TimeRange mainRange() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The person moved, resized or drew the brush.
    void rangeChosen(dateline::layout::TimeRange range);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace dateline::app
