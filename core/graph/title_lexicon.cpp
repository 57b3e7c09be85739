// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/title_lexicon.h"

#include "core/text/lexicon.h"

#include <unordered_map>

namespace dateline::graph {

TitleLexicon::TitleLexicon(text::Language language)
    : m_verbs(text::lexiconSet(language, "headline_verbs")), m_isOwn(text::hasTable(language, "title_words")) {
    const std::unordered_map<std::string_view, Words*> kinds{
        {"adverb", &m_adverbs}, {"stamp", &m_stamps},           {"possessive", &m_possessives},
        {"person", &m_persons}, {"attaches", &m_attaching},     {"dates", &m_dating},
        {"loose", &m_loose},    {"pluperfect", &m_pluperfects}, {"object", &m_objects},
        {"bare", &m_bare},      {"pointer", &m_pointers},       {"caption", &m_captions},
        {"body", &m_bodies},    {"question", &m_questions}};
    for (const auto& row : text::lexiconRows(language, "title_words")) kinds.at(row[1])->insert(row[0]);
}

const TitleLexicon& titleLexicon(text::Language language) {
    static text::PerLanguage<TitleLexicon> lexicons;
    return lexicons.of(language, [](auto each) { return TitleLexicon(each); });
}

} // namespace dateline::graph
