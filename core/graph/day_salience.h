// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How much a day matters to a pile of articles, whatever it is that happened then. The best single sign is in how many
// independent articles it is named; counting sentences instead lets one long article decide. An announcement ("on Friday
// the court will rule") says nothing yet, so only articles of that day and later count; those that still name it a week
// later count for more, but a day that is only remembered is background. Days of much coverage are named often without
// anything of note, therefore what surrounds a day takes from it: 1/k of a share for the day k days away.

#include "core/events/document_view.h"
#include "core/graph/event_graph.h"

#include <compare>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace dateline::graph {

class DaySalience {
public:
    /// O(temporal expressions · log). Copies of one story count once.
    explicit DaySalience(std::span<const events::DocumentView> documents);

    /// All zero for a day that nothing names.
    [[nodiscard]] DayParts of(time::Day day) const;

private:
    /// One independent article names one day.
    struct Naming {
        time::Day day;
        DocumentId original;
        std::int32_t daysLater = 0; ///< that the article appeared; 0 where that is not known

        friend auto operator<=>(const Naming&, const Naming&) = default;
    };

    void read(const events::DocumentView& view, DocumentId original);
    void countNamings();
    void countPublished();
    void weighSurroundings();

    std::vector<Naming> m_namings;
    std::vector<time::Day> m_published;                 ///< of originals
    std::vector<std::pair<time::Day, DayParts>> m_days; ///< by day
};

} // namespace dateline::graph
