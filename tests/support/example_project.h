// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A finished project made by hand, for what comes after the pipeline: a dispute over fishing grounds between invented
// states, with five sources, seventeen events, a range that holds three stages, soft dates and far outliers.

#include "core/project/project.h"

#include <cstddef>
#include <cstdint>

namespace dateline::test {

[[nodiscard]] project::Project exampleProject();

/// `events` point events on days over 100 years, the same for the same seed; one document.
[[nodiscard]] project::Project crowdedProject(std::size_t events, std::uint32_t seed);

} // namespace dateline::test
