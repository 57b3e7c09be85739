// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/name_lexicon.h"

#include "core/text/lexicon.h"

namespace dateline::events {

namespace {

NameKind kindOf(std::string_view name) {
    if (name == "person") return NameKind::person;
    return name == "place" ? NameKind::place : NameKind::body;
}

} // namespace

NameLexicon::NameLexicon(text::Language language)
    : m_countries(&events::countries(language)), m_givenNames(text::lexiconSet(language, "given_names")) {
    readPlaces(language);
    readFixedNames(language);
    readNameWords(language);
    for (const auto& row : text::lexiconRows(language, "temporal_words"))
        if (row[1].starts_with("month") || row[1].starts_with("weekday")) m_calendar.insert(row[0]);
}

void NameLexicon::readPlaces(text::Language language) {
    for (const auto& row : text::lexiconRows(language, "places"))
        (row[1] == "noun" ? m_placeNouns : row[1] == "opener" ? m_placeOpeners : m_places).insert(row[0]);
}

void NameLexicon::readFixedNames(text::Language language) {
    for (const auto& row : text::lexiconRows(language, "fixed_names")) {
        m_fixedNames.emplace(row[0], kindOf(row[1]));
        m_fixedStarts.insert(row[0].substr(0, row[0].find_first_of(" -'")));
    }
}

void NameLexicon::readNameWords(text::Language language) {
    const std::unordered_map<std::string_view, Words*> kinds{{"place-connector", &m_placeConnectors},
                                                             {"suffix", &m_companySuffixes},
                                                             {"joined", &m_joined},
                                                             {"definite", &m_definites},
                                                             {"group", &m_groups},
                                                             {"common", &m_common},
                                                             {"saint", &m_saints}};
    for (const auto& row : text::lexiconRows(language, "name_words"))
        if (const auto kind = kinds.find(row[1]); kind != kinds.end()) kind->second->insert(row[0]);
}

std::optional<NameKind> NameLexicon::fixedName(const std::string& foldedPhrase) const {
    const auto found = m_fixedNames.find(foldedPhrase);
    if (found == m_fixedNames.end()) return std::nullopt;
    return found->second;
}

const NameLexicon& nameLexicon(text::Language language) {
    static text::PerLanguage<NameLexicon> lexicons;
    return lexicons.of(language, [](auto each) { return NameLexicon(each); });
}

} // namespace dateline::events
