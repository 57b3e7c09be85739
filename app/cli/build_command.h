// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// `dateline build INPUT… -o NAME.dateline`

namespace CLI {
class App;
} // namespace CLI

namespace dateline::app {

/// Adds the command to `program`; when it is the one called, `exitCode` is set.
void addBuildCommand(CLI::App& program, int& exitCode);

} // namespace dateline::app
