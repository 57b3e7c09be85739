// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/export_command.h"

#include "app/cli/console.h"
#include "app/cli/exit_code.h"
#include "app/cli/export_formats.h"
#include "app/cli/inputs.h"
#include "app/cli/interruption.h"
#include "app/cli/threads_option.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>

namespace dateline::app {

namespace {

struct ExportOptions {
    std::vector<std::string> inputs;
    std::string output;
    unsigned threads = 0; ///< 0: as many as there are cores
};

int runExport(const ExportOptions& options) {
    const JobControl control(progressOnTerminal(), stopOnInterrupt(), options.threads);
    const auto project = readProject(options.inputs, control);
    clearProgress();
    if (!project) return reportFailure(project.error());
    const auto written = exportFormatOf(options.output)->write(*project, options.output);
    return written ? exitDone : reportFailure(written.error());
}

std::string checkFormat(const std::string& path) {
    if (exportFormatOf(path)) return {};
    return fmt::format("\"{}\" does not end in a format that can be written ({})", path, exportFormatNames());
}

} // namespace

void addExportCommand(CLI::App& program, int& exitCode) {
    auto options = std::make_shared<ExportOptions>();
    auto* command = program.add_subcommand("export", "Write the timeline as a picture or as data");
    command->add_option("INPUT", options->inputs, "A project, or files and folders")->required();
    command
        ->add_option("-o,--output", options->output,
                     fmt::format("The file to write; its name decides the format: {}", exportFormatNames()))
        ->required()
        ->check(checkFormat);
    addThreadsOption(*command, options->threads);
    command->footer("Examples:\n"
                    "  dateline export affair.dateline -o affair.json\n"
                    "  dateline export articles/ -o timeline.svg");
    command->callback([options, &exitCode] { exitCode = runExport(*options); });
}

} // namespace dateline::app
