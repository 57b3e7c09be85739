// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A set of words, each with a value, in which a token is found by its hash: nothing is folded, copied or allocated for a
// token, and nearly every token that is not in the table costs one look at a few kilobytes.

#include "core/text/token.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline::text {

/// True where foldCase(written) is `folded`. Allocates only for words with letters beyond ASCII.
[[nodiscard]] bool foldsTo(std::string_view written, std::string_view folded);

template <class Value>
class WordTable {
public:
    /// The value of a word, a new one where it has none yet. `folded` must live as long as the table.
    Value& operator[](std::string_view folded) {
        const std::uint32_t hash = wordHash(folded);
        if (Entry* found = find(hash, [&](std::string_view word) { return word == folded; })) return found->value;
        m_entries.push_back({folded, hash, Value{}});
        if (m_entries.size() * 3 > m_slots.size()) grow();
        place(m_entries.size() - 1);
        return m_entries.back().value;
    }

    /// Null where the token's word is not in the table; numbers never are.
    [[nodiscard]] const Value* find(std::string_view text, const Token& token) const {
        if (token.kind == TokenKind::number) return nullptr;
        const Entry* found = const_cast<WordTable*>(this)->find(
            token.code, [&](std::string_view word) { return foldsTo(slice(text, token.span), word); });
        return found ? &found->value : nullptr;
    }

    /// For every value, in the order in which the words came.
    template <class Visit>
    void visit(Visit&& each) {
        for (Entry& entry : m_entries) each(entry.value);
    }

private:
    struct Entry {
        std::string_view word;
        std::uint32_t hash;
        Value value;
    };
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t entry = 0; ///< from 1; 0 is free
    };

    /// At most a third of the slots is taken, so that a look mostly ends at the first.
    template <class Same>
    Entry* find(std::uint32_t hash, Same same) {
        if (m_slots.empty()) return nullptr;
        for (std::size_t at = hash & m_mask; m_slots[at].entry != 0; at = (at + 1) & m_mask)
            if (m_slots[at].hash == hash && same(m_entries[m_slots[at].entry - 1].word))
                return &m_entries[m_slots[at].entry - 1];
        return nullptr;
    }

    void place(std::size_t entry) {
        std::size_t at = m_entries[entry].hash & m_mask;
        while (m_slots[at].entry != 0) at = (at + 1) & m_mask;
        m_slots[at] = {m_entries[entry].hash, static_cast<std::uint32_t>(entry + 1)};
    }

    void grow() {
        m_slots.assign(m_slots.empty() ? 64 : m_slots.size() * 2, Slot{});
        m_mask = m_slots.size() - 1;
        for (std::size_t i = 0; i + 1 < m_entries.size(); ++i) place(i);
    }

    std::vector<Entry> m_entries;
    std::vector<Slot> m_slots; ///< a power of two
    std::size_t m_mask = 0;
};

} // namespace dateline::text
