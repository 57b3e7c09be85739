// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A check of UTF-8 (RFC 3629) that shares no code with the program it checks.

#include <cstddef>
#include <string_view>

namespace dateline::fuzz {

/// Length of the well-formed sequence at the start of `bytes`; 0 when there is none.
[[nodiscard]] inline std::size_t sequenceLength(std::string_view bytes) {
    const auto at = [&](std::size_t i) { return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0u; };
    const unsigned lead = at(0);
    const auto second = [&](unsigned low, unsigned high) { return low <= at(1) && at(1) <= high; };
    const auto follows = [&](std::size_t i) { return (at(i) & 0xC0u) == 0x80u; };
    if (lead < 0x80u) return 1;
    if (0xC2u <= lead && lead <= 0xDFu) return follows(1) ? 2 : 0;
    if (0xE0u <= lead && lead <= 0xEFu) // neither overlong nor a surrogate
        return second(lead == 0xE0u ? 0xA0u : 0x80u, lead == 0xEDu ? 0x9Fu : 0xBFu) && follows(2) ? 3 : 0;
    if (0xF0u <= lead && lead <= 0xF4u) // neither overlong nor above U+10FFFF
        return second(lead == 0xF0u ? 0x90u : 0x80u, lead == 0xF4u ? 0x8Fu : 0xBFu) && follows(2) && follows(3) ? 4 : 0;
    return 0;
}

[[nodiscard]] inline bool isUtf8(std::string_view bytes) {
    while (!bytes.empty()) {
        const std::size_t length = sequenceLength(bytes);
        if (length == 0) return false;
        bytes.remove_prefix(length);
    }
    return true;
}

} // namespace dateline::fuzz
