// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/language.h"

#include "core/base/embedded_text.h"
#include "core/text/lexicon.h"
#include "core/text/token.h"
#include "core/text/word_table.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cassert>
#include <functional>
#include <limits>
#include <string>
#include <unordered_set>
#include <vector>

namespace dateline::text {

namespace {

constexpr int samplesOfRound = 16; // words
constexpr int decisiveLead = 4;    // votes; then no further round is asked
constexpr int fewestCommon = 8; // one word in so many must be a common one; in a text of its language every second is
constexpr std::int32_t reach = 256; // bytes from a place of the text to the end of the word that is its sample

struct Folder {
    std::string_view code;
    std::string_view properties; ///< text of language.tsv
};

/// Second column of the line that begins with that name.
std::string_view propertyIn(std::string_view lines, std::string_view name) {
    while (!lines.empty()) {
        const auto end = std::min(lines.find('\n'), lines.size());
        const auto line = lines.substr(0, end);
        if (line.starts_with(name) && line.substr(name.size()).starts_with('\t')) return line.substr(name.size() + 1);
        lines.remove_prefix(std::min(end + 1, lines.size()));
    }
    return {};
}

std::vector<Folder> findFolders() {
    constexpr std::string_view root = "lexicon/";
    constexpr std::string_view table = "/language.tsv";
    std::vector<Folder> folders;
    for (const auto& file : embeddedLexicon())
        if (file.name.ends_with(table))
            folders.push_back(
                {file.name.substr(root.size(), file.name.size() - root.size() - table.size()), file.text});
    std::sort(folders.begin(), folders.end(), [](const Folder& a, const Folder& b) { return a.code < b.code; });
    const auto isFallback = [](const Folder& folder) { return !propertyIn(folder.properties, "fallback").empty(); };
    const auto fallback = std::find_if(folders.begin(), folders.end(), isFallback);
    assert(fallback != folders.end() && folders.size() <= mostLanguages);
    std::rotate(folders.begin(), fallback, fallback + 1);
    return folders;
}

const std::vector<Folder>& folders() {
    static const auto found = findFolders();
    return found;
}

/// For every common word the languages that have it, a bit each.
using Speakers = WordTable<std::uint16_t>;
static_assert(mostLanguages <= std::numeric_limits<std::uint16_t>::digits);

/// Letters are of no language, and a word that it seldom uses says little for it.
void addSpeaker(Speakers& speakers, Language language) {
    std::unordered_set<std::string_view> seldom;
    for (const auto table : {"stopwords", "temporal_words"})
        for (const auto& row : lexiconRows(language, table)) {
            const bool isSeldom = row.size() == 2 && row[1] == "seldom";
            if (isSeldom) seldom.insert(row[0]);
            if (row[0].size() > 1 && !seldom.contains(row[0]))
                speakers[row[0]] |= static_cast<std::uint16_t>(1U << language.index());
        }
}

const Speakers& speakers() {
    static const auto words = [] {
        Speakers result;
        for (const Language language : languages()) addSpeaker(result, language);
        return result;
    }();
    return words;
}

bool isAsciiLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// wordHash of the folded word, without making a string of an ASCII word that can be a common one.
std::uint32_t foldedHash(std::string_view word) {
    std::array<char, 24> folded{};
    const bool fits = word.size() <= folded.size() && std::all_of(word.begin(), word.end(), isAsciiLetter);
    if (!fits) return wordHash(foldedCase(word));
    std::transform(word.begin(), word.end(), folded.begin(), [](char c) { return static_cast<char>(c | 0x20); });
    return wordHash({folded.data(), word.size()});
}

/// Words of a text without cutting all of it into tokens.
class Sampler {
public:
    explicit Sampler(std::string_view text) : m_text(text), m_size(static_cast<std::int32_t>(text.size())) {}

    /// The first whole word that begins at `at` or soon after; moves `at` behind it. Empty when there is none near.
    Token wordFrom(std::int32_t& at) const {
        const std::int32_t end = std::min(m_size, at + reach);
        if (at > 0) {
            U8_BACK_1(bytes(), 0, at); // a word that began before is no whole word
            at = skip(at, end, true);
        }
        Token word;
        word.span.begin = static_cast<std::uint32_t>(at = skip(at, end, false));
        word.span.end = static_cast<std::uint32_t>(at = skip(at, end, true));
        word.code = foldedHash(slice(m_text, word.span));
        return word;
    }

private:
    [[nodiscard]] const std::uint8_t* bytes() const { return reinterpret_cast<const std::uint8_t*>(m_text.data()); }

    /// Past letters, or past everything else.
    [[nodiscard]] std::int32_t skip(std::int32_t at, std::int32_t end, bool letters) const {
        while (at < end) {
            const char byte = m_text[static_cast<std::size_t>(at)];
            std::int32_t next = at + 1;
            bool letter = isAsciiLetter(byte);
            if (static_cast<unsigned char>(byte) >= 0x80) {
                UChar32 code = 0;
                next = at;
                U8_NEXT(bytes(), next, m_size, code);
                letter = code >= 0 && u_isalpha(code);
            }
            if (letter != letters) break;
            at = next;
        }
        return at;
    }

    std::string_view m_text;
    std::int32_t m_size;
};

/// One round: words from places spread evenly, the first `offset` of a step from the beginning. Returns how many.
int countVotes(std::string_view text, double offset, std::array<int, mostLanguages>& votes) {
    const Sampler sampler(text);
    const auto size = static_cast<std::int32_t>(text.size());
    int words = 0;
    for (std::int32_t at = 0; words < samplesOfRound && at < size; ++words) {
        at = std::max(at, static_cast<std::int32_t>(size * ((words + offset) / samplesOfRound)));
        const std::uint16_t* found = speakers().find(text, sampler.wordFrom(at));
        for (std::size_t i = 0; found && i < languages().size(); ++i) votes[i] += (*found >> i) & 1;
    }
    return words;
}

} // namespace

std::span<const Language> languages() {
    static const auto all = [] {
        std::vector<Language> result;
        for (std::size_t i = 0; i < folders().size(); ++i) result.push_back(Language(static_cast<std::uint8_t>(i)));
        return result;
    }();
    return all;
}

std::optional<Language> Language::named(std::string_view code) {
    for (const Language language : languages())
        if (language.code() == code) return language;
    return std::nullopt;
}

std::string_view Language::code() const { return folders()[m_index].code; }

std::string_view Language::property(std::string_view name) const {
    return propertyIn(folders()[m_index].properties, name);
}

Language languageOf(std::string_view text) {
    std::array<int, mostLanguages> votes{};
    int words = 0;
    for (const double offset : {0.0, 0.5, 0.25, 0.75}) {
        words += countVotes(text, offset, votes);
        std::array<int, mostLanguages> ranked = votes;
        std::partial_sort(ranked.begin(), ranked.begin() + 2, ranked.end(), std::greater());
        if (ranked[0] - ranked[1] >= decisiveLead) break;
    }
    const auto best = std::max_element(votes.begin(), votes.end()); // the first of equals
    const bool fits = *best * fewestCommon >= words;
    return fits ? languages()[static_cast<std::size_t>(best - votes.begin())] : Language();
}

} // namespace dateline::text
