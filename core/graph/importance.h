// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How much an event matters, as a sum of named parts. The number of independent documents that report it is the best
// single sign there is of what a chronicler would keep; that it is still named a week and more later comes next.

#include "core/events/document_view.h"
#include "core/graph/event_graph.h"

#include <span>

namespace dateline::graph {

[[nodiscard]] ImportanceParts importancePartsOf(const Event& event, std::span<const events::DocumentView> documents);

/// Scales to 0–1 so that the most important event has 1 and no two events have the same: ties go to more passages,
/// then to the earlier event, then to the key.
void rankByImportance(std::vector<Event>& events);

} // namespace dateline::graph
