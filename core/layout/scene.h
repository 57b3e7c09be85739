// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What is to be drawn, as a flat list of plain geometry in painting order. Roles say what a shape means; the painter alone
// knows colours and fonts. Nothing reaches past the scene's size: what would is cut here, since SVG knows no clip.

#include "core/base/strong_id.h"
#include "core/graph/event_graph.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace dateline::layout {

struct Point {
    double x = 0;
    double y = 0;
};

struct Rect {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;

    [[nodiscard]] double right() const { return x + width; }
    [[nodiscard]] double bottom() const { return y + height; }
    [[nodiscard]] bool contains(Point p) const { return x <= p.x && p.x < right() && y <= p.y && p.y < bottom(); }
    [[nodiscard]] bool intersects(const Rect& other) const {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
};

enum class Emphasis { normal, dimmed, hovered, selected };

enum class BoxRole {
    header,
    weekend,
    period, ///< a stretch that a person has marked
    lane,
    laneHeader,
    density,
    stagePill,
    bar,
    card,
    mark, ///< the colour that a person gave, at the edge of a card
    source,
    document,
    overviewBar,
    brush,
    brushHandle,
    mask
};
struct Box {
    Rect rect;
    BoxRole role = BoxRole::card;
    Emphasis emphasis = Emphasis::normal;
    double radius = 0;
    bool planned = false;  ///< outlined instead of filled
    bool softLeft = false; ///< fades out: the end is not known
    bool softRight = false;
    std::optional<DocumentId> document{};  ///< gives the colour
    int events = 0;                        ///< that a column of density stands for
    bool denied = false;                   ///< outlined, and struck through
    std::optional<std::uint32_t> colour{}; ///< that a person gave; 0xRRGGBB
};

enum class LineRole { subTick, minorTick, minorGrid, majorGrid, baseline, stem, separator, bridge, today };
struct Line {
    Point from;
    Point to;
    LineRole role = LineRole::stem;
    Emphasis emphasis = Emphasis::normal;
};

struct Disc {
    Point centre;
    double radius = 4;
    Emphasis emphasis = Emphasis::normal;
    bool planned = false;
    bool alternative = false;              ///< another date that some source gives
    bool denied = false;                   ///< said not to have happened: struck through
    std::optional<std::uint32_t> colour{}; ///< that a person gave; 0xRRGGBB
};

/// A relation, sampled to a polyline; the arrow is at its end unless that lies out of view.
struct Curve {
    std::vector<Point> points;
    graph::RelationKind kind = graph::RelationKind::refersTo;
    bool arrow = true;
};

enum class TextRole {
    axisMinor,
    axisMajor,
    cardDate,
    cardTitle,
    barDate,
    barTitle,
    laneName,
    documentName,
    relationName,
    overviewYear,
    moreCount,
    laneTitle,
    laneCount,
    today
};
struct Text {
    Rect box; ///< one line; the text is cut to fit it and starts at its left
    std::string text;
    TextRole role = TextRole::cardTitle;
    Emphasis emphasis = Emphasis::normal;
    bool halo = false; ///< on an opaque ground, for what crosses behind
};

/// The triangle of a lane's header: down where it is open, else towards the name.
struct Sign {
    Point centre;
    double size = 8;
    bool open = true;
};

using Item = std::variant<Box, Line, Disc, Curve, Text, Sign>;
using Target = std::variant<EventId, DocumentId>;

struct HitArea {
    Rect rect;
    Target target;
};

/// A lane that is seen: its header is to be clicked and dragged.
struct LaneArea {
    Rect header;
    double bottom = 0;
    std::string key;
    std::string name; ///< in words
    int events = 0;
    bool collapsed = false;
};

struct Scene {
    double width = 0;
    double height = 0;
    std::vector<Item> items;
    std::vector<HitArea> hits;   ///< the last one that holds a point is on top
    std::vector<LaneArea> lanes; ///< from the top
    std::size_t firstLane = 0;   ///< the place of the first of them among all
    std::size_t lastFirst = 0;   ///< the same when the last lane is seen; 0: all are
    std::vector<EventId> cut;    ///< in view and unnamed only because the right edge is too near

    [[nodiscard]] std::optional<Target> hitAt(Point point) const {
        for (auto hit = hits.rbegin(); hit != hits.rend(); ++hit)
            if (hit->rect.contains(point)) return hit->target;
        return std::nullopt;
    }
};

} // namespace dateline::layout
