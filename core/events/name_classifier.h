// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a run of words names, as far as the run and its neighbours tell, and whether it can be a name at all.

#include "core/events/name_finder.h"

#include <unordered_set>

namespace dateline::events {

class NameClassifier {
public:
    explicit NameClassifier(const AnnotatedDocument& document)
        : m_document(document), m_lexicon(nameLexicon(document.language())) {}

    /// `title`: what the person was called before the name; empty if nothing was.
    [[nodiscard]] FoundName classified(WordRange range, const std::string& title) const;
    /// No month, zone, initial, label ("Note:"), agency's mark before the text, nor the publisher of the article itself.
    [[nodiscard]] bool isName(const FoundName& name) const;

private:
    void readCountry(FoundName& name) const;
    [[nodiscard]] std::optional<std::string_view> partMeant(const FoundName& name) const;
    [[nodiscard]] bool namesPartsOf(std::string_view country, std::string_view namesake) const;
    void survey() const;
    [[nodiscard]] NameKind kindOf(const FoundName& name) const;
    [[nodiscard]] bool isBody(WordRange range) const;
    [[nodiscard]] bool isPlace(const FoundName& name) const;
    [[nodiscard]] bool isPerson(const FoundName& name) const;
    [[nodiscard]] bool speaks(WordRange range) const;
    [[nodiscard]] bool acts(WordRange range) const;
    [[nodiscard]] bool isPlaced(WordRange range) const;
    [[nodiscard]] bool isAllSuffixes(WordRange range) const;
    [[nodiscard]] bool isLabel(WordRange range) const;
    [[nodiscard]] bool isAgencyMark(WordRange range) const;
    [[nodiscard]] bool isMarkAt(std::size_t i, std::string_view mark) const {
        return i < m_document.words().size() && m_document.isMark(i, mark);
    }

    const AnnotatedDocument& m_document;
    const NameLexicon& m_lexicon;
    mutable bool m_surveyed = false;                            ///< the rest is only known then: few documents ask
    mutable std::unordered_set<std::string_view> m_federations; ///< countries of which a part is named
    mutable std::unordered_set<std::string_view> m_peoples; ///< countries of which the people or the capital is named
};

} // namespace dateline::events
