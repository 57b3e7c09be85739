// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/file_check.h"

#include "core/base/system_reason.h"
#include "core/project/schema.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>

#include <sys/stat.h>
#include <unistd.h>

namespace dateline::project {

namespace {

bool isOurs(std::string_view type, std::string_view name, std::string_view sql, bool ofThisVersion) {
    // SQLite's own index of a column that is said to be unique.
    if (type == "index") return sql.empty() && name.starts_with("sqlite_autoindex_");
    if (type != "table") return false;
    const auto matches = [&](const char* table) { return ofThisVersion ? sql == table : name == tableName(table); };
    return std::any_of(extractionTables.begin(), extractionTables.end(), matches) ||
           std::any_of(keptTables.begin(), keptTables.end(), matches);
}

/// Older versions wrote some of their tables with other columns, but never anything else than tables.
void checkSchema(Database& database, bool ofThisVersion) {
    std::size_t tables = 0;
    Statement statement(database, "SELECT type, name, sql FROM sqlite_schema");
    while (statement.next()) {
        const std::string type(statement.text());
        const std::string name(statement.text());
        if (!isOurs(type, name, statement.text(), ofThisVersion))
            return database.fail(
                ErrorKind::malformed,
                fmt::format("is damaged or not made by Dateline: it holds a {} of another make", type));
        if (type == "table") ++tables;
    }
    if (ofThisVersion && tables != extractionTables.size() + keptTables.size())
        database.fail(ErrorKind::malformed, "is damaged: tables are missing");
}

} // namespace

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

std::int64_t checkFormat(Database& database) {
    const auto id = database.number("PRAGMA application_id");
    const auto version = database.number("PRAGMA user_version");
    if (id != applicationId) database.fail(ErrorKind::malformed, "is not a Dateline project");
    if (version > schemaVersion)
        database.fail(ErrorKind::unsupported,
                      fmt::format("was written by a newer version of Dateline (project format {}; this one reads up to "
                                  "{}). Open it with that version; nothing was changed",
                                  version, schemaVersion));
    if (version < 1) database.fail(ErrorKind::malformed, "is damaged: it does not say which format it has");
    if (!database.failed()) checkSchema(database, version == schemaVersion);
    return database.failed() ? 0 : version;
}

} // namespace dateline::project
