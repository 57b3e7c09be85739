// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Shows one article of the project: whose it is, how it is dated, and its text with the passages of the selected event.

#include "app/models/event_links.h"
#include "app/reader/reader_text.h"
#include "core/project/project.h"

#include <QWidget>

#include <memory>
#include <optional>

class QLabel;

namespace dateline::app {

class ReaderPanel : public QWidget {
    Q_OBJECT

public:
    explicit ReaderPanel(QWidget* parent = nullptr);

    void setProject(std::shared_ptr<const project::Project> project);
    void setSelectedEvent(std::optional<EventId> event);
    void showDocument(DocumentId document);
    /// Scrolls to the passage and marks it.
    void showPassage(const graph::Passage& passage);
    /// Scrolls to words that were searched, in an article that reports no event with them. Empty: to its beginning.
    void showFound(DocumentId document, Span words);
    [[nodiscard]] std::optional<DocumentId> document() const { return m_document; }
    [[nodiscard]] ReaderText& text() { return *m_text; }
    [[nodiscard]] const TextPositions& positions() const { return m_positions; }

Q_SIGNALS:
    /// A person chose a dated expression.
    void eventChosen(dateline::EventId event);
    void documentShown(std::optional<dateline::DocumentId> document);

protected:
    void changeEvent(QEvent* event) override;

private:
    void load(DocumentId document, Span focus);
    void mark(std::optional<Span> current);
    void updateHeader();
    void chooseEventAt(std::size_t timex);
    [[nodiscard]] QString toolTipOf(std::size_t timex) const;

    std::shared_ptr<const project::Project> m_project; ///< shared with the other views
    TimexEvents m_timexEvents;
    std::optional<EventId> m_event;
    std::optional<DocumentId> m_document;
    std::optional<Span> m_current;
    TextPositions m_positions;
    QLabel* m_name;
    QLabel* m_date;
    QLabel* m_note;
    ReaderText* m_text;
};

} // namespace dateline::app
