// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How high each lane is, and which are seen.
#include "core/layout/timeline_band.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace dateline::layout {

namespace {

constexpr double collapsedRow = 18;
constexpr double collapsedHeight = laneHeaderHeight + collapsedRow;
constexpr double topRoom = 4;
constexpr double dotsRoom = 24; // between the cards and the baseline
constexpr double compactPitch = 30;
constexpr double cardPitch = 62; // of two lines
constexpr double belowBaseline = 10;
constexpr double stageLabels = 24;
constexpr double rowHeight = 28;
constexpr double relationRoom = 20;
constexpr int mostRows = 10;

/// What one lane takes, as rows of cards are added.
struct LaneNeed {
    const TimelineBand* band = nullptr;
    bool collapsed = false;
    int rows = 1; ///< of cards; 0 where nothing is told by one
    double pitch = compactPitch;

    [[nodiscard]] double below() const {
        return belowBaseline + (band->bars().row(0).empty() ? 0 : stageLabels) +
               (band->bars().rowsUsedBelow() > 0 ? rowHeight : 0) + (band->model().hasArcs() ? relationRoom : 0);
    }
    [[nodiscard]] double height() const {
        return collapsed ? collapsedHeight : laneHeaderHeight + topRoom + rows * pitch + dotsRoom + below();
    }
    [[nodiscard]] bool wantsMore() const {
        return !collapsed && rows < mostRows && static_cast<std::size_t>(rows) < band->model().points().size();
    }
    /// How much a further row would do for it.
    [[nodiscard]] double claim() const { return std::sqrt(band->group().weight) / (rows + 1); }
};

VerticalFrame frameOf(const LaneNeed& need, double top, double height) {
    VerticalFrame frame;
    frame.headerBottom = top + laneHeaderHeight;
    frame.publishedTop = top + height;
    frame.collapsed = need.collapsed;
    if (need.collapsed) {
        frame.baseline = frame.headerBottom + collapsedRow / 2;
        frame.rowsTop = frame.baseline;
        frame.densityHeight = collapsedRow / 2;
        frame.rows = 1;
        return frame;
    }
    frame.baseline = frame.publishedTop - need.below();
    frame.rows = std::min(need.band->bars().rowsUsedBelow(), 1);
    frame.rowsTop = frame.baseline + 12 + (need.band->bars().row(0).empty() ? 0 : stageLabels);
    frame.titleLines = need.pitch > compactPitch ? 2 : 1;
    frame.lanes = std::max(1, need.rows);
    frame.lanePitch = need.pitch;
    return frame;
}

double sum(const std::vector<LaneNeed>& needs) {
    double height = 0;
    for (const LaneNeed& need : needs) height += need.height();
    return height;
}

void usePitch(std::vector<LaneNeed>& needs, double pitch) {
    for (LaneNeed& need : needs) need.pitch = pitch;
}

/// The rest of the room, row by row, to where it does most.
void addRows(std::vector<LaneNeed>& needs, double room) {
    usePitch(needs, cardPitch);
    if (sum(needs) > room) usePitch(needs, compactPitch);
    const double pitch = needs.front().pitch;
    for (double spare = room - sum(needs); spare >= pitch; spare -= pitch) {
        LaneNeed* best = nullptr;
        for (LaneNeed& need : needs)
            if (need.wantsMore() && (best == nullptr || need.claim() > best->claim())) best = &need;
        if (best == nullptr) return;
        ++best->rows;
    }
}

/// As high as fills the room with as many expanded ones as have room in it; but none has more rows than events to name.
void useEqualHeight(std::vector<LaneNeed>& needs, double room) {
    double least = 0;
    for (const LaneNeed& need : needs)
        if (!need.collapsed) least = std::max(least, need.height());
    if (least == 0) return;
    const double height = std::floor(room / std::max(1.0, std::floor(room / least)));
    for (LaneNeed& need : needs)
        while (need.wantsMore() && need.height() + need.pitch <= height) ++need.rows;
}

/// One past the last lane that has room, from the first one on; and how much room is left.
std::pair<std::size_t, double> lastWithRoom(const std::vector<double>& heights, std::size_t first, double room) {
    std::size_t last = first;
    while (last < heights.size() && heights[last] <= room + 0.5) room -= heights[last++];
    return {last, std::max(0.0, room)};
}

LaneStack placed(const std::vector<LaneNeed>& needs, double top, double room, std::size_t first) {
    std::vector<double> heights;
    for (const LaneNeed& need : needs) heights.push_back(need.height());
    LaneStack stack;
    double used = 0;
    stack.lastFirst = needs.size();
    while (stack.lastFirst > 0 && used + heights[stack.lastFirst - 1] <= room + 0.5) used += heights[--stack.lastFirst];
    stack.lastFirst = std::min(stack.lastFirst, needs.size() - 1);
    stack.first = std::min(first, stack.lastFirst);
    const auto [last, spare] = lastWithRoom(heights, stack.first, room);
    const auto open = std::count_if(needs.begin() + static_cast<std::ptrdiff_t>(stack.first),
                                    needs.begin() + static_cast<std::ptrdiff_t>(last),
                                    [](const LaneNeed& need) { return !need.collapsed; });
    const double share = open == 0 ? 0 : std::floor(spare / static_cast<double>(open));
    for (std::size_t i = stack.first; i < last; ++i) {
        const double height = heights[i] + (needs[i].collapsed ? 0 : share);
        stack.bands.push_back({needs[i].band, frameOf(needs[i], top, height), top});
        top += height;
    }
    return stack;
}

} // namespace

LaneStack stackOf(const std::vector<const TimelineBand*>& lanes, const std::vector<bool>& collapsed, double top,
                  double bottom, std::size_t first) {
    std::vector<LaneNeed> needs;
    for (std::size_t i = 0; i < lanes.size(); ++i)
        needs.push_back({lanes[i], collapsed[i], lanes[i]->model().points().empty() ? 0 : 1});
    if (needs.empty()) return {};
    const double room = bottom - top;
    if (std::ranges::any_of(needs, [room](const LaneNeed& need) { return need.height() > room; }))
        for (LaneNeed& need : needs) need.collapsed = true;
    sum(needs) <= room ? addRows(needs, room) : useEqualHeight(needs, room);
    return placed(needs, top, room, first);
}

std::size_t lanesThatFit(double top, double bottom) {
    constexpr double openHeight = laneHeaderHeight + topRoom + compactPitch + dotsRoom + belowBaseline + rowHeight;
    return static_cast<std::size_t>(std::max(1.0, std::floor((bottom - top) / openHeight)));
}

} // namespace dateline::layout
