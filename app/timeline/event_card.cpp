// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/event_card.h"

#include "app/models/fonts.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace dateline::app {

namespace {

constexpr int gap = 10;          // pixels between card and event
constexpr int pointerReach = 20; // what a pointer covers of what lies below it
constexpr int widthInLetters = 46;

QRect movedInto(QRect rect, const QRect& bounds) {
    rect.moveLeft(std::max(bounds.left(), std::min(rect.left(), bounds.right() - rect.width() + 1)));
    rect.moveTop(std::max(bounds.top(), std::min(rect.top(), bounds.bottom() - rect.height() + 1)));
    return rect;
}

QRect reachOf(QPoint pointer) { return {pointer - QPoint(4, 4), QSize(pointerReach + 4, pointerReach + 4)}; }

} // namespace

QRect placeBeside(QSize card, const QRect& target, std::optional<QPoint> pointer, const QRect& bounds) {
    const QRect taken = pointer ? reachOf(*pointer) : QRect();
    const int x = (pointer ? pointer->x() : target.left()) - (pointer ? card.width() / 3 : 0);
    const int y = (pointer ? pointer->y() : target.center().y()) - card.height() / 2;
    const std::array places{QPoint(x, target.bottom() + gap), QPoint(x, target.top() - gap - card.height()),
                            QPoint(target.right() + gap, y), QPoint(target.left() - gap - card.width(), y)};
    for (const QPoint place : places) {
        const QRect rect = movedInto({place, card}, bounds);
        if (!rect.intersects(target) && !rect.intersects(taken)) return rect;
    }
    const QPoint at = pointer.value_or(target.center()); // a target as large as the window
    const std::array besides{QPoint(x, at.y() + pointerReach + gap), QPoint(x, at.y() - gap - card.height()),
                             QPoint(at.x() + pointerReach + gap, y), QPoint(at.x() - gap - card.width(), y)};
    for (const QPoint place : besides) {
        const QRect rect = movedInto({place, card}, bounds);
        if (!rect.intersects(taken)) return rect;
    }
    return movedInto({besides.front(), card}, bounds);
}

EventCard::EventCard(QWidget* window) : QFrame(window) {
    setObjectName(QStringLiteral("eventCard"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_StyledBackground);
    setAutoFillBackground(true);
    setFrameShape(QFrame::StyledPanel);
    setFocusPolicy(Qt::NoFocus);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(12, 9, 12, 10);
    lines->setSpacing(3);
    m_date = addLine(QStringLiteral("eventCardDate"), "plain");
    m_title = addLine(QStringLiteral("eventCardTitle"), "plain");
    m_sources = addLine(QStringLiteral("eventCardSources"), "muted");
    m_quote = addLine(QStringLiteral("eventCardQuote"), "plain");
    m_status = addLine(QStringLiteral("eventCardStatus"), "muted");
    hide();
}

QLabel* EventCard::addLine(const QString& name, const char* role) {
    auto* line = new QLabel(this);
    line->setObjectName(name);
    line->setProperty("role", QString::fromLatin1(role));
    line->setTextFormat(Qt::PlainText);
    line->setWordWrap(true);
    layout()->addWidget(line);
    return line;
}

void EventCard::tell(const CardWords& words, const QRect& target, std::optional<QPoint> pointer) {
    m_date->setFont(scaledFont(font(), 0.95));
    m_title->setFont(scaledFont(font(), 1.05, QFont::DemiBold));
    m_quote->setFont(readingFont(font()));
    const std::array<std::pair<QLabel*, QString>, 5> lines{{{m_date, words.date},
                                                            {m_title, words.title},
                                                            {m_sources, words.sources},
                                                            {m_quote, words.quote},
                                                            {m_status, words.status}}};
    const QRect bounds = parentWidget()->rect().adjusted(4, 4, -4, -4);
    const int wide = std::min(bounds.width(), fontMetrics().averageCharWidth() * widthInLetters + 24);
    for (const auto& [label, text] : lines) {
        // What is written from right to left begins at the right, whatever the window's direction.
        label->setAlignment((text.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignTop);
        label->setText(text);
        label->setVisible(!text.isEmpty());
        label->ensurePolished(); // a style sheet may give it another font: its height is asked for below
    }
    layout()->invalidate();
    layout()->activate();
    const int high = std::min(bounds.height(), layout()->heightForWidth(wide));
    setGeometry(placeBeside({wide, high}, target, pointer, bounds));
    raise();
    show();
}

} // namespace dateline::app
