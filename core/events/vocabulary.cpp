// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/vocabulary.h"

#include "core/text/lexicon.h"

namespace dateline::events {

namespace {

std::unique_ptr<WordEntry> lookUp(std::string_view written, text::Language language) {
    const auto& lexicon = eventLexicon(language);
    auto entry = std::make_unique<WordEntry>();
    entry->folded = text::foldedCase(written);
    entry->stem = text::stemOf(entry->folded, language);
    entry->trigger = lexicon.trigger(entry->stem);
    entry->stopword = lexicon.isStopword(entry->folded);
    entry->auxiliary = lexicon.isAuxiliary(entry->folded);
    entry->modal = lexicon.isModal(entry->folded);
    entry->preposition = lexicon.isPreposition(entry->folded);
    entry->determiner = lexicon.isDeterminer(entry->folded);
    entry->pronoun = lexicon.isPronoun(entry->folded);
    return entry;
}

} // namespace

const WordEntry& Vocabulary::entry(std::string_view written, bool isWord, text::Language language) {
    auto& slot = m_entries[language.index()][std::string(written)];
    if (slot) return *slot;
    slot = lookUp(written, language);
    if (!isWord) return *slot;
    const auto country = eventLexicon(language).country(std::string(written));
    if (country) slot->stopword = slot->pronoun = false; // "US" is a country, not "us"
    if (slot->stopword) return *slot;
    const bool sameTerm = country && country->form != CountryForm::capital;
    slot->term = term(sameTerm ? std::string(country->country) : slot->stem);
    return *slot;
}

Term Vocabulary::term(const std::string& text) {
    return m_terms.emplace(text, static_cast<Term>(m_terms.size())).first->second;
}

} // namespace dateline::events
