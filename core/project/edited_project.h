// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What was found, with what a person decided laid over it: the project that is shown, exported and searched. Every call
// of `apply` starts from what was found, so the result depends on the edits alone and not on the way to them, and undo
// costs what doing costs. Documents and events that no edit touches are shared with what was found and not copied.

#include "core/project/event_finder.h"
#include "core/project/journal.h"
#include "core/project/project.h"
#include "core/project/review.h"

#include <memory>
#include <span>
#include <vector>

namespace dateline::project {

struct AppliedEdits {
    std::shared_ptr<const Project> project; // shared with views and exports, as every project is
    std::vector<ReviewItem> review;         ///< in the order of the entries
    std::vector<graph::Event> hidden;       ///< as they would be shown, in order
};

class EditedProject {
public:
    /// O(events + passages · log): once a reading, for any number of edits. One thread at a time may use it.
    explicit EditedProject(std::shared_ptr<const Project> found);

    [[nodiscard]] const Project& found() const { return *m_found; }
    /// O(events + relations + edits · log).
    [[nodiscard]] AppliedEdits apply(const std::vector<const JournalEntry*>& held) const;

private:
    std::shared_ptr<const Project> m_found; // shared: what is shown shares its events
    EventFinder m_finder;
    double m_most = 0; ///< the weight that makes importance 1
};

/// At once, for a project that is opened only to be exported.
[[nodiscard]] AppliedEdits withEdits(std::shared_ptr<const Project> found, const Journal& journal);

/// The documents with the dates that a person gave them, to be read again. The result of reading keeps the articles' own
/// dates where `restoreGivenDates` puts them back.
[[nodiscard]] std::vector<ingest::Document> withGivenDates(std::vector<ingest::Document> documents,
                                                           const std::vector<const JournalEntry*>& held);
void restoreGivenDates(Project& read, const std::vector<ingest::Document>& original);

} // namespace dateline::project
