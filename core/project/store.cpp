// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/store.h"

#include "core/base/atomic_file.h"
#include "core/base/system_reason.h"
#include "core/project/database.h"
#include "core/project/project_reader.h"
#include "core/project/project_writer.h"
#include "core/project/schema.h"

#include <fmt/format.h>

#include <cerrno>
#include <fstream>

#include <sys/stat.h>
#include <unistd.h>

namespace dateline::project {

namespace {

// SQLite file format, section 1.3.
constexpr std::string_view sqliteMagic("SQLite format 3\0", 16);

Result<void> checkReadable(const std::string& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) {
        const auto kind = errno == ENOENT ? ErrorKind::notFound : ErrorKind::unreadable;
        return failure(kind, path, "cannot be read: " + systemReason(errno));
    }
    if (!S_ISREG(status.st_mode)) return failure(ErrorKind::unreadable, path, "is not a file");
    if (::access(path.c_str(), R_OK) != 0)
        return failure(ErrorKind::unreadable, path, "cannot be read: " + systemReason(errno));
    if (status.st_size == 0) return failure(ErrorKind::empty, path, "is empty");
    return {};
}

void checkVersion(Database& database) {
    const auto id = database.number("PRAGMA application_id");
    const auto version = database.number("PRAGMA user_version");
    if (id != applicationId) return database.fail(ErrorKind::malformed, "is not a Dateline project");
    if (version > schemaVersion)
        database.fail(
            ErrorKind::unsupported,
            fmt::format("was written by a newer version of Dateline (project format {}; this one reads up to {})",
                        version, schemaVersion));
    if (version < 1) database.fail(ErrorKind::malformed, "is damaged: it does not say which format it has");
}

} // namespace

bool isProjectFile(const std::string& path) {
    if (path.ends_with(fileExtension)) {
        struct stat status {};
        return ::stat(path.c_str(), &status) != 0 || !S_ISDIR(status.st_mode);
    }
    std::string head(sqliteMagic.size(), '\0');
    std::ifstream file(path, std::ios::binary);
    return file.read(head.data(), static_cast<std::streamsize>(head.size())) && head == sqliteMagic;
}

Result<void> save(const Project& project, const std::string& path, const JobControl& control) {
    control.report({Stage::writing, 0, 0});
    return replaceFileAtomically(path, [&](const std::string& temporaryPath) -> Result<void> {
        Database database(temporaryPath, Database::Mode::create, path);
        // The rename makes it atomic and the caller syncs, so SQLite need not.
        database.execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE");
        writeProject(database, project);
        if (control.cancelled()) database.fail(ErrorKind::cancelled, "cancelled");
        return database.finish();
    });
}

Result<Project> load(const std::string& path) {
    if (auto readable = checkReadable(path); !readable) return tl::unexpected(readable.error());
    Database database(path, Database::Mode::readOnly, path);
    checkVersion(database);
    database.execute("BEGIN");
    Project project = readProject(database);
    database.execute("COMMIT");
    if (auto finished = database.finish(); !finished) return tl::unexpected(finished.error());
    return project;
}

} // namespace dateline::project
