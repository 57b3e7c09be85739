// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The countries of the world as one language calls them: their names as ICU knows them, and further names, peoples,
// capitals, states and provinces from the table "countries". A region is an ISO 3166 code ("NO"), of a part of a country with
// that part's behind a hyphen ("US-GA"), or a UN M49 number of a part of the world ("150").

#include "core/text/language.h"

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace dateline::events {

enum class CountryForm : std::uint8_t { name, people, capital, part };

struct CountryWord {
    std::string_view region; ///< lives as long as the program
    CountryForm form = CountryForm::name;

    /// A country or a part of the world, by name or by its people: no town and no state of a federation.
    [[nodiscard]] bool isCountry() const { return form == CountryForm::name || form == CountryForm::people; }
};

class Countries {
public:
    explicit Countries(text::Language language);

    /// By any of its forms, as written, without an article ("Bahamas"). What is a country and a part of another
    /// ("Georgia") is the country.
    [[nodiscard]] std::optional<CountryWord> find(std::string_view written) const;
    /// The state or province of that name, also where a country or a capital has it too.
    [[nodiscard]] std::optional<std::string_view> part(std::string_view written) const;
    /// How the language calls it; empty for no region.
    [[nodiscard]] std::string_view nameOf(std::string_view region) const;

private:
    void readTable(text::Language language);
    void readIcu(text::Language language);
    void addName(std::string_view region, std::string name);

    std::deque<std::string> m_texts; ///< what ICU gave
    std::unordered_map<std::string_view, CountryWord> m_words;
    std::unordered_map<std::string_view, std::string_view> m_parts;
    std::unordered_map<std::string_view, std::string_view> m_names;
};

/// Made on first use; safe from any thread.
[[nodiscard]] const Countries& countries(text::Language language);

} // namespace dateline::events
