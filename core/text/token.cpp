// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/token.h"

#include "core/text/lexicon.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <array>
#include <bit>
#include <cstring>
#include <string>

namespace dateline::text {

namespace {

/// Bits, so that a run of several kinds is one test.
enum Kind : std::uint8_t { space = 1, newline = 2, lower = 4, upper = 8, digit = 16, mark = 32, multibyte = 64 };

constexpr std::array<std::uint8_t, 256> kinds = [] {
    std::array<std::uint8_t, 256> table{};
    for (std::size_t i = 0; i < 256; ++i) {
        if (i == '\n')
            table[i] = newline;
        else if (i <= ' ' || i == 0x7f)
            table[i] = space;
        else if (i >= 'a' && i <= 'z')
            table[i] = lower;
        else if (i >= 'A' && i <= 'Z')
            table[i] = upper;
        else if (i >= '0' && i <= '9')
            table[i] = digit;
        else
            table[i] = i < 0x80 ? mark : multibyte;
    }
    return table;
}();

struct Character {
    std::uint8_t kind;
    std::uint32_t bytes;
    bool apostrophe = false;
    bool folds = false; ///< a sign that has a small form, as circled letters have, or another composed one
};

/// Anything that is neither a letter, a digit nor white space counts as punctuation; broken bytes as white space.
Character multibyteAt(std::string_view text, std::uint32_t at) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    std::size_t next = at;
    UChar32 code = 0;
    U8_NEXT(bytes, next, text.size(), code);
    const auto length = static_cast<std::uint32_t>(next) - at;
    if (code < 0) return {space, length};
    if (u_isUWhiteSpace(code) || code == 0xFEFF || code == 0x200B) return {space, length};
    if (u_isupper(code)) return {upper, length};
    if (u_isalpha(code) || (U_GET_GC_MASK(code) & U_GC_M_MASK)) return {lower, length};
    const bool folds = u_tolower(code) != code || u_hasBinaryProperty(code, UCHAR_FULL_COMPOSITION_EXCLUSION) != 0;
    return {mark, length, code == 0x2019, folds};
}

constexpr std::uint64_t lowerCaseBits = 0x2020202020202020;
constexpr std::uint64_t topBits = 0x8080808080808080;

constexpr std::uint64_t mixed(std::uint64_t hash, std::uint64_t bytes) {
    hash = (hash ^ bytes) * 0x9E3779B97F4A7C15; // 2^64 by the golden ratio
    return hash ^ (hash >> 32);
}

/// Of bytes that differ from the folded ones in bit 5 at most, eight at a time.
std::uint32_t hashOf(const char* bytes, std::size_t size) {
    std::uint64_t hash = size;
    std::uint64_t eight = 0;
    for (; size > 8; bytes += 8, size -= 8) {
        std::memcpy(&eight, bytes, 8);
        hash = mixed(hash, eight | lowerCaseBits);
    }
    eight = 0;
    std::memcpy(&eight, bytes, size);
    return static_cast<std::uint32_t>(mixed(hash, eight | lowerCaseBits));
}

/// Eight bytes of ASCII looked at together: which of them are letters, as their top bits.
constexpr std::uint64_t lettersIn(std::uint64_t bytes) {
    constexpr std::uint64_t ones = 0x0101010101010101;
    const std::uint64_t folded = bytes | lowerCaseBits;
    const std::uint64_t fromA = folded + ones * (0x80 - 'a');
    const std::uint64_t pastZ = folded + ones * (0x80 - 'z' - 1);
    return fromA & ~pastZ & topBits;
}

/// Latin-1's capitals differ from the small letters in bit 5 as ASCII's do; for other letters ICU is asked.
bool foldsByBit(std::string_view letters) {
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const auto byte = static_cast<std::uint8_t>(letters[i]);
        if (byte >= 0x80 && byte != 0xC3) return false;
        i += byte == 0xC3;
    }
    return true;
}

class Tokeniser {
public:
    explicit Tokeniser(std::string_view text) : m_text(text), m_size(static_cast<std::uint32_t>(text.size())) {
        m_tokens.reserve(text.size() / 4);
    }

    std::vector<Token> run() {
        while (m_at < m_size) {
            const std::uint8_t kind = kindAt(m_at);
            if ((kind & (lower | upper)) == 0)
                step(kind);
            else if (!shortWord(kind))
                word(kind);
        }
        return std::move(m_tokens);
    }

private:
    [[nodiscard]] std::uint8_t kindAt(std::uint32_t at) const { return kinds[static_cast<std::uint8_t>(m_text[at])]; }

    void step(std::uint8_t kind) {
        switch (kind) {
        case newline:
            ++m_newlines;
            [[fallthrough]];
        case space:
            m_space = true;
            ++m_at;
            return;
        case digit:
            return number();
        case multibyte:
            return stepOver(multibyteAt(m_text, m_at));
        default:
            stepOver({mark, 1, m_text[m_at] == '\''});
        }
    }

    void stepOver(Character character) {
        if (character.kind == space) {
            m_space = true;
            m_at += character.bytes;
        } else if (character.kind != mark) {
            word(character.kind);
        } else if (!character.apostrophe || !clitic(character)) {
            const std::string_view written = m_text.substr(m_at, character.bytes);
            const auto hash = character.folds ? wordHash(foldedCase(written)) : hashOf(written.data(), written.size());
            add(m_at + character.bytes, TokenKind::punctuation, hash);
        }
    }

    void number() {
        constexpr std::uint32_t longest = 9; // digits
        std::uint32_t end = m_at;
        std::uint32_t value = 0;
        for (; end < m_size && kindAt(end) == digit; ++end)
            if (end - m_at < longest) value = value * 10 + static_cast<std::uint32_t>(m_text[end] - '0');
        add(end, TokenKind::number, end - m_at > longest ? longNumber : value);
    }

    /// "'s", "’ll", "'re": letters directly after an apostrophe directly after a word.
    bool clitic(Character apostrophe) {
        if (m_space || m_tokens.empty() || m_tokens.back().kind != TokenKind::word) return false;
        const Letters letters = lettersFrom(m_at + apostrophe.bytes);
        const std::uint32_t size = letters.end - m_at - apostrophe.bytes;
        if (size == 0 || size > 2) return false;
        add(letters.end, TokenKind::word, hashOfWord(letters.end, letters.ascii && apostrophe.bytes == 1));
        return true;
    }

    struct Letters {
        std::uint32_t end = 0;
        std::uint32_t count = 0;
        std::uint8_t kinds = 0;
        bool ascii = true;
    };

    [[nodiscard]] Letters lettersFrom(std::uint32_t at) const {
        Letters letters;
        std::uint32_t run = at;
        for (;;) {
            while (at < m_size && (kindAt(at) & (lower | upper)) != 0) letters.kinds |= kindAt(at++);
            letters.count += at - run;
            if (at >= m_size || kindAt(at) != multibyte) break;
            const Character character = multibyteAt(m_text, at);
            if ((character.kind & (lower | upper)) == 0) break;
            letters.kinds |= character.kind;
            letters.ascii = false;
            ++letters.count;
            run = at += character.bytes;
        }
        letters.end = at;
        return letters;
    }

    /// Most words are shorter than eight bytes and ASCII: they cost no loop. False where this one is not.
    bool shortWord(std::uint8_t first) {
        if (std::endian::native != std::endian::little || m_at + 8 > m_size) return false;
        std::uint64_t eight = 0;
        std::memcpy(&eight, m_text.data() + m_at, 8);
        const std::uint64_t others = ~lettersIn(eight) & topBits;
        if ((eight & topBits) != 0 || others == 0) return false;
        const auto size = static_cast<std::uint32_t>(std::countr_zero(others)) / 8;
        const std::uint64_t mask = ~std::uint64_t{0} >> (64 - 8 * size);
        const auto hash = static_cast<std::uint32_t>(mixed(size, (eight & mask) | lowerCaseBits));
        Token& token = add(m_at + size, TokenKind::word, hash);
        token.capitalised = first == upper;
        token.allCapitals = size > 1 && (eight & mask & lowerCaseBits) == 0;
        return true;
    }

    void word(std::uint8_t first) {
        const Letters letters = lettersFrom(m_at);
        Token& token = add(letters.end, TokenKind::word, hashOfWord(letters.end, letters.ascii));
        token.capitalised = first == upper;
        token.allCapitals = (letters.kinds & lower) == 0 && letters.count > 1;
    }

    [[nodiscard]] std::uint32_t hashOfWord(std::uint32_t end, bool ascii) const {
        const std::string_view written = m_text.substr(m_at, end - m_at);
        if (ascii || foldsByBit(written)) return hashOf(written.data(), written.size());
        return wordHash(foldedCase(written));
    }

    Token& add(std::uint32_t end, TokenKind kind, std::uint32_t code) {
        Token& token = m_tokens.emplace_back();
        token.span = {m_at, end};
        token.code = code;
        token.kind = kind;
        token.spaceBefore = m_space;
        token.lineBefore = m_newlines > 0;
        token.paragraphBefore = m_newlines > 1;
        m_space = end < m_size && m_text[end] == ' '; // as behind nearly every word
        m_at = end + (m_space ? 1 : 0);
        m_newlines = 0;
        return token;
    }

    std::string_view m_text;
    std::uint32_t m_size;
    std::uint32_t m_at = 0;
    bool m_space = true;
    int m_newlines = 2; ///< since the last token; the text begins like a paragraph
    std::vector<Token> m_tokens;
};

} // namespace

std::vector<Token> tokenise(std::string_view text) { return Tokeniser(text).run(); }

std::uint32_t wordHash(std::string_view folded) { return hashOf(folded.data(), folded.size()); }

} // namespace dateline::text
