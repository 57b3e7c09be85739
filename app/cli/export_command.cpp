// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/export_command.h"

#include "app/cli/console.h"
#include "app/cli/exit_code.h"
#include "app/cli/export_formats.h"
#include "app/cli/inputs.h"
#include "app/cli/interruption.h"
#include "app/cli/picture_options.h"
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
    PictureOptions picture;
};

/// What the picture shall be; of data no such thing may be asked.
Result<ImageRequest> requestFor(const ExportOptions& options, const ExportFormat& format) {
    if (format.picture) return requestOf(options.picture, *format.picture);
    const std::string option = firstPictureOption(options.picture);
    if (option.empty()) return ImageRequest{};
    return failure(ErrorKind::malformed, option, "is for pictures (.png, .svg, .pdf)");
}

int runExport(const ExportOptions& options) {
    const ExportFormat& format = *exportFormatOf(options.output);
    const auto request = requestFor(options, format);
    if (!request) throw CLI::ValidationError(request.error().where, request.error().what); // as of any wrong option
    const JobControl control(progressOnTerminal(), stopOnInterrupt(), options.threads);
    auto project = readProject(options.inputs, control);
    clearProgress();
    if (!project) return reportFailure(project.error());
    const auto written = format.write(std::move(*project), options.output, *request, control);
    clearProgress();
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
    addPictureOptions(*command, options->picture);
    command->footer("Examples:\n"
                    "  dateline export affair.dateline -o affair.json\n"
                    "  dateline export articles/ -o timeline.svg --size 180x120mm --theme print --sources\n"
                    "  dateline export articles/ -o timeline.pdf --range 2021-12..2022-02 --title 'Winter of talks'");
    command->callback([options, &exitCode] { exitCode = runExport(*options); });
}

} // namespace dateline::app
