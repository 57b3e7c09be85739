// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/pile.h"

#include <algorithm>
#include <cstdlib>

namespace dateline::temporal {

Pile::Pile(std::span<const Draft> drafts) {
    for (const Draft& draft : drafts)
        if (draft.published.day()) m_dated.push_back(&draft);
    if (!knowsEnough()) return;
    std::sort(m_dated.begin(), m_dated.end(),
              [](const Draft* a, const Draft* b) { return a->document->key < b->document->key; });
    for (const Draft* draft : m_dated) learn(*draft);
    m_articles.finish();
    m_sentences.finish();
    learnDistances();
}

/// A sample is enough for shares.
void Pile::learnDistances() {
    constexpr std::size_t mostSampled = 2000;
    const std::size_t step = 1 + m_dated.size() / mostSampled;
    for (std::size_t i = 0; i < m_dated.size(); i += step)
        for (const auto& match : neighboursOf(article(i)))
            m_habits.learnApart(match.similarity,
                                std::abs(*article(i).published.day() - *article(match.text).published.day()));
}

std::vector<SimilarTexts::Match> Pile::neighboursOf(const Draft& draft) const {
    constexpr std::size_t most = 16;
    auto matches = m_articles.closest(articleTerms(draft.recognised), most + 1);
    std::erase_if(matches, [&](const auto& match) { return m_dated[match.text] == &draft; });
    if (matches.size() > most) matches.resize(most);
    return matches;
}

void Pile::learn(const Draft& draft) {
    const time::Day published = *draft.published.day();
    const DatingClues clues = cluesOf(draft);
    m_habits.learn(draft.document->source, clues, published);
    m_articles.add(articleTerms(draft.recognised));
    ++m_articlesOn[published];
    const auto timexes = resolve(draft.recognised, draft.anchors);
    for (const DayMention& mention : clues.mentions) {
        const Timex& timex = timexes[mention.expression];
        if (!timex.when || !timex.when->isExactDay()) continue;
        m_told.push_back({&draft, mention.sentence, timex.when->days.first});
        m_sentences.add(mention.words);
    }
}

time::DayInterval Pile::days() const {
    constexpr int margin = 3;
    return {m_articlesOn.begin()->first - margin, m_articlesOn.rbegin()->first + margin};
}

} // namespace dateline::temporal
