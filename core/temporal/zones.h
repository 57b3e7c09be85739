// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Time zone abbreviations. Some name several zones (IST: India, Israel, Ireland); only other words of the same
// document may settle which, otherwise the time stays without a zone.

#include "core/text/language.h"

#include <optional>
#include <string>
#include <string_view>

namespace dateline::temporal {

struct ZoneReading {
    std::optional<int> offsetMinutes; ///< east of UTC; empty while ambiguous
    bool ambiguous = false;           ///< the abbreviation has several meanings
    std::string evidence;             ///< the word that settled it; empty when nothing had to
};

/// `abbreviation` folded; `text` is the whole document. O(text) for ambiguous abbreviations only.
[[nodiscard]] ZoneReading readZone(std::string_view abbreviation, std::string_view text, text::Language language);

} // namespace dateline::temporal
