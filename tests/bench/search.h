// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How long a search takes while it is typed, and what being able to search costs.

#include "tests/bench/frames.h"

#include <string>

namespace dateline::bench {

/// Of the project file: store.search.index in s, store.search.index_mb, store.search.edit in ms (one event changed), then of
/// typical queries, asked letter by letter, store.search.p50, store.search (the 99th percentile) and store.search.max in ms.
/// False where it cannot be opened.
[[nodiscard]] bool measureSearch(const std::string& project, const AddMeasurement& add);

} // namespace dateline::bench
