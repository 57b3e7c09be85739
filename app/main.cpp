// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"
#include "app/window/run_window.h"

int main(int argc, char** argv) {
    const bool window = !dateline::app::namesCommand(argc, argv) && dateline::app::hasWindowOptions(argc, argv);
    if (!window)
        if (const auto exitCode = dateline::app::runCommandLine(argc, argv)) return *exitCode;
    return dateline::app::runWindow(argc, argv);
}
