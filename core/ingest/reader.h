// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One reader a format. The registry asks each in turn whether a file is its own; the first that says so reads it.

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/ingest/document.h"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::ingest {

/// Whether headline, publisher and page furniture are looked for. Dates do not need them.
enum class Structure { full, none };

class Reader {
public:
    virtual ~Reader() = default;
    [[nodiscard]] virtual std::string_view name() const = 0;
    /// By file name (and, where a name is not enough, the first bytes).
    [[nodiscard]] virtual bool canRead(std::string_view path, std::string_view firstBytes) const = 0;
    /// Appends the documents of one file. Parts that are broken go to `problems`; the rest is read.
    [[nodiscard]] virtual Result<void> read(const std::string& path, std::string bytes,
                                            std::vector<Document>& documents, std::vector<Error>& problems) const = 0;
};

/// Files larger than this are refused with a message: nobody's article is that long.
inline constexpr std::uint64_t maximumFileBytes = 256ull << 20;

struct ReadResult {
    std::vector<Document> documents;
    std::vector<Error> problems; ///< one line a file (or a line of NDJSON) that could not be read
};

/// Files and folders (recursively, in name order, hidden ones skipped). Never throws; fails only when cancelled.
[[nodiscard]] Result<ReadResult> readInputs(std::span<const std::string> inputs, const JobControl& control = {});

/// One file already in memory, e.g. an embedded sample. `path` decides the format.
[[nodiscard]] ReadResult readBytes(const std::string& path, std::string bytes, Structure structure = Structure::full);

/// True where a file of that name that begins so is NDJSON in UTF-8, and so can be read a line at a time by
/// readArticleLine, whatever its size. `firstBytes`: some thousand.
[[nodiscard]] bool isReadByLine(const std::string& path, std::string_view firstBytes);

/// The article's part of a line of such a file: without white space around it, its line end and a byte order mark. Empty
/// where the line holds none.
[[nodiscard]] std::string_view articleOnLine(std::string_view line);

/// "read as windows-1252 …" where the bytes did not say so: only Unicode can be told for certain.
[[nodiscard]] std::optional<Error> encodingNotice(const Document& document);

/// One line of NDJSON (DESIGN: {"id","date","title","source","text"}); `where` names file and line in errors.
/// Fields other than `text` that are of a wrong type, or a date that is none, are left out and go to `notices`.
[[nodiscard]] Result<Document> readArticleLine(std::string_view line, const std::string& where,
                                               std::vector<Error>& notices, Structure structure = Structure::full);
/// The same, strict: the first notice is a failure.
[[nodiscard]] Result<Document> readArticleLine(std::string_view line, const std::string& where);

} // namespace dateline::ingest
