// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/anchors.h"

#include <algorithm>

namespace dateline::temporal {

const Anchors::Section* sectionAt(const Anchors& anchors, std::uint32_t offset) {
    const auto after =
        std::upper_bound(anchors.sections.begin(), anchors.sections.end(), offset,
                         [](std::uint32_t at, const Anchors::Section& section) { return at < section.span.begin; });
    if (after == anchors.sections.begin() || !(after - 1)->span.contains(offset)) return nullptr;
    return &*(after - 1);
}

} // namespace dateline::temporal
