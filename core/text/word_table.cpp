// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/word_table.h"

#include "core/text/lexicon.h"

#include <algorithm>

namespace dateline::text {

namespace {

/// Letters beyond ASCII may fold to more bytes, or to fewer.
bool foldsToOtherSize(std::string_view written, std::string_view folded) {
    const auto beyondAscii = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
    return std::any_of(written.begin(), written.end(), beyondAscii) && foldedCase(written) == folded;
}

} // namespace

bool foldsTo(std::string_view written, std::string_view folded) {
    if (written.size() != folded.size()) return foldsToOtherSize(written, folded);
    for (std::size_t i = 0; i < written.size(); ++i) {
        const char letter = written[i];
        if (static_cast<unsigned char>(letter) >= 0x80) return foldedCase(written) == folded;
        if (folded[i] != (letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter | 0x20) : letter)) return false;
    }
    return true;
}

} // namespace dateline::text
