// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/label_cell.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <queue>
#include <string_view>

namespace dateline::layout {

namespace {

constexpr double never = std::numeric_limits<double>::infinity();
constexpr std::size_t mostLanes = 32;

struct LaneCard {
    double anchor = 0;
    double shownFrom = 0; ///< scale
    double width = 0;
};

/// The cards of one lane so far, by anchor. Few: a cell and its neighbours hold what fits side by side.
using Lane = std::vector<LaneCard>;

/// The smallest scale at which a card of `width` (gap included) is clear of the later ones of the lane, or their poles. A
/// neighbour that shows only where both are clear anyway does no harm.
double clearAhead(const Lane& lane, Lane::const_iterator after, double anchor, double width) {
    for (; after != lane.end(); ++after) {
        const double scale = width / (after->anchor - anchor);
        if (scale > after->shownFrom) return scale;
    }
    return 0;
}

/// The same for what stands at `anchor` and the earlier cards of the lane, each of its own width.
double clearBehind(const Lane& lane, Lane::const_iterator at, double anchor, double gap) {
    double clear = 0;
    while (at != lane.begin()) {
        --at;
        const double scale = (at->width + gap) / (anchor - at->anchor);
        if (scale > at->shownFrom) clear = std::max(clear, scale);
    }
    return clear;
}

// Letters are wider in some fonts than in others; a title that turns out longer is cut.
constexpr double letterWidth = 6.6;
constexpr double raggedness = 1.12; // what breaking into lines costs
constexpr double cardPadding = 20;
constexpr double dateRoom = 64;
constexpr double chipRoom = 11;
constexpr double pleasantWidth = 150; // short titles are not squeezed into columns of one word

double lettersOf(std::string_view text) {
    return static_cast<double>(
        std::ranges::count_if(text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

double widthFor(const graph::Event& event, const LabelPlanOptions& options) {
    const double title = lettersOf(event.title) * letterWidth;
    if (options.titleLines == 1)
        return std::clamp(dateRoom + title + cardPadding, options.narrowWidth, options.widestCard);
    const double chips = chipRoom * static_cast<double>(std::min<std::size_t>(event.passages.size(), 6));
    const double wrapped = title * raggedness / options.titleLines + cardPadding;
    const double needed =
        std::max({wrapped, std::min(title + cardPadding, pleasantWidth), dateRoom + chips + cardPadding});
    return std::clamp(needed, options.narrowWidth, options.widestCard);
}

/// Some points, by position, with the most important of them.
struct Stretch {
    std::size_t first = 0;
    std::size_t last = 0;
    std::size_t top = 0;
    float importance = 0;

    friend bool operator<(const Stretch& a, const Stretch& b) {
        return a.importance != b.importance ? a.importance < b.importance : a.top > b.top;
    }
};

class CellPlanner {
public:
    CellPlanner(const TimelineModel& model, const LabelPlanOptions& options, double careless, const LabelLevel& level,
                LabelCell cell)
        : m_model(model), m_options(options), m_level(level), m_range(cell.range), m_labels(std::move(cell.own)),
          m_lanes(static_cast<std::size_t>(options.lanes)), m_equal(std::max(careless, level.from)) {
        hang(cell.left);
        hang(m_labels);
        hang(cell.right);
        for (const PlannedLabel& label : m_labels) m_inherited.push_back(label.event);
        std::ranges::sort(m_inherited);
    }

    /// The most important first. Where one finds no room, neither does what stands within a few pixels of it: it waits for the
    /// next level. So a heap of events at one place costs no more than one, and the number of attempts has a bound.
    Labels decide() {
        const auto [first, last] = m_model.pointsIn(m_range);
        push(first, last);
        for (int attempts = 0; attempts < mostAttempts && !m_stretches.empty(); ++attempts) {
            const Stretch stretch = m_stretches.top();
            m_stretches.pop();
            const double anchor = m_model.pointAnchors()[stretch.top];
            const bool isCrowded = !hasRoomAt(anchor);
            if (!isCrowded) consider(stretch.top, anchor);
            const double reach = isCrowded ? crowdedPixels / m_level.until : 0;
            push(stretch.first, isCrowded ? positionOf(anchor - reach, stretch) : stretch.top);
            push(isCrowded ? positionOf(std::nextafter(anchor + reach, never), stretch) : stretch.top + 1,
                 stretch.last);
        }
        std::ranges::stable_sort(m_labels, {}, &PlannedLabel::anchor);
        return std::move(m_labels);
    }

private:
    static constexpr int mostAttempts = 256;
    static constexpr double crowdedPixels = 6; ///< at the level's end

    using Costs = std::array<double, mostLanes>;

    void hang(const Labels& labels) {
        for (const PlannedLabel& label : labels)
            laneOf(label).push_back({label.anchor, label.narrowFrom, label.width});
    }

    Lane& laneOf(const PlannedLabel& label) { return m_lanes[static_cast<std::size_t>(label.lane)]; }

    void push(std::size_t first, std::size_t last) {
        if (first >= last) return;
        const std::size_t top = m_model.importances().highest(first, last);
        m_stretches.push({first, last, top, m_model.importances()[top]});
    }

    [[nodiscard]] std::size_t positionOf(double minute, const Stretch& stretch) const {
        const auto begin = m_model.pointAnchors().begin();
        return static_cast<std::size_t>(std::lower_bound(begin + static_cast<std::ptrdiff_t>(stretch.first),
                                                         begin + static_cast<std::ptrdiff_t>(stretch.last), minute) -
                                        begin);
    }

    /// From which scale a card of this width is clear in each lane; infinite where another stands at the same moment. The pole
    /// of a card runs through all lanes below it; poles from above run through its card.
    [[nodiscard]] Costs costsOf(double anchor, double width) const {
        Costs costs{};
        Costs ahead{};
        double behind = 0;
        for (std::size_t i = 0; i < m_lanes.size(); ++i) {
            const Lane& lane = m_lanes[i];
            const auto at = std::ranges::lower_bound(lane, anchor, {}, &LaneCard::anchor);
            const bool taken = at != lane.end() && at->anchor == anchor;
            behind = std::max(behind, clearBehind(lane, at, anchor, m_options.gap));
            ahead[i] = clearAhead(lane, taken ? std::next(at) : at, anchor, width + m_options.gap);
            costs[i] = taken ? never : behind;
        }
        double above = 0;
        for (std::size_t i = m_lanes.size(); i-- > 0;) {
            above = std::max(above, ahead[i]);
            costs[i] = std::max(costs[i], above);
        }
        return costs;
    }

    /// For the narrow card, which is as narrow for every event. Remembers the costs.
    bool hasRoomAt(double anchor) {
        m_narrow = costsOf(anchor, m_options.narrowWidth);
        return *std::min_element(m_narrow.begin(), m_narrow.begin() + m_options.lanes) < m_level.until;
    }

    void consider(std::size_t position, double anchor) {
        const EventId event = m_model.points()[position];
        if (std::ranges::binary_search(m_inherited, event)) return;
        const double from = std::max(m_level.from, foldScale(event));
        if (from >= m_level.until) return;
        const double width = widthFor(m_model.project().at(event), m_options);
        const Costs full = costsOf(anchor, width);
        const auto lane = bestLane(full, anchor);
        const PlannedLabel label{event,
                                 anchor,
                                 width,
                                 std::max(m_narrow[lane], from),
                                 std::max(full[lane], from),
                                 static_cast<int>(lane)};
        m_labels.push_back(label);
        Lane& cards = laneOf(label);
        cards.insert(std::ranges::lower_bound(cards, anchor, {}, &LaneCard::anchor), {anchor, label.narrowFrom, width});
    }

    /// Stages fold into their range while it is but a blot.
    [[nodiscard]] double foldScale(EventId event) const {
        const auto whole = m_model.at(event).whole;
        if (!whole) return 0;
        const EventSpot range = m_model.at(*whole);
        return range.form == SpotForm::stages ? m_options.foldWidth / range.extent.length() : 0;
    }

    /// Within a factor of two, scales count as equal. Of lanes that are equally good, the one is taken that leaves higher lanes
    /// to the events before it and lower lanes to those after it.
    [[nodiscard]] std::size_t bestLane(const Costs& full, double anchor) const {
        std::array<std::size_t, mostLanes> best{};
        std::size_t count = 0;
        double bestRank = never;
        for (std::size_t lane = 0; lane < m_lanes.size(); ++lane) {
            if (m_narrow[lane] >= m_level.until) continue;
            const double rank = full[lane] <= m_equal ? 0 : std::floor(std::log2(full[lane] / m_equal)) + 1;
            if (rank > bestRank) continue;
            if (rank < bestRank) count = 0;
            bestRank = rank;
            best[count++] = lane;
        }
        return best[static_cast<std::size_t>(std::lround(shareAfter(anchor) * static_cast<double>(count - 1)))];
    }

    /// Of the events near by that have no card yet, how many come after this one: 0–1.
    [[nodiscard]] double shareAfter(double anchor) const {
        const double reach = std::min(1.5 * m_options.widestCard / m_equal, m_range.length());
        const TimeRange before{anchor - reach, anchor};
        const TimeRange after{std::nextafter(anchor, never), anchor + reach};
        const double earlier = withoutCard(before);
        const double later = withoutCard(after);
        return earlier + later > 0 ? later / (earlier + later) : 0.4;
    }

    [[nodiscard]] double withoutCard(TimeRange range) const {
        const auto [first, last] = m_model.pointsIn(range);
        auto count = static_cast<double>(last - first);
        for (const Lane& lane : m_lanes)
            count -= static_cast<double>(
                std::ranges::count_if(lane, [&](const LaneCard& card) { return range.contains(card.anchor); }));
        return std::max(count, 0.0);
    }

    const TimelineModel& m_model;
    const LabelPlanOptions& m_options;
    const LabelLevel& m_level;
    TimeRange m_range;
    Labels m_labels;
    std::vector<EventId> m_inherited; ///< those of the labels, sorted
    std::vector<Lane> m_lanes;        ///< of the cell and its neighbours
    double m_equal;                   ///< scales up to this one are equally good
    Costs m_narrow{};                 ///< of the event that is looked at
    std::priority_queue<Stretch> m_stretches;
};

} // namespace

Labels decidedLabels(const TimelineModel& model, const LabelPlanOptions& options, double careless,
                     const LabelLevel& level, LabelCell cell) {
    return CellPlanner(model, options, careless, level, std::move(cell)).decide();
}

} // namespace dateline::layout
