// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/markdown_text.h"

#include <md4c.h>
#include <unicode/utf8.h>

#include <charconv>
#include <cstdint>
#include <utility>

namespace dateline::ingest {

namespace {

struct Entity {
    std::string_view name;
    std::string_view text;
};

/// Those that texts on the web have; another one stays as it is written.
constexpr Entity entities[] = {
    {"&amp;", "&"},        {"&lt;", "<"},         {"&gt;", ">"},         {"&quot;", "\""},       {"&apos;", "'"},
    {"&nbsp;", "\u00A0"},  {"&ndash;", "\u2013"}, {"&mdash;", "\u2014"}, {"&hellip;", "\u2026"}, {"&lsquo;", "\u2018"},
    {"&rsquo;", "\u2019"}, {"&ldquo;", "\u201C"}, {"&rdquo;", "\u201D"}, {"&laquo;", "\u00AB"},  {"&raquo;", "\u00BB"},
    {"&copy;", "\u00A9"},  {"&euro;", "\u20AC"},  {"&pound;", "\u00A3"}, {"&bull;", "\u2022"},   {"&middot;", "\u00B7"},
};

void appendCharacter(std::string& text, std::uint32_t character) {
    const bool exists = character > 0 && character <= 0x10FFFF && !(character >= 0xD800 && character <= 0xDFFF);
    std::uint8_t bytes[U8_MAX_LENGTH] = {};
    int size = 0;
    U8_APPEND_UNSAFE(bytes, size, exists ? character : 0xFFFDu);
    text.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

/// "&#8212;" or "&#x2014;".
void appendNumericEntity(std::string& text, std::string_view entity) {
    const bool hexadecimal = entity[2] == 'x' || entity[2] == 'X';
    const auto digits = entity.substr(hexadecimal ? 3 : 2);
    std::uint32_t character = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), character, hexadecimal ? 16 : 10);
    appendCharacter(text, character);
}

void appendEntity(std::string& text, std::string_view entity) {
    if (entity.starts_with("&#")) return appendNumericEntity(text, entity);
    for (const auto& known : entities)
        if (known.name == entity) entity = known.text;
    text += entity;
}

bool isCell(MD_BLOCKTYPE type) { return type == MD_BLOCK_TD || type == MD_BLOCK_TH; }

/// Of a list or a table: on a line of its own at most.
bool isPartOfBlock(MD_BLOCKTYPE type) {
    return isCell(type) || type == MD_BLOCK_LI || type == MD_BLOCK_TR || type == MD_BLOCK_THEAD ||
           type == MD_BLOCK_TBODY;
}

class Collector {
public:
    void enterBlock(MD_BLOCKTYPE type) {
        if (isCell(type))
            separate(m_cellOpen ? "\t" : "\n");
        else
            separate(isPartOfBlock(type) ? "\n" : "\n\n");
        m_cellOpen = isCell(type);
        if (type == MD_BLOCK_HTML) ++m_silent;
        if (type == MD_BLOCK_H) m_headingBegin = m_result.text.size() + m_pending.size();
    }

    void leaveBlock(MD_BLOCKTYPE type) {
        if (type == MD_BLOCK_HTML) --m_silent;
        if (type == MD_BLOCK_TR) m_cellOpen = false;
        const bool blank = m_result.text.size() <= m_headingBegin;
        if (type == MD_BLOCK_H && !m_result.firstHeading && !blank)
            m_result.firstHeading =
                Span{static_cast<std::uint32_t>(m_headingBegin), static_cast<std::uint32_t>(m_result.text.size())};
        if (!isPartOfBlock(type)) separate("\n\n");
    }

    /// A picture's description is not the article's text.
    void enterSpan(MD_SPANTYPE type) {
        if (type == MD_SPAN_IMG) ++m_silent;
    }
    void leaveSpan(MD_SPANTYPE type) {
        if (type == MD_SPAN_IMG) --m_silent;
    }

    void addText(MD_TEXTTYPE type, std::string_view piece) {
        if (m_silent > 0 || type == MD_TEXT_HTML) return;
        m_result.text += std::exchange(m_pending, {});
        if (type == MD_TEXT_NULLCHAR)
            m_result.text += "\uFFFD";
        else if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR)
            m_result.text += '\n';
        else if (type == MD_TEXT_ENTITY)
            appendEntity(m_result.text, piece);
        else
            m_result.text += piece;
    }

    [[nodiscard]] MarkdownText take() { return std::move(m_result); }

private:
    /// The widest separator wanted between two texts is the one that is written.
    void separate(std::string_view separator) {
        if (!m_result.text.empty() && separator.size() >= m_pending.size()) m_pending = separator;
    }

    MarkdownText m_result;
    std::string_view m_pending;
    std::size_t m_headingBegin = 0;
    int m_silent = 0;
    bool m_cellOpen = false;
};

Collector& collector(void* data) { return *static_cast<Collector*>(data); }

MD_PARSER parser() {
    MD_PARSER result{};
    result.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH;
    result.enter_block = [](MD_BLOCKTYPE type, void*, void* data) { return collector(data).enterBlock(type), 0; };
    result.leave_block = [](MD_BLOCKTYPE type, void*, void* data) { return collector(data).leaveBlock(type), 0; };
    result.enter_span = [](MD_SPANTYPE type, void*, void* data) { return collector(data).enterSpan(type), 0; };
    result.leave_span = [](MD_SPANTYPE type, void*, void* data) { return collector(data).leaveSpan(type), 0; };
    result.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* data) {
        return collector(data).addText(type, {text, size}), 0;
    };
    return result;
}

} // namespace

MarkdownText markdownText(std::string_view markdown) {
    Collector result;
    const MD_PARSER callbacks = parser();
    md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &callbacks, &result);
    return result.take();
}

} // namespace dateline::ingest
