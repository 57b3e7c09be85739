// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/build_job.h"

#include "app/cli/inputs.h"
#include "core/ingest/reader.h"
#include "core/pipeline.h"
#include "core/project/store.h"

#include <QFile>
#include <QMetaObject>

#include <chrono>
#include <exception>
#include <functional>
#include <iterator>
#include <mutex>

namespace dateline::app {

namespace {

using Clock = std::chrono::steady_clock;

/// Lets through the first report of a stage and then one every 33 ms: the queue of the window's thread stays short.
class Throttle {
public:
    bool passes(const Progress& progress) {
        const std::scoped_lock lock(m_mutex);
        const auto now = Clock::now();
        const bool last = progress.total > 0 && progress.done == progress.total;
        if (m_begun && progress.stage == m_stage && !last && now - m_at < std::chrono::milliseconds(33)) return false;
        m_begun = true;
        m_stage = progress.stage;
        m_at = now;
        return true;
    }

private:
    std::mutex m_mutex;
    bool m_begun = false;
    Stage m_stage = Stage::reading;
    Clock::time_point m_at;
};

void append(ingest::ReadResult& all, ingest::ReadResult more) {
    std::move(more.documents.begin(), more.documents.end(), std::back_inserter(all.documents));
    std::move(more.problems.begin(), more.problems.end(), std::back_inserter(all.problems));
}

/// A file named again replaces its problem of the time before.
std::vector<Error> mergedProblems(std::vector<Error> earlier, const std::vector<Error>& now) {
    for (const auto& problem : now) {
        std::erase_if(earlier, [&](const Error& e) { return e.where == problem.where; });
        earlier.push_back(problem);
    }
    return earlier;
}

QString decoded(const std::string& path) { return QFile::decodeName(QByteArray::fromStdString(path)); }

struct Built {
    project::Project project;
    std::size_t newProblems = 0;
};

bool isProjectAlone(const BuildInputs& inputs) {
    return inputs.documents.empty() && inputs.embedded.empty() && inputs.paths.size() == 1 &&
           project::isProjectFile(inputs.paths.front());
}

/// Both are called in the thread of the job.
struct Opening {
    std::function<void(std::shared_ptr<project::ProjectFile>)> opened;
    std::function<void(std::shared_ptr<const project::Project>)> sketched;
    std::function<void(const std::string& path)> damaged;
    std::function<void(const std::string& path, const project::RecoveryReport&)> recovered;
};

Built notOpened(const std::string& path, const Error& error, const Opening& opening) {
    if (error.kind == ErrorKind::malformed) opening.damaged(path);
    return {{{}, {}, {error}, {}}, 1};
}

Result<Built> openProject(const std::string& path, const Opening& opening) {
    auto file = project::ProjectFile::open(path, project::Access::readWrite);
    if (!file) return notOpened(path, file.error(), opening);
    const std::shared_ptr<project::ProjectFile> shared = std::move(*file); // the window goes on writing to it
    if (auto sketch = shared->sketch(); sketch && *sketch)
        opening.sketched(std::make_shared<const project::Project>(std::move(**sketch)));
    auto project = shared->load();
    if (!project) return notOpened(path, project.error(), opening);
    opening.opened(shared);
    const std::size_t problems = project->problems.size();
    return Built{std::move(*project), problems};
}

Result<Built> openRecovered(const std::string& damaged, const JobControl& control, const Opening& opening) {
    const std::string path = project::recoveredPath(damaged);
    const auto report = recoverProject(damaged, path, control);
    if (!report && report.error().kind == ErrorKind::cancelled) return tl::unexpected(report.error());
    if (!report) return Built{{{}, {}, {report.error()}, {}}, 1};
    opening.recovered(path, *report);
    return openProject(path, opening);
}

Result<Built> build(BuildInputs inputs, const JobControl& control, const Opening& opening, BuildMemory& memory) {
    if (isProjectAlone(inputs)) {
        memory = {}; // of other articles
        if (inputs.recover) return openRecovered(inputs.paths.front(), control, opening);
        return openProject(inputs.paths.front(), opening);
    }
    ingest::ReadResult read{std::move(inputs.documents), {}};
    for (const auto& [name, bytes] : inputs.embedded) append(read, ingest::readBytes(name, bytes));
    if (!inputs.paths.empty()) {
        auto files = readArticles(inputs.paths, control);
        if (!files) return tl::unexpected(files.error());
        append(read, std::move(*files));
    }
    auto project = buildDatedProject(std::move(read.documents), inputs.dates, control, &memory);
    if (!project) return tl::unexpected(project.error());
    project->problems = mergedProblems(std::move(inputs.earlierProblems), read.problems);
    return Built{std::move(*project), read.problems.size()};
}

} // namespace

BuildJob::BuildJob(QObject* parent) : QObject(parent) {}

BuildJob::~BuildJob() = default;

void BuildJob::start(BuildInputs inputs) {
    if (m_thread.joinable()) {
        m_thread.request_stop();
        m_abandoned.emplace(m_threadGeneration, std::move(m_thread));
    }
    const int generation = ++m_generation;
    m_threadGeneration = generation;
    m_running = true;
    Q_EMIT started();
    auto memory = m_memory ? std::move(m_memory) : std::make_shared<BuildMemory>();
    m_thread = std::jthread([this, generation, work = std::move(inputs), memory](std::stop_token stop) mutable {
        run(std::move(work), generation, std::move(stop), std::move(memory));
    });
}

void BuildJob::cancel() {
    if (!m_running) return;
    m_thread.request_stop();
    ++m_generation;
    m_running = false;
    Q_EMIT cancelled();
}

/// In the thread of this object, unless nobody waits for it any more.
template <class Emit>
void BuildJob::tell(int generation, Emit emitSignal) {
    QMetaObject::invokeMethod(
        this,
        [this, generation, emitSignal = std::move(emitSignal)] {
            if (generation == m_generation) emitSignal();
        },
        Qt::QueuedConnection);
}

void BuildJob::run(BuildInputs inputs, int generation, std::stop_token stop, std::shared_ptr<BuildMemory> memory) {
    Throttle throttle;
    const JobControl control(
        [&](const Progress& progress) {
            if (throttle.passes(progress)) tell(generation, [this, progress] { Q_EMIT progressed(progress); });
        },
        stop);
    const Opening opening{[this, generation](std::shared_ptr<project::ProjectFile> file) {
                              tell(generation, [this, file = std::move(file)] { Q_EMIT opened(file); });
                          },
                          [this, generation](std::shared_ptr<const project::Project> sketch) {
                              tell(generation, [this, sketch = std::move(sketch)] { Q_EMIT sketched(sketch); });
                          },
                          [this, generation](const std::string& path) {
                              tell(generation, [this, path = decoded(path)] { Q_EMIT damaged(path); });
                          },
                          [this, generation](const std::string& path, const project::RecoveryReport& report) {
                              tell(generation,
                                   [this, path = decoded(path), report] { Q_EMIT recovered(path, report); });
                          }};
    std::shared_ptr<const project::Project> project; // shared by the views that show it
    std::size_t newProblems = 0;
    Error error;
    try {
        if (auto built = build(std::move(inputs), control, opening, *memory)) {
            newProblems = built->newProblems;
            project = std::make_shared<const project::Project>(std::move(built->project));
        } else {
            error = built.error();
        }
    } catch (const std::exception& exception) { // out of memory: the window stays, with what it had
        error = {ErrorKind::tooLarge, {}, exception.what()};
        memory.reset(); // it may be half changed
    }
    QMetaObject::invokeMethod(
        this,
        [this, generation, project, newProblems, error, memory = std::move(memory)] {
            deliver(generation, project, newProblems, error, memory);
        },
        Qt::QueuedConnection);
}

void BuildJob::deliver(int generation, std::shared_ptr<const project::Project> project, std::size_t newProblems,
                       const Error& error, std::shared_ptr<BuildMemory> memory) {
    // This was the last word of its thread, so that joining it takes no time.
    if (generation == m_threadGeneration)
        m_thread = {};
    else
        m_abandoned.erase(generation);
    if (!m_memory && !m_thread.joinable()) m_memory = std::move(memory);
    if (generation != m_generation) return;
    m_running = false;
    if (project)
        Q_EMIT finished(std::move(project), newProblems);
    else
        Q_EMIT failed(error);
}

} // namespace dateline::app
