// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Plain text: one article a file, its head and foot read by article_structure.

#include "core/ingest/reader.h"

namespace dateline::ingest {

class PlainTextReader : public Reader {
public:
    explicit PlainTextReader(Structure structure = Structure::full) : m_structure(structure) {}

    [[nodiscard]] std::string_view name() const override { return "plain text"; }
    /// .txt and .text; any other name that is not known to be something else, if it begins like a text.
    [[nodiscard]] bool canRead(std::string_view path, std::string_view firstBytes) const override;
    [[nodiscard]] Result<void> read(const std::string& path, std::string bytes, std::vector<Document>& documents,
                                    std::vector<Error>& problems) const override;

private:
    Structure m_structure;
};

} // namespace dateline::ingest
