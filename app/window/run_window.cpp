// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/run_window.h"

#include "app/cli/command_line.h"
#include "app/window/main_window.h"
#include "app/window/platform.h"
#include "app/window/screenshot.h"

#include <QApplication>
#include <QFile>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace dateline::app {

namespace {

/// For developers and documentation; users follow their platform.
struct WindowOptions {
    QString theme;      ///< --theme light|dark
    QString screenshot; ///< --screenshot FILE
    QSize size;         ///< --size WIDTHxHEIGHT
    std::vector<char*> rest;
};

constexpr std::array<std::string_view, 3> optionNames{"--theme", "--screenshot", "--size"};

QSize sizeFrom(const QString& text) {
    const QStringList parts = text.split(QLatin1Char('x'));
    return parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
}

WindowOptions optionsFrom(int argc, char** argv) {
    WindowOptions options;
    options.theme = qEnvironmentVariable("DATELINE_THEME");
    for (int i = 0; i < argc; ++i) {
        const std::string_view name = argv[i];
        const bool known = std::find(optionNames.begin(), optionNames.end(), name) != optionNames.end();
        if (!known || i + 1 == argc) {
            options.rest.push_back(argv[i]);
            continue;
        }
        const QString value = QFile::decodeName(argv[++i]);
        if (name == "--theme") options.theme = value;
        else if (name == "--screenshot") options.screenshot = value;
        else options.size = sizeFrom(value);
    }
    return options;
}

} // namespace

bool hasWindowOptions(int argc, char** argv) {
    return std::any_of(argv, argv + argc, [](const char* argument) {
        return std::find(optionNames.begin(), optionNames.end(), std::string_view(argument)) != optionNames.end();
    });
}

int runWindow(int argc, char** argv) {
    WindowOptions options = optionsFrom(argc, argv);
    int count = static_cast<int>(options.rest.size());
    options.rest.push_back(nullptr);
    QApplication application(count, options.rest.data());
    preparePlatform(application, options.theme);
    MainWindow window;
    if (options.size.isValid()) window.resize(options.size);
    if (!options.screenshot.isEmpty()) takeScreenshotWhenShown(window, options.screenshot);
    window.show();
    QStringList inputs;
    for (const auto& input : windowInputs(count, options.rest.data())) inputs << QFile::decodeName(QByteArray::fromStdString(input));
    if (inputs.isEmpty()) window.openSample();
    else window.addInputs(inputs);
    return QApplication::exec();
}

} // namespace dateline::app
