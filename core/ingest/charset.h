// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// From the bytes of a file to UTF-8: a byte order mark decides; else valid UTF-8 is UTF-8; else ICU guesses. The text
// is otherwise untouched, so that offsets into a UTF-8 file are offsets into the text (after a byte order mark).

#include "core/base/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline::ingest {

struct DecodedText {
    std::string text;        ///< valid UTF-8, without a byte order mark
    std::string encoding;    ///< IANA name, e.g. "UTF-16LE"
    std::size_t damaged = 0; ///< places that were not valid and now hold U+FFFD
};

/// Fails with `empty` where there is nothing but white space, with `binary` where it is not text in any encoding.
/// Takes the bytes, which mostly are the text already.
[[nodiscard]] Result<DecodedText> decodeText(const std::string& where, std::string bytes);

[[nodiscard]] bool isValidUtf8(std::string_view bytes);

/// True where `utf8` holds a NUL, or more control characters than a text has.
[[nodiscard]] bool looksBinary(std::string_view utf8);

/// White space of any kind, no-break and zero-width spaces included.
[[nodiscard]] bool isBlank(std::string_view utf8);

/// The same bytes with what is not valid UTF-8 as U+FFFD; for names of files and messages.
[[nodiscard]] std::string toValidUtf8(std::string_view bytes);

} // namespace dateline::ingest
