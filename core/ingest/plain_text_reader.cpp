// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/plain_text_reader.h"

#include "core/ingest/article_structure.h"
#include "core/ingest/charset.h"
#include "core/ingest/file_format.h"

#include <utility>

namespace dateline::ingest {

bool PlainTextReader::canRead(std::string_view path, std::string_view firstBytes) const {
    if (hasExtension(path, {"txt", "text"})) return true;
    return decodeText({}, std::string(firstBytes)).has_value() || isBlank(firstBytes);
}

Result<void> PlainTextReader::read(const std::string& path, std::string bytes, std::vector<Document>& documents,
                                   std::vector<Error>& problems) const {
    auto decoded = decodeText(path, std::move(bytes));
    if (!decoded) return tl::unexpected(decoded.error());
    if (decoded->damaged > 0) problems.push_back(damageNotice(path, decoded->damaged, decoded->encoding));

    Document document;
    document.path = path;
    document.text = std::move(decoded->text);
    document.encoding = std::move(decoded->encoding);
    document.key = keyOfText(document.text);
    if (m_structure == Structure::full) applyStructure(document);
    documents.push_back(std::move(document));
    return {};
}

} // namespace dateline::ingest
