// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a search found, one row each: events in time order, then sources that hold the words but report none of these
// events. What a row says is made when it is shown, so that a list of any length costs nothing.

#include "core/project/search.h"
#include "core/project/search_marks.h"

#include <QAbstractListModel>
#include <QCache>
#include <QString>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace dateline::app {

struct MarkedText {
    QString text;
    std::vector<std::pair<int, int>> marks; ///< begin and length
};

struct SearchEntry {
    std::optional<EventId> event; ///< none: a source
    DocumentId document;          ///< the source, or that of the passage
    Span found;                   ///< the passage, or the first word found in the source; may be empty
    QString detail;               ///< when, and who says so
    MarkedText title;
    MarkedText words; ///< of the passage or around what was found
};

class SearchResultsModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setResults(std::shared_ptr<const project::Project> project, const project::SearchQuery& query,
                    std::vector<EventId> events, std::vector<DocumentId> documents);
    [[nodiscard]] const std::vector<EventId>& events() const { return m_events; }
    [[nodiscard]] const std::vector<DocumentId>& documents() const { return m_documents; }
    [[nodiscard]] QModelIndex indexOf(EventId event) const;
    /// Valid until the next call.
    [[nodiscard]] const SearchEntry& entry(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    [[nodiscard]] SearchEntry eventEntry(EventId id) const;
    [[nodiscard]] SearchEntry documentEntry(DocumentId id) const;
    void addFoundNames(const graph::Event& event, MarkedText& words) const;
    [[nodiscard]] MarkedText marked(std::string_view text, Span shown, const std::vector<Span>& marks) const;

    std::shared_ptr<const project::Project> m_project; ///< shared with the other views
    std::vector<EventId> m_events;
    std::vector<DocumentId> m_documents;
    mutable project::SearchMarks m_marks;
    mutable QCache<int, SearchEntry> m_entries{200}; ///< by row
};

} // namespace dateline::app
