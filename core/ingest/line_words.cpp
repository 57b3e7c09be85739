// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/line_words.h"

#include "core/ingest/article_lines.h"
#include "core/text/lexicon.h"
#include "core/text/token.h"

#include <algorithm>
#include <cassert>

namespace dateline::ingest {

namespace {

/// Bytes. Longer lines are text that happens to hold the words.
constexpr std::size_t longestWhole = 100;
constexpr std::size_t longestBeginning = 300;
constexpr std::size_t longestHolding = 160;
constexpr std::size_t longestDateLine = 120;
constexpr std::size_t longestName = 80;

std::string_view trimmedName(std::string_view name) {
    constexpr std::string_view around = " \t|,.;:-*\"'()[]";
    const auto first = name.find_first_not_of(around);
    if (first == std::string_view::npos) return {};
    return name.substr(first, name.find_last_not_of(around) - first + 1);
}

bool isAllCapitals(std::string_view word) {
    return word.size() >= 2 && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool holdsDigit(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// "https://www.northern-herald.example/2022/…" is "northern-herald.example".
std::string_view hostOf(std::string_view name) {
    const auto scheme = name.find("://");
    if (scheme != std::string_view::npos) name.remove_prefix(scheme + 3);
    if (name.starts_with("www.")) name.remove_prefix(4);
    return name.substr(0, name.find_first_of("/ "));
}

bool isAddress(std::string_view name) { return name.find("://") != std::string_view::npos || name.starts_with("www."); }

/// One word with a dot inside and a letter-only end: "herald.example".
bool isHost(std::string_view name) {
    const auto dot = name.rfind('.');
    if (dot == std::string_view::npos || dot == 0 || name.size() - dot < 3 || name.find(' ') != std::string_view::npos)
        return false;
    return std::all_of(name.begin() + static_cast<std::ptrdiff_t>(dot) + 1, name.end(),
                       [](char c) { return c >= 'a' && c <= 'z'; });
}

/// Without making a string of every line: the beginnings are ASCII.
bool beginsFolded(std::string_view line, std::string_view beginning) {
    const auto same = [](char wanted, char found) {
        return wanted == (found >= 'A' && found <= 'Z' ? static_cast<char>(found | 0x20) : found);
    };
    return line.size() >= beginning.size() && std::equal(beginning.begin(), beginning.end(), line.begin(), same);
}

/// The rest of the line behind the beginning that fits, if a name can stand there.
std::optional<std::string_view> afterBeginning(std::string_view line, const std::vector<std::string_view>& beginnings) {
    if (line.size() > longestBeginning) return std::nullopt;
    for (const auto beginning : beginnings) {
        if (line.size() <= beginning.size() || !beginsFolded(line, beginning)) continue;
        const auto rest = line.substr(beginning.size());
        const bool wordEnds = beginning.ends_with(':') || rest.front() == ' ' || rest.front() == ':';
        if (wordEnds) return trimmedName(rest);
    }
    return std::nullopt;
}

std::vector<std::string_view> partsOf(std::string_view names) {
    std::vector<std::string_view> parts;
    while (!names.empty()) {
        const auto end = std::min(names.find_first_of(",|/"), names.size());
        if (const auto part = trimmedName(names.substr(0, end)); !part.empty()) parts.push_back(part);
        names.remove_prefix(std::min(end + 1, names.size()));
    }
    return parts;
}

std::vector<std::string_view> firstColumn(text::Language language, std::string_view table) {
    std::vector<std::string_view> column;
    for (const auto& row : text::lexiconRows(language, table)) column.push_back(row[0]);
    return column;
}

} // namespace

const LineWords& LineWords::forLanguage(text::Language language) {
    static text::PerLanguage<LineWords> words;
    return words.of(language, [](auto each) { return LineWords(each); });
}

LineWords::LineWords(text::Language language)
    : m_bylines(firstColumn(language, "byline")), m_sourceLines(firstColumn(language, "source_line")),
      m_publisherWords(text::lexiconSet(language, "publisher_words")),
      m_sections(text::lexiconSet(language, "sections")), m_dateCues(text::lexiconSet(language, "date_line_cues")),
      m_verbs(text::lexiconSet(language, "headline_verbs")) {
    for (const auto& row : text::lexiconRows(language, "publisher_words"))
        if (row.size() > 1 && row[1] == "crew") m_crews.insert(row[0]);
    for (const auto& row : text::lexiconRows(language, "furniture")) {
        assert(row.size() == 2);
        if (row[1] == "begins")
            m_begins.push_back(row[0]);
        else if (row[1] == "contains")
            m_contains.push_back(row[0]);
        else
            m_whole.emplace(row[0], row[1] == "tail" ? Furniture::tail : Furniture::line);
    }
    for (const auto& row : text::lexiconRows(language, "date_lines")) {
        m_dateCues.insert(row.at(0));
        if (row.at(1) != "filler") m_stamps.insert(row[0]);
    }
    for (const auto& row : text::lexiconRows(language, "temporal_words")) {
        if (row.at(1) == "month") m_months.insert(row[0]);
        if (row[1] == "weekday") m_dateCues.insert(row[0]);
    }
}

Furniture LineWords::furnitureOf(std::string_view line) const {
    if (line.size() > longestBeginning) return Furniture::none;
    const bool isShort = line.size() <= longestHolding;
    const auto folded = normalisedLine(isShort ? line : line.substr(0, longestHolding / 2)); // enough to begin with
    if (line.size() <= longestWhole) {
        const auto whole = m_whole.find(folded);
        if (whole != m_whole.end()) return whole->second;
    }
    const auto begins = [&](std::string_view phrase) {
        return phrase.front() == folded.front() && folded.starts_with(phrase);
    };
    if (folded.empty()) return Furniture::none;
    if (std::any_of(m_begins.begin(), m_begins.end(), begins)) return Furniture::line;
    const auto holds = [&](std::string_view phrase) { return folded.find(phrase) != std::string::npos; };
    return isShort && std::any_of(m_contains.begin(), m_contains.end(), holds) ? Furniture::line : Furniture::none;
}

bool LineWords::isDateLine(std::string_view line) const {
    if (line.size() > longestDateLine || !holdsDigit(line)) return false;
    bool holdsDate = false;
    std::string folded;
    int numbers = 0;
    for (const auto& token : text::tokenise(line)) {
        numbers += token.kind == text::TokenKind::number;
        if (token.kind != text::TokenKind::word) continue;
        const auto word = slice(line, token.span);
        text::foldCase(word, folded);
        holdsDate = holdsDate || m_months.contains(folded);
        const bool zone = token.allCapitals && word.size() <= 5;
        if (!zone && !isDateWord(folded)) return false;
    }
    return holdsDate || numbers >= 3; // "16.01.2022", "2022-01-16 15:21"
}

bool LineWords::isStampedDateLine(std::string_view line) const {
    if (line.size() > longestDateLine) return false;
    const auto words = wordsOf(line);
    const auto isStamp = [&](std::string_view word) { return m_stamps.contains(text::foldedCase(word)); };
    return std::any_of(words.begin(), words.end(), isStamp) && isDateLine(line);
}

std::optional<std::string_view> LineWords::namesOfByline(std::string_view line) const {
    if (endsLikeSentence(line) && line.size() > longestName) return std::nullopt;
    const auto names = afterBeginning(line, m_bylines);
    if (!names || names->empty() || names->size() > longestBeginning / 2) return std::nullopt;
    const auto words = wordsOf(*names);
    const auto first = words.empty() ? std::string() : text::foldedCase(words.front());
    if (words.empty() || words.size() > 14 || isDateWord(first)) return std::nullopt;
    const auto lower =
        std::count_if(words.begin(), words.end(), [](auto word) { return !beginsUpper(word) && !holdsDigit(word); });
    const bool fewLower = static_cast<std::size_t>(lower) * 3 <= words.size(); // "and", "in", "for the"
    return beginsUpper(words.front()) && fewLower ? names : std::nullopt;
}

std::optional<std::string> LineWords::publisherOfSourceLine(std::string_view line) const {
    const auto name = afterBeginning(line, m_sourceLines);
    if (!name || name->empty() || name->size() > longestName * 2) return std::nullopt;
    if (isAddress(*name)) return std::string(hostOf(*name));
    const auto words = wordsOf(*name);
    const bool isName = !words.empty() && words.size() <= 6 && (beginsUpper(words.front()) || isHost(*name));
    return isName ? std::optional(std::string(partsOf(*name).front())) : std::nullopt;
}

bool LineWords::holdsPublisherWord(std::string_view name) const {
    const auto words = wordsOf(name);
    return std::any_of(words.begin(), words.end(),
                       [&](auto word) { return m_publisherWords.contains(text::foldedCase(word)); });
}

std::optional<std::string> LineWords::publisherAmong(std::string_view names) const {
    const auto parts = partsOf(names);
    for (auto part : parts) {
        auto words = wordsOf(part);
        if (words.size() > 1 && m_crews.contains(text::foldedCase(words.back()))) {
            part = trimmedName(part.substr(0, part.size() - words.back().size()));
            words.pop_back();
        }
        if (words.empty() || words.size() > 6 || !beginsUpper(words.front()) || holdsDigit(part)) continue;
        const bool single = words.size() == 1 && (parts.size() == 1 || isAllCapitals(words.front()));
        if (!single && !holdsPublisherWord(part)) continue;
        if (m_publisherWords.contains(text::foldedCase(part))) continue; // "By staff" names nobody
        return std::string(part);
    }
    return std::nullopt;
}

bool LineWords::isPublisherLine(std::string_view line) const {
    if (line.size() > 40 || isSection(line)) return false;
    if (isHost(line)) return true;
    const auto words = wordsOf(line);
    const bool letters = line.find_first_of("0123456789.,:;!?()\"@#") == std::string_view::npos;
    if (words.empty() || words.size() > 4 || !letters) return false;
    if (!std::all_of(words.begin(), words.end(), beginsUpper) || isDateWord(text::foldedCase(words.front())))
        return false;
    return words.size() == 1 ? words.front().size() >= 2 : holdsPublisherWord(line);
}

bool LineWords::isSection(std::string_view line) const {
    return line.size() <= 40 && m_sections.contains(normalisedLine(line));
}

bool LineWords::holdsVerb(std::string_view headline) const {
    const auto words = wordsOf(headline);
    return std::any_of(words.begin(), words.end(), [&](auto word) { return m_verbs.contains(normalisedLine(word)); });
}

} // namespace dateline::ingest
