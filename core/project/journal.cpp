// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/journal.h"

#include <algorithm>

namespace dateline::project {

Journal::Journal(std::vector<JournalEntry> entries) : m_entries(std::move(entries)) {
    for (std::size_t i = 0; i < m_entries.size(); ++i) take(i);
}

const JournalEntry& Journal::append(Action action, std::int64_t madeAt,
                                    std::string author) {
    return append(JournalEntry{m_next, madeAt, std::move(author), std::move(action)});
}

const JournalEntry& Journal::append(JournalEntry entry) {
    m_entries.push_back(std::move(entry));
    take(m_entries.size() - 1);
    return m_entries.back();
}

const JournalEntry* Journal::find(EntryId id) const {
    const auto found = m_positions.find(id);
    return found == m_positions.end() ? nullptr : &m_entries[found->second];
}

void Journal::take(std::size_t i) {
    m_states.resize(m_entries.size());
    m_next = std::max(m_next, m_entries[i].id + 1);
    if (!m_positions.emplace(m_entries[i].id, i).second) return; // a second entry of that id counts for nothing
    const auto& action = m_entries[i].action;
    const auto is = [this](const std::vector<std::size_t>& stack, EntryId id) {
        return !stack.empty() && m_entries[stack.back()].id == id;
    };
    if (const auto* undo = std::get_if<Undo>(&action)) {
        if (!is(m_done, undo->of)) return;
        setDone(m_done.back(), false);
        m_undone.push_back(m_done.back());
        m_done.pop_back();
    } else if (const auto* redo = std::get_if<Redo>(&action)) {
        if (!is(m_undone, redo->of)) return;
        doAction(m_undone.back());
        m_undone.pop_back();
    } else {
        const auto* revert = std::get_if<Revert>(&action);
        if (revert && !holds(revert->of)) return;
        m_undone.clear();
        doAction(i);
    }
}

void Journal::doAction(std::size_t entry) {
    setDone(entry, true);
    m_done.push_back(entry);
}

void Journal::setDone(std::size_t entry, bool done) {
    m_states[entry].done = done;
    if (const auto* revert = std::get_if<Revert>(&m_entries[entry].action))
        m_states[m_positions.at(revert->of)].takenBackBy += done ? 1 : -1;
}

const JournalEntry* Journal::nextUndo() const { return m_done.empty() ? nullptr : &m_entries[m_done.back()]; }

const JournalEntry* Journal::nextRedo() const { return m_undone.empty() ? nullptr : &m_entries[m_undone.back()]; }

bool Journal::holds(EntryId edit) const {
    const auto found = m_positions.find(edit);
    if (found == m_positions.end() || !m_entries[found->second].edit()) return false;
    const State& state = m_states[found->second];
    return state.done && state.takenBackBy == 0;
}

std::vector<const JournalEntry*> Journal::held() const {
    std::vector<const JournalEntry*> held;
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        if (m_entries[i].edit() && m_states[i].done && m_states[i].takenBackBy == 0) held.push_back(&m_entries[i]);
    return held;
}

Revertible Journal::revertible(EntryId edit) const {
    if (!holds(edit)) return Revertible::notHeld;
    const std::size_t at = m_positions.at(edit);
    const auto key = keyMadeBy(*m_entries[at].edit());
    if (key.empty()) return Revertible::yes;
    for (std::size_t i = at + 1; i < m_entries.size(); ++i) {
        if (!m_states[i].done || m_states[i].takenBackBy > 0 || !m_entries[i].edit()) continue;
        for (const auto* event : eventsOf(*m_entries[i].edit()))
            if (event->key == key) return Revertible::dependedOn;
    }
    return Revertible::yes;
}

} // namespace dateline::project
