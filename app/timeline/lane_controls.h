// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Hands on the lanes of a timeline, which knows nothing of this: a click on a header closes or opens its lane, dragging moves
// it, the wheel over it and a bar at the edge scroll. By keys: up and down choose a lane, with Ctrl they move it, C closes or
// opens it. And what leads to a story and out of it: S and Esc.

#include <QObject>

#include <optional>
#include <string>

class QAction;
class QFrame;
class QKeyEvent;
class QMouseEvent;
class QScrollBar;

namespace dateline::app {

class TimelineView;

class LaneControls : public QObject {
    Q_OBJECT

public:
    /// Belongs to the view.
    explicit LaneControls(TimelineView& view);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addStoryAction();
    void update();
    void placeFrame();
    [[nodiscard]] std::optional<std::size_t> shownAt(QPointF point) const; ///< of the headers in view
    [[nodiscard]] std::size_t placeFor(double y) const;                    ///< among all lanes
    bool press(const QMouseEvent& event);
    bool drag(QMouseEvent& event);
    bool release();
    bool key(const QKeyEvent& event);
    [[nodiscard]] bool leavesByEscape() const;
    void choose(int direction);
    void move(int direction);
    void toggle(const std::string& key);
    void reveal(const std::string& key);
    void tell();

    TimelineView& m_view;
    QScrollBar* m_bar = nullptr;
    QFrame* m_frame = nullptr; ///< around the header that the keys have chosen
    QFrame* m_mark = nullptr;  ///< where a dragged lane would go
    QAction* m_story = nullptr;
    std::optional<std::string> m_chosen;
    std::optional<std::string> m_pressed;
    double m_pressedAt = 0;
    bool m_dragging = false;
    double m_turned = 0; ///< of the wheel, in eighths of a degree
};

} // namespace dateline::app
