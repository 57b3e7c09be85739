// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Who and where: runs of capitalised words, split at people's titles and nationalities, told apart by the small words
// before them. Forms of one name ("Ada Kern" and "Kern", "Norwegian" and "Norway", "ILO" and "International Labour
// Organization") are brought together when all documents have been seen.

#include "core/events/annotated_document.h"

#include <cstdint>
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
    bool titled = false; ///< a person's title stood before it
};

/// Names of all documents of one build.
class NameTable {
public:
    Name add(const std::string& written, text::Language language);
    void markPerson(Name name) { m_names[name].person = true; }
    /// Brings forms together; call once, when every document has been added.
    void unify();

    /// The name that stands for all its forms.
    [[nodiscard]] Name canonical(Name name) const { return m_names[name].canonical; }
    [[nodiscard]] const std::string& display(Name name) const { return m_names[m_names[name].canonical].written; }
    /// How a headline calls it: a person's last name, else the whole.
    [[nodiscard]] std::string shortDisplay(Name name) const;
    /// The country whose name, people or capital this is, as a canonical name.
    [[nodiscard]] std::optional<Name> country(Name name) const;
    [[nodiscard]] bool isPerson(Name name) const { return m_names[m_names[name].canonical].person; }
    /// What stands for it is a body's initials; a country's ("US") are not meant.
    [[nodiscard]] bool isAcronym(Name name) const;
    /// "Ada Kern" and "Ida Kern": two people, not two ways to write one.
    [[nodiscard]] bool areNamesakes(Name a, Name b) const;
    [[nodiscard]] std::size_t size() const { return m_names.size(); }

private:
    struct Entry {
        std::string written;
        Name canonical = 0;
        std::optional<std::string> countryName;
        std::size_t uses = 0;
        bool person = false;
        text::Language language; ///< of the document that named it first
    };

    void unifyLastNames();
    void unifyAcronyms();
    void unifyCountries();

    std::vector<Entry> m_names;
    std::unordered_map<std::string, Name> m_byText;
};

/// Runs of one document, by position. `table` collects the names; roles and titles are per run.
[[nodiscard]] std::vector<NameRun> findNames(const AnnotatedDocument& document, NameTable& table);

} // namespace dateline::events
