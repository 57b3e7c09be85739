// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Words that only titles ask for: what to drop, what to replace, what may not end one; and verbs of the present, which
// clauses leave alone because most of them are nouns as well.

#include "core/text/language.h"

#include <string>
#include <string_view>
#include <unordered_set>

namespace dateline::graph {

class TitleLexicon {
public:
    explicit TitleLexicon(text::Language language);

    /// False where the tables are those of another language.
    [[nodiscard]] bool isOwn() const { return m_isOwn; }
    [[nodiscard]] bool isAdverb(const std::string& folded) const { return m_adverbs.contains(folded); }
    [[nodiscard]] bool isStamp(const std::string& folded) const { return m_stamps.contains(folded); }
    [[nodiscard]] bool isPossessive(const std::string& folded) const { return m_possessives.contains(folded); }
    [[nodiscard]] bool isPersonPronoun(const std::string& folded) const { return m_persons.contains(folded); }
    [[nodiscard]] bool isBodyPronoun(const std::string& folded) const { return m_bodies.contains(folded); }
    [[nodiscard]] bool attachesToNoun(const std::string& folded) const { return m_attaching.contains(folded); }
    [[nodiscard]] bool datesNoun(const std::string& folded) const { return m_dating.contains(folded); }
    [[nodiscard]] bool isLoose(const std::string& folded) const { return m_loose.contains(folded); }
    [[nodiscard]] bool isPluperfect(const std::string& folded) const { return m_pluperfects.contains(folded); }
    [[nodiscard]] bool isObject(const std::string& folded) const { return m_objects.contains(folded); }
    [[nodiscard]] bool isPointer(const std::string& folded) const { return m_pointers.contains(folded); }
    [[nodiscard]] bool isQuestion(const std::string& folded) const { return m_questions.contains(folded); }
    [[nodiscard]] bool isCaption(const std::string& folded) const { return m_captions.contains(folded); }
    [[nodiscard]] bool isBare(const std::string& folded) const { return m_bare.contains(folded); }
    [[nodiscard]] bool isHeadlineVerb(const std::string& folded) const { return m_verbs.contains(folded); }

private:
    using Words = std::unordered_set<std::string_view>;
    Words m_adverbs, m_stamps, m_possessives, m_persons, m_attaching, m_dating, m_loose, m_pluperfects, m_objects,
        m_bare, m_pointers, m_captions, m_bodies, m_questions, m_verbs;
    bool m_isOwn;
};

[[nodiscard]] const TitleLexicon& titleLexicon(text::Language language);

} // namespace dateline::graph
