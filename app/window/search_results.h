// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The list of what a search found, above the sources: when, what, and the words that say so, marked.

#include "app/window/search_results_model.h"

#include <QListView>
#include <QStyledItemDelegate>

#include <optional>

class QLabel;

namespace dateline::app {

class SearchResultsDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    SearchResultsDelegate(SearchResultsModel& model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    SearchResultsModel& m_model;
};

class SearchResultsList : public QListView {
    Q_OBJECT

public:
    explicit SearchResultsList(QWidget* parent = nullptr);

Q_SIGNALS:
    /// A click, Enter, or the arrow keys.
    void rowChosen(int row);
    /// Up from the first row, or there is no row any more.
    void leftUpwards();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
};

class SearchResults : public QWidget {
    Q_OBJECT

public:
    explicit SearchResults(QWidget* parent = nullptr);

    /// Shows itself where there is a result. What could not be read of the query is named below the count.
    void setResults(std::shared_ptr<const project::Project> project, const project::SearchQuery& query,
                    std::vector<EventId> events, std::vector<DocumentId> documents, bool complete);
    void clear();
    /// What is listed is of a project that is not shown any more: nothing can be chosen until there are new results.
    void expectNew() { m_expectsNew = true; }
    /// "3 of 12 events": the third is selected.
    void setCurrentEvent(std::optional<EventId> event);
    [[nodiscard]] SearchResultsList& list() { return *m_list; }
    [[nodiscard]] SearchResultsModel& model() { return *m_model; }

Q_SIGNALS:
    void eventChosen(dateline::EventId event, dateline::DocumentId document, dateline::Span passage);
    void documentChosen(dateline::DocumentId document, dateline::Span found);

private:
    void choose(int row);
    void showIfAny();
    void tell();

    SearchResultsModel* m_model;
    SearchResultsList* m_list;
    QLabel* m_count;
    QLabel* m_unread;
    std::optional<EventId> m_current;
    bool m_complete = true;
    bool m_expectsNew = false;
};

} // namespace dateline::app
