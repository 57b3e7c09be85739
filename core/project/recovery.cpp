// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/recovery.h"

#include "core/base/system_reason.h"
#include "core/ingest/charset.h"
#include "core/project/file_check.h"
#include "core/project/file_lock.h"
#include "core/project/json_columns.h"
#include "core/project/packed_columns.h"
#include "core/project/page_scan.h"
#include "core/project/project_reader.h"
#include "core/project/store.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <optional>
#include <set>

namespace dateline::project {

namespace {

namespace fs = std::filesystem;

/// A folder that goes with the object. SQLite may write to the copy in it, to put the log in its place.
class WorkingCopy {
public:
    static Result<WorkingCopy> of(const std::string& damaged, const std::string& to) {
        std::string pattern = (fs::path(to).parent_path() / ".dateline-recovery-XXXXXX").string();
        if (::mkdtemp(pattern.data()) == nullptr)
            return failure(ErrorKind::unwritable, to, "cannot be written: " + systemReason(errno));
        WorkingCopy copy(pattern);
        std::error_code error;
        for (const char* suffix : {"", "-wal", "-journal"}) {
            if (*suffix != '\0' && !fs::exists(damaged + suffix, error)) continue;
            fs::copy_file(damaged + suffix, copy.path() + suffix, error);
            if (error) return failure(ErrorKind::unwritable, to, "cannot be written: " + error.message());
            fs::permissions(copy.path() + suffix, fs::perms::owner_read | fs::perms::owner_write, error);
        }
        return copy;
    }

    WorkingCopy(WorkingCopy&& other) noexcept : m_folder(std::exchange(other.m_folder, {})) {}
    WorkingCopy(const WorkingCopy&) = delete;
    WorkingCopy& operator=(WorkingCopy&&) = delete;
    WorkingCopy& operator=(const WorkingCopy&) = delete;
    ~WorkingCopy() {
        std::error_code ignored;
        if (!m_folder.empty()) fs::remove_all(m_folder, ignored);
    }

    [[nodiscard]] std::string path() const { return m_folder + "/damaged.dateline"; }

private:
    explicit WorkingCopy(std::string folder) : m_folder(std::move(folder)) {}

    std::string m_folder;
};

/// A page that went lost inside a text leaves zeros or other bytes there, and every reference into it would be wrong.
bool isSound(std::string_view text) { return text.find('\0') == std::string_view::npos && ingest::isValidUtf8(text); }

bool isSound(const ingest::Document& document) {
    const auto sound = [](const std::string& text) { return isSound(std::string_view(text)); };
    return !document.key.empty() && sound(document.key) && sound(document.path) && sound(document.title) &&
           sound(document.source) && sound(document.text) && sound(document.encoding) &&
           (!document.givenDate || sound(*document.givenDate));
}

struct Saved {
    std::optional<Project> whole; ///< all that had been found, where all of it is in order
    std::vector<StoredView> views;
    bool lostViews = false;
    std::map<std::int64_t, StoredEdit> edits;           ///< by id
    std::map<std::int64_t, ingest::Document> documents; ///< by their number
};

bool isSound(const Project& project) {
    return std::all_of(project.documents.begin(), project.documents.end(),
                       [](const SourceDocument& source) { return isSound(source.document); });
}

/// Through the tables, as any project is read. Fails only for what no damage explains.
Result<void> readThroughTables(const std::string& copy, const std::string& shown, Saved& saved) {
    Database database(copy, Database::Mode::readWrite, shown);
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    database.execute("PRAGMA journal_mode = DELETE");
    static_cast<void>(database.takeFailure());
    const auto version = checkFormat(database);
    auto ours = database.takeFailure();
    if (!ours && ours.error().kind == ErrorKind::unsupported) return ours;
    saved.lostViews = version == 0;
    if (version == 0) return {};
    database.limitReading();
    saved.views = readViews(database, version);
    saved.lostViews = !database.takeFailure().has_value();
    auto project = readProject(database, version);
    if (database.takeFailure() && isSound(project)) saved.whole = std::move(project);
    return {};
}

std::optional<StoredEdit> editFrom(const ScannedRow& row) {
    const auto text = [&](std::size_t column) { return std::string(row.columns[column].bytes); };
    StoredEdit edit{row.id, text(1), text(2), text(3), text(4)};
    // Problems have the same shape; no time begins with a letter.
    const bool isEdit = !edit.madeAt.empty() && edit.madeAt[0] >= '0' && edit.madeAt[0] <= '9';
    const bool sound = isSound(edit.madeAt) && isSound(edit.author) && isSound(edit.kind) && isSound(edit.value);
    return isEdit && sound && row.id > 0 ? std::optional(std::move(edit)) : std::nullopt;
}

std::optional<Span> spanFrom(const ScannedColumn& begin, const ScannedColumn& end, std::size_t bytes) {
    if (begin.isNull || end.isNull || begin.number < 0 || begin.number > end.number) return std::nullopt;
    if (static_cast<std::uint64_t>(end.number) > bytes) return std::nullopt;
    return Span{static_cast<std::uint32_t>(begin.number), static_cast<std::uint32_t>(end.number)};
}

/// Before format 5 as JSON, which begins with a bracket.
std::vector<Span> furnitureFrom(std::string_view bytes, std::size_t textBytes) {
    const auto spans = bytes.starts_with('[') ? spansFromJson(bytes) : unpackedSpans(bytes);
    const auto fits = [&](Span span) { return span.begin <= span.end && span.end <= textBytes; };
    const bool sound = spans && std::all_of(spans->begin(), spans->end(), fits);
    return sound ? *spans : std::vector<Span>();
}

std::optional<ingest::Document> documentFrom(const ScannedRow& row) {
    const auto& columns = row.columns;
    const auto text = [&](std::size_t column) { return std::string(columns[column].bytes); };
    ingest::Document document{text(1), text(2), text(3), text(4), text(5), text(6), {}, {}, {}};
    if (!columns[7].isNull) document.givenDate = text(7);
    document.headline = spanFrom(columns[8], columns[9], document.text.size());
    document.furniture = furnitureFrom(columns[10].bytes, document.text.size());
    return row.id >= 0 && isSound(document) ? std::optional(std::move(document)) : std::nullopt;
}

/// Past the tables: whatever stands whole on its pages.
void readPages(const std::string& copy, Saved& saved) {
    const std::vector<RowShape> shapes{"ntttt", "nttttttTiibi"}; // edits, documents: schema.h
    scanRows(copy, shapes, [&](std::size_t shape, const ScannedRow& row) {
        if (shape == 0) {
            if (auto edit = editFrom(row)) saved.edits.try_emplace(row.id, std::move(*edit));
        } else if (!saved.whole) {
            if (auto document = documentFrom(row)) saved.documents.try_emplace(row.id, std::move(*document));
        }
    });
}

/// How many numbers from `first` on are not there.
template <class Rows>
std::size_t gaps(const Rows& rows, std::int64_t first) {
    if (rows.empty()) return 0;
    const auto span = static_cast<std::uint64_t>(rows.rbegin()->first - first) + 1;
    constexpr std::uint64_t believable = 100'000'000; // a broken number may be any
    return span > believable ? 0 : static_cast<std::size_t>(span - rows.size());
}

std::vector<ingest::Document> documentsOf(Saved& saved) {
    std::vector<ingest::Document> documents;
    std::set<std::string> keys;
    for (auto& [id, document] : saved.documents)
        if (keys.insert(document.key).second) documents.push_back(std::move(document));
    return documents;
}

Result<Saved> readDamaged(const std::string& damaged, const std::string& to) {
    auto copy = WorkingCopy::of(damaged, to);
    if (!copy) return tl::unexpected(copy.error());
    Saved saved;
    if (auto ours = readThroughTables(copy->path(), damaged, saved); !ours) return tl::unexpected(ours.error());
    readPages(copy->path(), saved);
    if (!saved.whole && saved.documents.empty() && saved.edits.empty())
        return failure(ErrorKind::malformed, damaged, "is damaged or no project: nothing in it can be saved");
    return saved;
}

KeptRows keptOf(const Saved& saved) {
    KeptRows kept{{}, saved.views};
    for (const auto& [id, edit] : saved.edits) kept.edits.push_back(edit);
    return kept;
}

Result<RecoveryReport> writeSaved(Saved saved, const std::string& to, const ReadAgain& readAgain,
                                  const JobControl& control) {
    RecoveryReport report{
        0, saved.edits.size(), gaps(saved.documents, 0), gaps(saved.edits, 1), !saved.whole, saved.lostViews};
    const KeptRows kept = keptOf(saved);
    auto project = saved.whole ? Result<Project>(std::move(*saved.whole)) : readAgain(documentsOf(saved), kept.edits);
    if (!project) return tl::unexpected(project.error());
    report.documents = project->documents.size();
    return saveNew(*project, kept, to, control).map([&] { return report; });
}

} // namespace

Result<RecoveryReport> recover(const std::string& damaged, const std::string& to, const ReadAgain& readAgain,
                               const JobControl& control) {
    if (auto readable = checkReadable(damaged); !readable) return tl::unexpected(readable.error());
    const auto lock = FileLock::tryLock(damaged); // a folder that takes no lock has no other writer either
    if (lock && !*lock)
        return failure(ErrorKind::unreadable, damaged, "is open in a window of Dateline. Close it there first");
    std::error_code error;
    if (fs::exists(fs::symlink_status(to, error)))
        return failure(ErrorKind::unwritable, to, "is there already. Choose another name");
    return readDamaged(damaged, to).and_then([&](Saved saved) {
        return writeSaved(std::move(saved), to, readAgain, control);
    });
}

std::string recoveredPath(const std::string& damaged) {
    std::string name = damaged;
    if (name.ends_with(fileExtension)) name.resize(name.size() - fileExtension.size());
    std::string path = fmt::format("{}.recovered{}", name, fileExtension);
    std::error_code error;
    for (int number = 2; fs::exists(fs::symlink_status(path, error)); ++number)
        path = fmt::format("{}.recovered-{}{}", name, number, fileExtension);
    return path;
}

} // namespace dateline::project
