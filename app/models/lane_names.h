// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How kinds of lanes are called: on the command line and in settings, and by the window.

#include "core/layout/lane_groups.h"

#include <QString>

#include <array>
#include <optional>
#include <string_view>

namespace dateline::app {

inline constexpr std::array laneKinds{layout::LaneKind::automatic, layout::LaneKind::source, layout::LaneKind::actor,
                                      layout::LaneKind::place, layout::LaneKind::story};

/// "automatic", "source", "actor", "place", "story"
[[nodiscard]] std::string_view laneKey(layout::LaneKind kind);
[[nodiscard]] std::optional<layout::LaneKind> laneKindOf(std::string_view key);
/// "By person or body"
[[nodiscard]] QString laneKindInWords(layout::LaneKind kind);
/// What a lane is called that holds what the others cannot: "No person or body named".
[[nodiscard]] QString withoutInWords(layout::LaneKind kind);

} // namespace dateline::app
