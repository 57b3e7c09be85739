// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Tables of words, one tab-separated file a table in resources/lexicon/<language>/, compiled into the program.
// A line that begins with '#' is a comment; columns are separated by one tab; empty lines are skipped.
// What a language knows stands there and not in code, so that another language is another folder.

#include "core/text/language.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace dateline::text {

using LexiconRow = std::vector<std::string_view>;

/// Rows of `<language>/<table>.tsv`, or of the fallback's table where the language has none; a table that does not exist
/// there either is an error of ours and asserts.
[[nodiscard]] std::vector<LexiconRow> lexiconRows(Language language, std::string_view table);

/// Whether the language has that table of its own.
[[nodiscard]] bool hasTable(Language language, std::string_view table);

/// First column of a table as a set (as written, lower-case by convention of the files).
[[nodiscard]] std::unordered_set<std::string_view> lexiconSet(Language language, std::string_view table);
/// First column → second column.
[[nodiscard]] std::unordered_map<std::string_view, std::string_view> lexiconMap(Language language,
                                                                                std::string_view table);

/// Lower case by Unicode's root locale (never the user's: Turkish i), composed (NFC), into `out`.
void foldCase(std::string_view word, std::string& out);
[[nodiscard]] std::string foldedCase(std::string_view word);
/// Snowball stem of a folded word; the word itself for a language without a stemmer.
[[nodiscard]] std::string stemOf(std::string_view foldedWord, Language language);

} // namespace dateline::text
