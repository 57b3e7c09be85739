// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/language.h"

#include "core/base/embedded_text.h"
#include "core/text/lexicon.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cassert>
#include <limits>
#include <string>
#include <unordered_map>
#include <vector>

namespace dateline::text {

namespace {

constexpr std::size_t mostSamples = 64; // words
constexpr std::int32_t reach = 256;     // bytes from a place of the text to the word that is its sample

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

/// For every common word the languages that have it.
using Speakers = std::unordered_map<std::string_view, std::uint16_t>;
static_assert(mostLanguages <= std::numeric_limits<Speakers::mapped_type>::digits);

const Speakers& speakers() {
    static const auto words = [] {
        Speakers result;
        for (const Language language : languages())
            for (const auto table : {"stopwords", "temporal_words"})
                for (const auto& row : lexiconRows(language, table))
                    result[row[0]] |= static_cast<std::uint16_t>(1U << language.index());
        return result;
    }();
    return words;
}

/// Words of a text without cutting all of it into tokens.
class Sampler {
public:
    explicit Sampler(std::string_view text) : m_text(text), m_size(static_cast<std::int32_t>(text.size())) {}

    /// The first whole word that begins at `at` or soon after; moves `at` behind it. Empty when there is none near.
    std::string_view wordFrom(std::int32_t& at) const {
        const std::int32_t end = std::min(m_size, at + reach);
        if (at > 0) {
            U8_SET_CP_START(bytes(), 0, at);
            U8_BACK_1(bytes(), 0, at); // a word that began before is no whole word
            at = skip(at, end, true);
        }
        const std::int32_t first = at = skip(at, end, false);
        at = skip(at, end, true);
        return m_text.substr(static_cast<std::size_t>(first), static_cast<std::size_t>(at - first));
    }

private:
    [[nodiscard]] const std::uint8_t* bytes() const { return reinterpret_cast<const std::uint8_t*>(m_text.data()); }

    /// Past letters, or past everything else.
    [[nodiscard]] std::int32_t skip(std::int32_t at, std::int32_t end, bool letters) const {
        while (at < end) {
            std::int32_t next = at;
            UChar32 code = 0;
            U8_NEXT(bytes(), next, m_size, code);
            if ((code >= 0 && u_isalpha(code)) != letters) break;
            at = next;
        }
        return at;
    }

    std::string_view m_text;
    std::int32_t m_size;
};

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
    const Sampler sampler(text);
    std::string folded;
    std::int32_t at = 0;
    for (std::size_t i = 0; i < mostSamples && static_cast<std::size_t>(at) < text.size(); ++i) {
        at = std::max(at, static_cast<std::int32_t>(text.size() * i / mostSamples));
        foldCase(sampler.wordFrom(at), folded);
        const auto found = speakers().find(folded);
        if (found == speakers().end()) continue;
        for (const Language language : languages()) votes[language.index()] += (found->second >> language.index()) & 1;
    }
    const auto best = std::max_element(votes.begin(), votes.end()); // the first of equals
    return languages()[static_cast<std::size_t>(best - votes.begin())];
}

} // namespace dateline::text
