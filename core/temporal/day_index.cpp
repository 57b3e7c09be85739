// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/day_index.h"

#include "core/text/lexicon.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace dateline::temporal {

namespace {

constexpr std::size_t windowTokens = 10; // on either side

const std::unordered_set<std::string_view>& stopwordsOf(text::Language language) {
    static text::PerLanguage<std::unordered_set<std::string_view>> words;
    return words.of(language, [](auto each) { return text::lexiconSet(each, "stopwords"); });
}

} // namespace

const text::Sentence* sentenceAt(const Recognised& recognised, std::size_t token) {
    const auto after = std::upper_bound(recognised.sentences.begin(), recognised.sentences.end(), token,
                                        [](std::size_t t, const text::Sentence& s) { return t < s.firstToken; });
    return after == recognised.sentences.begin() ? nullptr : &*(after - 1);
}

std::vector<std::string> contextStems(const Recognised& recognised, const Expression& expression) {
    const auto* sentence = sentenceAt(recognised, expression.first);
    if (!sentence) return {};
    const std::size_t first =
        std::max(sentence->firstToken, expression.first > windowTokens ? expression.first - windowTokens : 0);
    const std::size_t last = std::min(sentence->lastToken, expression.last + windowTokens);
    const auto& stopwords = stopwordsOf(recognised.language);
    std::vector<std::string> stems;
    for (std::size_t i = first; i < last; ++i) {
        if (recognised.tokens[i].kind != text::TokenKind::word || (i >= expression.first && i < expression.last))
            continue;
        const std::string folded = text::foldedCase(slice(recognised.text, recognised.tokens[i].span));
        if (folded.size() > 2 && !stopwords.contains(folded))
            stems.push_back(text::stemOf(folded, recognised.language));
    }
    std::sort(stems.begin(), stems.end());
    stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
    return stems;
}

void DayIndex::add(const std::string& documentKey, const Recognised& recognised, const std::vector<Timex>& timexes,
                   double weight) {
    for (std::size_t i = 0; i < timexes.size(); ++i) {
        const Timex& timex = timexes[i];
        if (timex.use != TimexUse::at || !timex.when || !timex.when->isExactDay()) continue;
        const auto* sentence = sentenceAt(recognised, recognised.expressions[i].first);
        DayEntry& day = m_days[timex.when->days.first];
        day.mentions.push_back(
            {documentKey, sentence ? sentence->span : timex.span, contextStems(recognised, recognised.expressions[i])});
        for (const auto& stem : day.mentions.back().stems) {
            const auto [entry, isNew] = day.weights.emplace(stem, weight);
            if (isNew)
                ++m_daysWithStem[stem];
            else
                entry->second = std::max(entry->second, weight);
        }
    }
}

double DayIndex::rarity(const std::string& stem) const {
    const auto found = m_daysWithStem.find(stem);
    const double days = found == m_daysWithStem.end() ? 1.0 : found->second;
    return std::log(1.0 + static_cast<double>(m_days.size()) / days);
}

double DayIndex::similarity(const std::vector<std::string>& stems, time::Day day) const {
    const auto found = m_days.find(day);
    if (found == m_days.end()) return 0;
    double shared = 0;
    double all = 0;
    for (const auto& stem : stems) {
        const double weight = rarity(stem);
        all += weight;
        if (const auto there = found->second.weights.find(stem); there != found->second.weights.end())
            shared += weight * there->second;
    }
    return all > 0 ? shared / all : 0;
}

const DayIndex::Mention* DayIndex::closest(const std::vector<std::string>& stems, time::Day day) const {
    const auto found = m_days.find(day);
    if (found == m_days.end()) return nullptr;
    const Mention* best = nullptr;
    double bestShared = 0;
    for (const auto& mention : found->second.mentions) {
        double shared = 0;
        for (const auto& stem : stems)
            if (std::binary_search(mention.stems.begin(), mention.stems.end(), stem)) shared += rarity(stem);
        if (shared > bestShared || (shared == bestShared && best && mention.document < best->document)) {
            best = &mention;
            bestShared = shared;
        }
    }
    return best;
}

std::vector<time::Day> DayIndex::days() const {
    std::vector<time::Day> days;
    for (const auto& [day, entry] : m_days) days.push_back(day);
    return days;
}

} // namespace dateline::temporal
