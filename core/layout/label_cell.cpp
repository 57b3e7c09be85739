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

constexpr int furthest = 8; // neighbours looked at; the next one then counts as harmful, which is safe

/// The smallest scale at which a card of `width` (gap included) is clear of the later ones of the lane, or their poles. A
/// neighbour that shows only where both are clear anyway does no harm.
double clearAhead(const Lane& lane, Lane::const_iterator after, double anchor, double width) {
    for (int steps = 0; after != lane.end(); ++after, ++steps) {
        const double scale = width / (after->anchor - anchor);
        if (scale > after->shownFrom || steps == furthest) return scale;
    }
    return 0;
}

/// The same for what stands at `anchor` and the earlier cards of the lane, each of its own width; none is wider than `widest`.
double clearBehind(const Lane& lane, Lane::const_iterator at, double anchor, double gap, double widest) {
    double clear = 0;
    for (int steps = 0; at != lane.begin(); ++steps) {
        --at;
        const double distance = anchor - at->anchor;
        if ((widest + gap) / distance <= clear) break;
        if (steps == furthest) return std::max(clear, (widest + gap) / distance);
        const double scale = (at->width + gap) / distance;
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

/// Points in order of importance, without sorting them: each time, the stretch that holds the next one falls in two.
class Stretches {
public:
    explicit Stretches(const TimelineModel& model) : m_model(model) {}

    [[nodiscard]] bool empty() const { return m_waiting.empty(); }
    void push(std::size_t first, std::size_t last) {
        if (first >= last) return;
        const std::size_t top = m_model.importances().highest(first, last);
        m_waiting.push({first, last, top, m_model.importances()[top]});
    }
    Stretch pop() {
        const Stretch next = m_waiting.top();
        m_waiting.pop();
        return next;
    }
    /// What is left of it without its top, or, where `reach` is more than 0, without all that is within so many minutes of it.
    void pushWithout(const Stretch& stretch, double reach) {
        if (reach <= 0) {
            push(stretch.first, stretch.top);
            return push(stretch.top + 1, stretch.last);
        }
        const double anchor = m_model.pointAnchors()[stretch.top];
        push(stretch.first, positionOf(anchor - reach, stretch));
        push(positionOf(std::nextafter(anchor + reach, never), stretch), stretch.last);
    }

private:
    [[nodiscard]] std::size_t positionOf(double minute, const Stretch& stretch) const {
        const auto begin = m_model.pointAnchors().begin();
        return static_cast<std::size_t>(std::lower_bound(begin + static_cast<std::ptrdiff_t>(stretch.first),
                                                         begin + static_cast<std::ptrdiff_t>(stretch.last), minute) -
                                        begin);
    }

    const TimelineModel& m_model;
    std::priority_queue<Stretch> m_waiting;
};

class CellPlanner {
public:
    CellPlanner(const TimelineModel& model, const LabelPlanOptions& options, double careless, const LabelLevel& level,
                LabelCell cell)
        : m_model(model), m_options(options), m_level(level), m_range(cell.range), m_labels(std::move(cell.own)),
          m_lanes(static_cast<std::size_t>(options.lanes)), m_equal(std::max(careless, level.from)),
          m_until(2 * std::max(careless, level.until)) {
        hang(cell.left);
        hang(m_labels);
        hang(cell.right);
        for (const PlannedLabel& label : m_labels) m_inherited.push_back(label.event);
        std::ranges::sort(m_inherited);
    }

    /// The most important first. Where one finds no room, neither does what stands within a few pixels of it: it waits for the
    /// next level. So a heap of events at one place costs no more than one, and the number of attempts has a bound.
    Labels decide() {
        Stretches stretches(m_model);
        const auto [first, last] = m_model.pointsIn(m_range);
        stretches.push(first, last);
        for (int attempts = 0; attempts < mostAttempts && !stretches.empty(); ++attempts) {
            const Stretch stretch = stretches.pop();
            const EventId event = m_model.points()[stretch.top];
            const double anchor = m_model.pointAnchors()[stretch.top];
            double crowded = 0;
            if (!std::ranges::binary_search(m_inherited, event)) {
                if (hasRoomAt(anchor))
                    place(event, anchor);
                else
                    crowded = crowdedPixels / m_until;
            }
            stretches.pushWithout(stretch, crowded);
        }
        std::ranges::stable_sort(m_labels, {}, &PlannedLabel::anchor);
        return std::move(m_labels);
    }

private:
    static constexpr int mostAttempts = 256;
    static constexpr double crowdedPixels = 6; ///< at the level's end
    static constexpr int mostRivals = 8;

    using Costs = std::array<double, mostLanes>;

    void hang(const Labels& labels) {
        for (const PlannedLabel& label : labels) laneOf(label).push_back({label.anchor, label.narrowFrom, label.width});
    }

    Lane& laneOf(const PlannedLabel& label) { return m_lanes[static_cast<std::size_t>(label.lane)]; }

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
            behind = std::max(behind, clearBehind(lane, at, anchor, m_options.gap, m_options.widestCard));
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
        return *std::min_element(m_narrow.begin(), m_narrow.begin() + m_options.lanes) < m_until;
    }

    void place(EventId event, double anchor) {
        // A stage that is still folded keeps its place for when it unfolds.
        const double from = std::max(m_level.from, foldScale(event));
        const double width = widthFor(m_model.project().at(event), m_options);
        const Costs full = costsOf(anchor, width);
        const auto lane = bestLane(full, anchor, width);
        const PlannedLabel label{
            event, anchor, width, std::max(m_narrow[lane], from), std::max(full[lane], from), static_cast<int>(lane)};
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
    [[nodiscard]] std::size_t bestLane(const Costs& full, double anchor, double width) const {
        std::array<std::size_t, mostLanes> best{};
        std::size_t count = 0;
        double bestRank = never;
        for (std::size_t lane = 0; lane < m_lanes.size(); ++lane) {
            if (m_narrow[lane] >= m_until) continue;
            const double rank = full[lane] <= m_equal ? 0 : std::floor(std::log2(full[lane] / m_equal)) + 1;
            if (rank > bestRank) continue;
            if (rank < bestRank) count = 0;
            bestRank = rank;
            best[count++] = lane;
        }
        // As long as anyone waits on a side, a lane is left to that side.
        const double share = shareAfter(anchor, width);
        const double wanted = std::round(share * static_cast<double>(count - 1));
        const double lowest = share > 0 && count > 2 ? 1 : 0;
        const double highest = static_cast<double>(count) - (share < 1 && count > 2 ? 2 : 1);
        return best[static_cast<std::size_t>(std::clamp(wanted, lowest, highest))];
    }

    /// Of the most important moments near by that have no card yet, but would want this one's place, how many come after it: 0–1.
    [[nodiscard]] double shareAfter(double anchor, double width) const {
        const double reach = std::min(m_options.widestCard / m_equal, m_range.length());
        Stretches stretches(m_model);
        const auto [first, last] = m_model.pointsIn({anchor - reach, anchor + (width + m_options.gap) / m_equal});
        stretches.push(first, last);
        int before = 0;
        int after = 0;
        for (int looked = 0; looked < 2 * mostRivals && before + after < mostRivals && !stretches.empty(); ++looked) {
            const Stretch stretch = stretches.pop();
            const double moment = m_model.pointAnchors()[stretch.top];
            if (moment > anchor && !hasCardAt(moment)) ++after;
            if (moment < anchor && !hasCardAt(moment) && reaches(stretch.top, anchor)) ++before;
            stretches.pushWithout(stretch, 0.5); // minutes: one of each moment
        }
        return before + after > 0 ? static_cast<double>(after) / (before + after) : 0.4;
    }

    /// The card of an earlier event would lie in the way of a pole here.
    [[nodiscard]] bool reaches(std::size_t position, double anchor) const {
        const double width = widthFor(m_model.project().at(m_model.points()[position]), m_options);
        return (anchor - m_model.pointAnchors()[position]) * m_equal < width + m_options.gap;
    }

    [[nodiscard]] bool hasCardAt(double anchor) const {
        return std::ranges::any_of(
            m_lanes, [&](const Lane& lane) { return std::ranges::binary_search(lane, anchor, {}, &LaneCard::anchor); });
    }

    const TimelineModel& m_model;
    const LabelPlanOptions& m_options;
    const LabelLevel& m_level;
    TimeRange m_range;
    Labels m_labels;
    std::vector<EventId> m_inherited; ///< those of the labels, sorted
    std::vector<Lane> m_lanes;        ///< of the cell and its neighbours
    double m_equal;                   ///< scales up to this one are equally good
    double m_until;                   ///< what has room below this scale is decided here
    Costs m_narrow{};                 ///< of the event that is looked at
};

} // namespace

Labels decidedLabels(const TimelineModel& model, const LabelPlanOptions& options, double careless,
                     const LabelLevel& level, LabelCell cell) {
    return CellPlanner(model, options, careless, level, std::move(cell)).decide();
}

} // namespace dateline::layout
