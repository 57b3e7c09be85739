// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/countries.h"

#include "core/text/lexicon.h"

#include <unicode/locdspnm.h>
#include <unicode/uloc.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>

namespace dateline::events {

namespace {

CountryForm formOf(std::string_view name) {
    if (name == "people") return CountryForm::people;
    if (name == "part") return CountryForm::part;
    return name == "capital" ? CountryForm::capital : CountryForm::name;
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
    if (const auto at = text.find(what); at != std::string::npos) text.replace(at, what.size(), with);
    return text;
}

/// Codes that ICU lists or resolves, but that are parts of what has a code of its own, or no countries any more.
bool isLeftOut(std::string_view code) {
    constexpr std::array<std::string_view, 8> codes{"CS", "DD", "DG", "EA", "IC", "SU", "UM", "YU"};
    return std::ranges::binary_search(codes, code);
}

} // namespace

Countries::Countries(text::Language language) {
    readTable(language);
    readIcu(language);
}

/// The rows of the fallback, where the language has none of its own, know people and towns, but do not say how the language
/// calls a country.
void Countries::readTable(text::Language language) {
    const bool own = text::hasTable(language, "countries");
    for (const auto& row : text::lexiconRows(language, "countries")) {
        const auto form = formOf(row[2]);
        if (form == CountryForm::part) m_parts.emplace(row[1], row[0]);
        m_words.emplace(row[1], CountryWord{row[0], form});
        const bool names = form == CountryForm::name || form == CountryForm::part;
        if (names && (own || form == CountryForm::part)) m_names.emplace(row[0], row[1]);
    }
}

void Countries::readIcu(text::Language language) {
    const std::string code(language.code());
    const std::unique_ptr<icu::LocaleDisplayNames> names(
        icu::LocaleDisplayNames::createInstance(icu::Locale(code.c_str())));
    if (!names) return;
    constexpr std::array<const char*, 9> groups{"002", "003", "005", "009", "013", "019", "142", "150", "419"};
    const auto take = [&](const char* region) {
        icu::UnicodeString name;
        std::string utf8;
        names->regionDisplayName(region, name).toUTF8String(utf8);
        addName(region, std::move(utf8));
    };
    for (const char* const* region = uloc_getISOCountries(); *region; ++region)
        if (!isLeftOut(*region)) take(*region);
    std::ranges::for_each(groups, take);
}

/// Also with a typewriter's apostrophe.
void Countries::addName(std::string_view region, std::string name) {
    const bool glossed = name.find('(') != std::string::npos || name.find(" SAR ") != std::string::npos;
    const std::string_view code = m_texts.emplace_back(region);
    m_names.emplace(code, m_texts.emplace_back(name));
    if (glossed) return; // "Myanmar (Burma)" is no article's word
    for (const auto& spelling : {name, replaced(name, "’", "'")})
        m_words.emplace(m_texts.emplace_back(spelling), CountryWord{code, CountryForm::name});
}

std::optional<CountryWord> Countries::find(std::string_view written) const {
    const auto found = m_words.find(written);
    if (found == m_words.end()) return std::nullopt;
    return found->second;
}

std::optional<std::string_view> Countries::part(std::string_view written) const {
    const auto found = m_parts.find(written);
    if (found == m_parts.end()) return std::nullopt;
    return found->second;
}

std::string_view Countries::nameOf(std::string_view region) const {
    const auto found = m_names.find(region);
    return found == m_names.end() ? std::string_view{} : found->second;
}

const Countries& countries(text::Language language) {
    static text::PerLanguage<Countries> all;
    return all.of(language, [](auto each) { return Countries(each); });
}

} // namespace dateline::events
