// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How search takes text apart: into words without case and accents, as FTS5's unicode61 does. A word with letters that
// may also be spelt out ("Müller", "Straße") is found under both spellings ("muller" and "mueller", "strasse").

#include "core/base/span.h"
#include "core/project/database.h"

#include <functional>
#include <string>
#include <string_view>

namespace dateline::project {

/// The tokenizer's name for "CREATE VIRTUAL TABLE … USING fts5(…, tokenize = …)".
inline constexpr std::string_view searchTokenizer = "dateline";

/// Makes it known to a connection; a table that uses it cannot be opened without.
void registerSearchTokenizer(Database& database);

struct SearchToken {
    std::string_view word;    ///< folded
    Span span;                ///< in the text
    bool alternative = false; ///< another spelling of the token before
};

/// Takes text apart outside of any table. One thread at a time.
class SearchTokens {
public:
    SearchTokens();
    ~SearchTokens();
    SearchTokens(const SearchTokens&) = delete;
    SearchTokens& operator=(const SearchTokens&) = delete;

    /// Until `take` says false. O(text).
    void forEach(std::string_view text, const std::function<bool(const SearchToken&)>& take);

private:
    struct Instance;
    Database m_database;
    std::unique_ptr<Instance> m_instance;
};

} // namespace dateline::project
