// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Writes JSON straight into a string, in the order it is told: no tree in between, so that twenty thousand documents
// cost what their bytes cost, and the same values always give the same bytes. What it writes is always valid UTF-8;
// bytes that are not come out as U+FFFD.

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

class JsonWriter {
public:
    /// Appends to `out`, which must outlive the writer.
    explicit JsonWriter(std::string& out) : m_out(out) {}

    JsonWriter& beginObject() { return open('{'); }
    JsonWriter& endObject() { return close('}'); }
    JsonWriter& beginArray() { return open('['); }
    JsonWriter& endArray() { return close(']'); }

    /// Names are ours: plain ASCII without quotes.
    JsonWriter& key(std::string_view name);

    JsonWriter& string(std::string_view text);
    /// `text`, or null when it is empty.
    JsonWriter& stringOrNull(std::string_view text) { return text.empty() ? null() : string(text); }
    JsonWriter& integer(std::int64_t value);
    /// Rounded to six decimals and as short as that allows; null when not finite.
    JsonWriter& number(double value);
    JsonWriter& boolean(bool value);
    JsonWriter& null();

    /// Puts the next value on a line of its own, so that large files can be compared by line.
    JsonWriter& onNewLine();

private:
    JsonWriter& open(char bracket);
    JsonWriter& close(char bracket);
    void beforeValue();

    std::string& m_out;
    bool m_comma = false;
    bool m_newLine = false;
};

} // namespace dateline
