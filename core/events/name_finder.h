// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The names that stand in one document: runs of words with a capital that no opening of a sentence explains, cut at titles
// and nationalities. What a run names (a person, a body, a place, a country) is said as far as its words say it; what the
// pile knows beside is for NameTable.

#include "core/events/annotated_document.h"
#include "core/events/name_lexicon.h"

#include <string>
#include <string_view>
#include <vector>

namespace dateline::events {

struct FoundName {
    WordRange words;
    std::string written; ///< with plain spaces
    std::string named;   ///< the fuller name of the document it stands for ("Ada Kern" for "Kern"), else the same
    NameKind kind = NameKind::unknown; ///< of what is named
    std::string_view region;           ///< of a country, one of its parts or its capital (countries.h)
    std::string title;                 ///< folded: what the person is called before or behind the name
    bool capital = false;              ///< a town that stands for its government too
    bool people = false;               ///< a country, by its people's name
    bool titled = false;               ///< a person's title stood before it
    bool placed = false;               ///< behind "in", "at", "near"
    bool acts = false;                 ///< before a verb
    bool opening = false;              ///< first of a sentence or in a heading, where a capital says nothing
    bool description = false;          ///< no name but "the secretary general", of whom the document gives the name
};

/// By position; linked as name_links.h says. A pure function of the document: O(words).
[[nodiscard]] std::vector<FoundName> findNames(const AnnotatedDocument& document);

} // namespace dateline::events
