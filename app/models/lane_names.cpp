// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/lane_names.h"

#include <QCoreApplication>

#include <algorithm>

namespace dateline::app {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("LaneNames", text); }

} // namespace

std::string_view laneKey(layout::LaneKind kind) {
    constexpr std::array<std::string_view, laneKinds.size()> keys{"automatic", "source", "actor", "place", "story"};
    return keys.at(static_cast<std::size_t>(kind));
}

std::optional<layout::LaneKind> laneKindOf(std::string_view key) {
    const auto found = std::ranges::find(laneKinds, key, laneKey);
    return found == laneKinds.end() ? std::nullopt : std::optional(*found);
}

QString laneKindInWords(layout::LaneKind kind) {
    switch (kind) {
    case layout::LaneKind::automatic:
        return tr("Automatic");
    case layout::LaneKind::source:
        return tr("By source");
    case layout::LaneKind::actor:
        return tr("By person or body");
    case layout::LaneKind::place:
        return tr("By place");
    case layout::LaneKind::story:
        return tr("By story");
    }
    return {};
}

QString withoutInWords(layout::LaneKind kind) {
    switch (kind) {
    case layout::LaneKind::actor:
        return tr("No person or body named");
    case layout::LaneKind::place:
        return tr("No place named");
    case layout::LaneKind::story:
        return tr("Not part of a story");
    default:
        return tr("No source");
    }
}

} // namespace dateline::app
