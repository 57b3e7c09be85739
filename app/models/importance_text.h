// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Why an event stands where it stands: the parts of its importance, in words.

#include "core/graph/event_graph.h"

#include <QString>

namespace dateline::app {

/// "told again a week later by 3 articles · its day is named in 12 articles …"; empty where there is nothing to add to
/// the number of sources.
[[nodiscard]] QString importanceInWords(const graph::ImportanceParts& parts);

} // namespace dateline::app
