// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/lexicon.h"

#include "core/base/embedded_text.h"

#include <libstemmer.h>
#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/stringoptions.h>

#include <algorithm>
#include <cassert>
#include <memory>

namespace dateline::text {

namespace {

LexiconRow columnsOf(std::string_view line) {
    LexiconRow row;
    for (std::size_t begin = 0;;) {
        const std::size_t tab = line.find('\t', begin);
        row.push_back(line.substr(begin, tab - begin));
        if (tab == std::string_view::npos) return row;
        begin = tab + 1;
    }
}

const EmbeddedText* ownTable(Language language, std::string_view table) {
    const std::string name = "lexicon/" + std::string(language.code()) + "/" + std::string(table) + ".tsv";
    const auto files = embeddedLexicon();
    const auto found = std::find_if(files.begin(), files.end(), [&](const auto& file) { return file.name == name; });
    return found == files.end() ? nullptr : &*found;
}

std::string_view tableText(Language language, std::string_view table) {
    if (const auto* own = ownTable(language, table)) return own->text;
    const auto* fallback = ownTable(Language(), table);
    assert(fallback && "no such lexicon table");
    return fallback ? fallback->text : std::string_view();
}

bool isAscii(std::string_view word) {
    return std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// "a" and a combining diaeresis are "ä", as tables write it; some systems take letters apart.
void compose(std::string& word) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* normalizer = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status) || normalizer->isNormalizedUTF8(word, status) || U_FAILURE(status)) return;
    std::string composed;
    icu::StringByteSink<std::string> sink(&composed);
    normalizer->normalizeUTF8(0, word, sink, nullptr, status);
    if (U_SUCCESS(status)) word = std::move(composed);
}

} // namespace

std::vector<LexiconRow> lexiconRows(Language language, std::string_view table) {
    std::vector<LexiconRow> rows;
    std::string_view rest = tableText(language, table);
    while (!rest.empty()) {
        const std::size_t end = rest.find('\n');
        const std::string_view line = rest.substr(0, end);
        if (!line.empty() && line.front() != '#') rows.push_back(columnsOf(line));
        if (end == std::string_view::npos) break;
        rest.remove_prefix(end + 1);
    }
    return rows;
}

bool hasTable(Language language, std::string_view table) { return ownTable(language, table) != nullptr; }

std::unordered_set<std::string_view> lexiconSet(Language language, std::string_view table) {
    std::unordered_set<std::string_view> words;
    for (const auto& row : lexiconRows(language, table)) words.insert(row[0]);
    return words;
}

std::unordered_map<std::string_view, std::string_view> lexiconMap(Language language, std::string_view table) {
    std::unordered_map<std::string_view, std::string_view> words;
    for (const auto& row : lexiconRows(language, table))
        words.emplace(row[0], row.size() > 1 ? row[1] : std::string_view{});
    return words;
}

void foldCase(std::string_view word, std::string& out) {
    out.clear();
    if (isAscii(word)) {
        for (const char c : word) out.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c);
        return;
    }
    UErrorCode status = U_ZERO_ERROR;
    icu::StringByteSink<std::string> sink(&out);
    icu::CaseMap::utf8ToLower("", 0, icu::StringPiece(word.data(), static_cast<std::int32_t>(word.size())), sink,
                              nullptr, status);
    if (U_FAILURE(status)) out.assign(word);
    compose(out);
}

std::string foldedCase(std::string_view word) {
    std::string out;
    foldCase(word, out);
    return out;
}

std::string stemOf(std::string_view foldedWord, Language language) {
    using Stemmer = std::unique_ptr<sb_stemmer, decltype(&sb_stemmer_delete)>;
    // A stemmer keeps a buffer of its own, so every thread has one.
    thread_local std::vector<Stemmer> stemmers;
    while (stemmers.size() <= language.index()) {
        const std::string name(languages()[stemmers.size()].property("stemmer"));
        stemmers.emplace_back(name.empty() ? nullptr : sb_stemmer_new(name.c_str(), "UTF_8"), &sb_stemmer_delete);
        assert((name.empty() || stemmers.back()) && "no Snowball stemmer of that name");
    }
    const Stemmer& stemmer = stemmers[language.index()];
    if (!stemmer) return std::string(foldedWord);
    const auto* symbols = reinterpret_cast<const sb_symbol*>(foldedWord.data());
    const sb_symbol* stem = sb_stemmer_stem(stemmer.get(), symbols, static_cast<int>(foldedWord.size()));
    if (!stem) return std::string(foldedWord);
    return {reinterpret_cast<const char*>(stem), static_cast<std::size_t>(sb_stemmer_length(stemmer.get()))};
}

} // namespace dateline::text
