// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a screen reader finds in the timeline: a list whose items are the events that are drawn, in time order, each with its
// sentence and its place; and in the overview a slider whose value is where the brush stands.

namespace dateline::app {

/// Once is enough; doing it again changes nothing.
void installTimelineAccessibility();

} // namespace dateline::app
