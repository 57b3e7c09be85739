// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// From the words of a clause to a line that stands alone: dates, openings, quotation marks and hash signs go, asides and
// trailing clauses are cut where a clause ends, never inside a phrase.

#include "core/events/annotated_document.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace dateline::graph {

inline constexpr std::size_t longestTitle = 80; ///< characters

class TitleDraft {
public:
    TitleDraft(const events::AnnotatedDocument& document, events::WordRange words);

    void append(events::WordRange words);
    /// Writes `text` in the place of a word.
    void replace(std::size_t word, std::string_view text) { m_replaced.emplace(word, text); }
    /// Removes what a title does not carry. Call before cutting.
    /// `ownDate` goes even where it stands like a part of a name ("the 2008 summit").
    void clean(std::optional<std::size_t> ownDate = std::nullopt);
    /// Cuts to at most `room` characters at the best place; false if there is none.
    bool cut(std::size_t room);

    [[nodiscard]] std::string text() const; ///< first letter upper-case
    [[nodiscard]] bool hasVerb() const;
    [[nodiscard]] bool startsWithPronoun() const;
    [[nodiscard]] bool speaksOfItself() const; ///< "we", "our"
    [[nodiscard]] std::size_t wordCount() const;
    [[nodiscard]] bool wasCut() const { return m_cut; }
    [[nodiscard]] const std::vector<std::size_t>& words() const { return m_words; }

private:
    void removeDates(std::optional<std::size_t> ownDate);
    void removeAdjunct();
    void removeOpenings();
    void removeSigns();
    void removeAsides();
    void tidyEnds();
    [[nodiscard]] bool verbAt(std::size_t position) const;
    [[nodiscard]] int cutQuality(std::size_t position) const;
    [[nodiscard]] bool hasClauseAfter(std::size_t comma) const;
    [[nodiscard]] bool followsComplement(std::size_t position) const;
    [[nodiscard]] std::size_t lengthTo(std::size_t position) const;
    [[nodiscard]] std::string render(std::size_t count) const;
    [[nodiscard]] const std::string& folded(std::size_t position) const { return m_document.folded(m_words[position]); }

    const events::AnnotatedDocument& m_document;
    std::vector<std::size_t> m_words; ///< indices of the document's words
    std::map<std::size_t, std::string> m_replaced;
    bool m_cut = false;
};

} // namespace dateline::graph
