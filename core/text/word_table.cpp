// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/word_table.h"

#include "core/text/lexicon.h"

#include <algorithm>

namespace dateline::text {

bool foldsTo(std::string_view written, std::string_view folded) {
    const auto beyondAscii = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
    if (std::any_of(written.begin(), written.end(), beyondAscii)) return foldedCase(written) == folded;
    const auto same = [](char found, char wanted) {
        return wanted == (found >= 'A' && found <= 'Z' ? static_cast<char>(found | 0x20) : found);
    };
    return std::equal(written.begin(), written.end(), folded.begin(), folded.end(), same);
}

} // namespace dateline::text
