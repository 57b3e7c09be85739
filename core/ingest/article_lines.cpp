// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/article_lines.h"

#include "core/text/lexicon.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>

namespace dateline::ingest {

namespace {

constexpr std::size_t longestTitle = 200; ///< bytes

UChar32 firstCharacter(std::string_view text) {
    std::size_t at = 0;
    UChar32 character = 0;
    if (!text.empty()) U8_NEXT_OR_FFFD(reinterpret_cast<const std::uint8_t*>(text.data()), at, text.size(), character);
    return character;
}

/// Nearly every character is ASCII, and asking ICU is slow.
bool isSpace(UChar32 character) {
    if (character < 0x80) return character == ' ' || (character >= '\t' && character <= '\r');
    return u_isUWhiteSpace(character) || character == 0x200B || character == 0xFEFF;
}

bool isLetterOrDigit(UChar32 character) {
    if (character >= 0x80) return u_isalnum(character);
    const UChar32 lower = character | 0x20;
    return (lower >= 'a' && lower <= 'z') || (character >= '0' && character <= '9');
}

template <class Predicate>
std::string_view withoutFront(std::string_view text, Predicate&& drop) {
    const auto* data = reinterpret_cast<const std::uint8_t*>(text.data());
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t next = at;
        UChar32 character = 0;
        U8_NEXT_OR_FFFD(data, next, text.size(), character);
        if (!drop(character)) break;
        at = next;
    }
    return text.substr(at);
}

template <class Predicate>
std::string_view withoutBack(std::string_view text, Predicate&& drop) {
    const auto* data = reinterpret_cast<const std::uint8_t*>(text.data());
    auto at = static_cast<std::int32_t>(text.size()); // ICU walks backwards with this type only
    while (at > 0) {
        std::int32_t before = at;
        UChar32 character = 0;
        U8_PREV_OR_FFFD(data, 0, before, character);
        if (!drop(character)) break;
        at = before;
    }
    return text.substr(0, static_cast<std::size_t>(at));
}

std::string_view trimmed(std::string_view text) { return withoutBack(withoutFront(text, isSpace), isSpace); }

bool endsWithAny(std::string_view text, std::initializer_list<std::string_view> endings) {
    return std::any_of(endings.begin(), endings.end(), [&](auto ending) { return text.ends_with(ending); });
}

/// Closing quotation marks and brackets, and spaces before them.
std::string_view withoutClosing(std::string_view line) {
    return withoutBack(line, [](UChar32 c) {
        return isSpace(c) || c == '"' || c == '\'' || c == ')' || c == ']' || c == 0x201D || c == 0x2019 || c == 0xBB;
    });
}

/// "U.S.", "D.C."
bool endsWithInitials(std::string_view line) {
    const auto size = line.size();
    const auto upper = [&](std::size_t i) { return line[i] >= 'A' && line[i] <= 'Z'; };
    return size >= 4 && line[size - 1] == '.' && upper(size - 2) && line[size - 3] == '.' && upper(size - 4);
}

/// A full stop after a word of three letters or more, and a capital after it.
bool holdsSentenceEnd(std::string_view line) {
    const auto lower = [](char c) { return c >= 'a' && c <= 'z'; };
    for (auto stop = line.find(". "); stop != std::string_view::npos; stop = line.find(". ", stop + 1)) {
        const bool afterWord = stop >= 3 && lower(line[stop - 1]) && lower(line[stop - 2]) && lower(line[stop - 3]);
        if (afterWord && beginsUpper(line.substr(stop + 2))) return true;
    }
    return false;
}

/// "… on the quay (Photo: Jane Roe)", "… speaks (Published Tuesday, June 24)": a caption with its credit.
bool endsWithRemark(std::string_view line) {
    constexpr std::size_t longestAside = 14; // "(VIDEO)", "(updated)"
    const auto open = line.rfind('(');
    return line.ends_with(')') && open != std::string_view::npos && line.size() - open > longestAside;
}

bool beginsLikeTitle(std::string_view line) {
    const auto rest =
        withoutFront(line, [](UChar32 c) { return c == '"' || c == '\'' || c == 0x201C || c == 0x2018 || c == 0xAB; });
    const UChar32 first = firstCharacter(rest);
    return u_isdigit(first) || (u_isalpha(first) && !u_islower(first));
}

bool holdsAddress(std::string_view line) {
    return line.find('@') != std::string_view::npos || line.find("://") != std::string_view::npos ||
           line.find("www.") != std::string_view::npos;
}

/// A line that goes on where the one above stopped. One of them shows that its whole block is a wrapped paragraph.
bool continues(std::string_view above, std::string_view line) {
    return u_islower(firstCharacter(line)) && !endsLikeSentence(above);
}

void markWrapped(std::string_view text, std::vector<Line>& lines) {
    for (std::size_t begin = 0; begin < lines.size();) {
        std::size_t end = begin + 1;
        bool wrapped = false;
        for (; end < lines.size() && !lines[end].afterEmptyLine; ++end)
            wrapped = wrapped || continues(slice(text, lines[end - 1].span), slice(text, lines[end].span));
        for (; begin < end; ++begin) lines[begin].wrapped = wrapped;
    }
}

bool isAscii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Most lines are ASCII, and every line of every article is normalised.
std::string normalisedAscii(std::string_view line) {
    std::string result;
    result.reserve(line.size());
    for (const char letter : line) {
        if (!isSpace(letter))
            result += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter | 0x20) : letter;
        else if (!result.empty() && result.back() != ' ')
            result += ' ';
    }
    return result;
}

} // namespace

std::vector<Line> linesOf(std::string_view text) {
    const auto isLineEnd = [](char c) { return c == '\n' || c == '\r'; };
    std::vector<Line> lines;
    bool afterEmptyLine = true;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto* const lineEnd =
            std::find_if(text.begin() + static_cast<std::ptrdiff_t>(begin), text.end(), isLineEnd);
        const auto end = static_cast<std::size_t>(lineEnd - text.begin());
        const auto line = trimmed(text.substr(begin, end - begin));
        if (!line.empty()) {
            const auto at = static_cast<std::uint32_t>(line.data() - text.data());
            lines.push_back({{at, at + static_cast<std::uint32_t>(line.size())}, afterEmptyLine, false});
        }
        afterEmptyLine = line.empty();
        begin = end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
    }
    markWrapped(text, lines);
    return lines;
}

std::vector<std::string_view> wordsOf(std::string_view line) {
    const auto isOuter = [](UChar32 c) { return !isLetterOrDigit(c); };
    std::vector<std::string_view> words;
    for (line = trimmed(line); !line.empty(); line = withoutFront(line, isSpace)) {
        const auto rest = withoutFront(line, [](UChar32 c) { return !isSpace(c); });
        const auto word = line.substr(0, line.size() - rest.size());
        line = rest;
        if (const auto bare = withoutBack(withoutFront(word, isOuter), isOuter); !bare.empty()) words.push_back(bare);
    }
    return words;
}

bool beginsUpper(std::string_view word) { return u_isupper(firstCharacter(word)); }

bool endsLikeSentence(std::string_view line) { return endsWithAny(withoutClosing(line), {".", "!", "?", "\u2026"}); }

bool isTitleLike(std::string_view line) {
    if (line.size() > longestTitle || !beginsLikeTitle(line) || holdsAddress(line) || holdsSentenceEnd(line) ||
        endsWithRemark(line))
        return false;
    const auto core = withoutClosing(line);
    if (endsWithAny(core, {".", ",", ";", ":", "|", "-", "\u2013", "\u2014"}) && !endsWithInitials(core)) return false;
    const auto words = wordsOf(line).size();
    return words >= 2 && words <= 30;
}

bool isProse(std::string_view line) {
    return line.size() >= 60 && endsLikeSentence(line) && wordsOf(line.substr(0, 400)).size() >= 10;
}

bool isTitleCase(std::string_view line) {
    const auto words = wordsOf(line);
    if (words.size() < 5) return false;
    const auto isLong = [](std::string_view word) { return word.size() >= 4; };
    const auto longWords = std::count_if(words.begin(), words.end(), isLong);
    const auto capitals =
        std::count_if(words.begin(), words.end(), [&](auto word) { return isLong(word) && beginsUpper(word); });
    return longWords >= 3 && capitals * 5 >= longWords * 4;
}

std::string normalisedLine(std::string_view line) {
    line = withoutBack(line, [](UChar32 c) { return !isLetterOrDigit(c) && c != ':' && c != ')'; });
    if (isAscii(line)) return normalisedAscii(line);
    std::string spaced;
    while (!(line = withoutFront(line, isSpace)).empty()) {
        const auto rest = withoutFront(line, [](UChar32 c) { return !isSpace(c); });
        if (!spaced.empty()) spaced += ' ';
        spaced += line.substr(0, line.size() - rest.size());
        line = rest;
    }
    for (std::size_t at = spaced.find("\u2019"); at != std::string::npos; at = spaced.find("\u2019", at))
        spaced.replace(at, 3, "'");
    return text::foldedCase(spaced);
}

} // namespace dateline::ingest
