// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/markdown_reader.h"

#include "core/ingest/article_structure.h"
#include "core/ingest/charset.h"
#include "core/ingest/file_format.h"
#include "core/ingest/front_matter.h"
#include "core/ingest/given_date.h"
#include "core/ingest/markdown_text.h"

#include <utility>

namespace dateline::ingest {

namespace {

/// Only a heading before everything else is the article's; a later one heads a section.
void takeHeading(const MarkdownText& markdown, Document& document) {
    if (!markdown.firstHeading || markdown.firstHeading->begin != 0) return;
    document.headline = markdown.firstHeading;
    if (document.title.empty()) document.title = slice(document.text, *markdown.firstHeading);
}

} // namespace

bool MarkdownReader::canRead(std::string_view path, std::string_view) const {
    return hasExtension(path, {"md", "markdown"});
}

Result<void> MarkdownReader::read(const std::string& path, std::string bytes, std::vector<Document>& documents,
                                  std::vector<Error>& problems) const {
    auto decoded = decodeText(path, std::move(bytes));
    if (!decoded) return tl::unexpected(decoded.error());
    if (decoded->damaged > 0) problems.push_back(damageNotice(path, decoded->damaged, decoded->encoding));
    const auto matter = readFrontMatter(decoded->text);
    auto markdown = markdownText(std::string_view(decoded->text).substr(matter.size));
    if (isBlank(markdown.text)) return failure(ErrorKind::empty, path, "there is no text in it; nothing to read");

    Document document;
    document.key = keyOfText(markdown.text);
    document.path = path;
    document.title = matter.title;
    document.source = matter.source;
    if (matter.date) document.givenDate = acceptedDate(*matter.date, path, problems);
    document.encoding = std::move(decoded->encoding);
    document.text = markdown.text;
    takeHeading(markdown, document);
    if (m_structure == Structure::full) applyStructure(document);
    documents.push_back(std::move(document));
    return {};
}

} // namespace dateline::ingest
