// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The distinct words of one build, each looked up in the tables once. Terms are what similarity counts: a stem, or a
// country for its name and its people's ("Norwegian" and "Norway" are one term). Numbers of terms are only good
// within one build; nothing that leaves event finding depends on them.

#include "core/base/fingerprint.h"
#include "core/events/event_lexicon.h"

#include <array>
#include <cstdint>
#include <limits>
#include <memory>
#include <span>
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
    PhraseKinds phrases; ///< with a phrase that begins with this word
    bool stopword = false;
    bool auxiliary = false;
    bool modal = false;
    bool condition = false;
    bool preposition = false;
    bool determiner = false;
    bool pronoun = false;
};

/// The terms of a pile, and what became of the numbers that they had when fewer words were known: in the same order.
struct TermNumbers {
    std::vector<Fingerprint> texts; ///< by term
    std::vector<Term> renumbered;   ///< by the number before
};

/// What one thread looked up. Not for several at once; their vocabularies are numbered together when all is read.
class Vocabulary {
public:
    /// The entry of a word as written; stays where it is for the life of the vocabulary. It has no term yet.
    const WordEntry& entry(std::string_view written, bool isWord, text::Language language);

    /// Gives every entry of `vocabularies` its term, from 0 in the order of the terms' texts, so that neither threads nor
    /// the order of reading show in it. O(distinct words · log).
    static TermNumbers numberTerms(std::span<Vocabulary> vocabularies, std::size_t termsBefore = 0);

private:
    struct Counted {
        std::string_view text; ///< what the term stands for
        WordEntry* entry;
    };

    std::array<std::unordered_map<std::string, std::unique_ptr<WordEntry>>, text::mostLanguages>
        m_entries; ///< by language
    std::vector<Counted> m_counted;
};

} // namespace dateline::events
