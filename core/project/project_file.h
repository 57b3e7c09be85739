// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// An open project file: what the window works on. Every write is a transaction that is on the disk when the call returns
// (SQLite's write-ahead log, synchronous = FULL), so there is nothing to save; while it is open a "-wal" and a "-shm" file
// lie beside it, and closing leaves one tidy file.
//
// One program at a time writes a file, by a lock (file_lock.h); the second to come reads only and is told. The calls of
// one object may come from any thread; they wait for each other.

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/project/file_lock.h"
#include "core/project/kept_rows.h"
#include "core/project/project.h"

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::project {

class Database;

enum class Access { readWrite, readOnly };

/// Why a file that was to be written is only read.
enum class Hindrance {
    none,
    asked,         ///< readOnly was asked for
    openElsewhere, ///< another window of the program has it
    protectedFile, ///< permissions, or a read-only disk
    replaced,      ///< another program put another file in its place, or removed it
};

class ProjectFile {
public:
    /// Opens an existing file. A file of an older format is made new, with a backup, unless it can only be read. Falls
    /// back from readWrite to readOnly where it must: see hindrance(). Fails where it cannot be read as a project.
    [[nodiscard]] static Result<std::unique_ptr<ProjectFile>> open(const std::string& path, Access wanted);

    /// Calls close().
    ~ProjectFile();
    ProjectFile(const ProjectFile&) = delete;
    ProjectFile& operator=(const ProjectFile&) = delete;

    [[nodiscard]] const std::string& path() const { return m_path; }
    [[nodiscard]] bool isWritable() const { return m_hindrance == Hindrance::none; }
    [[nodiscard]] Hindrance hindrance() const { return m_hindrance; }

    /// Adds an entry to the journal; its id. `edit.id` is not looked at. Some milliseconds: waits for the disk.
    [[nodiscard]] Result<std::int64_t> append(const StoredEdit& edit);
    /// By id.
    [[nodiscard]] Result<std::vector<StoredEdit>> edits() const;

    /// All edits and views, to go over into another file.
    [[nodiscard]] Result<KeptRows> kept() const;

    /// How the project was looked at last: a JSON value by name, such as "timeline".
    [[nodiscard]] Result<void> setView(std::string_view name, std::string_view json);
    [[nodiscard]] Result<std::optional<std::string>> view(std::string_view name) const;

    /// What was extracted, as it is in the file; edits are not applied. Uses a connection of its own: other calls go on.
    [[nodiscard]] Result<Project> load() const;
    /// What the first picture needs, long before load() has the rest (project_reader.h).
    [[nodiscard]] Result<std::optional<Project>> sketch() const;
    /// Looks at all of the file; nothing where it is in order, else what SQLite found first. Seconds for a large file.
    [[nodiscard]] Result<std::optional<std::string>> damage() const;
    /// Puts what was read anew in the place of all that was extracted before. Edits and views stay. All or nothing.
    [[nodiscard]] Result<void> replaceExtraction(const Project& project, const JobControl& control = {});

    /// Writes the whole project, edits and all, as another file, whole or not at all. Works for files that can only be
    /// read. A file that is open elsewhere is not replaced.
    [[nodiscard]] Result<void> saveCopy(const std::string& path) const;

    /// Leaves one tidy file; later calls fail. Where others still read it, the last of them cannot tidy up, the next
    /// writer does.
    [[nodiscard]] Result<void> close();

private:
    explicit ProjectFile(std::string path);
    Result<void> openToWrite();
    Result<void> openToRead();
    Result<void> prepareToWrite();
    [[nodiscard]] Result<void> checkWritable();
    template <class Work>
    auto read(Work work) const;
    template <class Work>
    auto readAside(Work work) const;
    template <class Work>
    Result<void> write(Work work);

    struct Identity {
        std::uint64_t device = 0;
        std::uint64_t node = 0;

        friend bool operator==(const Identity&, const Identity&) = default;
    };
    [[nodiscard]] static std::optional<Identity> identityOf(const std::string& path);

    std::string m_path;
    Hindrance m_hindrance = Hindrance::none;
    std::int64_t m_version = 0;
    std::optional<Identity> m_identity; ///< of the file that was opened: another may come in its place
    std::optional<FileLock> m_lock;
    mutable std::mutex m_mutex;           ///< of m_database
    std::unique_ptr<Database> m_database; ///< after m_lock: closed before the lock is let go
};

} // namespace dateline::project
