// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/ndjson_reader.h"

#include "core/ingest/article_structure.h"
#include "core/ingest/charset.h"
#include "core/ingest/file_format.h"
#include "core/ingest/given_date.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <array>
#include <optional>
#include <utility>

namespace dateline::ingest {

namespace {

namespace dom = simdjson::dom;

tl::unexpected<Error> malformed(const std::string& where, std::string what) {
    return failure(ErrorKind::malformed, where, std::move(what));
}

std::string_view typeName(dom::element value) {
    switch (value.type()) {
    case dom::element_type::ARRAY:
        return "array";
    case dom::element_type::OBJECT:
        return "object";
    case dom::element_type::STRING:
        return "string";
    case dom::element_type::BOOL:
        return "boolean";
    case dom::element_type::NULL_VALUE:
        return "null";
    default:
        return "number";
    }
}

/// The fields of an article; of one that comes twice the last.
class Fields {
public:
    explicit Fields(dom::object article) {
        for (const auto field : article)
            for (auto& [name, value] : m_values)
                if (field.key == name) value = field.value;
    }

    /// Nothing where it is missing or null.
    [[nodiscard]] std::optional<dom::element> operator[](std::string_view wanted) const {
        for (const auto& [name, value] : m_values)
            if (name == wanted) return value && !value->is_null() ? value : std::nullopt;
        return std::nullopt;
    }

    /// The value's string. Another type is left out with a notice.
    [[nodiscard]] std::string_view text(std::string_view name, const std::string& where,
                                        std::vector<Error>& notices) const {
        const auto value = (*this)[name];
        if (!value) return {};
        if (value->is_string()) return value->get_string().value_unsafe();
        notices.push_back({ErrorKind::malformed, where,
                           fmt::format("\"{}\" is of type {}, not a string; read without it", name, typeName(*value))});
        return {};
    }

private:
    std::array<std::pair<std::string_view, std::optional<dom::element>>, 5> m_values{
        {{"id", {}}, {"date", {}}, {"title", {}}, {"source", {}}, {"text", {}}}};
};

/// An id may be a string or a whole number; without a usable one the key is made from the text.
std::string givenKey(const Fields& article, const std::string& where, std::vector<Error>& notices) {
    const auto id = article["id"];
    if (!id) return {};
    if (id->is_string()) return std::string(id->get_string().value_unsafe());
    if (id->is_int64()) return std::to_string(id->get_int64().value_unsafe());
    if (id->is_uint64()) return std::to_string(id->get_uint64().value_unsafe());
    notices.push_back(
        {ErrorKind::malformed, where,
         fmt::format("\"id\" is of type {}, not a string or whole number; read without it", typeName(*id))});
    return {};
}

std::optional<std::string> givenDate(const Fields& article, const std::string& where, std::vector<Error>& notices) {
    const auto date = article.text("date", where, notices);
    if (date.empty()) return std::nullopt;
    return acceptedDate(date, where, notices);
}

Result<std::string> requiredText(const Fields& article, dom::object whole, const std::string& where) {
    const auto found = article["text"];
    if (!found && whole["text"].error() != simdjson::SUCCESS) return malformed(where, "an article without \"text\"");
    if (!found || !found->is_string())
        return malformed(where, fmt::format("\"text\" is of type {}, not a string", found ? typeName(*found) : "null"));
    const auto text = found->get_string().value_unsafe();
    if (isBlank(text)) return failure(ErrorKind::empty, where, "the article's \"text\" is empty");
    if (looksBinary(text)) return failure(ErrorKind::binary, where, "the article's \"text\" holds binary data");
    return std::string(text);
}

/// What the parser finds lives in it until the next line.
Result<dom::object> parseObject(dom::parser& parser, std::string_view line, const std::string& where) {
    const simdjson::padded_string padded(line); // gone before the text is copied; the parser would keep its own
    if (padded.data() == nullptr) return failure(ErrorKind::tooLarge, where, "there is not enough memory to read it");
    const auto value = parser.parse(padded);
    switch (value.error()) {
    case simdjson::SUCCESS:
        break;
    case simdjson::MEMALLOC:
        return failure(ErrorKind::tooLarge, where, "there is not enough memory to read it");
    case simdjson::UTF8_ERROR:
        return malformed(where, "not UTF-8, as JSON must be; convert the file to UTF-8");
    case simdjson::DEPTH_ERROR:
        return malformed(where, "JSON that is nested too deeply");
    case simdjson::NUMBER_ERROR:
        return malformed(where, "JSON with a number that is none, or is too large");
    default:
        return malformed(where, "not a JSON object on one line");
    }
    const dom::element element = value.value_unsafe();
    if (!element.is_object())
        return malformed(where, fmt::format("a JSON {}, not an object with a \"text\"", typeName(element)));
    return element.get_object().value_unsafe();
}

std::string_view trimmed(std::string_view line) {
    const auto first = line.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return line.substr(first, line.find_last_not_of(" \t\r\n") - first + 1);
}

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

/// JSON in UTF-16 or UTF-32, or after a byte order mark, is not what the RFC says, but it is what some programs write.
std::optional<std::string> decodedIfMarked(std::string_view bytes) {
    const bool marked =
        bytes.starts_with(byteOrderMark) || bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
    if (!marked && bytes.substr(0, 4).find('\0') == std::string_view::npos) return std::nullopt;
    auto decoded = decodeText({}, std::string(bytes));
    if (!decoded) return std::nullopt;
    return std::move(decoded->text);
}

} // namespace

/// On any line: files with a mark may have been put behind one another.
std::string_view articleOnLine(std::string_view line) {
    if (line.starts_with(byteOrderMark)) line.remove_prefix(byteOrderMark.size());
    return trimmed(line);
}

Result<Document> readArticleLine(std::string_view line, const std::string& where, std::vector<Error>& notices,
                                 Structure structure) {
    // A parser keeps room for its longest line; an unusual one gets a parser of its own.
    constexpr std::size_t usualBytes = 1 << 20;
    thread_local dom::parser usual;
    std::optional<dom::parser> unusual;
    auto& parser = line.size() <= usualBytes ? usual : unusual.emplace();
    const auto object = parseObject(parser, line, where);
    if (!object) return tl::unexpected(object.error());
    const Fields article(*object);
    auto text = requiredText(article, *object, where);
    if (!text) return tl::unexpected(text.error());

    Document document;
    document.key = givenKey(article, where, notices);
    document.title = trimmed(article.text("title", where, notices));
    document.source = trimmed(article.text("source", where, notices));
    document.givenDate = givenDate(article, where, notices);
    document.text = std::move(*text);
    document.encoding = "UTF-8";
    if (document.key.empty()) document.key = keyOfText(document.text);
    if (structure == Structure::full) applyStructure(document);
    return document;
}

Result<Document> readArticleLine(std::string_view line, const std::string& where) {
    std::vector<Error> notices;
    auto document = readArticleLine(line, where, notices);
    if (document && !notices.empty()) return tl::unexpected(std::move(notices.front()));
    return document;
}

bool NdjsonReader::canRead(std::string_view path, std::string_view firstBytes) const {
    if (hasExtension(path, {"ndjson", "jsonl"})) return true;
    const auto firstLine = trimmed(firstBytes.substr(0, firstBytes.find('\n')));
    return firstLine.starts_with('{') && firstLine.find("\"text\"") != std::string_view::npos &&
           !hasExtension(path, {"txt", "text", "md", "markdown"});
}

Result<void> NdjsonReader::read(const std::string& path, std::string bytes, std::vector<Document>& documents,
                                std::vector<Error>& problems) const {
    if (auto decoded = decodedIfMarked(bytes)) bytes = std::move(*decoded);
    if (isBlank(bytes)) return failure(ErrorKind::empty, path, "there is no article in it; nothing to read");
    std::string_view rest = bytes;
    if (looksBinary(rest.substr(0, 4096)))
        return failure(ErrorKind::binary, path, "not NDJSON but binary data; write one JSON object a line");
    for (std::size_t number = 1; !rest.empty() && !m_control.cancelled(); ++number) {
        const auto end = rest.find('\n');
        const auto line = articleOnLine(rest.substr(0, end));
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
        if (line.empty()) continue;
        auto document = readArticleLine(line, fmt::format("{}:{}", path, number), problems, m_structure);
        if (!document) {
            problems.push_back(std::move(document.error()));
            continue;
        }
        document->path = path;
        documents.push_back(std::move(*document));
    }
    return {};
}

} // namespace dateline::ingest
