// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/run_window.h"

#include "app/cli/command_line.h"
#include "app/cli/console.h"
#include "app/cli/exit_code.h"
#include "app/jobs/project_keeper.h"
#include "app/window/main_window.h"
#include "app/window/platform.h"
#include "app/window/screenshot.h"

#include <QApplication>
#include <QFile>

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::app {

namespace {

/// For developers and documentation; users follow their platform.
struct WindowOptions {
    QString theme;      ///< --theme light|dark|contrast
    QString screenshot; ///< --screenshot FILE
    QSize size;         ///< --size WIDTHxHEIGHT
    std::vector<char*> rest;
};

constexpr std::array<std::string_view, 3> optionNames{"--theme", "--screenshot", "--size"};

QSize sizeFrom(const QString& text) {
    const QStringList parts = text.split(QLatin1Char('x'));
    return parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
}

Result<void> setOption(WindowOptions& options, std::string_view name, const QString& value) {
    if (name == "--screenshot")
        options.screenshot = value;
    else if (name == "--theme")
        options.theme = value;
    else
        options.size = sizeFrom(value);
    if (name == "--theme" && value != QLatin1String("light") && value != QLatin1String("dark") &&
        value != QLatin1String("contrast"))
        return failure(ErrorKind::malformed, std::string(name), "must be light, dark or contrast");
    if (name == "--size" && options.size.isEmpty())
        return failure(ErrorKind::malformed, std::string(name), "must be WIDTHxHEIGHT, such as 1280x800");
    return {};
}

Result<WindowOptions> optionsFrom(int argc, char** argv) {
    WindowOptions options;
    options.theme = qEnvironmentVariable("DATELINE_THEME");
    for (int i = 0; i < argc; ++i) {
        const std::string_view name = argv[i];
        const bool known = std::find(optionNames.begin(), optionNames.end(), name) != optionNames.end();
        if (!known) {
            options.rest.push_back(argv[i]);
            continue;
        }
        if (i + 1 == argc) return failure(ErrorKind::malformed, std::string(name), "needs a value");
        if (auto set = setOption(options, name, QFile::decodeName(argv[++i])); !set) return tl::unexpected(set.error());
    }
    return options;
}

/// Qt ends the program with an abort where it finds no display. A platform that was asked for may need none.
bool mayHaveDisplay(std::span<char* const> arguments) {
    for (const char* variable : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        if (!qEnvironmentVariableIsEmpty(variable)) return true;
    return std::any_of(arguments.begin(), arguments.end(), [](std::string_view argument) {
        return argument.starts_with("-platform") || argument.starts_with("--platform") ||
               argument.starts_with("-display") || argument.starts_with("--display");
    });
}

} // namespace

bool hasWindowOptions(int argc, char** argv) {
    return std::any_of(argv, argv + argc, [](const char* argument) {
        return std::find(optionNames.begin(), optionNames.end(), std::string_view(argument)) != optionNames.end();
    });
}

int runWindow(int argc, char** argv) {
    auto read = optionsFrom(argc, argv);
    if (!read) {
        warn(read.error());
        return exitUsage;
    }
    WindowOptions& options = *read;
    if (!mayHaveDisplay(options.rest)) {
        warn({ErrorKind::notFound, {}, "no display; use `dateline export FILE -o timeline.png`"});
        return exitFailed;
    }
    int count = static_cast<int>(options.rest.size());
    options.rest.push_back(nullptr);
    QApplication application(count, options.rest.data());
    preparePlatform(application, options.theme);
    MainWindow window;
    if (options.size.isValid()) window.resize(options.size);
    if (!options.screenshot.isEmpty()) takeScreenshotWhenShown(window, options.screenshot);
    window.show();
    QStringList inputs;
    for (const auto& input : windowInputs(count, options.rest.data()))
        inputs << QFile::decodeName(QByteArray::fromStdString(input));
    const QStringList leftBehind = inputs.isEmpty() ? ProjectKeeper::leftBehind() : QStringList();
    if (!leftBehind.isEmpty())
        window.openProject(leftBehind.front());
    else if (inputs.isEmpty())
        window.openSample();
    else
        window.addInputs(inputs);
    return QApplication::exec();
}

} // namespace dateline::app
