// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How names are spelt: words, initials, and what makes two spellings one ("René Roy" and "RENE ROY").

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline::events {

[[nodiscard]] std::size_t wordsIn(std::string_view name); ///< parts between spaces
[[nodiscard]] std::string firstWord(std::string_view name);
[[nodiscard]] std::string lastWord(std::string_view name); ///< without "Jr." or "II" behind it
/// Two capitals or more and nothing else.
[[nodiscard]] bool isInitials(std::string_view name);
/// Of the words with a capital: "ILO" of "International Labour Organization".
[[nodiscard]] std::string initialsOf(std::string_view name);
/// Whether `initials` may stand for `name`: its capitals in their order, where a part behind a hyphen may be left out.
[[nodiscard]] bool initialsFit(std::string_view name, std::string_view initials);
/// The same for all spellings of a name: without case, accents and the full stops of initials.
[[nodiscard]] std::string spellingKey(std::string_view name);
/// "NEW YORK" as a dateline shouts it: "New York".
[[nodiscard]] std::string withoutShouting(std::string_view written);
/// Capitals throughout, and too long for initials.
[[nodiscard]] bool isShouted(std::string_view name);

} // namespace dateline::events
