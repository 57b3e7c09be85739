// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/reader_text.h"

#include "app/models/fonts.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>
#include <QToolTip>

#include <algorithm>

namespace dateline::app {

namespace {

constexpr int documentMargin = 20;

QTextEdit::ExtraSelection selectionOf(const QTextCursor& cursor, const QColor& background) {
    QTextEdit::ExtraSelection selection;
    selection.cursor = cursor;
    selection.format.setBackground(background);
    return selection;
}

} // namespace

ReaderText::ReaderText(QWidget* parent) : QTextEdit(parent) {
    setObjectName(QStringLiteral("reader"));
    setAccessibleName(tr("Article"));
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setAcceptDrops(false); // files dropped here are the window's
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(documentMargin);
    viewport()->setMouseTracking(true);
}

void ReaderText::setArticle(const QString& text, std::optional<TextRange> headline,
                            const std::vector<TextRange>& furniture) {
    m_marks = {};
    m_keyboardTimex.reset();
    m_headline = headline;
    m_furniture = furniture;
    setExtraSelections({});
    setPlainText(text);
    applyFormats();
    verticalScrollBar()->setValue(0);
}

void ReaderText::setMarks(ReaderMarks marks) {
    m_marks = std::move(marks);
    if (m_keyboardTimex && *m_keyboardTimex >= m_marks.dated.size()) m_keyboardTimex.reset();
    applySelections();
    viewport()->update();
}

QTextCursor ReaderText::cursorFor(TextRange range) const {
    const int last = document()->characterCount() - 1;
    QTextCursor cursor(document());
    cursor.setPosition(std::min(range.begin, last));
    cursor.setPosition(std::min(range.end, last), QTextCursor::KeepAnchor);
    return cursor;
}

void ReaderText::applyFormats() {
    const Theme theme = Theme::current();
    const QFont reading = readingFont(font());
    document()->setDefaultFont(reading);
    QTextCursor all(document());
    all.select(QTextCursor::Document);
    QTextBlockFormat block;
    block.setLineHeight(linePercent(reading, 1.58), QTextBlockFormat::ProportionalHeight);
    block.setBottomMargin(2);
    all.mergeBlockFormat(block);
    QTextCharFormat plain;
    plain.setForeground(theme.text);
    plain.setFont(reading);
    all.mergeCharFormat(plain);
    QTextCharFormat muted;
    muted.setForeground(theme.muted);
    for (const auto& range : m_furniture) cursorFor(range).mergeCharFormat(muted);
    if (!m_headline) return;
    QTextCharFormat headline;
    headline.setFont(scaledFont(reading, 1.22, QFont::DemiBold));
    cursorFor(*m_headline).mergeCharFormat(headline);
}

void ReaderText::applySelections() {
    const Theme theme = Theme::current();
    QList<ExtraSelection> selections;
    for (const auto& passage : m_marks.passages) selections << selectionOf(cursorFor(passage), theme.accentSoft);
    for (std::size_t i = 0; i < m_marks.dated.size(); ++i) {
        const DatedRange& dated = m_marks.dated[i];
        ExtraSelection selection =
            selectionOf(cursorFor(dated.range), dated.selected ? theme.highlight : theme.highlightSoft);
        if (!dated.linked) {
            selection.format.clearBackground();
            selection.format.setUnderlineStyle(QTextCharFormat::DotLine);
            selection.format.setUnderlineColor(theme.muted);
        }
        if (dated.selected) selection.format.setForeground(theme.highlightText);
        if (m_keyboardTimex == i) {
            selection.format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
            selection.format.setUnderlineColor(theme.accent);
        }
        selections << selection;
    }
    setExtraSelections(selections);
}

void ReaderText::scrollTo(TextRange range) {
    const QRect rect = cursorRect(cursorFor({range.begin, range.begin}));
    QScrollBar* bar = verticalScrollBar();
    bar->setValue(bar->value() + rect.top() - viewport()->height() / 4);
}

QRect ReaderText::rectOf(TextRange range) const {
    QTextCursor begin = cursorFor({range.begin, range.begin});
    QTextCursor end = cursorFor({range.end, range.end});
    const QRect first = cursorRect(begin);
    const QRect last = cursorRect(end);
    if (first.top() == last.top()) return first.united(last);
    return {first.left(), first.top(), viewport()->width() - first.left() - documentMargin, first.height()};
}

const DatedRange* ReaderText::datedAt(const QPoint& point) const {
    const int position = document()->documentLayout()->hitTest(
        point + QPoint(horizontalScrollBar()->value(), verticalScrollBar()->value()), Qt::ExactHit);
    if (position < 0) return nullptr;
    const auto found = std::find_if(m_marks.dated.begin(), m_marks.dated.end(), [position](const DatedRange& dated) {
        return dated.range.begin <= position && position < dated.range.end;
    });
    return found == m_marks.dated.end() ? nullptr : &*found;
}

bool ReaderText::viewportEvent(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QTextEdit::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const DatedRange* dated = datedAt(help->pos());
    if (dated != nullptr && !dated->toolTip.isEmpty())
        QToolTip::showText(help->globalPos(), dated->toolTip, viewport());
    else
        QToolTip::hideText();
    return true;
}

void ReaderText::mousePressEvent(QMouseEvent* event) {
    m_pressed = event->pos();
    QTextEdit::mousePressEvent(event);
}

void ReaderText::mouseReleaseEvent(QMouseEvent* event) {
    QTextEdit::mouseReleaseEvent(event);
    const bool dragged = (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (event->button() != Qt::LeftButton || dragged) return;
    if (const DatedRange* dated = datedAt(event->pos()); dated != nullptr && dated->linked)
        Q_EMIT timexActivated(dated->timex);
}

void ReaderText::mouseMoveEvent(QMouseEvent* event) {
    QTextEdit::mouseMoveEvent(event);
    const DatedRange* dated = datedAt(event->pos());
    viewport()->setCursor(dated != nullptr && dated->linked ? Qt::PointingHandCursor : Qt::IBeamCursor);
}

void ReaderText::keyPressEvent(QKeyEvent* event) {
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (plain && event->key() == Qt::Key_Right) return stepDated(1);
    if (plain && event->key() == Qt::Key_Left) return stepDated(-1);
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && m_keyboardTimex) return Q_EMIT timexActivated(m_marks.dated[*m_keyboardTimex].timex);
    QTextEdit::keyPressEvent(event);
}

/// To the next expression that an event rests on; from nowhere, to the first one in view.
void ReaderText::stepDated(int direction) {
    const auto size = static_cast<int>(m_marks.dated.size());
    const int top = cursorForPosition({documentMargin, 0}).position();
    int at = -1;
    if (m_keyboardTimex)
        at = static_cast<int>(*m_keyboardTimex);
    else
        while (at + 1 < size && m_marks.dated[static_cast<std::size_t>(at + 1)].range.begin < top) ++at;
    do at += direction;
    while (at >= 0 && at < size && !m_marks.dated[static_cast<std::size_t>(at)].linked);
    if (at < 0 || at >= size) return;
    m_keyboardTimex = static_cast<std::size_t>(at);
    applySelections();
    const QRect rect = rectOf(m_marks.dated[*m_keyboardTimex].range);
    if (!viewport()->rect().contains(rect)) scrollTo(m_marks.dated[*m_keyboardTimex].range);
}

void ReaderText::paintEvent(QPaintEvent* event) {
    QTextEdit::paintEvent(event);
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    paintMargin(painter);
}

void ReaderText::paintMark(QPainter& painter, TextRange range, int x, int width, const QColor& colour) const {
    const int top = cursorRect(cursorFor({range.begin, range.begin})).top();
    const int bottom = cursorRect(cursorFor({range.end, range.end})).bottom();
    if (bottom < 0 || top > viewport()->height()) return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(x, top + 2, width, bottom - top - 3), width / 2.0, width / 2.0);
}

void ReaderText::paintMargin(QPainter& painter) const {
    const Theme theme = Theme::current();
    const int first = cursorForPosition({documentMargin, 0}).position();
    const int last = cursorForPosition({viewport()->width(), viewport()->height()}).position();
    const auto inView = [&](TextRange range) { return range.end >= first && range.begin <= last; };
    for (const auto& passage : m_marks.passages)
        if (inView(passage)) paintMark(painter, passage, 6, m_marks.current == passage ? 5 : 3, m_marks.passageColour);
    for (const auto& dated : m_marks.dated) {
        if (!inView(dated.range)) continue;
        const QColor colour = dated.selected ? theme.accent : dated.linked ? theme.highlightMark : theme.border;
        paintMark(painter, {dated.range.begin, dated.range.begin}, 13, 3, colour);
    }
}

void ReaderText::changeEvent(QEvent* event) {
    QTextEdit::changeEvent(event);
    if (event->type() != QEvent::StyleChange && event->type() != QEvent::FontChange) return;
    const int scroll = verticalScrollBar()->value();
    applyFormats();
    applySelections();
    verticalScrollBar()->setValue(scroll);
}

} // namespace dateline::app
