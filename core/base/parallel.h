// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The same work on many things, on as many threads as the job may use. Results are kept by index, so nothing shows how many
// threads there were or which of them did what.

#include "core/base/progress.h"

#include <cstddef>
#include <functional>
#include <optional>

namespace dateline {

/// `index` is below the count; `worker` is below `control.threads()`, and two calls at once never have the same.
using IndexedWork = std::function<void(std::size_t index, unsigned worker)>;

/// Calls `work` once for every index below `count`, in any order, and returns when all have ended. Stops early, with indices
/// left out, when the job is cancelled or a call throws; then the exception is thrown here. Reports `stage`, when there is
/// one, with what is done so far, to which `reused` things that need no work are counted.
void forEachIndex(std::size_t count, const JobControl& control, std::optional<Stage> stage, const IndexedWork& work,
                  std::size_t reused = 0);

} // namespace dateline
