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
#include <exception>
#include <memory>
#include <thread>
#include <utility>

#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <unistd.h>

namespace dateline::app {

namespace {

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

/// Else glibc learns from the first long article to keep the memory of all of them, once for each thread.
void giveBackLargeBlocks() {
#ifdef __GLIBC__
    static_cast<void>(::mallopt(M_MMAP_THRESHOLD, 4 << 20));
#endif
}

template <class Writer>
void write(const ingest::Document& document, TaskOutput& output, Writer writer) {
    WritingSink<Writer> sink(output, std::move(writer));
    readTemporally(document, sink);
    sink.end();
    output.checkpoint();
}

} // namespace

Extraction::Extraction(const ExtractOptions& options)
    : m_options(options), m_threads(threadsFor(options)),
      m_structure(options.format == "timeml" ? ingest::Structure::full : ingest::Structure::none),
      m_work(m_threads, m_output) {
    for (unsigned i = 0; i < m_threads; ++i) m_stepWords.push_back(stepWords());
}

int Extraction::run() {
    giveBackLargeBlocks();
    const auto sources = listSources();
    expect(sources);
    bool wanted = true;
    for (auto source = sources.begin(); source != sources.end() && wanted; ++source) wanted = addSource(*source);
    if (!m_work.finish()) return exitFailed;
    return m_progress.articles() > 0 ? exitDone : reportFailure(nothingRead());
}

// ---- what there is to do

std::vector<Extraction::Source> Extraction::listSources() {
    std::vector<Source> sources;
    for (const auto& input : m_options.inputs) {
        if (input == "-") {
            sources.push_back({input, Source::Kind::lines});
        } else if (project::isProjectFile(input)) {
            sources.push_back({input, Source::Kind::project});
        } else {
            std::vector<Error> problems;
            for (auto& file : ingest::listFiles(std::vector{input}, problems))
                sources.push_back({std::move(file), Source::Kind::file});
            for (auto& problem : problems) addProblem(std::move(problem));
        }
    }
    return sources;
}

/// How much there is to read is known only where there are files alone.
void Extraction::expect(const std::vector<Source>& sources) {
    if (!m_progress.isShown()) return;
    std::uint64_t bytes = 0;
    for (const auto& source : sources) {
        if (source.kind != Source::Kind::file) return;
        if (const auto file = ingest::OpenFile::open(source.path)) bytes += file->size();
    }
    m_progress.expect(bytes);
}

/// False when nothing more is wanted. What goes wrong in the middle of a source, as a lack of memory, ends the work.
bool Extraction::addSource(const Source& source) {
    try {
        switch (source.kind) {
        case Source::Kind::lines:
            return addLines(STDIN_FILENO, "-", {});
        case Source::Kind::project:
            return addProject(source.path);
        case Source::Kind::file:
            return addFile(source.path);
        }
    } catch (const std::exception&) {
        return m_work.add({[reason = std::current_exception()](auto&, unsigned) { std::rethrow_exception(reason); },
                           ingest::toValidUtf8(source.path)});
    }
    return false;
}

bool Extraction::addProject(const std::string& path) {
    auto read = readArticles({path});
    for (auto& problem : read->problems) addProblem(std::move(problem));
    for (auto& document : read->documents) {
        // Shared because a task can be copied.
        auto article = std::make_shared<ingest::Document>(std::move(document));
        const auto task = [this, article](auto& output, unsigned worker) { extract(*article, output, worker); };
        if (!m_work.add({task, path, article->text.size()})) return false;
    }
    return true;
}

bool Extraction::addFile(const std::string& path) {
    const auto file = ingest::OpenFile::open(path);
    if (!file) return addProblem(file.error());
    if (ingest::isReadByLine(path, file->firstBytes(sniffedBytes))) {
        const auto shown = ingest::toValidUtf8(path);
        return addLines(file->descriptor(), shown, shown);
    }
    const auto size = file->size();
    const auto task = [this, path, size](auto& output, unsigned worker) {
        readFile(path, output, worker);
        m_progress.bytesDone(size);
    };
    return m_work.add({task, ingest::toValidUtf8(path), size});
}

/// `name` stands before the line's number in problems; `path` is the articles'. OrderedWork bounds the bytes of lines in
/// flight; the next batch is read meanwhile, and to read an article takes some three times its line.
bool Extraction::addLines(int descriptor, const std::string& name, const std::string& path) {
    LineStream stream(descriptor, ingest::maximumFileBytes);
    while (auto lines = stream.next()) {
        auto batch = std::make_shared<LineBatch>(std::move(*lines));
        const auto task = [this, batch, name, path](auto& output, unsigned worker) {
            readLines(*batch, name, path, output, worker);
            m_progress.bytesDone(batch->bytes.size());
        };
        if (!m_work.add({task, name, batch->bytes.size()})) return false;
    }
    if (stream.error() == 0) return true;
    return addProblem({ErrorKind::unreadable, name, "cannot be read: " + systemReason(stream.error())});
}

bool Extraction::addProblem(Error problem) {
    return m_work.add({[problem = std::move(problem)](auto& output, unsigned) { output.warn(problem); }});
}

// ---- how it is done

void Extraction::readLines(const LineBatch& lines, const std::string& name, const std::string& path, TaskOutput& output,
                           unsigned worker) {
    std::vector<Error> notices;
    lines.forEach([&](std::string_view line, std::size_t number) {
        const auto json = ingest::articleOnLine(line);
        if (json.empty() || !output.checkpoint()) return;
        const auto where = fmt::format("{}:{}", name, number);
        if (line.size() > ingest::maximumFileBytes)
            return output.warn({ErrorKind::tooLarge, where, "the line is too long for an article"});
        auto article = ingest::readArticleLine(json, where, notices, m_structure);
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
    if (!document.givenDate && !m_options.documentCreationTime.empty())
        document.givenDate = m_options.documentCreationTime;
    if (m_options.format == "timeml")
        write(document, output, exchange::TimeMlWriter(output.data(), document));
    else
        write(document, output, exchange::ExtractLineWriter(output.data(), document, m_stepWords[worker]));
    m_progress.articleDone();
}

} // namespace dateline::app
