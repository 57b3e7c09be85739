// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One article a line: {"id", "date", "title", "source", "text"}, only `text` required. UTF-8, as JSON demands.

#include "core/ingest/reader.h"

namespace dateline::ingest {

class NdjsonReader : public Reader {
public:
    explicit NdjsonReader(JobControl control = {}, Structure structure = Structure::full)
        : m_control(std::move(control)), m_structure(structure) {}

    [[nodiscard]] std::string_view name() const override { return "NDJSON articles"; }
    /// .ndjson and .jsonl; .json and names without a known extension whose first line is an object with a text.
    [[nodiscard]] bool canRead(std::string_view path, std::string_view firstBytes) const override;
    /// A bad line is a problem that names file and line, and the next is read. Stops early when cancelled.
    [[nodiscard]] Result<void> read(const std::string& path, std::string bytes, std::vector<Document>& documents,
                                    std::vector<Error>& problems) const override;

private:
    JobControl m_control;
    Structure m_structure;
};

} // namespace dateline::ingest
