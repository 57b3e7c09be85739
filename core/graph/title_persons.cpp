// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/title_persons.h"

#include "core/graph/title_lexicon.h"

#include <algorithm>

namespace dateline::graph {

void TitlePersons::shorten(TitleDraft& draft) const {
    for (const auto& run : m_set.runs[m_mention.document]) {
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
    const auto& runs = m_set.runs[m_mention.document];
    for (const std::size_t word : draft.words()) {
        if (std::any_of(runs.begin(), runs.end(), [&](const events::NameRun& run) { return run.words.contains(word); }))
            return;
        const bool subject = titleLexicon(m_document.language()).isPersonPronoun(m_document.folded(word));
        if (!subject) continue;
        if (const auto name = personBefore(word)) draft.replace(word, *name);
        return;
    }
}

std::optional<std::string> TitlePersons::personBefore(std::size_t word) const {
    constexpr std::size_t reach = 2; // sentences
    const std::size_t earliest = m_document.wordsOf(m_mention.sentence - std::min(m_mention.sentence, reach)).first;
    std::optional<std::string> name;
    for (const auto& run : m_set.runs[m_mention.document]) {
        if (run.words.last > word) break;
        if (run.words.first >= earliest && m_set.names.isPerson(run.name)) name = m_set.names.shortDisplay(run.name);
    }
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

} // namespace dateline::graph
