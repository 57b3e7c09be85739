// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The journal as rows of a project file, and two journals as one.

#include "core/project/journal.h"
#include "core/project/kept_rows.h"

#include <functional>
#include <vector>

namespace dateline::project {

struct ReadJournal {
    Journal journal;
    std::vector<Error> unread; ///< rows that are no edits; they stay in the file and have no effect
};

[[nodiscard]] StoredEdit toRow(const JournalEntry& entry);
[[nodiscard]] ReadJournal journalFrom(const std::vector<StoredEdit>& rows);

/// Two people decided the same thing differently.
struct EditConflict {
    EntryId mine = 0;   ///< holds
    EntryId theirs = 0; ///< brought in, taken back at once; it can be chosen by undoing that

    friend bool operator==(const EditConflict&, const EditConflict&) = default;
};

/// Brings in what holds in `theirs`, in its order, with its times and authors; what both decided alike stays once. Where
/// both said something else of the same thing (a title, a date, a note, an article's date or name), mine stands and the
/// conflict is told. O(entries · log).
///
/// `keep` writes an entry where the journal is kept, and says the number that it got there; what cannot be kept ends it.
using KeepEntry = std::function<Result<EntryId>(const JournalEntry& entry)>;
[[nodiscard]] std::vector<EditConflict> bringIn(Journal& mine, const Journal& theirs, const KeepEntry& keep = {});

} // namespace dateline::project
