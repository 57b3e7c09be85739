// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sources/sidebar.h"

#include "app/models/fonts.h"
#include "app/models/source_colors.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QTextLayout>

namespace dateline::app {

namespace {

constexpr int margin = 16;
constexpr int gap = 8;

void drawElided(QPainter* painter, const QRect& rect, const QString& text, Qt::Alignment alignment = Qt::AlignLeft) {
    painter->drawText(rect, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

void fillRounded(QPainter* painter, const QRectF& rect, double radius, const QColor& colour) {
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    painter->drawRoundedRect(rect, radius, radius);
}

void drawFocus(QPainter* painter, const QRectF& rect, const QColor& colour) {
    painter->setPen(QPen(colour, 1.5));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(rect.adjusted(1, 1, -1, -1), 5, 5);
}

void drawTickBox(QPainter* painter, const QRectF& box, bool ticked, const Theme& theme) {
    painter->setPen(QPen(ticked ? theme.accent : theme.muted, 1.2));
    painter->setBrush(ticked ? theme.accent : QColor(Qt::transparent));
    painter->drawRoundedRect(box, 3, 3);
    if (!ticked) return;
    QPainterPath tick(box.topLeft() + QPointF(box.width() * 0.24, box.height() * 0.53));
    tick.lineTo(box.topLeft() + QPointF(box.width() * 0.43, box.height() * 0.72));
    tick.lineTo(box.topLeft() + QPointF(box.width() * 0.77, box.height() * 0.29));
    painter->setPen(QPen(theme.onAccent, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(tick);
}

constexpr int textLeft = 24; ///< within a source's card, right of its colour
constexpr int textRight = 8;

QFont titleFont(const QFont& base) { return scaledFont(base, 1.0, QFont::DemiBold); }

/// Titles are broken into at most two lines; the second is cut where it is too long.
QStringList titleLines(const QString& title, const QFont& font, int width) {
    QTextLayout layout(title, font);
    layout.beginLayout();
    QTextLine first = layout.createLine();
    if (first.isValid()) first.setLineWidth(width);
    const QTextLine second = layout.createLine();
    layout.endLayout();
    if (!second.isValid()) return {title};
    const int cut = first.textLength();
    return {title.left(cut).trimmed(), QFontMetrics(font).elidedText(title.mid(cut), Qt::ElideRight, width)};
}

void drawTitle(QPainter* painter, const QRect& rect, const QString& title) {
    const QStringList lines = titleLines(title, painter->font(), rect.width());
    const int height = rect.height() / static_cast<int>(lines.size());
    for (int i = 0; i < lines.size(); ++i)
        drawElided(painter, QRect(rect.left(), rect.top() + i * height, rect.width(), height), lines[i]);
}

bool hasKeyboardFocus(const QStyleOptionViewItem& option) {
    return option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange);
}

} // namespace

void SidebarDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Theme theme = Theme::current();
    const SidebarRow& row = m_model.row(index);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(option.font);
    painter->setLayoutDirection(option.direction);
    if (m_model.isDimmed(row)) painter->setOpacity(0.42);
    switch (row.kind) {
    case SidebarRowKind::heading:
        paintHeading(painter, option.rect, row, theme);
        break;
    case SidebarRowKind::source:
    case SidebarRowKind::problem:
        paintSource(painter, option, row, theme);
        break;
    case SidebarRowKind::facet:
        paintFacet(painter, option, row, index.data(Qt::CheckStateRole).toInt() == Qt::Checked, theme);
        break;
    case SidebarRowKind::more:
    case SidebarRowKind::fewer:
        painter->setPen(theme.accent);
        drawElided(painter, option.rect.adjusted(margin, 0, -margin, 0), row.title);
        if (hasKeyboardFocus(option)) drawFocus(painter, QRectF(option.rect).adjusted(gap, 0, -gap, 0), theme.accent);
        break;
    }
    painter->restore();
}

void SidebarDelegate::paintHeading(QPainter* painter, const QRect& rect, const SidebarRow& row,
                                   const Theme& theme) const {
    painter->setFont(sectionFont(painter->font()));
    painter->setPen(theme.muted);
    const QRect line = rect.adjusted(margin, 12, -margin, -2);
    drawElided(painter, line, row.title.toUpper());
    if (row.count > 0) drawElided(painter, line, QLocale().toString(row.count), Qt::AlignRight);
}

void SidebarDelegate::paintSource(QPainter* painter, const QStyleOptionViewItem& option, const SidebarRow& row,
                                  const Theme& theme) const {
    const bool problem = row.kind == SidebarRowKind::problem;
    const bool current = !problem && m_current == row.document;
    const QRectF card = QRectF(option.rect).adjusted(margin - 6, 2, -(margin - 6), -2);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    fillRounded(painter, card, 6,
                current   ? theme.accentSoft
                : hovered ? theme.cardHover
                : problem ? QColor(Qt::transparent)
                          : theme.card);
    const auto placed = [&](const QRect& rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const QRectF bar = placed(QRectF(card.left() + 7, card.top() + 8, 8, card.height() - 16).toRect());
    if (problem) {
        painter->setPen(QPen(theme.warning, 1.2, Qt::DotLine));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(bar.adjusted(0.6, 0.6, -0.6, -0.6), 3, 3);
    } else {
        fillRounded(painter, bar, 3, SourceColors::of(row.document, option.palette));
    }
    const QRect text = placed(card.toRect().adjusted(textLeft, 5, -textRight, -5));
    const QFont base = option.font;
    painter->setFont(titleFont(base));
    painter->setPen(theme.text);
    const int detailHeight = option.fontMetrics.height();
    drawTitle(painter, text.adjusted(0, 0, 0, -detailHeight), row.title);
    painter->setFont(scaledFont(base, 0.92));
    painter->setPen(problem ? theme.warning : row.concluded ? theme.inferred : theme.muted);
    drawElided(painter, QRect(text.left(), text.bottom() - detailHeight + 1, text.width(), detailHeight), row.detail);
    if (hasKeyboardFocus(option)) drawFocus(painter, card, theme.accent);
}

void SidebarDelegate::paintFacet(QPainter* painter, const QStyleOptionViewItem& option, const SidebarRow& row,
                                 bool ticked, const Theme& theme) const {
    const QRect line = option.rect.adjusted(margin, 0, -margin, 0);
    if (option.state.testFlag(QStyle::State_MouseOver))
        fillRounded(painter, QRectF(option.rect).adjusted(margin - 6, 0, -(margin - 6), 0), 5, theme.card);
    constexpr int boxSize = 14;
    const QRect box(line.left(), line.center().y() - boxSize / 2, boxSize, boxSize);
    drawTickBox(painter, QRectF(QStyle::visualRect(option.direction, option.rect, box)).adjusted(0.5, 0.5, -0.5, -0.5),
                ticked, theme);
    const QFontMetrics metrics = painter->fontMetrics();
    const int largest = row.share > 0 ? qRound(row.count / row.share) : row.count; // of the section: its bars line up
    const int countWidth =
        qMax(metrics.horizontalAdvance(QStringLiteral("000")), metrics.horizontalAdvance(QLocale().toString(largest))) +
        gap;
    const int barWidth = line.width() * 22 / 100;
    const int barLeft = line.right() - countWidth - barWidth;
    const auto placed = [&](const QRect& rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    painter->setPen(row.count == 0 ? theme.muted : theme.text);
    drawElided(
        painter,
        placed({line.left() + boxSize + gap, line.top(), barLeft - line.left() - boxSize - gap - 4, line.height()}),
        row.title);
    if (row.count > 0)
        fillRounded(painter, placed({barLeft, line.center().y() - 3, qMax(3, qRound(row.share * barWidth)), 7}), 2,
                    theme.bar);
    painter->setPen(theme.muted);
    drawElided(painter, line, QLocale().toString(row.count), Qt::AlignRight);
    if (hasKeyboardFocus(option)) drawFocus(painter, QRectF(option.rect).adjusted(gap, 0, -gap, 0), theme.accent);
}

QSize SidebarDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const int line = option.fontMetrics.height();
    switch (m_model.row(index).kind) {
    case SidebarRowKind::heading:
        return {100, line + 18};
    case SidebarRowKind::source:
    case SidebarRowKind::problem: {
        const int width = option.rect.width() - 2 * (margin - 6) - textLeft - textRight;
        const auto lines = titleLines(m_model.row(index).title, titleFont(option.font), qMax(40, width)).size();
        return {100, (static_cast<int>(lines) + 1) * line + 16};
    }
    default:
        return {100, line + 6};
    }
}

bool SidebarDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                                  const QModelIndex& index) {
    const bool click =
        event->type() == QEvent::MouseButtonRelease && option.rect.contains(static_cast<QMouseEvent*>(event)->pos());
    const bool space = event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space;
    if (m_model.row(index).kind != SidebarRowKind::facet || !(click || space)) return false;
    const bool ticked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, static_cast<int>(ticked ? Qt::Unchecked : Qt::Checked), Qt::CheckStateRole);
}

Sidebar::Sidebar(QWidget* parent) : QListView(parent), m_delegate(m_model) {
    setObjectName(QStringLiteral("sidebar"));
    setAccessibleName(tr("Sources and filters"));
    setModel(&m_model);
    setItemDelegate(&m_delegate);
    setMouseTracking(true);
    setUniformItemSizes(false);
    setResizeMode(Adjust); // titles break differently at another width
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setMinimumWidth(200);
    connect(this, &QListView::clicked, this, &Sidebar::activate);
    connect(this, &QListView::entered, this, [this](const QModelIndex& index) {
        const SidebarRow& row = m_model.row(index);
        Q_EMIT documentHovered(row.kind == SidebarRowKind::source ? std::optional(row.document) : std::nullopt);
    });
}

void Sidebar::setCurrentDocument(std::optional<DocumentId> document) {
    m_delegate.setCurrentDocument(document);
    viewport()->update();
}

void Sidebar::activate(const QModelIndex& index) {
    if (!index.isValid()) return;
    const SidebarRow row = m_model.row(index);
    if (row.kind == SidebarRowKind::source) Q_EMIT documentActivated(row.document);
    if (row.kind == SidebarRowKind::more) m_model.showMore(row.section);
    if (row.kind == SidebarRowKind::fewer) m_model.showFewer(row.section);
}

void Sidebar::leaveEvent(QEvent* event) {
    Q_EMIT documentHovered(std::nullopt);
    QListView::leaveEvent(event);
}

void Sidebar::focusInEvent(QFocusEvent* event) {
    if (!currentIndex().isValid() && m_model.rowCount() > 1) setCurrentIndex(m_model.index(1));
    QListView::focusInEvent(event);
}

void Sidebar::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentIndex().isValid()) return activate(currentIndex());
    QListView::keyPressEvent(event);
}

} // namespace dateline::app
