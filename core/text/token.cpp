// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/token.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <array>

namespace dateline::text {

namespace {

enum class ByteClass : std::uint8_t { space, newline, lower, upper, digit, punctuation, multibyte };

constexpr std::array<ByteClass, 256> classes = [] {
    std::array<ByteClass, 256> table{};
    for (std::size_t i = 0; i < 256; ++i) {
        if (i == '\n')
            table[i] = ByteClass::newline;
        else if (i <= ' ' || i == 0x7f)
            table[i] = ByteClass::space;
        else if (i >= 'a' && i <= 'z')
            table[i] = ByteClass::lower;
        else if (i >= 'A' && i <= 'Z')
            table[i] = ByteClass::upper;
        else if (i >= '0' && i <= '9')
            table[i] = ByteClass::digit;
        else
            table[i] = i < 0x80 ? ByteClass::punctuation : ByteClass::multibyte;
    }
    return table;
}();

struct Character {
    ByteClass kind;
    std::uint32_t bytes;
    bool apostrophe = false;
};

/// Anything that is neither a letter, a digit nor white space counts as punctuation; broken bytes as white space.
Character multibyteAt(std::string_view text, std::uint32_t at) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    auto next = static_cast<std::int32_t>(at);
    UChar32 code = 0;
    U8_NEXT(bytes, next, static_cast<std::int32_t>(text.size()), code);
    const auto length = static_cast<std::uint32_t>(next) - at;
    if (code < 0) return {ByteClass::space, length};
    if (u_isUWhiteSpace(code) || code == 0xFEFF || code == 0x200B) return {ByteClass::space, length};
    if (u_isupper(code)) return {ByteClass::upper, length};
    if (u_isalpha(code) || (U_GET_GC_MASK(code) & U_GC_M_MASK)) return {ByteClass::lower, length};
    return {ByteClass::punctuation, length, code == 0x2019};
}

Character characterAt(std::string_view text, std::uint32_t at) {
    const auto byte = static_cast<std::uint8_t>(text[at]);
    if (classes[byte] == ByteClass::multibyte) return multibyteAt(text, at);
    return {classes[byte], 1, byte == '\''};
}

constexpr bool isLetter(ByteClass kind) { return kind == ByteClass::lower || kind == ByteClass::upper; }

class Tokeniser {
public:
    explicit Tokeniser(std::string_view text) : m_text(text), m_size(static_cast<std::uint32_t>(text.size())) {
        m_tokens.reserve(text.size() / 5);
    }

    std::vector<Token> run() {
        while (m_at < m_size) step(characterAt(m_text, m_at));
        return std::move(m_tokens);
    }

private:
    void step(Character character) {
        switch (character.kind) {
        case ByteClass::newline:
            ++m_newlines;
            [[fallthrough]];
        case ByteClass::space:
            m_space = true;
            m_at += character.bytes;
            return;
        case ByteClass::digit:
            return digits();
        case ByteClass::lower:
        case ByteClass::upper:
            return word();
        default:
            if (character.apostrophe && clitic(character)) return;
            add(m_at + character.bytes, TokenKind::punctuation);
        }
    }

    void digits() {
        std::uint32_t end = m_at;
        while (end < m_size && classes[static_cast<std::uint8_t>(m_text[end])] == ByteClass::digit) ++end;
        add(end, TokenKind::number);
    }

    /// "'s", "’ll", "'re": letters directly after an apostrophe directly after a word.
    bool clitic(Character apostrophe) {
        if (m_space || m_tokens.empty() || m_tokens.back().kind != TokenKind::word) return false;
        std::uint32_t end = m_at + apostrophe.bytes;
        const std::uint32_t letters = end;
        while (end < m_size && isLetter(characterAt(m_text, end).kind)) end += characterAt(m_text, end).bytes;
        if (end == letters || end - letters > 2) return false;
        add(end, TokenKind::word);
        return true;
    }

    void word() {
        const bool capitalised = characterAt(m_text, m_at).kind == ByteClass::upper;
        bool lower = false;
        std::uint32_t letters = 0;
        std::uint32_t end = m_at;
        while (end < m_size) {
            const Character character = characterAt(m_text, end);
            if (!isLetter(character.kind)) break;
            lower = lower || character.kind == ByteClass::lower;
            ++letters;
            end += character.bytes;
        }
        add(end, TokenKind::word);
        m_tokens.back().capitalised = capitalised;
        m_tokens.back().allCapitals = !lower && letters > 1;
    }

    void add(std::uint32_t end, TokenKind kind) {
        Token token;
        token.span = {m_at, end};
        token.kind = kind;
        token.spaceBefore = m_space || m_tokens.empty();
        token.lineBefore = m_newlines > 0 || m_tokens.empty();
        token.paragraphBefore = m_newlines > 1 || m_tokens.empty();
        m_tokens.push_back(token);
        m_at = end;
        m_space = false;
        m_newlines = 0;
    }

    std::string_view m_text;
    std::uint32_t m_size;
    std::uint32_t m_at = 0;
    bool m_space = true;
    int m_newlines = 0;
    std::vector<Token> m_tokens;
};

} // namespace

std::vector<Token> tokenise(std::string_view text) { return Tokeniser(text).run(); }

} // namespace dateline::text
