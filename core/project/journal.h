// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Everything a person ever did to a project, in order, and nothing of it is ever changed or removed: undoing is an
// entry too. Which edits hold is a pure function of the entries, so it is the same after a restart, and undo goes on
// where it stopped.
//
//   edit E      holds from now on, and can be undone; what was undone before cannot be redone any more
//   revert of E takes one edit back, whatever came after it; it can be undone itself
//   undo of X   X is the last edit or revert that is not undone
//   redo of X   X is the last one undone
//
// An entry that says something else (a damaged file, a merge by other tools) has no effect.

#include "core/project/edit.h"

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <variant>
#include <vector>

namespace dateline::project {

using EntryId = std::uint64_t; ///< grows along the journal; starts with 1

struct Undo {
    EntryId of = 0;
    friend bool operator==(const Undo&, const Undo&) = default;
};
struct Redo {
    EntryId of = 0;
    friend bool operator==(const Redo&, const Redo&) = default;
};
struct Revert {
    EntryId of = 0;
    friend bool operator==(const Revert&, const Revert&) = default;
};

using Action = std::variant<Edit, Undo, Redo, Revert>;

struct JournalEntry {
    EntryId id = 0;
    std::int64_t madeAt = 0; ///< milliseconds since 1970-01-01T00:00Z
    std::string author;
    Action action;

    [[nodiscard]] const Edit* edit() const { return std::get_if<Edit>(&action); }
    friend bool operator==(const JournalEntry&, const JournalEntry&) = default;
};

/// Why an edit cannot be taken back alone, if it cannot.
enum class Revertible {
    yes,
    notHeld,   ///< no edit, or undone or taken back already
    dependedOn ///< it made the event that a later edit, which holds, is about
};

class Journal {
public:
    Journal() = default;
    /// From what was stored. O(entries).
    explicit Journal(std::vector<JournalEntry> entries);

    /// Adds an entry that was stored; its id is greater than all before.
    const JournalEntry& append(JournalEntry entry);
    /// The same with the next id.
    const JournalEntry& append(Action action, std::int64_t madeAt, std::string author);

    [[nodiscard]] const std::vector<JournalEntry>& entries() const { return m_entries; }
    [[nodiscard]] const JournalEntry* find(EntryId id) const;

    /// The edit or revert that undo would undo, redo redo.
    [[nodiscard]] const JournalEntry* nextUndo() const;
    [[nodiscard]] const JournalEntry* nextRedo() const;
    [[nodiscard]] bool holds(EntryId edit) const;
    /// The edits that hold, in order. O(entries).
    [[nodiscard]] std::vector<const JournalEntry*> held() const;
    /// O(later entries).
    [[nodiscard]] Revertible revertible(EntryId edit) const;

private:
    struct State {
        bool done = false;   ///< an edit or a revert, and not undone
        int takenBackBy = 0; ///< reverts of it that are done
    };

    void take(std::size_t entry);
    void doAction(std::size_t entry);
    void setDone(std::size_t entry, bool done);

    std::vector<JournalEntry> m_entries;
    std::vector<State> m_states; ///< by entry
    std::vector<std::size_t> m_done;
    std::vector<std::size_t> m_undone;
    std::unordered_map<EntryId, std::size_t> m_positions;
    EntryId m_next = 1;
};

} // namespace dateline::project
