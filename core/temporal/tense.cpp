// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/tense.h"

#include "core/text/lexicon.h"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>

namespace dateline::temporal {

namespace {

constexpr std::size_t reach = 64; // tokens; no verb governs further, and a text without full stops stays linear

enum class VerbClass { past, future, relative, nonfinite };

class TenseTable {
public:
    explicit TenseTable(text::Language language) {
        for (const auto& row : text::lexiconRows(language, "tense")) {
            if (row[0].front() == '-')
                m_pastSuffixes.push_back(row[0].substr(1));
            else
                m_words.emplace(row[0], classNamed(row[1]));
        }
    }

    [[nodiscard]] std::optional<VerbClass> listed(const std::string& words) const {
        const auto found = m_words.find(words);
        return found == m_words.end() ? std::nullopt : std::optional(found->second);
    }

    [[nodiscard]] std::optional<VerbClass> classOf(const std::string& folded) const {
        if (const auto known = listed(folded)) return known;
        if (folded.size() < 4) return std::nullopt;
        for (const auto suffix : m_pastSuffixes)
            if (folded.ends_with(suffix)) return VerbClass::past;
        return std::nullopt;
    }

private:
    static VerbClass classNamed(std::string_view name) {
        if (name == "past") return VerbClass::past;
        if (name == "future") return VerbClass::future;
        return name == "relative" ? VerbClass::relative : VerbClass::nonfinite;
    }

    std::unordered_map<std::string, VerbClass> m_words;
    std::vector<std::string_view> m_pastSuffixes;
};

const TenseTable& tableOf(text::Language language) {
    static text::PerLanguage<TenseTable> tables;
    return tables.of(language, [](auto each) { return TenseTable(each); });
}

/// The class of the word at token i, alone or together with the word after it ("is to").
std::optional<VerbClass> classAt(const TenseTable& table, std::string_view text, const std::vector<text::Token>& tokens,
                                 std::size_t i, std::size_t end) {
    if (tokens[i].kind != text::TokenKind::word || tokens[i].capitalised) return std::nullopt; // "Will", "May": names
    const std::string word = text::foldedCase(slice(text, tokens[i].span));
    if (i + 1 < end) {
        const auto pair = table.listed(word + " " + text::foldedCase(slice(text, tokens[i + 1].span)));
        if (pair) return pair;
    }
    return table.classOf(word);
}

/// The class of a finite verb or a relative pronoun at token i.
std::optional<VerbClass> verbAt(const TenseTable& table, std::string_view text, const std::vector<text::Token>& tokens,
                                std::size_t i, std::size_t end) {
    const auto kind = classAt(table, text, tokens, i, end);
    if (kind == VerbClass::nonfinite) return std::nullopt;
    if (kind == VerbClass::past && i > 0 && classAt(table, text, tokens, i - 1, end) == VerbClass::nonfinite)
        return std::nullopt;
    return kind;
}

Tense tense(VerbClass kind, Span verb) { return {kind == VerbClass::past ? Direction::past : Direction::future, verb}; }

bool closesRelativeClause(std::string_view mark) {
    return mark == "," || mark == "-" || mark == ")" || mark == "–" || mark == "—";
}

Tense firstMainVerbAfter(const TenseTable& table, std::string_view text, const std::vector<text::Token>& tokens,
                         std::size_t from, std::size_t end) {
    bool inRelativeClause = false;
    for (std::size_t i = from; i < end; ++i) {
        if (tokens[i].kind == text::TokenKind::punctuation) {
            if (closesRelativeClause(slice(text, tokens[i].span))) inRelativeClause = false;
            continue;
        }
        const auto kind = verbAt(table, text, tokens, i, end);
        if (!kind) continue;
        if (*kind == VerbClass::relative)
            inRelativeClause = true;
        else if (!inRelativeClause)
            return tense(*kind, tokens[i].span);
    }
    return {};
}

} // namespace

Tense tenseAt(std::string_view text, const std::vector<text::Token>& tokens, const text::Sentence& sentence,
              std::size_t first, std::size_t last, text::Language language) {
    const TenseTable& table = tableOf(language);
    const std::size_t begin = std::max(sentence.firstToken, first > reach ? first - reach : 0);
    for (std::size_t i = first; i-- > begin;) {
        const auto kind = verbAt(table, text, tokens, i, sentence.lastToken);
        if (kind && *kind != VerbClass::relative) return tense(*kind, tokens[i].span);
    }
    return firstMainVerbAfter(table, text, tokens, last, std::min(sentence.lastToken, last + reach));
}

} // namespace dateline::temporal
