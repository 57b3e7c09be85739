// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What is told of an event, or of an article, beside it: shown after the pointer has rested there, or on a key. It lies over
// the window without taking the pointer or the focus, and covers neither the pointer nor, where there is room, its event.

#include <QFrame>
#include <QString>

#include <optional>

class QLabel;

namespace dateline::app {

/// Plain texts; empty ones are left out.
struct CardWords {
    QString date;
    QString title;
    QString sources;
    QString quote;
    QString status;
};

class EventCard : public QFrame {
    Q_OBJECT

public:
    explicit EventCard(QWidget* window);

    /// Beside `target`; both in pixels of the window.
    void tell(const CardWords& words, const QRect& target, std::optional<QPoint> pointer);

private:
    QLabel* addLine(const QString& name, const char* role);

    QLabel* m_date = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_sources = nullptr;
    QLabel* m_quote = nullptr;
    QLabel* m_status = nullptr;
};

/// Where a card of this size goes within `bounds`: below, above, right or left of the target, the first that has room;
/// else where it keeps clear of the pointer. Never outside `bounds` unless it is larger than they are.
[[nodiscard]] QRect placeBeside(QSize card, const QRect& target, std::optional<QPoint> pointer, const QRect& bounds);

} // namespace dateline::app
