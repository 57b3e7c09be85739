// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/label_plan.h"

#include "core/layout/label_cell.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <unordered_map>

namespace dateline::layout {

namespace {

/// A cell of level e is 2^e minutes long; number 0 begins with the first event, and so the coarsest level has but one.
struct CellId {
    int level = 0;
    std::int64_t index = 0;

    friend bool operator==(const CellId&, const CellId&) = default;
};

struct CellHash {
    std::size_t operator()(CellId id) const noexcept {
        return std::hash<std::int64_t>{}(id.index * 64 + id.level) * 0x9E3779B97F4A7C15U;
    }
};

void addThose(Labels& to, const Labels& from, TimeRange range) {
    const auto first = std::ranges::lower_bound(from, range.begin, {}, &PlannedLabel::anchor);
    const auto last = std::ranges::lower_bound(from, range.end, {}, &PlannedLabel::anchor);
    to.insert(to.end(), first, last);
}

} // namespace

class LabelPlan::Cells {
public:
    Cells(const TimelineModel& model, const LabelPlanOptions& options)
        : m_model(model), m_options(options), m_cellPixels(options.widestCard + options.gap),
          m_careless(500 / std::max(model.densestRange().length(), 1.0)) {
        if (model.points().empty()) return;
        m_extent = {model.pointAnchors().front(), model.pointAnchors().back()};
        m_coarsest = std::ilogb(std::max(m_extent.length(), 1.0)) + 1;
    }

    [[nodiscard]] Labels labelsIn(TimeRange range, double scale) {
        forgetOldOnes();
        Labels found;
        const TimeRange seen{std::max(range.begin, m_extent.begin),
                             std::min(range.end, std::nextafter(m_extent.end, 1e300))};
        if (m_model.points().empty() || seen.begin >= seen.end) return found;
        const int level = levelAt(scale);
        for (std::int64_t i = indexAt(seen.begin, level); i <= indexAt(seen.end, level); ++i)
            addThose(found, cell({level, i}), seen);
        std::erase_if(found, [scale](const PlannedLabel& label) { return label.narrowFrom > scale; });
        return found;
    }

private:
    static constexpr int finest = 0;
    static constexpr std::size_t mostKept = 1024; ///< cells; a view uses about a hundred and fifty

    [[nodiscard]] TimeRange rangeOf(CellId id) const {
        const auto index = static_cast<double>(id.index);
        return {m_extent.begin + std::ldexp(index, id.level), m_extent.begin + std::ldexp(index + 1, id.level)};
    }

    [[nodiscard]] std::int64_t indexAt(double minute, int level) const {
        return static_cast<std::int64_t>(std::floor(std::ldexp(minute - m_extent.begin, -level)));
    }

    [[nodiscard]] double scaleOf(int level) const { return std::ldexp(m_cellPixels, -level); }

    /// The finest level that begins at this scale or above it.
    [[nodiscard]] int levelAt(double scale) const {
        int level = std::clamp(std::ilogb(m_cellPixels / scale) + 1, finest, m_coarsest);
        while (level > finest && scaleOf(level - 1) <= scale) --level;
        while (level < m_coarsest && scaleOf(level) > scale) ++level;
        return level;
    }

    /// What may go is gone before a view is looked at, never meanwhile: cells are referred to while others are decided.
    void forgetOldOnes() {
        if (m_cells.size() < mostKept) return;
        m_older = std::move(m_cells);
        m_cells.clear();
    }

    const Labels& cell(CellId id) {
        if (const auto known = m_cells.find(id); known != m_cells.end()) return known->second;
        if (const auto old = m_older.find(id); old != m_older.end())
            return m_cells.emplace(id, std::move(old->second)).first->second;
        Labels decided = decide(id);
        return m_cells.emplace(id, std::move(decided)).first->second;
    }

    [[nodiscard]] Labels decide(CellId id) {
        const TimeRange range = rangeOf(id);
        if (const auto [first, last] = m_model.pointsIn(range); first == last) return {};
        LabelCell known{range, inherited(id), {}, {}};
        const CellId left{id.level, id.index - 1};
        const CellId right{id.level, id.index + 1};
        const bool isOdd = id.index % 2 != 0;
        known.left = isOdd ? cell(left) : inherited(left);
        known.right = isOdd ? cell(right) : inherited(right);
        LabelLevel level{scaleOf(id.level), scaleOf(id.level - 1)};
        if (id.level == m_coarsest) level.from = 0; // farther out, nothing changes
        return decidedLabels(m_model, m_options, m_careless, level, std::move(known));
    }

    [[nodiscard]] Labels inherited(CellId id) {
        Labels labels;
        if (id.level < m_coarsest) addThose(labels, cell({id.level + 1, indexAbove(id.index)}), rangeOf(id));
        return labels;
    }

    static std::int64_t indexAbove(std::int64_t index) { return index >> 1; }

    const TimelineModel& m_model;
    const LabelPlanOptions& m_options;
    double m_cellPixels; ///< of a cell where its level begins: no card reaches farther than the next cell
    double m_careless;
    TimeRange m_extent; ///< from the first to the last event
    int m_coarsest = 0;
    std::unordered_map<CellId, Labels, CellHash> m_cells;
    std::unordered_map<CellId, Labels, CellHash> m_older;
};

LabelPlan::LabelPlan(const TimelineModel& model, const LabelPlanOptions& options)
    : m_options(options), m_cells(std::make_unique<Cells>(model, m_options)) {}

LabelPlan::~LabelPlan() = default;

std::vector<PlannedLabel> LabelPlan::labelsIn(TimeRange range, double pixelsPerMinute) const {
    return m_cells->labelsIn(range, pixelsPerMinute);
}

} // namespace dateline::layout
