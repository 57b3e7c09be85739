// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/vocabulary.h"

#include "core/text/lexicon.h"

#include <algorithm>

namespace dateline::events {

namespace {

std::unique_ptr<WordEntry> lookUp(std::string_view written, text::Language language) {
    const auto& lexicon = eventLexicon(language);
    auto entry = std::make_unique<WordEntry>();
    entry->folded = text::foldedCase(written);
    entry->stem = text::stemOf(entry->folded, language);
    entry->trigger = lexicon.trigger(entry->stem);
    entry->phrases = lexicon.phrasesFrom(entry->folded);
    entry->stopword = lexicon.isStopword(entry->folded);
    entry->auxiliary = lexicon.isAuxiliary(entry->folded);
    entry->condition = lexicon.isCondition(entry->folded);
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
    const auto country = eventLexicon(language).country(written);
    if (country) slot->stopword = slot->pronoun = false; // "US" is a country, not "us"
    if (slot->stopword) return *slot;
    const bool sameTerm = country && country->isCountry();
    m_counted.push_back({sameTerm ? country->region : std::string_view(slot->stem), slot.get()});
    return *slot;
}

TermNumbers Vocabulary::numberTerms(std::span<Vocabulary> vocabularies, std::size_t termsBefore) {
    std::vector<Counted> all;
    for (const auto& vocabulary : vocabularies)
        all.insert(all.end(), vocabulary.m_counted.begin(), vocabulary.m_counted.end());
    std::ranges::sort(all, {}, &Counted::text);
    TermNumbers numbers{{}, std::vector<Term>(termsBefore, noTerm)};
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i == 0 || all[i].text != all[i - 1].text) numbers.texts.push_back(fingerprintOf(all[i].text));
        auto& term = all[i].entry->term;
        if (term < termsBefore) numbers.renumbered[term] = static_cast<Term>(numbers.texts.size() - 1);
        term = static_cast<Term>(numbers.texts.size() - 1);
    }
    return numbers;
}

} // namespace dateline::events
