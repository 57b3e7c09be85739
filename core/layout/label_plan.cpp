// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/label_plan.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <string_view>

namespace dateline::layout {

namespace {

constexpr double never = std::numeric_limits<double>::infinity();

/// Counts over sorted positions that go down one by one (Fenwick tree).
class Remaining {
public:
    explicit Remaining(std::size_t size) : m_taken(size + 1, 0) {}

    void take(std::size_t position) {
        for (std::size_t i = position + 1; i < m_taken.size(); i += i & (~i + 1)) ++m_taken[i];
    }
    [[nodiscard]] double in(std::size_t first, std::size_t last) const {
        return first >= last ? 0 : static_cast<double>(last - first) - (takenBefore(last) - takenBefore(first));
    }

private:
    [[nodiscard]] double takenBefore(std::size_t position) const {
        int sum = 0;
        for (std::size_t i = position; i > 0; i -= i & (~i + 1)) sum += m_taken[i];
        return sum;
    }
    std::vector<int> m_taken;
};

struct LaneCard {
    double shownFrom = 0; ///< scale
    double width = 0;
};

/// The cards of one lane so far, by anchor.
using Lane = std::map<double, LaneCard>;

constexpr int furthest = 8; // neighbours looked at; the next one then counts as harmful, which is safe

/// The smallest scale at which a card of `width` (gap included) is clear of the later ones from `from` on. A neighbour that
/// shows only where both are clear anyway does no harm.
double clearAhead(Lane::const_iterator from, Lane::const_iterator to, double anchor, double width) {
    for (int steps = 0; from != to; ++from, ++steps) {
        const double scale = width / (from->first - anchor);
        if (scale > from->second.shownFrom || steps == furthest) return scale;
    }
    return 0;
}

/// The same for what stands at `anchor` and the earlier cards before `at`, each of its own width; none is wider than `widest`.
double clearBehind(Lane::const_iterator begin, Lane::const_iterator at, double anchor, double gap, double widest) {
    double clear = 0;
    for (int steps = 0; at != begin; ++steps) {
        --at;
        const double distance = anchor - at->first;
        if ((widest + gap) / distance <= clear) break;
        if (steps == furthest) return std::max(clear, (widest + gap) / distance);
        const double scale = (at->second.width + gap) / distance;
        if (scale > at->second.shownFrom) clear = std::max(clear, scale);
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

struct Widths {
    double full = 0;
    double narrow = 0;
};

/// Scales from which a newcomer is clear of the cards of one lane.
struct Clearances {
    bool taken = false; ///< by a card at the same moment
    double before = 0;  ///< an earlier card, whether the newcomer shares its lane or its pole passes it
    Widths after;       ///< a later card in the same lane, or its pole, for both widths of the newcomer
};

struct Choice {
    int lane = 0;
    double full = 0;
    double narrow = 0;
};

class Planner {
public:
    Planner(const TimelineModel& model, const LabelPlanOptions& options)
        : m_model(model), m_options(options), m_lanes(static_cast<std::size_t>(options.lanes)),
          m_remaining(model.points().size()) {
        // Scales below the first picture's are equally good: nobody is helped by a card that is clear at a century's width.
        m_careless = 500 / std::max(model.densestRange().length(), 1.0);
    }

    std::vector<PlannedLabel> plan() {
        std::vector<PlannedLabel> labels;
        for (const std::size_t position : byImportance()) {
            const EventId event = m_model.points()[position];
            const double anchor = m_model.at(event).anchor;
            const double width = widthFor(m_model.project().at(event), m_options);
            const Choice choice = choose(position, anchor, width);
            m_remaining.take(position);
            if (choice.narrow == never) continue;
            const double fold = foldScale(event);
            labels.push_back(
                {event, anchor, width, std::max(choice.narrow, fold), std::max(choice.full, fold), choice.lane});
            m_lanes[static_cast<std::size_t>(choice.lane)].emplace(anchor, LaneCard{labels.back().narrowFrom, width});
        }
        return labels;
    }

private:
    [[nodiscard]] std::vector<std::size_t> byImportance() const {
        std::vector<std::size_t> order(m_model.points().size());
        for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
        std::ranges::stable_sort(order, std::ranges::greater{},
                                 [&](std::size_t i) { return m_model.project().at(m_model.points()[i]).importance; });
        return order;
    }

    /// Stages fold into their range while it is but a blot.
    [[nodiscard]] double foldScale(EventId event) const {
        const auto whole = m_model.at(event).whole;
        if (!whole || m_model.at(*whole).form != SpotForm::stages) return 0;
        return m_options.foldWidth / m_model.at(*whole).extent.length();
    }

    [[nodiscard]] Clearances clearancesOf(const Lane& cards, double anchor, double full) const {
        const auto at = cards.lower_bound(anchor);
        const auto after = at != cards.end() && at->first == anchor ? std::next(at) : at;
        const auto ahead = [&](double width) { return clearAhead(after, cards.end(), anchor, width + m_options.gap); };
        Clearances clear;
        clear.taken = at != after;
        clear.before = clearBehind(cards.begin(), at, anchor, m_options.gap, m_options.widestCard);
        clear.after = {ahead(full), ahead(m_options.narrowWidth)};
        return clear;
    }

    /// What each lane would cost. The pole of a card runs through all lanes below it; poles from above run through its card.
    [[nodiscard]] std::vector<Choice> costsOf(double anchor, double width) const {
        std::vector<Clearances> lanes;
        for (const Lane& lane : m_lanes) lanes.push_back(clearancesOf(lane, anchor, width));
        std::vector<Choice> costs;
        double below = 0;
        for (std::size_t i = 0; i < lanes.size(); ++i) {
            const double behind = std::max(below, lanes[i].before);
            costs.push_back({static_cast<int>(i), behind, behind});
            below = std::max(below, lanes[i].before);
        }
        Widths above;
        for (std::size_t i = lanes.size(); i-- > 0;) {
            costs[i].full = std::max({costs[i].full, above.full, lanes[i].after.full});
            costs[i].narrow = std::max({costs[i].narrow, above.narrow, lanes[i].after.narrow});
            above = {std::max(above.full, lanes[i].after.full), std::max(above.narrow, lanes[i].after.narrow)};
            if (lanes[i].taken) costs[i].full = costs[i].narrow = never;
        }
        return costs;
    }

    /// Within a factor of two, scales count as equal.
    [[nodiscard]] double rankOf(const Choice& choice) const {
        if (choice.narrow == never) return never;
        return choice.full <= m_careless ? 0 : std::floor(std::log2(choice.full / m_careless)) + 1;
    }

    [[nodiscard]] Choice choose(std::size_t position, double anchor, double width) const {
        std::vector<Choice> best;
        for (const Choice& choice : costsOf(anchor, width)) {
            const double rank = rankOf(choice);
            if (!best.empty() && rank > rankOf(best.front())) continue;
            if (!best.empty() && rank < rankOf(best.front())) best.clear();
            best.push_back(choice);
        }
        const double share = shareAfter(position, anchor);
        return best[static_cast<std::size_t>(std::lround(share * static_cast<double>(best.size() - 1)))];
    }

    /// Of the events near by that have no card yet, how many come after this one: 0–1.
    [[nodiscard]] double shareAfter(std::size_t position, double anchor) const {
        const double reach = 1.5 * m_options.widestCard / m_careless;
        const auto [first, last] = m_model.pointsIn({anchor - reach, anchor + reach});
        const double before = m_remaining.in(first, position);
        const double after = m_remaining.in(position + 1, last);
        return before + after > 0 ? after / (before + after) : 0.4;
    }

    const TimelineModel& m_model;
    const LabelPlanOptions& m_options;
    std::vector<Lane> m_lanes;
    Remaining m_remaining;
    double m_careless = 0;
};

constexpr int lowestExponent = -34; // the whole axis on a screen is 2^-24 pixels a minute
constexpr int highestExponent = 10;

std::size_t bucketOf(double pixelsPerMinute) {
    if (pixelsPerMinute <= 0) return 0;
    const int exponent =
        std::clamp(static_cast<int>(std::floor(std::log2(pixelsPerMinute))), lowestExponent, highestExponent);
    return static_cast<std::size_t>(exponent - lowestExponent);
}

} // namespace

LabelPlan::LabelPlan(const TimelineModel& model, const LabelPlanOptions& options)
    : m_options(options), m_byScale(highestExponent - lowestExponent + 1) {
    for (const PlannedLabel& label : Planner(model, m_options).plan())
        m_byScale[bucketOf(label.narrowFrom)].push_back(label);
    for (auto& bucket : m_byScale) std::ranges::stable_sort(bucket, {}, &PlannedLabel::anchor);
}

std::vector<PlannedLabel> LabelPlan::labelsIn(TimeRange range, double pixelsPerMinute) const {
    std::vector<PlannedLabel> found;
    const std::size_t last = bucketOf(pixelsPerMinute);
    for (std::size_t bucket = 0; bucket <= last; ++bucket) {
        const auto& labels = m_byScale[bucket];
        for (auto label = std::ranges::lower_bound(labels, range.begin, {}, &PlannedLabel::anchor);
             label != labels.end() && label->anchor < range.end; ++label)
            if (label->narrowFrom <= pixelsPerMinute) found.push_back(*label);
    }
    return found;
}

} // namespace dateline::layout
