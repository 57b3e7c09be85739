// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Finds events and sources by words. The words of a project are kept in FTS5 tables in memory, filled a piece at a time
// from what is open: the project file does not grow by them, and a search may be asked while they are being filled.

#include "core/project/project.h"
#include "core/project/search_query.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace dateline::project {

struct SearchHits {
    std::vector<EventId> events;       ///< in the order of the graph
    std::vector<DocumentId> documents; ///< that hold it themselves, in the order of the project
    bool complete = true;              ///< false: not everything is indexed yet

    friend bool operator==(const SearchHits&, const SearchHits&) = default;
};

/// Of one thread at a time. An event is found by its title, people, bodies, places, notes and tags, by the words of its
/// passages, and by the names of their sources; a source by its name, title and text, unless it was left out.
///
/// Rows are found again by a hash of what they say, so that a project that differs in some events costs indexing those.
/// A row that says nothing of the current project any more stays, and stands for nothing, until such rows outnumber the
/// others; then all begins anew. (FTS5 could only take it out with its old words, which would have to be kept.)
class SearchIndex {
public:
    SearchIndex();
    ~SearchIndex();

    /// What is searched from now on. Reads all of it once, and indexes nothing yet.
    void setProject(std::shared_ptr<const Project> project);
    /// Indexes about so many bytes of text more. True while there is more to do.
    bool indexMore(std::size_t bytes);

    /// How many rows were indexed since all was last begun anew, for tests of what an edit costs.
    [[nodiscard]] std::size_t rowsIndexed() const;

    /// Nothing, where `superseded` said true meanwhile.
    [[nodiscard]] std::optional<SearchHits> find(const SearchQuery& query,
                                                 const std::function<bool()>& superseded = {});

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Neither stated nor concluded; an interval may still be known.
[[nodiscard]] bool isUndated(const SourceDocument& source);

} // namespace dateline::project
