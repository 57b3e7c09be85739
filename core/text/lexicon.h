// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Tables of words, one tab-separated file a table in resources/lexicon/<language>/, compiled into the program.
// A line that begins with '#' is a comment; columns are separated by one tab; empty lines are skipped.
// What a language knows stands there and not in code, so that another language is another folder.

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace dateline::text {

using LexiconRow = std::vector<std::string_view>;

/// Rows of `<language>/<table>.tsv`; a table that does not exist is an error of ours and asserts.
[[nodiscard]] std::vector<LexiconRow> lexiconRows(std::string_view language, std::string_view table);

/// First column of a table as a set (as written, lower-case by convention of the files).
[[nodiscard]] std::unordered_set<std::string_view> lexiconSet(std::string_view language, std::string_view table);
/// First column → second column.
[[nodiscard]] std::unordered_map<std::string_view, std::string_view> lexiconMap(std::string_view language,
                                                                                std::string_view table);

/// Lower case by Unicode's root locale (never the user's: Turkish i), into `out`.
void foldCase(std::string_view word, std::string& out);
[[nodiscard]] std::string foldedCase(std::string_view word);
/// Snowball (Porter 2) stem of a folded word.
[[nodiscard]] std::string stemOf(std::string_view foldedWord, std::string_view language = "en");

} // namespace dateline::text
