// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The article itself: selectable text in which everything dated is marked, in the line and in the margin. A click on a
// dated expression, or Left/Right and Enter, asks for its event.

#include "app/models/theme.h"
#include "app/reader/text_positions.h"

#include <QTextEdit>

#include <optional>
#include <vector>

namespace dateline::app {

/// A dated expression of the text shown, in its UTF-16 positions.
struct DatedRange {
    TextRange range;
    std::size_t timex = 0; ///< index into Reading::timexes
    bool linked = false;   ///< an event rests on it
    bool selected = false; ///< of the selected event
    QString toolTip;
};

struct ReaderMarks {
    std::vector<DatedRange> dated;    ///< by position, disjoint
    std::vector<TextRange> passages;  ///< of the selected event, by position
    std::optional<TextRange> current; ///< the passage a person came for
    QColor passageColour;             ///< the source's
};

class ReaderText : public QTextEdit {
    Q_OBJECT

public:
    explicit ReaderText(QWidget* parent = nullptr);

    /// Lays the text out anew; `headline` is set larger, `furniture` muted.
    void setArticle(const QString& text, std::optional<TextRange> headline, const std::vector<TextRange>& furniture);
    void setMarks(ReaderMarks marks);
    [[nodiscard]] const ReaderMarks& marks() const { return m_marks; }
    /// Brings the range to the upper third of the view.
    void scrollTo(TextRange range);

    /// The dated expression at a point of the viewport.
    [[nodiscard]] const DatedRange* datedAt(const QPoint& point) const;
    /// Where a range begins, in the viewport: for tests and for hovering.
    [[nodiscard]] QRect rectOf(TextRange range) const;

Q_SIGNALS:
    void timexActivated(std::size_t timex);

protected:
    bool viewportEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void applyFormats();
    void applySelections();
    void paintMargin(QPainter& painter) const;
    void paintMark(QPainter& painter, TextRange range, int x, int width, const QColor& colour) const;
    void stepDated(int direction);
    [[nodiscard]] QTextCursor cursorFor(TextRange range) const;

    ReaderMarks m_marks;
    std::optional<TextRange> m_headline;
    std::vector<TextRange> m_furniture;
    std::optional<std::size_t> m_keyboardTimex; ///< position in m_marks.dated that the keyboard stands on
    QPoint m_pressed;
};

} // namespace dateline::app
