// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/similar_texts.h"

#include "core/temporal/day_index.h"
#include "core/text/lexicon.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <unordered_set>

namespace dateline::temporal {

namespace {

constexpr std::size_t mostTokens = 2000; // an article says in its first pages what it is about

using Codes = std::unordered_set<std::uint32_t>;

const Codes& stopCodesOf(text::Language language) {
    static text::PerLanguage<Codes> codes;
    return codes.of(language, [](auto each) {
        Codes set;
        for (const auto word : text::lexiconSet(each, "stopwords")) set.insert(text::wordHash(word));
        return set;
    });
}

/// Of a word or number that tells something.
std::optional<std::uint32_t> codeOf(const text::Token& token, const Codes& stopCodes) {
    constexpr std::uint32_t numbers = 0x9E3779B9; // keeps the number 7 apart from a word with the hash 7
    if (token.kind == text::TokenKind::number) return token.code ^ numbers;
    if (token.kind != text::TokenKind::word || token.span.size() <= 2 || stopCodes.contains(token.code))
        return std::nullopt;
    return token.code;
}

std::uint32_t pairCode(std::uint32_t first, std::uint32_t second) { return (first * 0x01000193U) ^ second; }

Terms counted(std::vector<std::uint32_t>& codes) {
    std::sort(codes.begin(), codes.end());
    Terms terms;
    for (const std::uint32_t code : codes) {
        if (terms.empty() || terms.back().code != code) terms.push_back({code, 0});
        ++terms.back().count;
    }
    return terms;
}

} // namespace

Terms articleTerms(const Recognised& recognised) {
    const Codes& stopCodes = stopCodesOf(recognised.language);
    std::vector<std::uint32_t> codes;
    std::optional<std::uint32_t> before;
    for (std::size_t i = 0; i < std::min(mostTokens, recognised.tokens.size()); ++i) {
        const auto code = codeOf(recognised.tokens[i], stopCodes);
        if (code) codes.push_back(*code);
        if (code && before) codes.push_back(pairCode(*before, *code));
        before = code;
    }
    return counted(codes);
}

Terms sentenceTerms(const Recognised& recognised, std::size_t token) {
    const text::Sentence* sentence = sentenceAt(recognised, token);
    if (!sentence) return {};
    const Codes& stopCodes = stopCodesOf(recognised.language);
    std::vector<std::uint32_t> codes;
    for (std::size_t i = sentence->firstToken; i < sentence->lastToken; ++i)
        if (const auto code = codeOf(recognised.tokens[i], stopCodes)) codes.push_back(*code);
    Terms terms = counted(codes);
    for (Term& term : terms) term.count = 1; // said twice in a sentence is said once
    return terms;
}

void SimilarTexts::add(const Terms& terms) {
    for (const Term& term : terms)
        m_postings.push_back({term.code, m_texts, 1.0F + std::log(static_cast<float>(term.count))});
    ++m_texts;
}

void SimilarTexts::finish() {
    const auto byCode = [](const Posting& a, const Posting& b) {
        return a.code != b.code ? a.code < b.code : a.text < b.text;
    };
    std::sort(m_postings.begin(), m_postings.end(), byCode);
    std::vector<double> squares(m_texts, 0.0);
    std::size_t kept = 0;
    for (std::size_t first = 0, last = 0; first < m_postings.size(); first = last) {
        while (last < m_postings.size() && m_postings[last].code == m_postings[first].code) ++last;
        const std::size_t texts = last - first;
        const bool finds = texts >= m_sharing.fewest && texts <= m_sharing.most;
        if (finds || m_sharing.allCount) weigh(first, last, squares);
        if (texts > m_sharing.most) m_common.push_back({m_postings[first].code, static_cast<std::uint32_t>(texts)});
        if (!finds) continue;
        std::copy(m_postings.begin() + static_cast<std::ptrdiff_t>(first),
                  m_postings.begin() + static_cast<std::ptrdiff_t>(last),
                  m_postings.begin() + static_cast<std::ptrdiff_t>(kept));
        kept += texts;
    }
    m_postings.resize(kept);
    m_postings.shrink_to_fit();
    for (Posting& posting : m_postings)
        posting.weight = static_cast<float>(posting.weight / std::sqrt(squares[posting.text]));
}

void SimilarTexts::weigh(std::size_t first, std::size_t last, std::vector<double>& squares) {
    const double rarity = std::log(1.0 + static_cast<double>(m_texts) / static_cast<double>(last - first));
    for (std::size_t i = first; i < last; ++i) {
        m_postings[i].weight = static_cast<float>(m_postings[i].weight * rarity);
        squares[m_postings[i].text] += static_cast<double>(m_postings[i].weight) * m_postings[i].weight;
    }
}

double SimilarTexts::textsWith(std::uint32_t code, std::size_t postings) const {
    if (postings > 0) return static_cast<double>(postings);
    const auto common = std::lower_bound(m_common.begin(), m_common.end(), code,
                                         [](const Term& term, std::uint32_t c) { return term.code < c; });
    return common != m_common.end() && common->code == code ? common->count : 1.0;
}

std::vector<SimilarTexts::Match> SimilarTexts::closest(const Terms& terms, std::size_t most) const {
    std::vector<double> shared(m_texts, 0.0);
    std::vector<std::uint32_t> touched;
    double square = 0;
    auto from = m_postings.begin();
    for (const Term& term : terms) {
        from = std::lower_bound(from, m_postings.end(), term.code,
                                [](const Posting& posting, std::uint32_t code) { return posting.code < code; });
        auto to = from;
        while (to != m_postings.end() && to->code == term.code) ++to;
        if (from == to && !m_sharing.allCount) continue;
        const double rarity = std::log(1.0 + m_texts / textsWith(term.code, static_cast<std::size_t>(to - from)));
        const double weight = (1.0 + std::log(static_cast<double>(term.count))) * rarity;
        square += weight * weight;
        for (; from != to; ++from) {
            if (shared[from->text] == 0) touched.push_back(from->text);
            shared[from->text] += weight * static_cast<double>(from->weight);
        }
    }
    std::vector<Match> matches;
    matches.reserve(touched.size());
    for (const std::uint32_t text : touched) matches.push_back({text, shared[text] / std::sqrt(square)});
    const auto better = [](const Match& a, const Match& b) {
        return a.similarity != b.similarity ? a.similarity > b.similarity : a.text < b.text;
    };
    const std::size_t count = std::min(most, matches.size());
    std::partial_sort(matches.begin(), matches.begin() + static_cast<std::ptrdiff_t>(count), matches.end(), better);
    matches.resize(count);
    return matches;
}

} // namespace dateline::temporal
