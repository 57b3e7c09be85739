// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Builds projects in the background, last request wins: starting anew cancels what runs, and a result that nobody
// waits for any more is dropped. What was worked out is kept, so that articles added
// to those of the last build cost little. Signals come in the thread of this object.

#include "core/base/progress.h"
#include "core/pipeline.h"
#include "core/project/journal.h"
#include "core/project/project_file.h"
#include "core/project/recovery.h"

#include <QObject>
#include <QString>

#include <map>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace dateline::app {

/// What a new project is made of: articles already read, files in memory, then files, folders and projects on disk.
/// One project file alone is opened as it was saved.
struct BuildInputs {
    std::vector<ingest::Document> documents;
    std::vector<std::pair<std::string, std::string>> embedded; ///< name and bytes
    std::vector<std::string> paths;
    std::vector<Error> earlierProblems;       ///< carried over into the new project's list
    std::vector<project::JournalEntry> dates; ///< what a person said of the days of articles
    bool recover = false;                     ///< of the one project file, which is damaged, a copy is made and opened
};

class BuildJob : public QObject {
    Q_OBJECT

public:
    explicit BuildJob(QObject* parent = nullptr);
    /// Cancels and waits; a stage looks at its stop token at least once a document.
    ~BuildJob() override;

    void start(BuildInputs inputs);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void started();
    /// The inputs are one project file: it is open and will be worked on. Before finished().
    void opened(std::shared_ptr<dateline::project::ProjectFile> file);
    /// The one project file is damaged: all there is to see is that problem, but something of it may be saved.
    void damaged(const QString& path);
    /// What was saved of it is in this file, which is opened.
    void recovered(const QString& path, const dateline::project::RecoveryReport& report);
    /// A first picture of it (ProjectFile::sketch), to be looked at only; finished() follows.
    void sketched(std::shared_ptr<const dateline::project::Project> sketch);
    /// At most some 30 times a second.
    void progressed(dateline::Progress progress);
    /// The last `newProblems` of the project's problems came up in this build.
    void finished(std::shared_ptr<const dateline::project::Project> project, std::size_t newProblems);
    void failed(dateline::Error error);
    void cancelled();

private:
    void run(BuildInputs inputs, int generation, std::stop_token stop, std::shared_ptr<BuildMemory> memory);
    template <class Emit>
    void tell(int generation, Emit emitSignal);
    void deliver(int generation, std::shared_ptr<const project::Project> project, std::size_t newProblems,
                 const Error& error, std::shared_ptr<BuildMemory> memory);

    int m_generation = 0;       ///< of the request whose result is wanted
    int m_threadGeneration = 0; ///< of what m_thread runs
    bool m_running = false;
    std::shared_ptr<BuildMemory> m_memory; ///< here, or with the build that runs; shared for Qt's queue only
    std::jthread m_thread;
    std::map<int, std::jthread> m_abandoned; ///< by generation: superseded and still winding down
};

} // namespace dateline::app
