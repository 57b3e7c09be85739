// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/file_format.h"

#include "core/base/content_hash.h"

#include <fmt/format.h>

#include <algorithm>

namespace dateline::ingest {

namespace {

char asciiLower(char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; }

std::string extensionOf(std::string_view path) {
    const auto name = path.substr(path.find_last_of('/') + 1);
    const auto dot = name.find_last_of('.');
    if (dot == std::string_view::npos || dot == 0) return {};
    std::string extension(name.substr(dot + 1));
    std::transform(extension.begin(), extension.end(), extension.begin(), asciiLower);
    return extension;
}

struct Signature {
    std::string_view bytes;
    std::string_view format;
};

constexpr Signature signatures[] = {
    {"%PDF-", "a PDF document"},
    {"{\\rtf", "an RTF document"},
    {"SQLite format 3", "a database or a project"},
    {{"PK\x03\x04", 4}, "a zip archive or an office document"},
    {"\x1F\x8B", "a compressed file"},
    {"\x89PNG", "a picture"},
    {"\xFF\xD8\xFF", "a picture"},
    {"GIF87a", "a picture"},
    {"GIF89a", "a picture"},
};

struct KnownName {
    std::string_view extension;
    std::string_view format;
};

/// Texts to a program, but not articles to a person: markup would be read as words.
constexpr KnownName knownNames[] = {
    {"html", "a web page"},
    {"htm", "a web page"},
    {"xhtml", "a web page"},
    {"mhtml", "a web page"},
    {"xml", "an XML file"},
    {"svg", "a picture"},
    {"rtf", "an RTF document"},
    {"pdf", "a PDF document"},
    {"json", "a JSON file"},
    {"csv", "a table"},
    {"tsv", "a table"},
    {"eml", "an e-mail"},
    {"ics", "a calendar"},
    {"graphml", "a graph"},
    {"tex", "a TeX file"},
    {"dateline", "a project"},
    {"docx", "an office document"},
    {"odt", "an office document"},
    {"epub", "a book"},
    {"zip", "a zip archive"},
};

} // namespace

bool hasExtension(std::string_view path, std::initializer_list<std::string_view> extensions) {
    const auto extension = extensionOf(path);
    return std::find(extensions.begin(), extensions.end(), extension) != extensions.end();
}

std::string_view foreignFormat(std::string_view path, std::string_view firstBytes) {
    for (const auto& signature : signatures)
        if (firstBytes.starts_with(signature.bytes)) return signature.format;
    const auto extension = extensionOf(path);
    for (const auto& known : knownNames)
        if (extension == known.extension) return known.format;
    return {};
}

Error damageNotice(const std::string& path, std::size_t places, const std::string& encoding) {
    return {ErrorKind::malformed, path,
            fmt::format("{} {} not valid {} and shown as \xEF\xBF\xBD; the rest is read", places,
                        places == 1 ? "place is" : "places are", encoding)};
}

std::string keyOfText(std::string_view text) { return fmt::format("d{}", contentHash(text)); }

} // namespace dateline::ingest
