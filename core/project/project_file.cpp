// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/project_file.h"

#include "core/base/atomic_file.h"
#include "core/project/database.h"
#include "core/project/file_check.h"
#include "core/project/migrations.h"
#include "core/project/network_disk.h"
#include "core/project/project_reader.h"
#include "core/project/project_writer.h"
#include "core/project/schema.h"

#include <filesystem>

#include <sys/stat.h>
#include <unistd.h>

namespace dateline::project {

namespace {

/// For how long another program may hold the file before a call fails: a reader in the middle of a page, a backup.
constexpr int patience = 5000;

bool mayWrite(const std::string& path) {
    auto folder = std::filesystem::path(path).parent_path();
    if (folder.empty()) folder = ".";
    return ::access(path.c_str(), W_OK) == 0 && ::access(folder.c_str(), W_OK) == 0;
}

/// A connection that reads, and the version of the format; the database failed where it cannot be read.
std::pair<std::unique_ptr<Database>, std::int64_t> connectToRead(const std::string& path) {
    auto database = std::make_unique<Database>(path, Database::Mode::readOnly, path);
    database->waitForOthers(patience);
    auto version = checkFormat(*database);
    // A file that was not closed tidily wants to be written even by readers, which a read-only disk does not let them.
    if (version == 0 && !mayWrite(path) && !std::filesystem::exists(path + "-wal")) {
        auto immutable = std::make_unique<Database>(path, Database::Mode::immutable, path);
        if (const auto found = checkFormat(*immutable); found > 0) return {std::move(immutable), found};
    }
    return {std::move(database), version};
}

} // namespace

ProjectFile::ProjectFile(std::string path) : m_path(std::move(path)) {}

ProjectFile::~ProjectFile() { static_cast<void>(close()); }

std::optional<ProjectFile::Identity> ProjectFile::identityOf(const std::string& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) return std::nullopt;
    return Identity{status.st_dev, status.st_ino};
}

Result<std::unique_ptr<ProjectFile>> ProjectFile::open(const std::string& path, Access wanted) {
    if (auto readable = checkReadable(path); !readable) return tl::unexpected(readable.error());
    std::unique_ptr<ProjectFile> file(new ProjectFile(path));
    file->m_identity = identityOf(path);
    if (wanted == Access::readOnly)
        file->m_hindrance = Hindrance::asked;
    else if (!mayWrite(path))
        file->m_hindrance = Hindrance::protectedFile;
    else if (auto opened = file->openToWrite(); !opened)
        return tl::unexpected(opened.error());
    if (file->isWritable()) return file;
    if (auto opened = file->openToRead(); !opened) return tl::unexpected(opened.error());
    return file;
}

/// Leaves a hindrance where the file can be read only.
Result<void> ProjectFile::openToWrite() {
    auto lock = FileLock::tryLock(m_path);
    if (!lock || !*lock) {
        m_hindrance = lock ? Hindrance::openElsewhere : Hindrance::protectedFile;
        return {};
    }
    m_lock.emplace(std::move(**lock));
    m_identity = identityOf(m_path); // the last holder may have replaced the file
    m_database = std::make_unique<Database>(m_path, Database::Mode::readWrite, m_path);
    m_database->waitForOthers(patience);
    m_version = checkFormat(*m_database);
    if (m_version > 0) return prepareToWrite();
    auto failed = m_database->takeFailure();
    m_database.reset();
    m_lock.reset();
    if (failed.error().kind != ErrorKind::unwritable) return failed;
    m_hindrance = Hindrance::protectedFile;
    return {};
}

Result<void> ProjectFile::prepareToWrite() {
    // Out of the write-ahead log first, where one was left: backups copy the file alone, and network disks have no
    // memory to share for it.
    const bool old = m_version < schemaVersion;
    if (old) {
        m_database->execute("PRAGMA journal_mode = DELETE");
        if (auto tidy = m_database->takeFailure(); !tidy) return tidy;
        if (auto kept = keepBackup(m_path, m_version); !kept) {
            m_hindrance = Hindrance::protectedFile; // nothing is made new without its backup
            m_database.reset();
            m_lock.reset();
            return {};
        }
    }
    m_database->execute(isOnNetworkDisk(m_path) ? "PRAGMA journal_mode = DELETE" : "PRAGMA journal_mode = WAL");
    m_database->execute("PRAGMA synchronous = FULL");
    if (old && !m_database->failed()) migrate(*m_database, m_version);
    // What the old format took more is given back; where there is no room for it, the file stays as large as it is.
    if (old && !m_database->failed()) {
        m_database->execute("VACUUM");
        static_cast<void>(m_database->takeFailure());
    }
    m_version = schemaVersion;
    // SQLite opens the log at the first read, by name: now, while the name is still that of this file.
    static_cast<void>(m_database->number("SELECT max(id) FROM edits"));
    return m_database->takeFailure();
}

Result<void> ProjectFile::openToRead() {
    auto [database, version] = connectToRead(m_path);
    m_version = version;
    m_database = std::move(database);
    return m_database->takeFailure();
}

Result<void> ProjectFile::checkWritable() {
    if (isWritable() && identityOf(m_path) != m_identity) m_hindrance = Hindrance::replaced;
    if (!m_database) return failure(ErrorKind::unwritable, m_path, "is closed");
    switch (m_hindrance) {
    case Hindrance::none:
        return {};
    case Hindrance::asked:
    case Hindrance::protectedFile:
        return failure(ErrorKind::unwritable, m_path, "can only be read. Save a copy elsewhere to go on");
    case Hindrance::openElsewhere:
        return failure(ErrorKind::unwritable, m_path, "is open in another window. Go on there, or save a copy");
    case Hindrance::replaced:
        break;
    }
    return failure(ErrorKind::unwritable, m_path,
                   "was moved, removed or replaced by another program. Save a copy to keep what you have");
}

template <class Work>
auto ProjectFile::read(Work work) const {
    using Value = decltype(work(*m_database));
    const std::scoped_lock lock(m_mutex);
    if (!m_database) return Result<Value>(failure(ErrorKind::unreadable, m_path, "is closed"));
    auto value = work(*m_database);
    if (auto done = m_database->takeFailure(); !done) return Result<Value>(tl::unexpected(done.error()));
    return Result<Value>(std::move(value));
}

template <class Work>
Result<void> ProjectFile::write(Work work) {
    const std::scoped_lock lock(m_mutex);
    if (auto writable = checkWritable(); !writable) return writable;
    m_database->execute("BEGIN IMMEDIATE");
    work(*m_database);
    m_database->execute("COMMIT");
    if (m_database->failed()) m_database->rollBack();
    return m_database->takeFailure();
}

Result<std::int64_t> ProjectFile::append(const StoredEdit& edit) {
    std::int64_t id = 0;
    auto written = write([&](Database& database) {
        Statement insert(database, "INSERT INTO edits VALUES(NULL,?,?,?,?)");
        insert.bind(edit.madeAt).bind(edit.author).bind(edit.kind).bind(edit.value).run();
        id = database.number("SELECT last_insert_rowid()");
    });
    return written.map([&] { return id; });
}

Result<std::vector<StoredEdit>> ProjectFile::edits() const {
    return read([&](Database& database) { return readEdits(database, m_version); });
}

Result<KeptRows> ProjectFile::kept() const {
    return read([&](Database& database) { return readKept(database, m_version); });
}

Result<void> ProjectFile::setView(std::string_view name, std::string_view json) {
    return write([&](Database& database) {
        Statement(database, "INSERT OR REPLACE INTO views VALUES(?,?)").bind(name).bind(json).run();
    });
}

Result<std::optional<std::string>> ProjectFile::view(std::string_view name) const {
    return read([&](Database& database) -> std::optional<std::string> {
        if (m_version < schemaVersion) return std::nullopt;
        Statement row(database, "SELECT value FROM views WHERE name = ?");
        row.bind(name);
        return row.next() ? std::optional(std::string(row.text())) : std::nullopt;
    });
}

/// One transaction of a connection of its own.
template <class Work>
auto ProjectFile::readAside(Work work) const {
    auto [database, version] = connectToRead(m_path);
    database->execute("BEGIN");
    using Value = decltype(work(*database, version));
    auto value = work(*database, version);
    database->execute("COMMIT");
    if (auto finished = database->finish(); !finished) return Result<Value>(tl::unexpected(finished.error()));
    return Result<Value>(std::move(value));
}

Result<Project> ProjectFile::load() const {
    return readAside([](Database& database, std::int64_t version) {
        database.limitReading();
        return readProject(database, version);
    });
}

Result<std::optional<Project>> ProjectFile::sketch() const {
    return readAside([](Database& database, std::int64_t version) {
        database.limitReading();
        return readSketch(database, version);
    });
}

Result<std::optional<std::string>> ProjectFile::damage() const {
    return readAside([](Database& database, std::int64_t) -> std::optional<std::string> {
        Statement check(database, "PRAGMA quick_check(1)");
        if (!check.next()) return std::nullopt;
        const std::string found(check.text());
        return found == "ok" ? std::nullopt : std::optional(found);
    });
}

Result<void> ProjectFile::replaceExtraction(const Project& project, const JobControl& control) {
    control.report({Stage::writing, 0, 0});
    return write([&](Database& database) {
        project::replaceExtraction(database, project);
        if (control.cancelled()) database.fail(ErrorKind::cancelled, "cancelled");
    });
}

Result<void> ProjectFile::saveCopy(const std::string& path) const {
    if (identityOf(path) && identityOf(path) == identityOf(m_path))
        return failure(ErrorKind::unwritable, path, "is the project itself. Choose another name");
    auto lock = FileLock::tryLock(path);
    if (!lock) return tl::unexpected(lock.error());
    if (!*lock) return failure(ErrorKind::unwritable, path, "is open in another window. Choose another name");
    return replaceFileAtomically(path, [&](const std::string& temporary) -> Result<void> {
        const auto copied = read([&](Database& database) {
            Statement(database, "VACUUM INTO ?").bind(temporary).run();
            return true;
        });
        if (copied) return {};
        return failure(copied.error().kind, path, copied.error().what);
    });
}

Result<void> ProjectFile::close() {
    const std::scoped_lock lock(m_mutex);
    if (!m_database) return {};
    if (isWritable()) {
        m_database->waitForOthers(0);
        m_database->execute("PRAGMA wal_checkpoint(TRUNCATE)");
        m_database->execute("PRAGMA journal_mode = DELETE");
        // Where somebody reads it right now it stays as it is, which loses nothing.
        if (auto tidy = m_database->takeFailure(); !tidy && tidy.error().kind != ErrorKind::unreadable) {
            m_database.reset();
            m_lock.reset();
            return tidy;
        }
    }
    auto finished = m_database->finish();
    m_database.reset();
    m_lock.reset();
    return finished;
}

} // namespace dateline::project
