// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// `dateline export INPUT… -o OUT.{png,svg,pdf,json,…}`

namespace CLI {
class App;
} // namespace CLI

namespace dateline::app {

/// Adds the command to `program`; when it is the one called, `exitCode` is set.
void addExportCommand(CLI::App& program, int& exitCode);

} // namespace dateline::app
