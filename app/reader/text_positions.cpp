// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/text_positions.h"

#include <algorithm>

namespace dateline::app {

namespace {

struct Decoded {
    char32_t character;
    std::uint32_t length;
};

std::uint32_t lengthFromLead(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead < 0xE0) return 2;
    if (lead >= 0xE0 && lead < 0xF0) return 3;
    if (lead >= 0xF0 && lead < 0xF5) return 4;
    return 0;
}

/// Stored text is valid UTF-8; a stray byte still shows as U+FFFD and costs one byte.
Decoded decode(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::uint32_t length = lengthFromLead(lead);
    if (length == 0 || at + length > text.size()) return {U'\uFFFD', 1};
    if (length == 1) return {lead == 0 ? U'\uFFFD' : lead, 1};
    char32_t character = lead & (0xFFu >> (length + 1));
    for (std::uint32_t i = 1; i < length; ++i) {
        const auto next = static_cast<unsigned char>(text[at + i]);
        if ((next & 0xC0u) != 0x80u) return {U'\uFFFD', 1};
        character = (character << 6) | (next & 0x3Fu);
    }
    return {character, length};
}

} // namespace

TextPositions::TextPositions(std::string_view utf8, std::uint32_t firstByte) {
    m_bytes.clear();
    m_bytes.reserve(utf8.size() + 1);
    m_text.reserve(static_cast<qsizetype>(utf8.size()));
    for (std::size_t at = 0; at < utf8.size();) {
        auto [character, length] = decode(utf8, at);
        if (character == U'\r') {
            if (at + 1 < utf8.size() && utf8[at + 1] == '\n') ++length;
            character = U'\n';
        }
        append(character, firstByte + static_cast<std::uint32_t>(at));
        at += length;
    }
    m_bytes.push_back(firstByte + static_cast<std::uint32_t>(utf8.size()));
}

void TextPositions::append(char32_t character, std::uint32_t byte) {
    if (QChar::requiresSurrogates(character)) {
        m_text += QChar(QChar::highSurrogate(character));
        m_text += QChar(QChar::lowSurrogate(character));
        m_bytes.push_back(byte);
    } else {
        m_text += QChar(static_cast<char16_t>(character));
    }
    m_bytes.push_back(byte);
}

int TextPositions::toUtf16(std::uint32_t byte) const {
    if (byte >= m_bytes.back()) return static_cast<int>(m_text.size());
    const auto after = std::upper_bound(m_bytes.begin(), m_bytes.end(), byte);
    if (after == m_bytes.begin()) return 0;
    // Two units of a surrogate pair share their byte: step to the first.
    const auto first = std::lower_bound(m_bytes.begin(), after, *(after - 1));
    return static_cast<int>(first - m_bytes.begin());
}

TextRange TextPositions::toUtf16(Span span) const {
    const int begin = toUtf16(span.begin);
    return {begin, std::max(begin, toUtf16(span.end))};
}

std::uint32_t TextPositions::toByte(int position) const {
    return m_bytes[static_cast<std::size_t>(std::clamp(position, 0, static_cast<int>(m_text.size())))];
}

Span excerptAround(std::string_view text, Span focus, std::uint32_t limit) {
    const auto size = static_cast<std::uint32_t>(text.size());
    if (size <= limit) return {0, size};
    const std::uint32_t wanted = focus.begin > limit / 2 ? focus.begin - limit / 2 : 0;
    const std::uint32_t start = std::min(wanted, size - limit);
    const auto lineBefore = start == 0 ? std::string_view::npos : text.rfind('\n', start);
    const bool near = lineBefore != std::string_view::npos && start - lineBefore < limit / 4;
    std::uint32_t begin = near ? static_cast<std::uint32_t>(lineBefore) + 1 : start;
    while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0u) == 0x80u) --begin;
    std::uint32_t end = std::min(size, begin + limit);
    while (end < size && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u) --end;
    return {begin, end};
}

} // namespace dateline::app
