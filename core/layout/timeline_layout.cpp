// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the bands of a timeline stand.
#include "core/layout/timeline_scene.h"

#include <algorithm>

namespace dateline::layout {

namespace {

constexpr double headerHeight = 52;
constexpr double publishedHeight = 50;
constexpr double stageLabelHeight = 24;
constexpr double rowHeight = 28;
constexpr double relationPitch = 18;  // below all rows, for the arcs of the selected event
constexpr double leastCardRoom = 190; // rows give way to cards until the cards have this
constexpr double densityHeight = 24;
constexpr double topRoom = 10;
constexpr int mostLanes = 10;

/// Room for a card with a title of so many lines, and a gap.
double lanePitchOf(int titleLines) { return titleLines == 1 ? 30 : 32 + 15.0 * titleLines; }

} // namespace

TimelineLayout::TimelineLayout(std::shared_ptr<const TimelineModel> model)
    : m_model(std::move(model)), m_whole(m_model) {}

void TimelineLayout::setLanes(LaneChoice lanes) {
    const bool same = lanes.by == m_choice.by && lanes.most == m_choice.most;
    m_choice = std::move(lanes);
    if (!same) makeLanes();
    orderLanes();
}

void TimelineLayout::makeLanes() {
    m_lanes.clear();
    m_laneOf.clear();
    if (m_choice.by == LaneKind::automatic) return;
    m_laneOf.resize(m_model->eventCount());
    for (LaneGroup& group : laneGroups(m_model->project(), m_choice.by, m_choice.most)) {
        for (const EventId event : group.events) m_laneOf[event.index()] = static_cast<std::uint16_t>(m_lanes.size());
        m_lanes.push_back(std::make_unique<TimelineBand>(*m_model, std::move(group)));
    }
}

void TimelineLayout::orderLanes() {
    m_order.clear();
    std::vector<bool> taken(m_lanes.size());
    const auto add = [&](std::size_t lane) {
        if (taken[lane]) return;
        taken[lane] = true;
        m_order.push_back(lane);
    };
    for (const std::string& key : m_choice.order)
        for (std::size_t i = 0; i < m_lanes.size(); ++i)
            if (m_lanes[i]->group().key == key) add(i);
    for (std::size_t i = 0; i < m_lanes.size(); ++i) add(i);
    m_places.resize(m_lanes.size());
    m_collapsed.clear();
    for (std::size_t place = 0; place < m_order.size(); ++place) {
        m_places[m_order[place]] = place;
        const auto& closed = m_choice.collapsed;
        m_collapsed.push_back(std::ranges::find(closed, m_lanes[m_order[place]]->group().key) != closed.end());
    }
}

std::vector<const LaneGroup*> TimelineLayout::laneOrder() const {
    std::vector<const LaneGroup*> groups;
    for (const std::size_t lane : m_order) groups.push_back(&m_lanes[lane]->group());
    return groups;
}

std::size_t TimelineLayout::laneOf(EventId event) const {
    return event.index() < m_laneOf.size() ? m_places[m_laneOf[event.index()]] : 0;
}

std::size_t TimelineLayout::lanesThatFit(double height) {
    return layout::lanesThatFit(headerHeight, height - publishedHeight);
}

LaneStack TimelineLayout::bandsIn(double height, std::size_t firstLane) const {
    const VerticalFrame page = frameOf(height);
    if (m_lanes.empty()) return {{{&m_whole, page, page.headerBottom}}, 0, 0};
    std::vector<const TimelineBand*> lanes;
    for (const std::size_t lane : m_order) lanes.push_back(m_lanes[lane].get());
    return stackOf(lanes, m_collapsed, page.headerBottom, page.publishedTop, firstLane);
}

VerticalFrame TimelineLayout::frameOf(double height) const {
    VerticalFrame frame;
    frame.headerBottom = headerHeight;
    frame.publishedTop = height - publishedHeight;
    const double stages = m_whole.bars().row(0).empty() ? 0 : stageLabelHeight;
    frame.relationLevels = height < 480 ? 1 : 3;
    const double arcs = m_model->hasArcs() ? frame.relationLevels * relationPitch + 2 : 0;
    const double spare = frame.publishedTop - headerHeight - leastCardRoom - stages - 18 - arcs;
    frame.rows = std::clamp(static_cast<int>(spare / rowHeight), std::min(1, m_whole.bars().rowsUsedBelow()),
                            m_whole.bars().rowsUsedBelow());
    const double below = std::max(40.0, stages + frame.rows * rowHeight + 18 + arcs);
    frame.baseline = std::max(frame.publishedTop - below, headerHeight + 56);
    frame.rowsTop = frame.baseline + 14 + stages;
    const double room = frame.baseline - headerHeight - topRoom - densityHeight;
    frame.titleLines = room >= 5 * lanePitchOf(3) ? 3 : room >= 3 * lanePitchOf(2) ? 2 : 1;
    const double least = lanePitchOf(frame.titleLines);
    frame.lanes = std::clamp(static_cast<int>(room / least), 1, mostLanes);
    frame.lanePitch = std::clamp(room / frame.lanes, least, least * 1.15);
    return frame;
}

} // namespace dateline::layout
