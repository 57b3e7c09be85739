// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The distinct words of one build, each looked up in the tables once. Terms are what similarity counts: a stem, or a
// country for its name and its people's ("Norwegian" and "Norway" are one term). Numbers of terms are only good
// within one build; nothing that leaves event finding depends on them.

#include "core/events/event_lexicon.h"

#include <array>
#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dateline::events {

using Term = std::uint32_t;
inline constexpr Term noTerm = std::numeric_limits<Term>::max();

/// A word as the tables know it.
struct WordEntry {
    std::string folded;
    std::string stem;
    Term term = noTerm; ///< noTerm for stopwords and punctuation
    Trigger trigger;
    bool stopword = false;
    bool auxiliary = false;
    bool modal = false;
    bool preposition = false;
    bool determiner = false;
    bool pronoun = false;
};

class Vocabulary {
public:
    /// The entry of a word as written; stays where it is for the life of the vocabulary.
    const WordEntry& entry(std::string_view written, bool isWord, text::Language language);
    Term term(const std::string& text);
    [[nodiscard]] std::size_t termCount() const { return m_terms.size(); }

private:
    std::array<std::unordered_map<std::string, std::unique_ptr<WordEntry>>, text::mostLanguages>
        m_entries; ///< by language
    std::unordered_map<std::string, Term> m_terms;
};

} // namespace dateline::events
