// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a person typed to find something, read as far as it makes sense. Half a query is a query too: nothing here fails.
//
//     harbour council       both words; the last one may still be being typed
//     "harbour council"     these words in this order
//     harb*                 words that begin so
//     -council              not this
//     from:2022-01 to:"last March"   dates as a person types them (core/temporal/typed_date.h)
//     source: actor: place: tag:     a word or a phrase of a name
//     is:disputed is:undated is:planned is:denied

#include "core/time/day.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::project {

enum class SearchField { anywhere, source, actor, place, tag };

struct SearchTerm {
    std::string text; ///< one word or a phrase, as typed, without its quotes
    SearchField field = SearchField::anywhere;
    bool prefix = false; ///< the last word stands for all that begin so
    bool excluded = false;

    friend bool operator==(const SearchTerm&, const SearchTerm&) = default;
};

enum class SearchTrait {
    disputed, ///< sources give different dates or figures
    undated,  ///< a source whose day is not known, and what such a source reports
    planned,
    denied
};

struct TraitTerm {
    SearchTrait trait = SearchTrait::disputed;
    bool excluded = false;

    friend bool operator==(const TraitTerm&, const TraitTerm&) = default;
};

struct SearchQuery {
    std::vector<SearchTerm> terms; ///< all must agree
    std::vector<TraitTerm> traits; ///< all must agree
    std::optional<time::Day> from; ///< what ends before it is left out
    std::optional<time::Day> to;   ///< what begins after it is left out
    std::vector<std::string>
        unread; ///< parts that say nothing, as typed: "from:someday", "is:red"; not what is half typed

    /// Leaves nothing out.
    [[nodiscard]] bool isEmpty() const { return terms.empty() && traits.empty() && !from && !to; }

    friend bool operator==(const SearchQuery&, const SearchQuery&) = default;
};

/// Of what is longer only the beginning is read; bytes, and terms.
inline constexpr std::size_t longestSearch = 1000;
inline constexpr std::size_t mostSearchTerms = 24;

/// `today` is what "last March" counts from.
[[nodiscard]] SearchQuery parseSearch(std::string_view typed, time::Day today);

} // namespace dateline::project
