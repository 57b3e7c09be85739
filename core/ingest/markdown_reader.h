// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Markdown: read for its text, with what front matter and the first heading say about it.

#include "core/ingest/reader.h"

namespace dateline::ingest {

class MarkdownReader : public Reader {
public:
    explicit MarkdownReader(Structure structure = Structure::full) : m_structure(structure) {}

    [[nodiscard]] std::string_view name() const override { return "Markdown"; }
    [[nodiscard]] bool canRead(std::string_view path, std::string_view firstBytes) const override;
    [[nodiscard]] Result<void> read(const std::string& path, std::string bytes, std::vector<Document>& documents,
                                    std::vector<Error>& problems) const override;

private:
    Structure m_structure;
};

} // namespace dateline::ingest
