// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json_writer.h"

#include "core/base/utf8_sequence.h"

#include <array>
#include <charconv>
#include <cmath>

namespace dateline {

namespace {

/// By byte: ASCII that stands for itself in a string.
constexpr std::array<bool, 256> plain = [] {
    std::array<bool, 256> table{};
    for (std::size_t byte = 0x20; byte < 0x80; ++byte) table[byte] = byte != '"' && byte != '\\';
    return table;
}();

void appendEscaped(std::string& out, unsigned char byte) {
    static constexpr char hex[] = "0123456789abcdef";
    switch (byte) {
    case '"':
        out += "\\\"";
        return;
    case '\\':
        out += "\\\\";
        return;
    case '\n':
        out += "\\n";
        return;
    case '\r':
        out += "\\r";
        return;
    case '\t':
        out += "\\t";
        return;
    default:
        out += "\\u00";
        out += hex[byte >> 4];
        out += hex[byte & 15];
    }
}

/// Copied in runs that end only at what must be written in another way.
void appendQuoted(std::string& out, std::string_view text) {
    out += '"';
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const std::size_t length = plain[byte] ? 1 : byte < 0x80 ? 0 : utf8SequenceLength(text.substr(at));
        if (length > 0) {
            at += length;
            continue;
        }
        out += text.substr(begin, at - begin);
        if (byte < 0x80)
            appendEscaped(out, byte);
        else
            out += replacementCharacter;
        begin = ++at;
    }
    out += text.substr(begin);
    out += '"';
}

} // namespace

void JsonWriter::beforeValue() {
    if (m_comma) m_out += ',';
    if (m_newLine) m_out += '\n';
    m_comma = true;
    m_newLine = false;
}

JsonWriter& JsonWriter::open(char bracket) {
    beforeValue();
    m_out += bracket;
    m_comma = false;
    return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
    m_out += bracket;
    m_comma = true;
    m_newLine = false;
    return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
    beforeValue();
    m_out += '"';
    m_out += name;
    m_out += "\":";
    m_comma = false;
    return *this;
}

JsonWriter& JsonWriter::string(std::string_view text) {
    beforeValue();
    appendQuoted(m_out, text);
    return *this;
}

JsonWriter& JsonWriter::integer(std::int64_t value) {
    beforeValue();
    char buffer[24];
    m_out.append(buffer, std::to_chars(buffer, buffer + sizeof buffer, value).ptr);
    return *this;
}

JsonWriter& JsonWriter::number(double value) {
    if (!std::isfinite(value)) return null();
    beforeValue();
    const double rounded = std::round(value * 1e6) / 1e6 + 0.0; // + 0.0 turns -0 into 0
    char buffer[32];
    m_out.append(buffer, std::to_chars(buffer, buffer + sizeof buffer, rounded).ptr);
    return *this;
}

JsonWriter& JsonWriter::boolean(bool value) {
    beforeValue();
    m_out += value ? "true" : "false";
    return *this;
}

JsonWriter& JsonWriter::null() {
    beforeValue();
    m_out += "null";
    return *this;
}

JsonWriter& JsonWriter::onNewLine() {
    m_newLine = true;
    return *this;
}

} // namespace dateline
