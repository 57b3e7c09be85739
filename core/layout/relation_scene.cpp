// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Arcs below the baseline for the relations of the selected and the hovered event.
#include "core/layout/scene_builder.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace dateline::layout {

namespace {

constexpr int samples = 12;       // of a quarter circle
constexpr double cornerRadius = 12;

/// Down from one event, along a channel of its own below all rows, up to the other; in steps short enough to be cut anywhere.
std::vector<Point> pathOf(double from, double to, double top, double bottom) {
    const double turn = from < to ? 1 : -1;
    const double radius = std::min({cornerRadius, std::abs(to - from) / 2, bottom - top});
    std::vector<Point> path{{from, top}};
    for (int i = 0; i <= samples; ++i) {
        const double angle = std::numbers::pi / 2 * i / samples;
        path.push_back({from + turn * radius * (1 - std::cos(angle)), bottom - radius * (1 - std::sin(angle))});
    }
    for (int i = samples; i >= 0; --i) {
        const double angle = std::numbers::pi / 2 * i / samples;
        path.push_back({to - turn * radius * (1 - std::cos(angle)), bottom - radius * (1 - std::sin(angle))});
    }
    path.push_back({to, top});
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
        const bool crosses = i + 1 < path.size() && (point.x < 0) != (path[i + 1].x < 0) && (point.x > width) != (path[i + 1].x > width);
        const bool crossed = i > 0 && (point.x < 0) != (path[i - 1].x < 0) && (point.x > width) != (path[i - 1].x > width);
        if (visible || neighbourVisible || crosses || crossed) inside.push_back(clamped);
    }
    return inside;
}

} // namespace

void SceneBuilder::addRelations() {
    if (!m_marks.selected && !m_marks.hovered) return;
    const auto concerns = [this](EventId id) { return m_marks.selected == id || m_marks.hovered == id; };
    for (const graph::Relation& relation : m_model.project().graph.relations) {
        if (relation.kind == graph::RelationKind::partOf) continue; // the pill around the stages says so already
        if (concerns(relation.source) || concerns(relation.target)) addRelation(relation);
    }
}

void SceneBuilder::addRelation(const graph::Relation& relation) {
    const double from = m_scale.xOf(m_model.at(relation.source).anchor);
    const double to = m_scale.xOf(m_model.at(relation.target).anchor);
    const bool responds = relation.kind == graph::RelationKind::respondsTo;
    const double channel = m_frame.publishedTop - (responds ? 30 : 12);
    Curve curve{cutToView(pathOf(from, to, m_frame.baseline, channel), m_viewport.width), relation.kind, to >= 0 && to <= m_viewport.width};
    if (curve.points.size() < 2) return;
    m_drops.insert(m_drops.end(), {from, to});
    m_scene.items.emplace_back(std::move(curve));
    const std::string name = m_text.relation(relation.kind);
    const double width = widthOf(name, TextRole::relationName);
    const double left = std::max(std::min(from, to), 0.0);
    const double right = std::min(std::max(from, to), m_viewport.width);
    if (right - left < width + 2 * cornerRadius + 8) return;
    const Rect box{(left + right - width) / 2, channel - 8, width, 16};
    for (const Rect& other : m_relationNames)
        if (other.intersects(box)) return; // the same words stand there for its sibling
    m_relationNames.push_back(box);
    addText(box, name, TextRole::relationName, Emphasis::normal, true);
}

} // namespace dateline::layout
