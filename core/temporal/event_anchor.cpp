// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/event_anchor.h"

#include "core/temporal/tense.h"
#include "core/text/lexicon.h"

#include <algorithm>
#include <string>
#include <unordered_set>

namespace dateline::temporal {

namespace {

constexpr std::size_t mostTold = 64; // expressions looked back at
constexpr std::size_t mostWords = 5; // of a preposition, an article and the name of an event
constexpr std::size_t shortest = 4;  // bytes of a noun that names one

using Words = std::unordered_set<std::string_view>;

const Words& stopwords(text::Language language) {
    static text::PerLanguage<Words> words;
    return words.of(language, [](auto each) { return text::lexiconSet(each, "stopwords"); });
}

const text::Sentence* sentenceOf(const Recognised& recognised, std::size_t token) {
    const auto after = std::upper_bound(recognised.sentences.begin(), recognised.sentences.end(), token,
                                        [](std::size_t t, const text::Sentence& s) { return t < s.firstToken; });
    return after == recognised.sentences.begin() ? nullptr : &*(after - 1);
}

std::string wordAt(const Recognised& recognised, std::size_t token) {
    return text::foldedCase(slice(recognised.text, recognised.tokens[token].span));
}

/// The token of the noun: "after the peace [talks] in Geneva", "after the [inquest] opened".
std::optional<std::size_t> nounBehind(const Recognised& recognised, std::size_t first) {
    const auto& common = stopwords(recognised.language);
    const bool nounCapitals = !recognised.language.property("noun-capitals").empty();
    std::optional<std::size_t> noun;
    const std::size_t end = std::min(recognised.tokens.size(), first + mostWords);
    for (std::size_t i = first; i < end && recognised.tokens[i].kind == text::TokenKind::word; ++i) {
        if (recognised.tokens[i].paragraphBefore) break;
        const text::Token& token = recognised.tokens[i];
        const bool isCommon = common.contains(wordAt(recognised, i));
        // Where nouns have capitals, a small letter begins a verb, or an adjective before the noun.
        const bool isOther =
            nounCapitals ? !token.capitalised : noun && isVerb(recognised.text, token, recognised.language);
        if ((isCommon || isOther) && noun) break;
        if (!isCommon && !isOther) noun = i;
    }
    if (noun && recognised.tokens[*noun].span.size() < shortest) return std::nullopt;
    return noun;
}

bool holds(const Recognised& recognised, const text::Sentence& sentence, const std::string& word) {
    for (std::size_t i = sentence.firstToken; i < sentence.lastToken; ++i)
        if (recognised.tokens[i].kind == text::TokenKind::word && wordAt(recognised, i) == word) return true;
    return false;
}

} // namespace

std::optional<EventAnchor> eventBehind(const Recognised& recognised, std::span<const Expression> expressions,
                                       std::span<const Timex> told, const Expression& expression) {
    const auto noun = nounBehind(recognised, expression.last);
    if (!noun) return std::nullopt;
    const std::string word = wordAt(recognised, *noun);
    const std::size_t oldest = told.size() - std::min(told.size(), mostTold);
    for (std::size_t i = told.size(); i-- > oldest;) {
        if (!told[i].when || !told[i].when->isExactDay() || told[i].use != TimexUse::at) continue;
        const auto* sentence = sentenceOf(recognised, expressions[i].first);
        if (sentence && sentence->lastToken <= expression.first && holds(recognised, *sentence, word))
            return EventAnchor{told[i].when->days.first, recognised.tokens[*noun].span};
    }
    return std::nullopt;
}

} // namespace dateline::temporal
