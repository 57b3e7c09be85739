// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The words that rules speak of, numbered, with the classes each belongs to. Everything else in a text is "unknown",
// which is what makes reading fast: rules are tried only where a known word or a number stands.

#include "core/text/language.h"
#include "core/text/token.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dateline::temporal {

using WordId = int;
using ClassId = int;
inline constexpr WordId unknownWord = -1;

/// A token as the matcher sees it.
struct Symbol {
    WordId word = unknownWord;
    int number = -1; ///< value of a run of at most nine digits
    int digits = 0;  ///< how many
};

/// One word's membership in a class.
struct Membership {
    ClassId wordClass = 0;
    std::string_view value;   ///< what the word stands for in that class
    bool capitalised = false; ///< only when written with a capital ("May", "March")
    bool allCapitals = false; ///< only in capitals ("EST")
};

class Vocabulary {
public:
    explicit Vocabulary(text::Language language);

    WordId addWord(std::string_view foldedWord);
    /// Class by name; new when unknown. Numeric and orthographic classes are built in.
    ClassId classNamed(std::string_view name);
    [[nodiscard]] std::string_view nameOf(ClassId id) const { return m_classNames[static_cast<std::size_t>(id)]; }
    [[nodiscard]] std::size_t classCount() const { return m_classNames.size(); }

    [[nodiscard]] std::vector<Symbol> symbolsOf(std::string_view text, const std::vector<text::Token>& tokens) const;
    /// The membership that makes `token` one of the class, or nullptr. Numeric classes: see numberIn.
    [[nodiscard]] const Membership* membership(const Symbol& symbol, const text::Token& token, ClassId wordClass) const;
    /// True when the token belongs to the class by being a number in its range or by its letters.
    [[nodiscard]] bool isBuiltIn(const Symbol& symbol, const text::Token& token, ClassId wordClass) const;
    [[nodiscard]] bool isNumeric(ClassId wordClass) const { return wordClass < numericClasses; }
    [[nodiscard]] const std::vector<Membership>& membershipsOf(WordId id) const {
        return m_memberships[static_cast<std::size_t>(id)];
    }

private:
    enum BuiltIn : ClassId {
        year,
        day,
        hour,
        minute,
        second,
        mm,
        dd,
        lastday,
        n,
        numericClasses,
        capitalised = numericClasses,
        lower,
        word,
        number,
        builtInClasses
    };

    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };

    std::unordered_map<std::string, WordId, Hash, std::equal_to<>> m_words;
    std::vector<std::vector<Membership>> m_memberships; ///< by WordId
    std::vector<std::string> m_classNames;              ///< by ClassId
};

} // namespace dateline::temporal
