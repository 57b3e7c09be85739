// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/tense.h"

#include "core/text/lexicon.h"
#include "core/text/word_table.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace dateline::temporal {

namespace {

constexpr std::size_t reach = 64; // tokens; no verb governs further, and a text without full stops stays linear

constexpr std::size_t nextTo = 4; // tokens between a verb of speech and a date that says when that was spoken

enum class VerbClass { past, present, future, will, reporting, relative, nonfinite, determiner, noVerb };

class TenseTable {
public:
    explicit TenseTable(text::Language language) {
        for (const auto& row : text::lexiconRows(language, "tense")) {
            const VerbClass kind = classNamed(row[1]);
            const std::size_t blank = row[0].find(' ');
            if (row[0].front() == '-')
                m_pastSuffixes.push_back(row[0].substr(1));
            else if (blank == std::string_view::npos)
                m_words[row[0]].alone = kind;
            else
                m_words[row[0].substr(0, blank)].pairs.emplace_back(row[0].substr(blank + 1), kind);
        }
    }

    /// The class of the word at token i, alone or together with the word after it ("is to").
    [[nodiscard]] std::optional<VerbClass> classAt(std::string_view text, const std::vector<text::Token>& tokens,
                                                   std::size_t i, std::size_t end) const {
        const auto* entry = m_words.find(text, tokens[i]);
        if (!entry) return classBySuffix(slice(text, tokens[i].span));
        if (i + 1 < end)
            for (const auto& [second, kind] : entry->pairs)
                if (text::foldsTo(slice(text, tokens[i + 1].span), second)) return kind;
        return entry->alone ? entry->alone : classBySuffix(slice(text, tokens[i].span));
    }

private:
    struct Entry {
        std::optional<VerbClass> alone;
        std::vector<std::pair<std::string_view, VerbClass>> pairs; ///< with which word after it
    };

    /// Of a word in lower case.
    [[nodiscard]] std::optional<VerbClass> classBySuffix(std::string_view word) const {
        if (word.size() < 4) return std::nullopt;
        for (const auto suffix : m_pastSuffixes)
            if (word.ends_with(suffix)) return VerbClass::past;
        return std::nullopt;
    }

    static VerbClass classNamed(std::string_view name) {
        if (name == "past") return VerbClass::past;
        if (name == "future") return VerbClass::future;
        if (name == "will") return VerbClass::will;
        if (name == "present") return VerbClass::present;
        if (name == "reporting") return VerbClass::reporting;
        if (name == "no-verb") return VerbClass::noVerb;
        if (name == "determiner") return VerbClass::determiner;
        return name == "relative" ? VerbClass::relative : VerbClass::nonfinite;
    }

    text::WordTable<Entry> m_words;
    std::vector<std::string_view> m_pastSuffixes;
};

const TenseTable& tableOf(text::Language language) {
    static text::PerLanguage<TenseTable> tables;
    return tables.of(language, [](auto each) { return TenseTable(each); });
}

std::optional<VerbClass> classAt(const TenseTable& table, std::string_view text, const std::vector<text::Token>& tokens,
                                 std::size_t i, std::size_t end) {
    if (tokens[i].kind != text::TokenKind::word || tokens[i].capitalised) return std::nullopt; // "Will", "May": names
    return table.classAt(text, tokens, i, end);
}

/// The class of a finite verb or a relative pronoun at token i.
std::optional<VerbClass> verbAt(const TenseTable& table, std::string_view text, const std::vector<text::Token>& tokens,
                                std::size_t i, std::size_t end) {
    const auto kind = classAt(table, text, tokens, i, end);
    if (kind == VerbClass::nonfinite || kind == VerbClass::determiner || kind == VerbClass::noVerb) return std::nullopt;
    if (kind != VerbClass::past || i == 0) return kind;
    const auto before = classAt(table, text, tokens, i - 1, end); // "is heard", "will be heard": the auxiliary speaks
    if (before == VerbClass::nonfinite || before == VerbClass::present || before == VerbClass::determiner)
        return std::nullopt; // "a proposed merger" is an adjective
    return kind;
}

Tense tense(VerbClass kind, Span verb) {
    if (kind == VerbClass::present) return {Direction::open, verb, false};
    return {kind == VerbClass::future || kind == VerbClass::will ? Direction::future : Direction::past, verb, false};
}

Tense withDistance(Tense tense, std::size_t between) {
    tense.certain = between <= 1; // tokens
    return tense;
}

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
            return withDistance(tense(*kind, tokens[i].span), i - from);
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
        if (!kind || *kind == VerbClass::relative) continue;
        if (*kind == VerbClass::reporting && first - i > nextTo) return {};
        // "is due on", "will be held": the auxiliary makes it certain; "scheduled for" alone may have been overtaken
        const bool will = *kind == VerbClass::will || (*kind == VerbClass::future && i > begin &&
                                                       classAt(table, text, tokens, i - 1, i + 1) == VerbClass::will);
        Tense found = withDistance(tense(*kind, tokens[i].span), first - i - 1);
        if (found.direction == Direction::future) found.certain = will;
        // "the hearing is on Friday" is still to come; "it is Friday" says what day it is
        if (*kind == VerbClass::present && first - i == 2) found = {Direction::future, tokens[i].span, true};
        return found;
    }
    return firstMainVerbAfter(table, text, tokens, last, std::min(sentence.lastToken, last + reach));
}

bool isVerb(std::string_view text, const text::Token& token, text::Language language) {
    const std::vector<text::Token> alone{token};
    const auto kind = classAt(tableOf(language), text, alone, 0, 1);
    return kind && *kind != VerbClass::relative && *kind != VerbClass::determiner && *kind != VerbClass::noVerb;
}

} // namespace dateline::temporal
