// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What tst_crash kills: crash_writer FILE SEED works on a project file without end, as a window would, and says on
// standard output what the disk has for certain: "edit N" after the edit with the value N was taken, "read N" after an
// extraction of N documents was, and "reading N" before.

#include "core/project/project_file.h"
#include "core/project/store.h"
#include "tests/support/dice.h"
#include "tests/support/full_project.h"

#include <charconv>
#include <cstdio>
#include <memory>
#include <string>

#include <unistd.h>

using namespace dateline;

namespace {

/// One write(2): what the reader of the pipe sees is whole.
void say(const std::string& line) {
    const std::string bytes = line + '\n';
    if (::write(STDOUT_FILENO, bytes.data(), bytes.size()) < 0) ::_exit(3);
}

/// Grows and shrinks, so that pages are freed and taken again.
project::Project extraction(std::size_t documents) {
    project::Project project = testing::fullProject();
    const auto source = project.documents[1];
    while (project.documents.size() < documents) {
        project.documents.push_back(source);
        auto& document = project.documents.back().document;
        document.key = "copy" + std::to_string(project.documents.size());
        document.text += std::string(1000, 'x');
    }
    return project;
}

class Writer {
public:
    Writer(std::string path, unsigned seed) : m_path(std::move(path)), m_dice(seed) {}

    bool openOrMake() {
        m_file.reset();
        auto file = project::ProjectFile::open(m_path, project::Access::readWrite);
        if (!file && file.error().kind == ErrorKind::notFound) {
            if (!project::save(extraction(2), m_path)) return false;
            file = project::ProjectFile::open(m_path, project::Access::readWrite);
        }
        if (!file || !(*file)->isWritable()) return false;
        m_file = std::move(*file);
        const auto edits = m_file->edits();
        if (!edits) return false;
        m_next = edits->empty() ? 1 : std::stoi(edits->back().value) + 1;
        return true;
    }

    /// One thing a person may do.
    bool step() {
        switch (m_dice.roll(8)) {
        case 0:
            return readAnew();
        case 1:
            return openOrMake();
        case 2:
            return m_file->saveCopy(m_path + ".copy.dateline").has_value();
        case 3:
            return buildOver();
        default:
            return edit();
        }
    }

private:
    bool edit() {
        const auto id = m_file->append({0, "2026-11-25T10:00:00Z", "Ana", "note", std::to_string(m_next)});
        if (id) say("edit " + std::to_string(m_next++));
        return id.has_value();
    }

    bool readAnew() {
        const std::size_t documents = 2 + m_dice.roll(40);
        say("reading " + std::to_string(documents));
        const bool kept = m_file->replaceExtraction(extraction(documents)).has_value();
        if (kept) say("read " + std::to_string(documents));
        return kept;
    }

    /// As `dateline build` does, while no window has the file.
    bool buildOver() {
        const std::size_t documents = 2 + m_dice.roll(40);
        say("reading " + std::to_string(documents));
        if (!m_file->close()) return false;
        if (!project::save(extraction(documents), m_path)) return false;
        say("read " + std::to_string(documents));
        return openOrMake();
    }

    std::string m_path;
    testing::Dice m_dice;
    std::unique_ptr<project::ProjectFile> m_file;
    int m_next = 1;
};

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) return 2;
    unsigned seed = 0;
    const std::string word = argv[2];
    std::from_chars(word.data(), word.data() + word.size(), seed);
    Writer writer(argv[1], seed);
    if (!writer.openOrMake()) return 1;
    say("open");
    while (writer.step()) {}
    return 1; // only a kill ends it well
}
