// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which events share a lane. Every event stands in one lane only, so that what the lanes count adds up: that of the source of
// its best passage, of its most mentioned person or body, of its most mentioned place, or of its story. The lanes of most
// weight are kept, the others are one; what has no person, place or story stands last.

#include "core/project/project.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace dateline::layout {

enum class LaneKind { automatic, source, actor, place, story };

/// What a person chose; keys are those of LaneGroup. Unknown ones do no harm, they may be of another project.
struct LaneChoice {
    LaneKind by = LaneKind::automatic;
    std::vector<std::string> order;     ///< these first, as far as they are there; then by weight
    std::vector<std::string> collapsed; ///< a thin row without cards
    std::size_t most = 24;              ///< lanes with a name of their own

    friend bool operator==(const LaneChoice&, const LaneChoice&) = default;
};

struct LaneGroup {
    enum class Kind { named, others, without };

    std::string key; ///< stable: the name, or the key of the story
    std::string name;
    Kind kind = Kind::named;
    LaneKind by = LaneKind::automatic; ///< never stays so
    std::size_t merged = 0;            ///< of the others: how many groups they are
    std::optional<DocumentId> source;  ///< its first document, which gives the colour
    double weight = 0;                 ///< the sum of its events' importances
    std::vector<EventId> events;       ///< in the order of the graph
};

/// By weight, equal ones by key; then the others; then those without. None is empty. Precondition: by is not automatic.
/// O(events), and O(g log g) for g groups.
[[nodiscard]] std::vector<LaneGroup> laneGroups(const project::Project& project, LaneKind by, std::size_t most);

} // namespace dateline::layout
