// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/ndjson_reader.h"

#include "core/ingest/article_structure.h"
#include "core/ingest/charset.h"
#include "core/ingest/file_format.h"
#include "core/ingest/given_date.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <optional>
#include <utility>

namespace dateline::ingest {

namespace {

using Json = nlohmann::json;

tl::unexpected<Error> malformed(const std::string& where, std::string what) {
    return failure(ErrorKind::malformed, where, std::move(what));
}

/// The value's string; nothing where the field is missing or null. Another type is left out with a notice.
std::optional<std::string> optionalText(const Json& article, const char* field, const std::string& where,
                                        std::vector<Error>& notices) {
    const auto found = article.find(field);
    if (found == article.end() || found->is_null()) return std::nullopt;
    if (found->is_string()) return found->get<std::string>();
    notices.push_back({ErrorKind::malformed, where,
                       fmt::format("\"{}\" is of type {}, not a string; read without it", field, found->type_name())});
    return std::nullopt;
}

/// An id may be a string or a whole number; without a usable one the key is made from the text.
std::string givenKey(const Json& article, const std::string& where, std::vector<Error>& notices) {
    const auto found = article.find("id");
    if (found == article.end() || found->is_null()) return {};
    if (found->is_string()) return found->get<std::string>();
    if (found->is_number_integer()) return found->dump();
    notices.push_back(
        {ErrorKind::malformed, where,
         fmt::format("\"id\" is of type {}, not a string or whole number; read without it", found->type_name())});
    return {};
}

std::optional<std::string> givenDate(const Json& article, const std::string& where, std::vector<Error>& notices) {
    auto date = optionalText(article, "date", where, notices);
    if (!date || date->empty()) return std::nullopt;
    return acceptedDate(*date, where, notices);
}

Result<std::string> requiredText(const Json& article, const std::string& where) {
    const auto found = article.find("text");
    if (found == article.end()) return malformed(where, "an article without \"text\"");
    if (!found->is_string())
        return malformed(where, fmt::format("\"text\" is of type {}, not a string", found->type_name()));
    auto text = found->get<std::string>();
    if (isBlank(text)) return failure(ErrorKind::empty, where, "the article's \"text\" is empty");
    if (looksBinary(text)) return failure(ErrorKind::binary, where, "the article's \"text\" holds binary data");
    return text;
}

Result<Json> parseObject(std::string_view line, const std::string& where) {
    if (!isValidUtf8(line)) return malformed(where, "not UTF-8, as JSON must be; convert the file to UTF-8");
    auto value = Json::parse(line, nullptr, false);
    if (value.is_discarded()) return malformed(where, "not a JSON object on one line");
    if (!value.is_object())
        return malformed(where, fmt::format("a JSON {}, not an object with a \"text\"", value.type_name()));
    return value;
}

std::string_view trimmed(std::string_view line) {
    const auto first = line.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return line.substr(first, line.find_last_not_of(" \t\r\n") - first + 1);
}

/// JSON in UTF-16 or UTF-32, or after a byte order mark, is not what the RFC says, but it is what some programs write.
std::optional<std::string> decodedIfMarked(std::string_view bytes) {
    const bool marked =
        bytes.starts_with("\xEF\xBB\xBF") || bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
    if (!marked && bytes.substr(0, 4).find('\0') == std::string_view::npos) return std::nullopt;
    auto decoded = decodeText({}, bytes);
    if (!decoded) return std::nullopt;
    return std::move(decoded->text);
}

} // namespace

Result<Document> readArticleLine(std::string_view line, const std::string& where, std::vector<Error>& notices) {
    const auto article = parseObject(line, where);
    if (!article) return tl::unexpected(article.error());
    auto text = requiredText(*article, where);
    if (!text) return tl::unexpected(text.error());

    Document document;
    document.key = givenKey(*article, where, notices);
    document.title = std::string(trimmed(optionalText(*article, "title", where, notices).value_or(std::string())));
    document.source = std::string(trimmed(optionalText(*article, "source", where, notices).value_or(std::string())));
    document.givenDate = givenDate(*article, where, notices);
    document.text = std::move(*text);
    document.encoding = "UTF-8";
    if (document.key.empty()) document.key = keyOfText(document.text);
    applyStructure(document);
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

Result<void> NdjsonReader::read(const std::string& path, std::string_view bytes, std::vector<Document>& documents,
                                std::vector<Error>& problems) const {
    const auto decoded = decodedIfMarked(bytes);
    if (decoded) bytes = *decoded;
    if (isBlank(bytes)) return failure(ErrorKind::empty, path, "there is no article in it; nothing to read");
    if (looksBinary(bytes.substr(0, 4096)))
        return failure(ErrorKind::binary, path, "not NDJSON but binary data; write one JSON object a line");
    for (std::size_t number = 1; !bytes.empty() && !m_control.cancelled(); ++number) {
        const auto end = bytes.find('\n');
        const auto line = trimmed(bytes.substr(0, end));
        bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
        if (line.empty()) continue;
        auto document = readArticleLine(line, fmt::format("{}:{}", path, number), problems);
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
