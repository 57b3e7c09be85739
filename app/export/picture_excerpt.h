// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One event with all that belongs to it, as a project of its own: what is left out takes no room on the axis.

#include "core/layout/timeline_scene.h"
#include "core/project/project.h"

#include <vector>

namespace dateline::app {

/// The thread with this key, or with an event of this key.
[[nodiscard]] const graph::Thread* threadOf(const graph::EventGraph& graph, std::string_view key);

/// The event, the whole it is a stage of, the stages, and what these answer or refer to, or are answered or referred to by; by id.
[[nodiscard]] std::vector<EventId> storyOf(const graph::EventGraph& graph, EventId event);

/// `events`, sorted, with the relations among them. Documents keep their ids but not their texts.
[[nodiscard]] project::Project excerptOf(const project::Project& project, const std::vector<EventId>& events);
/// Marks of the whole project as marks of the excerpt.
[[nodiscard]] layout::SceneMarks excerptOf(const layout::SceneMarks& marks, const std::vector<EventId>& events);

} // namespace dateline::app
