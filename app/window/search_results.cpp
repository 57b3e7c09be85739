// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/search_results.h"

#include "app/models/fonts.h"
#include "app/models/source_colors.h"
#include "app/models/source_label.h"
#include "app/models/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace dateline::app {

namespace {

constexpr int margin = 10;   ///< beside a card
constexpr int textLeft = 20; ///< within a card, right of the source's colour
constexpr int textRight = 8;
constexpr int titleLines = 2; ///< at most
constexpr int textLines = 4;  ///< of title and words together

QFont titleFont(const QFont& base) { return scaledFont(base, 1.0, QFont::DemiBold); }

/// `text` broken into lines of `width`, at most `lines`; the last one is cut where there is more.
class MarkedLines {
public:
    MarkedLines(const MarkedText& text, const QFont& font, int width, int lines) : m_layout(text.text, font) {
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        m_layout.setTextOption(option);
        markAll(text);
        breakLines(width, lines);
        cutLast(text, font, width);
    }

    [[nodiscard]] int count() const { return m_layout.lineCount(); }
    [[nodiscard]] int height() const { return qRound(m_height); }
    void draw(QPainter* painter, QPoint at) const { m_layout.draw(painter, at); }

private:
    void breakLines(int width, int lines) {
        m_height = 0;
        m_layout.beginLayout();
        for (int i = 0; i < lines; ++i) {
            QTextLine line = m_layout.createLine();
            if (!line.isValid()) break;
            line.setLineWidth(width);
            line.setPosition({0, m_height});
            m_height += line.height();
        }
        m_layout.endLayout();
    }

    void cutLast(const MarkedText& text, const QFont& font, int width) {
        if (count() == 0) return;
        const QTextLine last = m_layout.lineAt(count() - 1);
        if (last.textStart() + last.textLength() >= text.text.size()) return;
        const QString cut = QFontMetrics(font).elidedText(text.text.mid(last.textStart()), Qt::ElideRight, width);
        const int lines = count();
        m_layout.setText(text.text.left(last.textStart()) + cut);
        markAll(text);
        breakLines(width, lines);
    }

    /// Before the lines are broken: that is undone by it.
    void markAll(const MarkedText& text) {
        const Theme theme = Theme::current();
        QTextLayout::FormatRange range;
        range.format.setBackground(theme.highlight);
        range.format.setForeground(theme.highlightText);
        QList<QTextLayout::FormatRange> ranges;
        for (const auto& [begin, length] : text.marks) {
            range.start = begin;
            range.length = std::min(length, static_cast<int>(m_layout.text().size()) - begin);
            if (range.length > 0) ranges.append(range);
        }
        m_layout.setFormats(ranges);
    }

    QTextLayout m_layout;
    double m_height = 0;
};

void drawCard(QPainter* painter, const QRectF& card, const QStyleOptionViewItem& option, const Theme& theme) {
    const bool current = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    painter->setPen(focused && current ? QPen(theme.accent, 1.5) : QPen(Qt::NoPen));
    painter->setBrush(current ? theme.accentSoft : hovered ? theme.cardHover : theme.card);
    painter->drawRoundedRect(card.adjusted(1, 1, -1, -1), 6, 6);
}

void drawColour(QPainter* painter, const QRectF& bar, const SearchEntry& entry, const QPalette& palette) {
    painter->setPen(Qt::NoPen);
    painter->setBrush(SourceColors::of(entry.document, palette));
    painter->drawRoundedRect(bar, 2, 2);
}

} // namespace

void SearchResultsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                  const QModelIndex& index) const {
    const Theme theme = Theme::current();
    const SearchEntry& entry = m_model.entry(index.row());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect card = option.rect.adjusted(margin, 2, -margin, -2);
    drawCard(painter, card, option, theme);
    const auto placed = [&](const QRect& rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    drawColour(painter, placed({card.left() + 8, card.top() + 9, 4, card.height() - 18}), entry, option.palette);
    const QRect text = placed(card.adjusted(textLeft, 6, -textRight, -6));
    painter->setFont(scaledFont(option.font, 0.92));
    painter->setPen(theme.muted);
    const int line = option.fontMetrics.height();
    painter->drawText(QRect(text.left(), text.top(), text.width(), line),
                      static_cast<int>(Qt::AlignLeading | Qt::AlignVCenter) | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(entry.detail, Qt::ElideRight, text.width()));
    painter->setPen(theme.text);
    const MarkedLines title(entry.title, titleFont(option.font), text.width(), titleLines);
    title.draw(painter, {text.left(), text.top() + line});
    painter->setPen(theme.muted);
    const MarkedLines words(entry.words, option.font, text.width(), textLines - title.count());
    words.draw(painter, {text.left(), text.top() + line + title.height()});
    painter->restore();
}

QSize SearchResultsDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    const int title = QFontMetrics(titleFont(option.font)).height();
    return {100, option.fontMetrics.height() * (textLines - 1) + titleLines * title + 16};
}

SearchResultsList::SearchResultsList(QWidget* parent) : QListView(parent) {
    setObjectName(QStringLiteral("searchResultsList"));
    setAccessibleName(tr("What the search found"));
    setMouseTracking(true);
    setUniformItemSizes(true); // tens of thousands of rows may come
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    connect(this, &QListView::clicked, this, [this](const QModelIndex& index) { Q_EMIT rowChosen(index.row()); });
}

void SearchResultsList::keyPressEvent(QKeyEvent* event) {
    const int before = currentIndex().row();
    if (event->key() == Qt::Key_Up && before <= 0) return Q_EMIT leftUpwards();
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter) QListView::keyPressEvent(event);
    const int now = currentIndex().row();
    if (now >= 0 && (enter || now != before)) Q_EMIT rowChosen(now);
}

void SearchResultsList::focusInEvent(QFocusEvent* event) {
    QListView::focusInEvent(event);
    if (currentIndex().isValid() || model()->rowCount() == 0 || event->reason() == Qt::MouseFocusReason) return;
    setCurrentIndex(model()->index(0, 0));
    Q_EMIT rowChosen(0);
}

SearchResults::SearchResults(QWidget* parent)
    : QWidget(parent), m_model(new SearchResultsModel(this)), m_list(new SearchResultsList(this)),
      m_count(new QLabel(this)), m_unread(new QLabel(this)) {
    setObjectName(QStringLiteral("searchResults"));
    setAttribute(Qt::WA_StyledBackground);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new SearchResultsDelegate(*m_model, m_list));
    m_count->setObjectName(QStringLiteral("searchCount"));
    m_count->setFont(scaledFont(font(), 1.0, QFont::DemiBold));
    m_unread->setObjectName(QStringLiteral("searchUnread"));
    m_unread->setProperty("role", QStringLiteral("muted"));
    for (QLabel* label : {m_count, m_unread}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setContentsMargins(margin + 6, 0, margin, 0);
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 12, 0, 4);
    layout->setSpacing(6);
    layout->addWidget(m_count);
    layout->addWidget(m_unread);
    layout->addWidget(m_list, 1);
    setMinimumHeight(160);
    connect(m_list, &SearchResultsList::rowChosen, this, &SearchResults::choose);
    setFocusProxy(m_list);
    hide();
}

void SearchResults::setResults(std::shared_ptr<const project::Project> project, const project::SearchQuery& query,
                               std::vector<EventId> events, std::vector<DocumentId> documents, bool complete) {
    m_complete = complete;
    m_expectsNew = false;
    m_model->setResults(std::move(project), query, std::move(events), std::move(documents));
    QStringList unread;
    for (const auto& part : query.unread) unread << toQString(part);
    m_unread->setText(tr("Not understood: %1").arg(unread.join(QStringLiteral(", "))));
    m_unread->setVisible(!unread.isEmpty());
    setCurrentEvent(m_current);
    showIfAny();
}

void SearchResults::clear() {
    m_expectsNew = false;
    m_model->setResults(nullptr, {}, {}, {});
    showIfAny();
}

/// The keys go back to where they came from before the list goes.
void SearchResults::showIfAny() {
    const bool any = m_model->rowCount() > 0;
    if (!any && m_list->hasFocus()) Q_EMIT m_list->leftUpwards();
    setVisible(any);
}

void SearchResults::setCurrentEvent(std::optional<EventId> event) {
    m_current = event;
    const QModelIndex row = event ? m_model->indexOf(*event) : QModelIndex();
    // A source that was chosen stays so: it selects no event.
    const bool sourceChosen = m_list->currentIndex().row() >= static_cast<int>(m_model->events().size());
    if (row.isValid() || !sourceChosen) m_list->setCurrentIndex(row);
    tell();
}

void SearchResults::tell() {
    const QLocale locale;
    const auto events = static_cast<int>(m_model->events().size());
    const auto sources = static_cast<int>(m_model->documents().size());
    const QModelIndex row = m_current ? m_model->indexOf(*m_current) : QModelIndex();
    QStringList parts;
    if (events > 0)
        parts << (row.isValid() ? tr("%1 of %Ln event(s)", nullptr, events).arg(locale.toString(row.row() + 1))
                                : tr("%Ln event(s)", nullptr, events));
    if (sources > 0)
        parts << (events > 0 ? tr("%Ln more source(s)", nullptr, sources) : tr("%Ln source(s)", nullptr, sources));
    QString text = parts.join(QStringLiteral(", "));
    if (!m_complete) text += QLatin1Char('\n') + tr("Still looking …");
    m_count->setText(text);
}

void SearchResults::choose(int row) {
    if (m_expectsNew) return;
    const SearchEntry entry = m_model->entry(row);
    if (entry.event)
        Q_EMIT eventChosen(*entry.event, entry.document, entry.found);
    else
        Q_EMIT documentChosen(entry.document, entry.found);
}

} // namespace dateline::app
