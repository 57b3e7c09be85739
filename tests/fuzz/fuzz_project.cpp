// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any file is read as a project or refused with a reason, in bounded time and memory, and what was read points nowhere
// outside of itself.
//
// An input whose first byte is odd is the file, after that byte. One whose first byte is even is a list of changes to a
// project that is in order, four bytes each: offset (little endian, 16 bits), how (set, add, exclusive or, cut), value. So
// that small inputs reach deep: most of what happens to a file at random only breaks its schema.

#include "core/project/database.h"
#include "core/project/file_check.h"
#include "core/project/kept_rows.h"
#include "core/project/project_reader.h"
#include "core/project/project_writer.h"
#include "tests/fuzz/require.h"
#include "tests/support/full_project.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include <unistd.h>

using namespace dateline;

namespace {

/// Pages as small as SQLite has them: the whole is some 20 kB.
std::string soundProject() {
    const auto path = std::filesystem::temp_directory_path() / ("fuzz_project-" + std::to_string(::getpid()));
    project::Database database(path.string(), project::Database::Mode::create, path.string());
    database.execute("PRAGMA page_size = 512");
    database.execute("BEGIN");
    project::writeSchema(database);
    project::writeKept(database,
                       {{{1, "2026-11-25T10:00:00Z", "Ana", "note", R"({"note":"ask"})"}}, {{"timeline", "[]"}}});
    project::replaceExtraction(database, testing::fullProject());
    database.execute("COMMIT");
    fuzz::require(database.finish().has_value(), "a sound project can be written");
    std::ifstream file(path, std::ios::binary);
    std::string bytes(std::istreambuf_iterator<char>(file), {});
    std::filesystem::remove(path);
    return bytes;
}

std::string changed(std::string file, std::string_view changes) {
    for (; changes.size() >= 4; changes.remove_prefix(4)) {
        const auto at = [&](std::size_t i) { return static_cast<unsigned char>(changes[i]); };
        const std::size_t offset = (at(0) | static_cast<std::size_t>(at(1)) << 8U) % file.size();
        const auto old = static_cast<unsigned char>(file[offset]);
        switch (at(2) % 4) {
        case 0:
            file[offset] = static_cast<char>(at(3));
            break;
        case 1:
            file[offset] = static_cast<char>(old + at(3));
            break;
        case 2:
            file[offset] = static_cast<char>(old ^ at(3));
            break;
        default:
            file.resize(std::max<std::size_t>(offset, 1));
            break;
        }
    }
    return file;
}

void requireInside(const project::Project& project, DocumentId document, Span span) {
    fuzz::require(document.index() < project.documents.size(), "a document is there");
    fuzz::require(span.begin <= span.end && span.end <= project.at(document).document.text.size(),
                  "a span lies inside the text");
}

void check(const project::Project& project) {
    for (std::uint32_t i = 0; i < project.documents.size(); ++i) {
        const auto& reading = project.documents[i].reading;
        for (const Span sentence : reading.sentences) requireInside(project, DocumentId{i}, sentence);
        for (const auto& timex : reading.timexes) requireInside(project, DocumentId{i}, timex.span);
    }
    for (const auto& event : project.graph.events)
        for (const auto& passage : event.passages) {
            requireInside(project, passage.document, passage.span);
            const auto& timexes = project.at(passage.document).reading.timexes;
            fuzz::require(!passage.timex || *passage.timex < timexes.size(), "a passage's expression is there");
        }
    for (const auto& relation : project.graph.relations)
        fuzz::require(relation.source.index() < project.graph.events.size() &&
                          relation.target.index() < project.graph.events.size(),
                      "a relation's events are there");
}

void read(std::string_view file) {
    project::Database database(file);
    database.limitReading();
    const auto version = project::checkFormat(database);
    const auto project = project::readProject(database, version);
    static_cast<void>(project::readKept(database, version));
    const bool failed = database.failed();
    const auto finished = database.finish();
    fuzz::require(failed != finished.has_value(), "a failure is told");
    if (finished)
        check(project);
    else
        fuzz::require(!finished.error().what.empty(), "a failure says what it is");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::string sound = soundProject();
    if (size == 0) return 0;
    const std::string_view rest(reinterpret_cast<const char*>(data) + 1, size - 1);
    if (data[0] % 2 == 1)
        read(rest);
    else
        read(changed(sound, rest));
    return 0;
}
