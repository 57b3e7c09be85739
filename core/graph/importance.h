// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How much an event matters, as a sum of named parts: what is reported of it, and what the whole pile says of its day
// (day_salience.h). A day lends its weight to one event, the one that most articles report; a chronicler turns the page
// for the next day before telling what else happened on this one.

#include "core/events/document_view.h"
#include "core/graph/day_salience.h"
#include "core/graph/event_graph.h"

#include <span>

namespace dateline::graph {

/// `voices`: whose words each of the event's passages has.
[[nodiscard]] ImportanceParts importancePartsOf(const Event& event, std::span<const events::DocumentView> documents,
                                                std::span<const DocumentId> voices);

/// Gives each day to its main event: of those that happened, if any, the one with most reports of its own, each worth
/// what `standing` (0–1, by event) says. O(events · log).
void giveDays(EventList& events, const DaySalience& days, std::span<const double> standing);

/// The addends together, before scaling; ≥ 0.
[[nodiscard]] double weightOf(const ImportanceParts& parts);

/// Scales to 0–1 so that the most important event has 1 and no two events have the same: ties go to more passages,
/// then to the earlier event, then to the key.
void rankByImportance(EventList& events);

} // namespace dateline::graph
