// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The words by which a name shows what it names: given names, towns, nouns of places ("Square"), names that must be taken
// whole ("General Motors"), and the small words inside names. Read once a language from resources/lexicon.

#include "core/events/countries.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace dateline::events {

enum class NameKind : std::uint8_t {
    unknown,
    person,
    body,
    place,
    country ///< or a part of the world
};

class NameLexicon {
public:
    explicit NameLexicon(text::Language language);

    static constexpr std::size_t longestFixedName = 5; ///< words

    [[nodiscard]] const Countries& countries() const { return *m_countries; }
    [[nodiscard]] bool isGivenName(const std::string& folded) const { return m_givenNames.contains(folded); }
    /// A town or a part of the world that is no country, as written.
    [[nodiscard]] bool isPlace(std::string_view written) const { return m_places.contains(written); }
    [[nodiscard]] bool isPlaceNoun(const std::string& folded) const { return m_placeNouns.contains(folded); }
    [[nodiscard]] bool isPlaceOpener(const std::string& folded) const { return m_placeOpeners.contains(folded); }
    [[nodiscard]] bool isDefinite(const std::string& folded) const { return m_definites.contains(folded); }
    /// Whether a name that must be taken whole begins so, and what it names.
    [[nodiscard]] bool beginsFixedName(const std::string& folded) const { return m_fixedStarts.contains(folded); }
    [[nodiscard]] std::optional<NameKind> fixedName(const std::string& foldedPhrase) const;
    [[nodiscard]] bool isPlaceConnector(const std::string& folded) const { return m_placeConnectors.contains(folded); }
    [[nodiscard]] bool isCompanySuffix(const std::string& folded) const { return m_companySuffixes.contains(folded); }
    [[nodiscard]] bool isJoined(const std::string& folded) const { return m_joined.contains(folded); }
    [[nodiscard]] bool isGroup(const std::string& folded) const { return m_groups.contains(folded); }
    /// Short for no name: "GDP".
    [[nodiscard]] bool isCommon(const std::string& folded) const { return m_common.contains(folded); }
    [[nodiscard]] bool isSaint(const std::string& folded) const { return m_saints.contains(folded); }
    /// "May" and "Sunday": a name only where something else says so.
    [[nodiscard]] bool isCalendarWord(const std::string& folded) const { return m_calendar.contains(folded); }

private:
    using Words = std::unordered_set<std::string_view>;

    void readPlaces(text::Language language);
    void readFixedNames(text::Language language);
    void readNameWords(text::Language language);

    const Countries* m_countries;
    Words m_givenNames, m_places, m_placeNouns, m_placeConnectors, m_companySuffixes, m_joined, m_groups, m_saints,
        m_calendar, m_fixedStarts, m_placeOpeners, m_definites, m_common;
    std::unordered_map<std::string_view, NameKind> m_fixedNames;
};

/// Made on first use; safe from any thread.
[[nodiscard]] const NameLexicon& nameLexicon(text::Language language);

} // namespace dateline::events
