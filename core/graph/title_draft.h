// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// From the words of a clause to a line that stands alone: dates, openings, quotation marks and hash signs go, asides and
// trailing clauses are cut where a clause ends, never inside a phrase.

#include "core/events/annotated_document.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace dateline::graph {

inline constexpr std::size_t longestTitle = 80;     ///< characters
inline constexpr std::size_t comfortableTitle = 60; ///< what a card shows without a cut

class TitleDraft {
public:
    TitleDraft(const events::AnnotatedDocument& document, events::WordRange words);

    void append(events::WordRange words);
    /// Words that stand for what the title must tell; a clause that holds none of them is dropped first.
    void keep(std::optional<std::size_t> word) {
        if (word) m_keys.push_back(*word);
    }
    void erase(events::WordRange words) {
        std::erase_if(m_words, [&](std::size_t word) { return words.contains(word); });
    }
    /// Writes `text` in the place of a word.
    void replace(std::size_t word, std::string_view text) { m_replaced.emplace(word, text); }
    /// Removes what a title does not carry. Call before cutting.
    /// `ownDate` goes even where it stands like a part of a name ("the 2008 summit").
    void clean(std::optional<std::size_t> ownDate = std::nullopt);
    /// "BRUSSELS (Agency) - " goes; part of clean().
    void removeDateline();
    /// Cuts to at most `room` characters at the best place; false if there is none.
    bool cut(std::size_t room);

    /// Takes words from the end until `room` characters hold the rest.
    void shorten(std::size_t room);

    [[nodiscard]] std::string text() const;                                       ///< first letter upper-case
    [[nodiscard]] std::size_t length() const { return lengthTo(m_words.size()); } ///< characters
    [[nodiscard]] bool hasVerb() const;
    [[nodiscard]] bool verbAt(std::size_t position) const;
    /// A phrase was taken out before the word at `position`.
    [[nodiscard]] bool joined(std::size_t position) const {
        return position > 0 && m_words[position - 1] + 1 != m_words[position];
    }
    [[nodiscard]] bool isReplaced(std::size_t word) const { return m_replaced.contains(word); }
    [[nodiscard]] bool tells(std::size_t word) const {
        return std::find(m_words.begin(), m_words.end(), word) != m_words.end();
    }
    [[nodiscard]] const events::AnnotatedDocument& document() const { return m_document; }
    [[nodiscard]] bool startsWithPronoun() const;
    [[nodiscard]] bool speaksOfItself() const; ///< "we", "our"
    [[nodiscard]] std::size_t wordCount() const;
    [[nodiscard]] bool wasCut() const { return m_cut; }
    [[nodiscard]] const std::vector<std::size_t>& words() const { return m_words; }

private:
    void removeStamp();
    void removeDates(std::optional<std::size_t> ownDate);
    void removeLeftOver();
    void removeAdjunct();
    void openClause();
    void removeAppositions();
    void removeAdverbs();
    void removeAttribution();
    void removePossessive();
    void eraseFirst(std::size_t count);
    [[nodiscard]] bool keyWithin(std::size_t first, std::size_t last) const;
    [[nodiscard]] bool verbWithin(std::size_t first, std::size_t last) const;
    [[nodiscard]] std::size_t commaFrom(std::size_t position) const;
    [[nodiscard]] bool clauseOpenAt(std::size_t position) const;
    void removeOpenings();
    void removeParentheses();
    void removeSigns();
    void removeAsides();
    void tidyEnds();
    [[nodiscard]] int cutQuality(std::size_t position) const;
    [[nodiscard]] bool opensCondition() const; ///< "if the dam broke", "had the dam burst"
    [[nodiscard]] bool hasClauseAfter(std::size_t comma) const;
    [[nodiscard]] bool followsComplement(std::size_t position) const;
    [[nodiscard]] std::size_t lengthTo(std::size_t position) const;
    [[nodiscard]] std::size_t lengthAt(std::size_t position) const; ///< with the space before it
    [[nodiscard]] bool spaceBefore(std::size_t position) const;
    [[nodiscard]] std::string_view shownAt(std::size_t position) const;
    [[nodiscard]] const std::string& folded(std::size_t position) const { return m_document.folded(m_words[position]); }

    const events::AnnotatedDocument& m_document;
    std::vector<std::size_t> m_words; ///< indices of the document's words
    std::vector<std::size_t> m_keys;
    std::map<std::size_t, std::string> m_replaced;
    bool m_cut = false;
};

} // namespace dateline::graph
