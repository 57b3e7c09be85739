// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Who and where, over a whole pile. Every document says what it names and by which forms (name_finder.h); here the forms
// of one name are brought together ("Ada Kern" and "Kern", "Norwegian" and "Norway", "ILO" and "International Labour
// Organization"), and it is settled what each names and whether it acts or is where something happens. Words that the
// pile writes without a capital just as well are no names.

#include "core/base/fingerprint.h"
#include "core/events/name_finder.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace dateline::events {

/// Index into NameTable.
using Name = std::uint32_t;

enum class NameRole : std::uint8_t { actor, place };

struct NameRun {
    WordRange words;
    Name name = 0;
    NameRole role = NameRole::actor;
    bool titled = false;      ///< a person's title stood before it
    bool description = false; ///< no name but a title ("the secretary general") that means the person
    bool placed = false;      ///< behind "in", "at", "near"
    bool acts = false;        ///< before a verb
    bool people = false;      ///< a country, by its people's name
};

/// Names of all documents of one build. The result does not hang on the order in which documents are added, but for the
/// numbers of the names.
class NameTable {
public:
    /// Takes what one document names. The runs are complete after settle().
    std::vector<NameRun> add(const AnnotatedDocument& document, const std::vector<FoundName>& found);
    /// Brings forms together; call once, when every document has been added. O(names · log).
    void unify();
    /// Gives the runs of one document, in their order as found, their roles, and drops those that are no names.
    void settle(std::vector<NameRun>& runs) const;

    /// The name that stands for all its forms.
    [[nodiscard]] Name canonical(Name name) const { return m_entries[name].canonical; }
    /// The fullest form of a person, the most usual one of anything else.
    [[nodiscard]] const std::string& display(Name name) const { return m_entries[canonical(name)].display; }
    /// How a headline calls it: a person's last name, else the whole.
    [[nodiscard]] std::string shortDisplay(Name name) const;
    /// The country whose name, people or capital this is, as a canonical name.
    [[nodiscard]] std::optional<Name> country(Name name) const { return m_entries[canonical(name)].country; }
    [[nodiscard]] bool isPerson(Name name) const { return kind(name) == NameKind::person; }
    [[nodiscard]] NameKind kind(Name name) const { return m_entries[canonical(name)].kind; }
    /// A country, a state or province of one, a part of the world: it has towns in it.
    [[nodiscard]] bool isWide(Name name) const;
    /// A street, a park, a county: not known for a town, so it may lie in one or around one.
    [[nodiscard]] bool isSpot(Name name) const;
    /// What stands for it is a body's initials; a country's ("US") are not meant.
    [[nodiscard]] bool isAcronym(Name name) const;
    /// "Ada Kern" and "Ida Kern": two people, not two ways to write one.
    [[nodiscard]] bool areNamesakes(Name a, Name b) const;
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }
    /// Sorted: names are numbered by their keys once they are brought together, so that a new one leaves the others in order.
    [[nodiscard]] const std::string& key(Name name) const { return m_entries[name].key; }
    /// Of all that the other questions tell of it.
    [[nodiscard]] Fingerprint printOf(Name name) const;

private:
    struct Entry {
        std::string key;                          ///< spelling, or region
        std::map<std::string, std::size_t> forms; ///< uses by spelling
        std::string region;                       ///< of a country or a part of it; of a capital its country's
        std::string display;
        Name canonical = 0;
        std::optional<Name> country;
        NameKind kind = NameKind::unknown;
        text::Language language; ///< of the document that named it first
        std::size_t uses = 0;
        std::size_t sure = 0; ///< uses where a capital says something
        std::size_t placed = 0;
        std::size_t asPerson = 0;
        std::size_t asBody = 0;
        std::size_t asPlace = 0;
        bool capital = false;
        bool isName = true;
    };

    Name entryOf(const std::string& key, text::Language language);
    void count(Name name, const FoundName& found);
    void countLowerCase(const AnnotatedDocument& document);
    void decideKinds();
    void joinCountries();
    void joinFullNames();
    void joinVariants(const std::vector<Name>& sameEnds);
    void joinLastNames();
    void joinInitials();
    void joinCompanies();
    void joinNationalBodies();
    void joinInto(Name name, Name stands);
    void followCanonical();
    void chooseDisplays();
    void spellOutShared();
    void judge();
    void numberByKey();
    [[nodiscard]] bool isName(const Entry& entry) const;
    [[nodiscard]] std::size_t lowerCase(std::string_view word) const;
    [[nodiscard]] std::optional<Name> dominant(const std::map<Name, std::size_t>& candidates) const;

    std::vector<Entry> m_entries;
    std::unordered_map<std::string, Name> m_byKey;
    std::unordered_map<std::string, std::map<Name, std::size_t>>
        m_shortFor;              ///< documents' uses of a short form, by what it stood for
    std::vector<Name> m_numbers; ///< by the number a name had while documents were added
    std::unordered_map<std::uint32_t, std::size_t> m_lowerCase; ///< uses of a word without a capital, by its hash
};

} // namespace dateline::events
