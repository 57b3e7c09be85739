// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Piles of articles that tempt event finding to compare everything with everything: one day, one name, one story for all.

#include <cstddef>
#include <functional>
#include <ostream>
#include <string>
#include <vector>

namespace dateline::testing {

struct HostilePile {
    std::string name; ///< of a benchmark: "one-day"
    /// Writes NDJSON with `count` of what makes it hostile: articles, or mentions of the only article. The same count gives
    /// the same bytes on every machine.
    std::function<void(std::ostream& out, std::size_t count)> write;
};

[[nodiscard]] std::vector<HostilePile> hostilePiles();

} // namespace dateline::testing
