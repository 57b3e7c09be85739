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

/// How the events of a crowded project lie on its 100 years.
enum class Spread {
    uniform,   ///< every day alike
    clustered, ///< bursts of very different sizes and lengths; every tenth event lasts for days or is a coarse date
    singleDay, ///< all on one day, at minutes of it
    oneMoment, ///< all on one day, no more is known
};

/// `events` events, the same for the same seed; one document.
[[nodiscard]] project::Project crowdedProject(std::size_t events, std::uint32_t seed, Spread spread = Spread::uniform);

} // namespace dateline::test
