// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/migrations.h"

#include "core/base/atomic_file.h"
#include "core/project/project_reader.h"
#include "core/project/project_writer.h"
#include "core/project/schema.h"

#include <fmt/format.h>

#include <array>
#include <filesystem>

#include <unistd.h>

namespace dateline::project {

namespace {

void makeTables(Database& database, std::initializer_list<std::string_view> names) {
    const auto make = [&](const char* table) {
        for (const auto name : names)
            if (tableName(table) == name) database.execute(table);
    };
    for (const auto* table : extractionTables) make(table);
}

void addDays(Database& database) { makeTables(database, {"days"}); }
void addStatuses(Database& database) { makeTables(database, {"statuses", "differences"}); }
void addThreads(Database& database) { makeTables(database, {"threads", "thread_events"}); }
/// Explanations were JSON before. What was in other tables than today's is made anew from what it says.
void packAndAddEdits(Database& database) {
    const Project project = readProject(database, 4);
    for (auto table = extractionTables.rbegin(); table != extractionTables.rend(); ++table)
        database.execute("DROP TABLE IF EXISTS " + std::string(tableName(*table)));
    for (const auto* table : extractionTables) database.execute(table);
    for (const auto* table : keptTables) database.execute(table);
    writeExtraction(database, project);
}

using Step = void (*)(Database&);
constexpr std::array<Step, schemaVersion - 1> steps{addDays, addStatuses, addThreads,
                                                    packAndAddEdits}; ///< [n]: from n + 1

} // namespace

Result<void> keepBackup(const std::string& path, std::int64_t version) {
    const auto backup = fmt::format("{}.v{}-backup", path, version);
    std::error_code error;
    if (std::filesystem::exists(backup, error)) return {};
    return replaceFileAtomically(backup, [&](const std::string& temporary) -> Result<void> {
        std::filesystem::copy_file(path, temporary, std::filesystem::copy_options::overwrite_existing, error);
        if (error) return failure(ErrorKind::unwritable, backup, "cannot be written: " + error.message());
        return {};
    });
}

void migrate(Database& database, std::int64_t version) {
    database.execute("BEGIN IMMEDIATE");
    for (auto from = static_cast<std::size_t>(version) - 1; from < steps.size(); ++from) steps[from](database);
    database.execute("PRAGMA user_version = " + std::to_string(schemaVersion));
    database.execute("COMMIT");
    if (database.failed()) database.rollBack();
}

} // namespace dateline::project
