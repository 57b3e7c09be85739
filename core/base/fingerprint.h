// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Stands for all that a piece of work was made from: where two are equal, so is what was made. 64 bits of XXH3, so that among
// a million pieces two are taken for one about once in ten million builds. Good within one run of the program.

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

namespace dateline {

using Fingerprint = std::uint64_t;

/// Takes values one by one; their order counts.
class FingerprintMaker {
public:
    /// Numbers and enums: values of no padding and no pointers.
    template <class Number>
    requires std::is_arithmetic_v<Number> || std::is_enum_v<Number> FingerprintMaker& add(Number number) {
        m_bytes.append(reinterpret_cast<const char*>(&number), sizeof number);
        return *this;
    }
    FingerprintMaker& add(std::string_view text) {
        add(text.size());
        m_bytes.append(text);
        return *this;
    }
    /// Of what was taken since the last time.
    [[nodiscard]] Fingerprint take();

private:
    std::string m_bytes;
};

[[nodiscard]] Fingerprint fingerprintOf(std::string_view bytes);

} // namespace dateline
