// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How long it takes from the name of a project file to its first picture, and to the whole of it.

#include "tests/bench/frames.h"

#include <string>

namespace dateline::bench {

/// store.open_first_paint and store.open of the project, and the same of one with a million events, made in `folder`. In
/// this process: starting the program is not in it. False where a project cannot be written or read.
[[nodiscard]] bool measureOpening(const std::string& project, const std::string& folder, const AddMeasurement& add);

} // namespace dateline::bench
