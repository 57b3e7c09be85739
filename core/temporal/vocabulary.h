// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The words that rules speak of and the classes each belongs to. For the matcher every token is one of a few hundred
// kinds (TokenClass): tokens that no rule can tell apart are of one kind, and nearly every token of a text is of the
// same: a word that no rule knows.

#include "core/text/language.h"
#include "core/text/token.h"
#include "core/text/word_table.h"

#include <array>
#include <bitset>
#include <cstdint>
#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dateline::temporal {

using WordId = int;
using ClassId = int;
using TokenClass = std::uint16_t;

/// One word's membership in a class.
struct Membership {
    ClassId wordClass = 0;
    std::string_view value;   ///< what the word stands for in that class
    bool capitalised = false; ///< only when written with a capital ("May", "March")
    bool allCapitals = false; ///< only in capitals ("EST")
    bool lowerCase = false;   ///< only in lower case (German "morgen", tomorrow)
};

class Vocabulary {
public:
    explicit Vocabulary(text::Language language);

    // ---- while patterns are compiled

    /// A word that a pattern names by itself.
    WordId wordNamed(std::string_view foldedWord);
    /// Class by name; new when unknown. Numeric and orthographic classes are built in.
    ClassId classNamed(std::string_view name);
    [[nodiscard]] std::string_view nameOf(ClassId id) const { return m_classNames[static_cast<std::size_t>(id)]; }
    /// Numbers the kinds of tokens; to be called once, after the last pattern.
    void seal();

    // ---- while texts are read

    [[nodiscard]] std::vector<TokenClass> classesOf(std::string_view text,
                                                    const std::vector<text::Token>& tokens) const;
    [[nodiscard]] bool isOf(TokenClass token, ClassId wordClass) const {
        return m_classes[token].members.test(static_cast<std::size_t>(wordClass));
    }
    [[nodiscard]] bool isWord(TokenClass token, WordId named) const { return m_classes[token].named == named; }
    [[nodiscard]] std::size_t tokenClassCount() const { return m_classes.size(); }
    /// What a token of that class stands for: a word's value, else the digits as written.
    [[nodiscard]] std::string_view valueOf(std::string_view text, const text::Token& token, ClassId wordClass) const;

private:
    /// Classes of letters; those of numbers follow them.
    enum Orthographic : ClassId { capitalised, lower, word, firstNumeric };

    static constexpr std::size_t mostClasses = 256;
    static constexpr std::size_t tabulatedDigits = 4;
    static constexpr std::size_t mostDigits = 10; ///< and more
    static constexpr WordId unnamed = -1;
    using Members = std::bitset<mostClasses>;

    /// How a word is written, as far as classes ask.
    enum Form : std::size_t { inLowerCase, withCapital, inCapitals, asMark, forms };

    struct Word {
        WordId named = unnamed; ///< by a pattern
        std::vector<Membership> memberships;
        std::array<TokenClass, forms> tokenClass{};
    };

    /// What can be told about a token: the classes it is of, and which word it is if a pattern names it.
    struct Description {
        Members members;
        WordId named = unnamed;

        friend bool operator==(const Description&, const Description&) = default;
    };
    struct HashDescription {
        std::size_t operator()(const Description& description) const {
            return std::hash<Members>{}(description.members) + static_cast<std::size_t>(description.named) * 0x9E3779B9;
        }
    };

    [[nodiscard]] static Form formOf(const text::Token& token);
    [[nodiscard]] static bool holds(const Membership& member, Form form);
    [[nodiscard]] static Members membersOfNumber(std::size_t digits, int value);
    [[nodiscard]] static Members membersOf(const Word& known, Form form);
    TokenClass numbered(const Description& description);
    void numberNumbers();

    text::WordTable<Word> m_words;
    std::vector<std::string> m_classNames; ///< by ClassId
    std::deque<std::string> m_named;       ///< by WordId; the table points here

    std::vector<Description> m_classes;                                      ///< by TokenClass
    std::unordered_map<Description, TokenClass, HashDescription> m_numbered; ///< while sealing
    std::array<TokenClass, forms> m_unknown{};
    std::array<std::vector<TokenClass>, mostDigits + 1> m_numberClass; ///< by digits, then by value
};

} // namespace dateline::temporal
