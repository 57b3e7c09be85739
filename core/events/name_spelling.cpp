// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/name_spelling.h"

#include "core/text/lexicon.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace dateline::events {

namespace {

bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool isAscii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Letters without their marks. For the few names beyond ASCII only.
std::string withoutAccents(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* normalizer = icu::Normalizer2::getNFDInstance(status);
    if (U_FAILURE(status)) return std::string(text);
    const auto apart = normalizer->normalize(
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size()))), status);
    icu::UnicodeString bare;
    for (std::int32_t i = 0; i < apart.length(); i = apart.moveIndex32(i, 1))
        if (u_charType(apart.char32At(i)) != U_NON_SPACING_MARK) bare.append(apart.char32At(i));
    std::string utf8;
    bare.toUTF8String(utf8);
    return U_SUCCESS(status) ? utf8 : std::string(text);
}

} // namespace

std::size_t wordsIn(std::string_view name) {
    return name.empty() ? 0 : 1 + static_cast<std::size_t>(std::ranges::count(name, ' '));
}

std::string firstWord(std::string_view name) { return std::string(name.substr(0, name.find(' '))); }

std::string lastWord(std::string_view name) {
    const std::size_t space = name.rfind(' ');
    if (space == std::string_view::npos) return std::string(name);
    const auto last = name.substr(space + 1);
    const bool numeral = last.find_first_not_of("IVX") == std::string_view::npos;
    return wordsIn(name) > 2 && (numeral || last.ends_with('.')) ? lastWord(name.substr(0, space)) : std::string(last);
}

bool isInitials(std::string_view name) { return name.size() > 1 && std::ranges::all_of(name, isUpper); }

std::string initialsOf(std::string_view name) {
    std::string initials;
    for (std::size_t i = 0; i < name.size(); ++i)
        if (isUpper(name[i]) && (i == 0 || name[i - 1] == ' ' || name[i - 1] == '-')) initials += name[i];
    return initials;
}

bool initialsFit(std::string_view name, std::string_view initials) {
    std::string all;
    std::string ofWords;
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (!isUpper(name[i]) || (i > 0 && name[i - 1] != ' ' && name[i - 1] != '-')) continue;
        all += name[i];
        if (i == 0 || name[i - 1] == ' ') ofWords += name[i];
    }
    return initials.size() > 1 && (initials == all || initials == ofWords);
}

std::string spellingKey(std::string_view name) {
    std::string plain;
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (name[i] == '.') continue;
        constexpr std::string_view apostrophe = "’";
        if (name.substr(i).starts_with(apostrophe)) {
            plain += '\'';
            i += apostrophe.size() - 1;
        } else {
            plain += name[i];
        }
    }
    return text::foldedCase(isAscii(plain) ? plain : withoutAccents(plain));
}

std::string withoutShouting(std::string_view written) {
    std::string text(written);
    for (std::size_t i = 1; i < text.size(); ++i)
        if (isUpper(text[i]) && (isUpper(text[i - 1]) || text[i - 1] >= 'a'))
            text[i] = static_cast<char>(text[i] + ('a' - 'A'));
    return text;
}

bool isShouted(std::string_view name) {
    constexpr std::size_t longestInitials = 6;
    const bool capitals = std::ranges::none_of(name, [](char c) { return c >= 'a' && c <= 'z'; });
    return capitals && name.size() > longestInitials;
}

} // namespace dateline::events
