// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The one place where bytes of stored UTF-8 and UTF-16 positions of a text widget meet. A document's text is shown as
// QString with every line end ("\r\n", "\r", "\n") as one '\n', so that a position here is a position of QTextDocument.

#include "core/base/span.h"

#include <QString>

#include <cstdint>
#include <string_view>
#include <vector>

namespace dateline::app {

/// Half open, in UTF-16 code units of TextPositions::text().
struct TextRange {
    int begin = 0;
    int end = 0;

    friend bool operator==(const TextRange&, const TextRange&) = default;
};

class TextPositions {
public:
    TextPositions() = default;
    /// `utf8` is a stretch of a document that begins at byte `firstByte` of it. O(bytes).
    explicit TextPositions(std::string_view utf8, std::uint32_t firstByte = 0);

    [[nodiscard]] const QString& text() const { return m_text; }
    /// Bytes of the document that are shown.
    [[nodiscard]] Span shown() const { return {m_bytes.front(), m_bytes.back()}; }
    /// A byte inside a character, or between "\r" and "\n", belongs to that character. Outside positions are clamped. O(log n).
    [[nodiscard]] int toUtf16(std::uint32_t byte) const;
    [[nodiscard]] TextRange toUtf16(Span span) const;
    /// The first byte of the character at `position`; clamped. O(1).
    [[nodiscard]] std::uint32_t toByte(int position) const;

private:
    void append(char32_t character, std::uint32_t byte);

    QString m_text;
    std::vector<std::uint32_t> m_bytes{
        0}; ///< for each code unit of m_text the byte its character begins at, and the end
};

/// At most `limit` bytes around `focus`, cut at line ends: a text widget lays out everything it holds, and no
/// article needs more. The whole text where it fits.
[[nodiscard]] Span excerptAround(std::string_view text, Span focus, std::uint32_t limit);

} // namespace dateline::app
