// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Time zone abbreviations. Some name several zones (IST: India, Israel, Ireland); only other words of the same
// document may settle which, otherwise the time stays without a zone.

#include "core/text/language.h"
#include "core/text/token.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::temporal {

struct ZoneReading {
    std::optional<int> offsetMinutes; ///< east of UTC; empty while ambiguous
    bool ambiguous = false;           ///< the abbreviation has several meanings
    std::string evidence;             ///< the word that settled it; empty when nothing had to
};

/// Reads the zones of one text, each once. `text` and `tokens` are borrowed.
class ZoneReader {
public:
    ZoneReader(std::string_view text, const std::vector<text::Token>& tokens, text::Language language)
        : m_text(text), m_tokens(tokens), m_language(language) {}

    /// `abbreviation` folded. O(tokens) once, and for ambiguous abbreviations only.
    [[nodiscard]] const ZoneReading& read(std::string_view abbreviation);

private:
    /// What the text says for one region.
    struct Vote {
        int count = 0;
        std::string word; ///< the first that spoke for it
    };
    using Votes = std::map<std::string_view, Vote>; ///< by region

    [[nodiscard]] ZoneReading readNew(std::string_view abbreviation);
    [[nodiscard]] Votes countVotes() const;

    std::string_view m_text;
    const std::vector<text::Token>& m_tokens;
    text::Language m_language;
    std::optional<Votes> m_votes;
    std::map<std::string, ZoneReading, std::less<>> m_known; ///< by abbreviation
};

} // namespace dateline::temporal
