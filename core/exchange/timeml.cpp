// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/timeml.h"

#include "core/base/utf8_sequence.h"
#include "core/time/period.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>

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

/// Letters, digits and what else stands for itself; text is copied in runs of them.
bool isPlain(char byte) {
    const auto value = static_cast<unsigned char>(byte);
    return value >= 0x20 && value < 0x80 && byte != '&' && byte != '<' && byte != '>' && byte != '"';
}

void appendXml(std::string& out, std::string_view text) {
    while (!text.empty()) {
        const auto plain = static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), isPlain) - text.begin());
        out += text.substr(0, plain);
        text.remove_prefix(plain);
        if (text.empty()) break;
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

} // namespace

void TimeMlWriter::begin(const temporal::Published& published) {
    m_out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
             "<TimeML xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
             "xsi:noNamespaceSchemaLocation=\"http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd\">\n<DOCID>";
    appendXml(m_out, m_document.key);
    m_out += "</DOCID>\n";
    appendCreationTime(m_out, published);
    m_out += "<TITLE>";
    appendXml(m_out, m_document.title);
    m_out += "</TITLE>\n<TEXT>";
}

/// The tag that the expression counts from; empty where it counts from none, or from one that is not at hand.
std::string TimeMlWriter::anchorOf(const temporal::Timex& timex) const {
    constexpr std::string_view creationTime = "t0";
    for (const auto& step : timex.why) {
        if (!step.rule.starts_with("anchor.")) continue;
        if (step.rule == "anchor.named") return fmt::format("t{}", m_tags + 1); // the date behind it
        const bool spoken = step.rule == "anchor.mention" || step.rule == "anchor.event" || step.rule == "anchor.post";
        if (!spoken) return std::string(creationTime);
        const auto tag = m_days.find(step.after);
        return tag == m_days.end() ? std::string() : fmt::format("t{}", tag->second);
    }
    const bool vague = timex.type == temporal::TimexType::date && !timex.when && !timex.stated;
    return vague ? std::string(creationTime) : std::string();
}

void TimeMlWriter::add(const temporal::Timex& timex) {
    const std::string_view text = m_document.text;
    const bool range = timex.when && timex.when->granularity == time::Granularity::range;
    appendXml(m_out, slice(text, {m_written, timex.span.begin}));
    fmt::format_to(std::back_inserter(m_out), "<TIMEX3 tid=\"t{}\"", ++m_tags);
    appendAttribute(m_out, "type", range ? temporal::nameOf(temporal::TimexType::duration) : nameOf(timex.type));
    appendAttribute(m_out, "value", range ? fmt::format("P{}D", timex.when->days.lengthInDays()) : timex.value);
    if (const auto mod = time::timexNameOf(timex.modifier); !mod.empty()) appendAttribute(m_out, "mod", mod);
    if (range)
        fmt::format_to(std::back_inserter(m_out), " beginPoint=\"t{}\" endPoint=\"t{}\"", m_tags + 1, m_tags + 2);
    else
        appendTies(timex);
    m_out += '>';
    appendXml(m_out, slice(text, timex.span));
    m_out += "</TIMEX3>";
    m_written = timex.span.end;
    if (range)
        appendEnds(timex);
    else
        remember(timex);
}

/// How often it is, and the tag that it counts from, ends or begins with.
void TimeMlWriter::appendTies(const temporal::Timex& timex) {
    std::string_view tie = "anchorTimeID";
    for (const auto& step : timex.why) {
        if (step.rule == "set.quant") appendAttribute(m_out, "quant", step.after);
        if (step.rule == "set.freq") appendAttribute(m_out, "freq", step.after);
        if (step.rule == "stretch.up-to") tie = "endPoint";
        if (step.rule == "stretch.from") tie = "beginPoint";
    }
    const auto anchor = anchorOf(timex);
    if (anchor.empty()) return;
    if (tie == "anchorTimeID") m_out += " temporalFunction=\"true\"";
    appendAttribute(m_out, tie, anchor);
}

/// The first and the last day of a range, as tags that hold no words.
void TimeMlWriter::appendEnds(const temporal::Timex& timex) {
    for (const time::Day day : {timex.when->days.first, timex.when->days.last}) {
        const std::string value = timexValue({day, day}, time::Granularity::day);
        fmt::format_to(std::back_inserter(m_out), "<TIMEX3 tid=\"t{}\" type=\"DATE\"", ++m_tags);
        appendAttribute(m_out, "value", value);
        m_out += "></TIMEX3>";
        remember(day);
    }
}

void TimeMlWriter::remember(const temporal::Timex& timex) {
    if (timex.when) remember(timex.when->days.first);
}

void TimeMlWriter::remember(time::Day day) {
    constexpr std::size_t most = 4096; // days; a text that names more counts from late ones
    if (m_days.size() >= most) m_days.clear();
    m_days[toIso(day)] = m_tags;
}

void TimeMlWriter::end() {
    const std::string_view text = m_document.text;
    appendXml(m_out, text.substr(std::min<std::size_t>(m_written, text.size())));
    m_out += "</TEXT>\n</TimeML>\n";
}

void appendTimeMl(std::string& out, const ingest::Document& document, const temporal::Reading& reading) {
    TimeMlWriter writer(out, document);
    writer.begin(reading.published);
    for (const auto& timex : reading.timexes) writer.add(timex);
    writer.end();
}

} // namespace dateline::exchange
