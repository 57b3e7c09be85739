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

[[nodiscard]] ImportanceParts importancePartsOf(const Event& event, std::span<const events::DocumentView> documents);

/// Gives each day to its main event. O(events · log).
void giveDays(std::vector<Event>& events, const DaySalience& days);

/// Scales to 0–1 so that the most important event has 1 and no two events have the same: ties go to more passages,
/// then to the earlier event, then to the key.
void rankByImportance(std::vector<Event>& events);

} // namespace dateline::graph
