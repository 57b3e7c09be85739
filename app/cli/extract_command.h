// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// `dateline extract [--dct DATE] [--as ndjson|timeml] INPUT…`

namespace CLI {
class App;
} // namespace CLI

namespace dateline::app {

/// Adds the command to `program`; when it is the one called, `exitCode` is set.
void addExtractCommand(CLI::App& program, int& exitCode);

} // namespace dateline::app
