// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Makes a whole window take files and folders: a frame and a line say so while they hover over it.

#include <QStringList>
#include <QWidget>

namespace dateline::app {

/// Lies over the window it is given, visible while something that can be dropped is over it.
class DropTarget : public QWidget {
    Q_OBJECT

public:
    explicit DropTarget(QWidget& window);

Q_SIGNALS:
    void filesDropped(const QStringList& paths);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void highlight();
};

} // namespace dateline::app
