// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The dates that a document offers to count from: its own, and those of dated sections in it.

#include "core/base/span.h"
#include "core/temporal/reading.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace dateline::temporal {

/// What relative expressions may count from.
struct Anchors {
    struct Section {
        Span span;
        time::Day day;
    };

    std::optional<time::Day> document;
    DatingBasis basis = DatingBasis::unknown;
    std::vector<Section> sections; ///< by position, disjoint
    std::vector<bool> metadata;    ///< for each expression: it dates the article or a post; may be empty
};

/// The section that holds that byte, or null. O(log sections).
[[nodiscard]] const Anchors::Section* sectionAt(const Anchors& anchors, std::uint32_t offset);

} // namespace dateline::temporal
