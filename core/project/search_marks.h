// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where the words of a query stand in a text, to show why something was found.

#include "core/base/span.h"
#include "core/project/search_query.h"
#include "core/project/search_tokens.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::project {

class SearchMarks {
public:
    /// What is to be marked: the words and phrases that may stand anywhere. Names after "source:" and the like are not.
    void setQuery(const SearchQuery& query);

    struct Found {
        std::vector<Span> spans; ///< in order, disjoint
        std::size_t terms = 0;   ///< how many of the query's are there
    };
    /// Of long texts the first `limit` bytes are looked at. O(text · terms).
    [[nodiscard]] Found in(std::string_view text, std::size_t limit = std::size_t{1} << 18);
    [[nodiscard]] std::size_t termCount() const { return m_terms.size(); }

private:
    struct Term {
        std::vector<std::vector<std::string>> words; ///< each with its other spellings
        bool prefix = false;
    };

    SearchTokens m_tokens;
    std::vector<Term> m_terms;
};

/// About `size` bytes of `text` around `focus`, cut between words where possible, never within a character.
[[nodiscard]] Span stretchAround(std::string_view text, Span focus, std::uint32_t size);

} // namespace dateline::project
