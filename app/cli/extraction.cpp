// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/extraction.h"

#include "app/cli/exit_code.h"
#include "app/cli/inputs.h"
#include "app/cli/step_words.h"
#include "core/base/system_reason.h"
#include "core/exchange/extract_json.h"
#include "core/exchange/timeml.h"
#include "core/ingest/charset.h"
#include "core/ingest/input_files.h"
#include "core/pipeline.h"
#include "core/project/store.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <thread>
#include <utility>

#include <unistd.h>

namespace dateline::app {

namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t sniffedBytes = 4096;

unsigned threadsFor(const ExtractOptions& options) {
    return options.threads > 0 ? options.threads : std::max(1U, std::thread::hardware_concurrency());
}

/// Writes a reading as it comes; Writer is of core/exchange.
template <class Writer>
class WritingSink : public temporal::ReadingSink {
public:
    WritingSink(TaskOutput& output, Writer writer) : m_output(output), m_writer(std::move(writer)) {}

    void begin(const temporal::Published& published) override { m_writer.begin(published); }
    bool add(const temporal::Timex& timex) override {
        m_writer.add(timex);
        return m_output.checkpoint();
    }
    void end() { m_writer.end(); }

private:
    TaskOutput& m_output;
    Writer m_writer;
};

template <class Writer>
void write(const ingest::Document& document, TaskOutput& output, Writer writer) {
    WritingSink<Writer> sink(output, std::move(writer));
    readTemporally(document, sink);
    sink.end();
    output.checkpoint();
}

bool isBlankLine(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

} // namespace

Extraction::Extraction(const ExtractOptions& options)
    : m_options(options), m_threads(threadsFor(options)),
      m_structure(options.format == "timeml" ? ingest::Structure::full : ingest::Structure::none),
      m_work(m_threads, m_output) {
    for (unsigned i = 0; i < m_threads; ++i) m_stepWords.push_back(stepWords());
}

int Extraction::run() {
    for (const auto& input : m_options.inputs)
        input == "-" ? static_cast<void>(addLines(STDIN_FILENO, "-", {})) : readPath(input);
    m_work.finish();
    if (m_output.failed()) return exitFailed;
    if (m_documents > 0) return exitDone;
    warn({ErrorKind::empty, {}, "nothing could be read"});
    return exitFailed;
}

// ---- what there is to do

void Extraction::readPath(const std::string& path) {
    std::vector<Error> problems;
    if (project::isProjectFile(path)) {
        auto read = readArticles({path});
        for (auto& problem : read->problems) addProblem(std::move(problem));
        for (auto& document : read->documents) {
            // Shared because a task can be copied.
            auto article = std::make_shared<ingest::Document>(std::move(document));
            if (!m_work.add([this, article](auto& output, unsigned worker) { extract(*article, output, worker); }))
                return;
        }
        return;
    }
    const auto files = ingest::listFiles(std::vector{path}, problems);
    for (auto& problem : problems) addProblem(std::move(problem));
    for (const auto& file : files)
        if (!addFile(file)) return;
}

bool Extraction::addFile(const std::string& path) {
    const auto file = ingest::OpenFile::open(path);
    if (!file) return addProblem(file.error());
    if (ingest::isReadByLine(path, file->firstBytes(sniffedBytes))) {
        const auto shown = ingest::toValidUtf8(path);
        return addLines(file->descriptor(), shown, shown);
    }
    return m_work.add([this, path](auto& output, unsigned worker) { readFile(path, output, worker); });
}

/// `name` stands before the line's number in problems; `path` is the articles'.
bool Extraction::addLines(int descriptor, const std::string& name, const std::string& path) {
    LineStream stream(descriptor, ingest::maximumFileBytes);
    while (auto lines = stream.next()) {
        auto batch = std::make_shared<LineBatch>(std::move(*lines));
        if (!m_work.add([this, batch, name, path](auto& output, unsigned worker) {
                readLines(*batch, name, path, output, worker);
            }))
            return false;
    }
    if (stream.error() == 0) return true;
    return addProblem({ErrorKind::unreadable, name, "cannot be read: " + systemReason(stream.error())});
}

bool Extraction::addProblem(Error problem) {
    return m_work.add([problem = std::move(problem)](auto& output, unsigned) { output.warn(problem); });
}

// ---- how it is done

void Extraction::readLines(const LineBatch& lines, const std::string& name, const std::string& path, TaskOutput& output,
                           unsigned worker) {
    std::vector<Error> notices;
    lines.forEach([&](std::string_view line, std::size_t number) {
        if (number == 1 && line.starts_with(byteOrderMark)) line.remove_prefix(byteOrderMark.size());
        if (isBlankLine(line)) return;
        const auto where = fmt::format("{}:{}", name, number);
        if (line.size() > ingest::maximumFileBytes)
            return output.warn({ErrorKind::tooLarge, where, "the line is too long for an article"});
        auto article = ingest::readArticleLine(line, where, notices, m_structure);
        for (auto& notice : std::exchange(notices, {})) output.warn(std::move(notice));
        if (!article) return output.warn(std::move(article.error()));
        article->path = path;
        extract(*article, output, worker);
    });
}

void Extraction::readFile(const std::string& path, TaskOutput& output, unsigned worker) {
    auto bytes = ingest::readFile(path);
    if (!bytes) return output.warn(std::move(bytes.error()));
    auto read = ingest::readBytes(path, std::move(*bytes), m_structure);
    for (auto& problem : read.problems) output.warn(std::move(problem));
    for (auto& document : read.documents) {
        if (auto notice = ingest::encodingNotice(document)) output.warn(std::move(*notice));
        extract(document, output, worker);
    }
}

void Extraction::extract(ingest::Document& document, TaskOutput& output, unsigned worker) {
    ++m_documents;
    if (!document.givenDate && !m_options.documentCreationTime.empty())
        document.givenDate = m_options.documentCreationTime;
    if (m_options.format == "timeml")
        write(document, output, exchange::TimeMlWriter(output.data(), document));
    else
        write(document, output, exchange::ExtractLineWriter(output.data(), document, m_stepWords[worker]));
}

} // namespace dateline::app
