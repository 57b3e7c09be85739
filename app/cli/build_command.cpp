// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/build_command.h"

#include "app/cli/console.h"
#include "app/cli/exit_code.h"
#include "app/cli/inputs.h"
#include "app/cli/interruption.h"
#include "app/cli/threads_option.h"
#include "core/project/edited_project.h"
#include "core/project/project_file.h"
#include "core/project/store.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>
#include <set>
#include <string_view>

namespace dateline::app {

namespace {

struct BuildOptions {
    std::vector<std::string> inputs;
    std::string output;
    unsigned threads = 0; ///< 0: as many as there are cores
};

/// A project as it is: what a person did goes with it, and not over what a person did in another.
Result<void> copyProject(const std::string& from, const std::string& to) {
    if (const auto there = project::ProjectFile::open(to, project::Access::readOnly); there)
        if (const auto edits = (*there)->edits(); !edits || !edits->empty())
            return failure(ErrorKind::unwritable, to, "holds edits of its own. Choose another name");
    return project::ProjectFile::open(from, project::Access::readOnly).and_then([&](const auto& file) {
        return file->saveCopy(to);
    });
}

/// Adds the edits of the inputs to those that the file has.
Result<void> writeEdits(project::Project found, const std::vector<InputJournal>& journals, const std::string& path) {
    if (journals.empty()) return {};
    const auto file = project::ProjectFile::open(path, project::Access::readWrite);
    if (!file) return tl::unexpected(file.error());
    const auto rows = (*file)->edits();
    if (!rows) return tl::unexpected(rows.error());
    project::Journal journal = project::journalFrom(*rows).journal;
    Result<void> written;
    bringInAll(journal, journals, [&](const project::JournalEntry& entry) -> Result<project::EntryId> {
        const auto id = (*file)->append(project::toRow(entry));
        if (id) return static_cast<project::EntryId>(*id);
        written = tl::unexpected(id.error());
        return tl::unexpected(id.error());
    });
    warnOfReview(project::withEdits(std::make_shared<const project::Project>(std::move(found)), journal).review);
    return written ? (*file)->close() : written;
}

std::string savedInWords(const project::RecoveryReport& report) {
    auto words = fmt::format("is damaged. Saved articles: {}, edits: {}. ", report.documents, report.edits);
    words += report.lostDocuments + report.lostEdits == 0
                 ? "No loss is known"
                 : fmt::format("Lost articles: {}, edits: {}, or more", report.lostDocuments, report.lostEdits);
    return report.readAgain ? words + "; the articles were read again" : words;
}

/// An article that the new project does not have any more is named: its file may only have been moved.
void warnOfLeftOut(const std::string& path, const project::Project& project) {
    const auto before = project::ProjectFile::open(path, project::Access::readOnly);
    const auto sketch = before ? (*before)->sketch() : tl::unexpected(before.error()); // saving tells what is wrong
    if (!sketch || !*sketch) return;
    std::set<std::string_view> known; // by content or by path: an article may have been moved, or changed
    for (const auto& source : project.documents) known.insert({source.document.key, source.document.path});
    for (const auto& source : (*sketch)->documents)
        if (!known.contains(source.document.key) && !known.contains(source.document.path))
            warn({ErrorKind::notFound, source.document.path, "is not among the inputs any more; it leaves " + path});
}

/// A damaged project is not copied as it is: what can be saved of it is.
Result<void> copyOrRecover(const std::string& from, const std::string& to, const JobControl& control) {
    auto copied = copyProject(from, to);
    if (copied || copied.error().kind != ErrorKind::malformed) return copied;
    return recoverProject(from, to, control).map([&](const project::RecoveryReport& report) {
        clearProgress();
        warn({ErrorKind::malformed, from, savedInWords(report)});
    });
}

Result<void> buildProjectFile(const BuildOptions& options, const JobControl& control) {
    if (options.inputs.size() == 1 && project::isProjectFile(options.inputs.front()))
        return copyOrRecover(options.inputs.front(), options.output, control);
    const auto journals = journalsOf(options.inputs);
    project::Journal together;
    for (const auto& input : journals) static_cast<void>(project::bringIn(together, input.journal));
    return readFound(options.inputs, together, control).and_then([&](project::Project project) {
        warnOfLeftOut(options.output, project);
        return project::save(project, options.output, control).and_then([&] {
            return writeEdits(std::move(project), journals, options.output);
        });
    });
}

int runBuild(const BuildOptions& options) {
    const JobControl control(progressOnTerminal(), stopOnInterrupt(), options.threads);
    const auto written = buildProjectFile(options, control);
    clearProgress();
    if (!written) return reportFailure(written.error());
    return exitDone;
}

} // namespace

void addBuildCommand(CLI::App& program, int& exitCode) {
    auto options = std::make_shared<BuildOptions>();
    auto* command = program.add_subcommand("build", "Read articles and write a project file");
    command->add_option("INPUT", options->inputs, "Files, folders or projects")->required();
    command->add_option("-o,--output", options->output, "The project file to write, NAME.dateline")
        ->required()
        ->check([](const std::string& path) {
            return path.ends_with(project::fileExtension)
                       ? std::string()
                       : "a project's name ends in " + std::string(project::fileExtension);
        });
    addThreadsOption(*command, options->threads);
    command->footer("Example:\n  dateline build articles/ interview.txt -o affair.dateline");
    command->callback([options, &exitCode] { exitCode = runBuild(*options); });
}

} // namespace dateline::app
