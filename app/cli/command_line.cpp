// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"

#include "app/cli/build_command.h"
#include "app/cli/console.h"
#include "app/cli/exit_code.h"
#include "app/cli/export_command.h"
#include "app/cli/extract_command.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string_view>

namespace dateline::app {

namespace {

constexpr std::array<std::string_view, 3> commands{"build", "export", "extract"};

/// Options of QGuiApplication and QApplication, which take them out of the arguments themselves.
constexpr std::array<std::string_view, 14> qtOptions{"platform",        "platformpluginpath",
                                                     "platformtheme",   "plugin",
                                                     "qwindowgeometry", "qwindowicon",
                                                     "qwindowtitle",    "reverse",
                                                     "session",         "display",
                                                     "geometry",        "style",
                                                     "stylesheet",      "widgetcount"};

bool isOption(std::string_view argument) { return argument.size() > 1 && argument.front() == '-'; }

bool isQtOption(std::string_view argument) {
    argument.remove_prefix(argument.starts_with("--") ? 2 : 1);
    const auto name = argument.substr(0, argument.find('='));
    return std::find(qtOptions.begin(), qtOptions.end(), name) != qtOptions.end();
}

bool asksForWindow(int argc, char** argv) {
    if (argc < 2) return true;
    if (namesCommand(argc, argv)) return false;
    for (int i = 1; i < argc && std::string_view(argv[i]) != "--"; ++i)
        if (isOption(argv[i]) && !isQtOption(argv[i])) return false;
    return true;
}

/// CLI11's words for a wrong command line, and where to read more.
int reportUsage(const CLI::App& program, const CLI::ParseError& error) {
    const auto used = program.get_subcommands();
    const std::string command = used.empty() ? "dateline" : "dateline " + used.front()->get_name();
    warn({ErrorKind::malformed, {}, error.what()});
    warn({ErrorKind::malformed, {}, fmt::format("`{} --help` shows how it is used", command)});
    return exitUsage;
}

int showHelp(const CLI::App& program, const CLI::ParseError& error) {
    StandardOutput output;
    const bool version = error.get_name() == "CallForVersion";
    return output.write(version ? std::string(error.what()) + "\n" : program.help()) ? exitDone : exitFailed;
}

/// The program's four uses; CLI11 would only say that there are options.
class UsageFormatter : public CLI::Formatter {
public:
    std::string make_usage(const CLI::App* app, std::string name) const override {
        if (app->get_parent()) return CLI::Formatter::make_usage(app, name);
        return "Usage:\n"
               "  dateline [PROJECT | FILE… | FOLDER…]                 open the window\n"
               "  dateline build INPUT… -o NAME.dateline               write a project file\n"
               "  dateline export INPUT… -o OUT.png                    write a picture, or data\n"
               "  dateline extract [--dct DATE] [--as FORMAT] INPUT…   print temporal expressions\n";
    }
};

void describe(CLI::App& program) {
    program.name("dateline");
    program.formatter(std::make_shared<UsageFormatter>());
    program.set_version_flag("--version", "dateline " DATELINE_VERSION);
    program.footer("Exit codes: 0 done, 1 nothing could be read or written, 2 wrong usage.\n\n"
                   "Examples:\n"
                   "  dateline articles/\n"
                   "  dateline build articles/ -o affair.dateline\n"
                   "  dateline export affair.dateline -o affair.json\n"
                   "  dateline extract report.txt");
    program.require_subcommand(0, 1); // at most one: later words are inputs, even when they are called like a command
}

} // namespace

bool namesCommand(int argc, char** argv) {
    return argc > 1 && std::find(commands.begin(), commands.end(), std::string_view(argv[1])) != commands.end();
}

std::optional<int> runCommandLine(int argc, char** argv) {
    if (asksForWindow(argc, argv)) return std::nullopt;
    prepareStandardStreams();
    int exitCode = exitDone;
    CLI::App program("Dateline: a pile of articles in, a sourced timeline out");
    describe(program);
    addBuildCommand(program, exitCode);
    addExportCommand(program, exitCode);
    addExtractCommand(program, exitCode);
    try {
        program.parse(argc, argv);
    } catch (const CLI::Success& success) {
        return showHelp(program, success);
    } catch (const CLI::ParseError& error) {
        return reportUsage(program, error);
    } catch (const std::exception& exception) { // no memory, mostly
        return reportFailure(errorOf(exception, {}));
    }
    return exitCode;
}

std::vector<std::string> windowInputs(int argc, char** argv) {
    std::vector<std::string> inputs;
    for (int i = 1; i < argc; ++i)
        if (std::string_view(argv[i]) != "--") inputs.emplace_back(argv[i]);
    return inputs;
}

} // namespace dateline::app
