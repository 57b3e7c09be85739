// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/timeml.h"

#include "core/base/utf8_sequence.h"

#include <fmt/format.h>

#include <iterator>

namespace dateline::exchange {

namespace {

/// XML 1.0, production 2 [Char]: no control characters but tab and line ends, no U+FFFE and U+FFFF.
bool isXmlCharacter(std::string_view sequence) {
    if (sequence.size() == 1)
        return static_cast<unsigned char>(sequence[0]) >= 0x20 || sequence == "\t" || sequence == "\n" ||
               sequence == "\r";
    return sequence != "\xEF\xBF\xBE" && sequence != "\xEF\xBF\xBF";
}

void appendCharacter(std::string& out, std::string_view sequence) {
    switch (sequence.front()) {
    case '&':
        out += "&amp;";
        return;
    case '<':
        out += "&lt;";
        return;
    case '>':
        out += "&gt;";
        return;
    case '"':
        out += "&quot;";
        return;
    case '\r':
        out += "&#13;";
        return; // a parser turns a bare one into a line feed
    default:
        out += isXmlCharacter(sequence) ? sequence : replacementCharacter;
    }
}

void appendXml(std::string& out, std::string_view text) {
    while (!text.empty()) {
        const std::size_t length = utf8SequenceLength(text);
        if (length > 0)
            appendCharacter(out, text.substr(0, length));
        else
            out += replacementCharacter;
        text.remove_prefix(length > 0 ? length : 1);
    }
}

void appendAttribute(std::string& out, std::string_view name, std::string_view value) {
    out += ' ';
    out += name;
    out += "=\"";
    appendXml(out, value);
    out += '"';
}

void appendCreationTime(std::string& out, const temporal::Published& published) {
    const std::string value = published.value();
    const std::string shown = value.empty() ? "XXXX-XX-XX" : value;
    out += "<DCT><TIMEX3 tid=\"t0\"";
    appendAttribute(out, "type", shown.find('T') == std::string::npos ? "DATE" : "TIME");
    appendAttribute(out, "value", shown);
    out += " temporalFunction=\"false\" functionInDocument=\"CREATION_TIME\">";
    appendXml(out, value);
    out += "</TIMEX3></DCT>\n";
}

void appendTimex(std::string& out, const temporal::Timex& timex, std::size_t number, std::string_view words) {
    fmt::format_to(std::back_inserter(out), "<TIMEX3 tid=\"t{}\"", number);
    appendAttribute(out, "type", temporal::nameOf(timex.type));
    appendAttribute(out, "value", timex.value);
    if (const auto mod = time::timexNameOf(timex.modifier); !mod.empty()) appendAttribute(out, "mod", mod);
    if (!timex.stated) out += " temporalFunction=\"true\" anchorTimeID=\"t0\"";
    out += '>';
    appendXml(out, words);
    out += "</TIMEX3>";
}

void appendText(std::string& out, std::string_view text, const std::vector<temporal::Timex>& timexes) {
    std::uint32_t at = 0;
    std::size_t number = 0;
    for (const auto& timex : timexes) {
        appendXml(out, slice(text, {at, timex.span.begin}));
        appendTimex(out, timex, ++number, slice(text, timex.span));
        at = timex.span.end;
    }
    appendXml(out, text.substr(std::min<std::size_t>(at, text.size())));
}

} // namespace

void appendTimeMl(std::string& out, const ingest::Document& document, const temporal::Reading& reading) {
    out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<TimeML xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
           "xsi:noNamespaceSchemaLocation=\"http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd\">\n<DOCID>";
    appendXml(out, document.key);
    out += "</DOCID>\n";
    appendCreationTime(out, reading.published);
    out += "<TITLE>";
    appendXml(out, document.title);
    out += "</TITLE>\n<TEXT>";
    appendText(out, document.text, reading.timexes);
    out += "</TEXT>\n</TimeML>\n";
}

} // namespace dateline::exchange
