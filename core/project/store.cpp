// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/store.h"

#include "core/base/atomic_file.h"
#include "core/project/database.h"
#include "core/project/file_lock.h"
#include "core/project/project_file.h"
#include "core/project/project_reader.h"
#include "core/project/project_writer.h"

#include <filesystem>
#include <fstream>

#include <sys/stat.h>

namespace dateline::project {

namespace {

// SQLite file format, section 1.3.
constexpr std::string_view sqliteMagic("SQLite format 3\0", 16);

/// What a person did in the project that stands there already; nothing where none does. A file that cannot be read as a
/// project may hold edits that can be rescued, so that it is not replaced in silence.
Result<KeptRows> keptOf(const std::string& path) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error) || std::filesystem::file_size(path, error) == 0)
        return KeptRows{};
    auto file = ProjectFile::open(path, Access::readOnly);
    if (!file)
        return failure(ErrorKind::unwritable, path,
                       "is there already and cannot be replaced: it " + file.error().what + ". Choose another name");
    return (*file)->kept();
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
    const auto lock = FileLock::tryLock(path); // a folder that takes no lock takes no file either, and says why below
    if (lock && !*lock)
        return failure(ErrorKind::unwritable, path, "is open in a window of Dateline. Close it there first");
    auto kept = keptOf(path);
    if (!kept) return tl::unexpected(kept.error());
    return saveNew(project, *kept, path, control);
}

Result<void> saveNew(const Project& project, const KeptRows& kept, const std::string& path, const JobControl& control) {
    return replaceFileAtomically(path, [&](const std::string& temporaryPath) -> Result<void> {
        Database database(temporaryPath, Database::Mode::create, path);
        // The rename makes it atomic and the caller syncs, so SQLite need not.
        database.execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE");
        database.execute("BEGIN");
        writeSchema(database);
        writeKept(database, kept);
        replaceExtraction(database, project);
        database.execute("COMMIT");
        if (control.cancelled()) database.fail(ErrorKind::cancelled, "cancelled");
        return database.finish();
    });
}

Result<Project> load(const std::string& path) {
    return ProjectFile::open(path, Access::readOnly).and_then([](const auto& file) { return file->load(); });
}

} // namespace dateline::project
