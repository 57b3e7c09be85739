// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/title_persons.h"

#include "core/graph/title_lexicon.h"

#include <algorithm>

namespace dateline::graph {

void TitlePersons::shorten(TitleDraft& draft) const {
    if (draft.words().empty()) return;
    const auto [first, last] = std::ranges::minmax(draft.words());
    for (const auto& run : m_set.runsIn(m_mention.document, {first, last + 1})) {
        if (!draft.tells(run.words.first) || !shortens(run)) continue;
        for (const std::size_t word : draft.words()) {
            if (word == run.words.first) break;
            const bool title = m_document.words()[word].token.capitalised ||
                               m_document.words()[word].entry->determiner ||
                               m_document.lexicon().isPersonTitle(m_document.folded(word));
            if (!title) return;
        }
        if (draft.words().front() < run.words.first) draft.erase({draft.words().front(), run.words.first});
        draft.erase({run.words.first + 1, run.words.last});
        draft.replace(run.words.first, m_set.names.shortDisplay(run.name));
        return;
    }
}

/// A person, by more than a last name; not a body that speaks, nor half of a hyphenated name.
bool TitlePersons::shortens(const events::NameRun& run) const {
    const bool whole = run.words.last >= m_document.words().size() || m_document.written(run.words.last) != "-";
    const bool body = m_document.lexicon().isInstitution(m_document.folded(run.words.last - 1)) ||
                      m_document.words()[run.words.last - 1].token.allCapitals;
    return whole && !body && !run.description && m_set.names.isPerson(run.name) && !m_set.names.country(run.name) &&
           (run.titled || run.words.last - run.words.first == 2);
}

void TitlePersons::name(TitleDraft& draft) const {
    for (const std::size_t word : draft.words()) {
        if (m_set.runAt(m_mention.document, word)) return;
        if (word == draft.words().front() && standsForBody(word))
            if (const auto body = bodyBefore(word)) return draft.replace(word, *body);
        const bool subject = titleLexicon(m_document.language()).isPersonPronoun(m_document.folded(word));
        if (!subject) continue;
        if (const auto name = personBefore(word)) draft.replace(word, *name);
        return;
    }
}

std::optional<std::string> TitlePersons::personBefore(std::size_t word) const {
    constexpr std::size_t reach = 2;      // sentences
    constexpr std::size_t farthest = 200; // words
    const std::size_t earliest =
        std::max(m_document.wordsOf(m_mention.sentence - std::min(m_mention.sentence, reach)).first,
                 word - std::min(word, farthest));
    std::optional<std::string> name;
    for (const auto& run : m_set.runsIn(m_mention.document, {earliest, word}))
        if (run.words.last <= word && m_set.names.isPerson(run.name)) name = m_set.names.shortDisplay(run.name);
    return name ? name : subjectBefore();
}

/// The name that opens the sentence before, if it may be a person's.
std::optional<std::string> TitlePersons::subjectBefore() const {
    if (m_mention.sentence == 0) return std::nullopt;
    const auto runs = m_set.runsIn(m_mention.document, m_document.wordsOf(m_mention.sentence - 1));
    if (runs.empty() || runs.front().words.first != m_document.wordsOf(m_mention.sentence - 1).first)
        return std::nullopt;
    const std::size_t last = runs.front().words.last - 1;
    const bool body =
        m_document.lexicon().isInstitution(m_document.folded(last)) || m_document.words()[last].token.allCapitals;
    if (body || m_set.names.country(runs.front().name)) return std::nullopt;
    return m_set.names.display(runs.front().name);
}

/// "it plans", "it has sold"; not "it was clear that".
bool TitlePersons::standsForBody(std::size_t word) const {
    const auto& words = m_document.words();
    if (!titleLexicon(m_document.language()).isBodyPronoun(m_document.folded(word)) || word + 2 >= words.size())
        return false;
    const auto& verb = *words[word + 1].entry;
    if (!verb.auxiliary || verb.modal) return true;
    return m_document.isParticiple(word + 2) || m_document.lexicon().hasGerundSuffix(m_document.folded(word + 2));
}

/// Whose name stands right before the verb of saying that leads to the word: "the League said that it plans".
std::optional<std::string> TitlePersons::bodyBefore(std::size_t word) const {
    std::size_t verb = word;
    if (verb > 0 && m_document.lexicon().mark(m_document.folded(verb - 1)) == events::MarkKind::that) --verb;
    if (verb < 2 || m_document.words()[verb - 1].entry->trigger.asVerb != events::statementTrigger) return std::nullopt;
    std::size_t end = verb - 1;
    while (end > 0 && m_document.words()[end - 1].entry->auxiliary) --end;
    const auto* run = end > 0 ? m_set.runAt(m_mention.document, end - 1) : nullptr;
    if (!run || run->words.last != end || m_set.names.isPerson(run->name)) return std::nullopt;
    return m_set.names.display(run->name);
}

} // namespace dateline::graph
