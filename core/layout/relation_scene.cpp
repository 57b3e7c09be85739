// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Arcs below the baseline for the relations of the selected and the hovered event.
#include "core/layout/scene_builder.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace dateline::layout {

namespace {

constexpr int samples = 12; // of a quarter circle
constexpr double cornerRadius = 12;
constexpr double levelPitch = 18;
constexpr double lowestLevel = 12; // above the lane of sources
constexpr double nameHeight = 16;
constexpr double apart = 30;    // what shares a level, shifts and corners included
constexpr double dropShift = 9; // relations of other levels leave an event beside each other

/// Down from one event, along a channel of its own below all rows, up to the other; in steps short enough to be cut anywhere.
std::vector<Point> pathOf(Point begin, Point end, double bottom) {
    const double from = begin.x;
    const double to = end.x;
    const double turn = from < to ? 1 : -1;
    const double radius =
        std::max(0.0, std::min({cornerRadius, std::abs(to - from) / 2, bottom - begin.y, bottom - end.y}));
    std::vector<Point> path{begin};
    for (int i = 0; i <= samples; ++i) {
        const double angle = std::numbers::pi / 2 * i / samples;
        path.push_back({from + turn * radius * (1 - std::cos(angle)), bottom - radius * (1 - std::sin(angle))});
    }
    for (int i = samples; i >= 0; --i) {
        const double angle = std::numbers::pi / 2 * i / samples;
        path.push_back({to - turn * radius * (1 - std::cos(angle)), bottom - radius * (1 - std::sin(angle))});
    }
    path.push_back(end);
    return path;
}

/// What lies within 0–width; every piece of the path is straight, and leaves the view at most along the channel.
std::vector<Point> cutToView(const std::vector<Point>& path, double width) {
    std::vector<Point> inside;
    for (std::size_t i = 0; i < path.size(); ++i) {
        const Point& point = path[i];
        const Point clamped{std::clamp(point.x, 0.0, width), point.y};
        const bool visible = clamped.x == point.x;
        const bool neighbourVisible = (i > 0 && path[i - 1].x >= 0 && path[i - 1].x <= width) ||
                                      (i + 1 < path.size() && path[i + 1].x >= 0 && path[i + 1].x <= width);
        const bool crosses =
            i + 1 < path.size() && (point.x < 0) != (path[i + 1].x < 0) && (point.x > width) != (path[i + 1].x > width);
        const bool crossed =
            i > 0 && (point.x < 0) != (path[i - 1].x < 0) && (point.x > width) != (path[i - 1].x > width);
        if (visible || neighbourVisible || crosses || crossed) inside.push_back(clamped);
    }
    return inside;
}

} // namespace

void SceneBuilder::addRelations() {
    if (m_bands.empty()) return;
    std::vector<EventId> focused;
    if (m_marks.selected) focused.push_back(*m_marks.selected);
    if (m_marks.hovered && m_marks.hovered != m_marks.selected) focused.push_back(*m_marks.hovered);
    for (const EventId focus : focused) {
        std::vector<graph::Relation> arcs = m_model.arcsOf(focus);
        const auto length = [this](const graph::Relation& arc) {
            return std::abs(m_model.at(arc.source).anchor - m_model.at(arc.target).anchor);
        };
        std::ranges::stable_sort(arcs, std::ranges::greater{}, length); // the longest is the trunk that the others join
        for (const graph::Relation& arc : arcs) {
            const EventId other = arc.source == focus ? arc.target : arc.source;
            if (focus == focused.front() || other != focused.front())
                addRelation(arc, focus); // else it is drawn already
        }
    }
}

/// That of its siblings, else a new one on the first level that is free between both events.
SceneBuilder::Channel& SceneBuilder::channelFor(const graph::Relation& relation, EventId focus) {
    const double at = m_scale.xOf(m_model.at(focus).anchor);
    const double other = m_scale.xOf(m_model.at(relation.source == focus ? relation.target : relation.source).anchor);
    const Stand stand = standOf(focus);
    const Stand otherStand = standOf(relation.source == focus ? relation.target : relation.source);
    Channel wanted{std::max(stand.band, otherStand.band),
                   0,
                   focus,
                   relation.kind,
                   relation.source == focus,
                   std::min(at, other),
                   std::max(at, other)};
    const auto levels = static_cast<std::size_t>(m_bands[wanted.band].placed.frame.relationLevels);
    std::vector<bool> taken(levels);
    for (Channel& channel : m_channels) {
        if (channel.band != wanted.band) continue;
        const bool sibling =
            channel.focus == focus && channel.kind == wanted.kind && channel.outgoing == wanted.outgoing;
        const bool sameSide = (channel.left < at) == (wanted.left < at);
        if (sibling && sameSide) return channel;
        if (channel.left < wanted.right + apart && wanted.left - apart < channel.right) taken[channel.level] = true;
    }
    while (wanted.level + 1 < levels && taken[wanted.level]) ++wanted.level;
    return m_channels.emplace_back(wanted);
}

double SceneBuilder::heightOf(const Channel& channel) const {
    const VerticalFrame& frame = m_bands[channel.band].placed.frame;
    return frame.publishedTop - lowestLevel -
           (frame.relationLevels - 1 - static_cast<double>(channel.level)) * levelPitch;
}

/// Lanes that are scrolled away stand beyond the first or the last that is seen.
SceneBuilder::Stand SceneBuilder::standOf(EventId id) const {
    const std::size_t place = m_layout.laneOf(id);
    const std::size_t end = m_stack.first + m_bands.size();
    if (place < m_stack.first) return {0, false, m_bands.front().placed.top};
    if (place >= end) return {m_bands.size() - 1, false, m_bands.back().placed.frame.publishedTop};
    const std::size_t band = place - m_stack.first;
    return {band, true, m_bands[band].placed.frame.baseline + clearanceOf(id)};
}

/// How far below the baseline an arrow has to end to be clear of the event's dot or pill.
double SceneBuilder::clearanceOf(EventId id) const {
    return m_model.at(id).form == SpotForm::stages || m_model.at(id).whole ? 13 : 9;
}

void SceneBuilder::addRelation(const graph::Relation& relation, EventId focus) {
    const std::size_t known = m_channels.size();
    const Channel& channel = channelFor(relation, focus);
    const bool isTrunk = m_channels.size() > known;
    const bool outgoing = relation.source == focus;
    const EventId other = outgoing ? relation.target : relation.source;
    const Point end{m_scale.xOf(m_model.at(focus).anchor) + static_cast<double>(channel.level) * dropShift,
                    standOf(focus).y};
    const Stand away = standOf(other);
    const Point begin{m_scale.xOf(m_model.at(other).anchor), away.y};
    const double bottom = std::max(heightOf(channel), std::max(begin.y, end.y) + (away.visible ? 4 : 0));
    std::vector<Point> path = pathOf(begin, end, bottom);
    if (!isTrunk) path.resize(samples + 2); // down to the trunk
    if (outgoing) std::ranges::reverse(path);
    const double tip = path.back().x;
    Curve curve{cutToView(path, m_viewport.width), relation.kind,
                (isTrunk || outgoing) && tip >= 0 && tip <= m_viewport.width &&
                    standOf(outgoing ? other : focus).visible};
    if (curve.points.size() < 2) return;
    m_drops.push_back({begin.x, begin.y, bottom});
    if (isTrunk) m_drops.push_back({end.x, end.y, bottom});
    m_scene.items.emplace_back(std::move(curve));
}

void SceneBuilder::addRelationNames() {
    for (const Channel& channel : m_channels) {
        const bool shared = std::ranges::any_of(m_channels, [&](const Channel& other) {
            return &other != &channel && other.band == channel.band && other.level == channel.level &&
                   other.left < channel.right + apart && channel.left - apart < other.right;
        });
        if (shared) continue; // more relations than levels: their colours and arrows have to do
        const std::string name = m_text.relation(channel.kind);
        const double width = widthOf(name, TextRole::relationName);
        const double line = heightOf(channel);
        const double left =
            std::max(channel.left, 0.0) + cornerRadius + 4 + static_cast<double>(channel.level) * dropShift;
        const double right = std::min(channel.right, m_viewport.width) - cornerRadius - 4;
        if (const auto x = freeNamePlace(left, right, width, line))
            addText({*x, line - nameHeight / 2, width, nameHeight}, name, TextRole::relationName, Emphasis::normal,
                    true);
    }
}

/// As near to the middle as no other line comes down through it.
std::optional<double> SceneBuilder::freeNamePlace(double left, double right, double width, double channel) const {
    constexpr double gap = cornerRadius + 3;
    if (right - left < width) return std::nullopt;
    std::vector<double> walls{left - gap, right + gap};
    for (const Drop& drop : m_drops)
        if (drop.bottom > channel - nameHeight && drop.top < channel + nameHeight && left < drop.x && drop.x < right)
            walls.push_back(drop.x);
    std::ranges::sort(walls);
    std::optional<double> best;
    const double wanted = (left + right - width) / 2;
    for (std::size_t i = 0; i + 1 < walls.size(); ++i) {
        const double first = walls[i] + gap;
        const double last = walls[i + 1] - gap - width;
        if (last < first) continue;
        const double x = std::clamp(wanted, first, last);
        if (!best || std::abs(x - wanted) < std::abs(*best - wanted)) best = x;
    }
    return best;
}

} // namespace dateline::layout
