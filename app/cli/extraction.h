// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The work of `dateline extract`: articles in, their temporal expressions out. It is a stateless filter: articles are
// read and written in their order, on all cores, and nothing is kept of one once it is written. Only a project is read
// whole.

#include "app/cli/extraction_progress.h"
#include "app/cli/line_stream.h"
#include "app/cli/ordered_work.h"
#include "core/exchange/step_text.h"
#include "core/ingest/reader.h"

#include <string>
#include <vector>

namespace dateline::app {

struct ExtractOptions {
    std::vector<std::string> inputs; ///< files, folders, projects; "-" for standard input
    std::string documentCreationTime;
    std::string format = "ndjson";
    unsigned threads = 0; ///< 0: as many as there are cores
};

class Extraction {
public:
    explicit Extraction(const ExtractOptions& options);

    /// The exit code.
    [[nodiscard]] int run();

private:
    struct Source {
        enum class Kind { lines, project, file };
        std::string path; ///< as it was given
        Kind kind;
    };

    [[nodiscard]] std::vector<Source> listSources();
    void expect(const std::vector<Source>& sources);
    [[nodiscard]] bool addSource(const Source& source);
    bool addProject(const std::string& path);
    bool addFile(const std::string& path);
    bool addLines(int descriptor, const std::string& name, const std::string& path);
    bool addProblem(Error problem);
    void readLines(const LineBatch& lines, const std::string& name, const std::string& path, TaskOutput& output,
                   unsigned worker);
    void readFile(const std::string& path, TaskOutput& output, unsigned worker);
    void extract(ingest::Document& document, TaskOutput& output, unsigned worker);

    const ExtractOptions& m_options;
    const unsigned m_threads;
    const ingest::Structure m_structure;
    std::vector<exchange::StepText> m_stepWords; ///< one a worker: it remembers what it said
    ExtractionProgress m_progress;
    StandardOutput m_output;
    OrderedWork m_work; ///< last: its tasks use the rest
};

} // namespace dateline::app
