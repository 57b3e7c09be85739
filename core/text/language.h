// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The languages that the program can read: the folders of resources/lexicon, each with a table language.tsv. One of
// them is marked there as the fallback. It stands in where a text fits no language, and its tables stand in where a
// language has none of its own.

#include <array>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <optional>
#include <span>
#include <string_view>

namespace dateline::text {

/// A small value; made without arguments it is the fallback.
class Language {
public:
    constexpr Language() = default;

    [[nodiscard]] static std::optional<Language> named(std::string_view code);

    [[nodiscard]] std::string_view code() const; ///< name of the folder, ISO 639-1: "de"
    [[nodiscard]] std::size_t index() const { return m_index; }
    /// A line of language.tsv: its second column; empty when there is none.
    [[nodiscard]] std::string_view property(std::string_view name) const;

    friend constexpr auto operator<=>(const Language&, const Language&) = default;

private:
    friend std::span<const Language> languages();
    explicit constexpr Language(std::uint8_t index) : m_index(index) {}

    std::uint8_t m_index = 0;
};

/// The fallback first, then by code.
[[nodiscard]] std::span<const Language> languages();

/// The language whose common words fit a text best; the fallback when no other fits better. Looks at some dozens
/// of words, spread evenly, so that neither a heading nor a footer in another language decides. O(1).
[[nodiscard]] Language languageOf(std::string_view text);

inline constexpr std::size_t mostLanguages = 16;

/// What is made of a language's tables, for every language when it is first asked for. Thread-safe.
template <class Table>
class PerLanguage {
public:
    template <class Make>
    const Table& of(Language language, Make make) {
        Slot& slot = m_slots.at(language.index());
        std::call_once(slot.once, [&] { slot.table.emplace(make(language)); });
        return *slot.table;
    }

private:
    struct Slot {
        std::once_flag once;
        std::optional<Table> table;
    };

    std::array<Slot, mostLanguages> m_slots;
};

} // namespace dateline::text
