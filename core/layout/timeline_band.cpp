// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/timeline_band.h"

namespace dateline::layout {

TimelineBand::TimelineBand(const TimelineModel& whole, LaneGroup group)
    : m_model(std::make_shared<TimelineModel>(whole, group.events)), m_group(std::move(group)), m_bars(*m_model) {
    m_group.events = {}; // the model holds them
}

const LabelPlan& TimelineBand::planFor(const VerticalFrame& frame) const {
    LabelPlanOptions options;
    options.lanes = frame.lanes;
    options.titleLines = frame.titleLines;
    if (frame.titleLines == 1) {
        options.widestCard = 320;
        options.narrowWidth = 150;
    }
    if (!m_plan || m_plan->options() != options) m_plan = std::make_unique<LabelPlan>(*m_model, options);
    return *m_plan;
}

EventCount TimelineBand::count(std::size_t first, std::size_t last, const Standing& standing) const {
    if (standing.isPlain()) return {static_cast<int>(last - first), 0};
    if (!m_sums || !m_sums->of.sharesWith(standing)) {
        m_sums = std::make_unique<Sums>(Sums{standing, {0}, {0}});
        for (const EventId id : m_model->points()) {
            const bool hidden = standing.isHidden(id);
            const bool dimmed = !hidden && standing.isDimmed(id);
            m_sums->plain.push_back(m_sums->plain.back() + (!hidden && !dimmed ? 1 : 0));
            m_sums->dimmed.push_back(m_sums->dimmed.back() + (dimmed ? 1 : 0));
        }
    }
    const auto between = [&](const std::vector<std::uint32_t>& sums) {
        return static_cast<int>(sums[last] - sums[first]);
    };
    return {between(m_sums->plain), between(m_sums->dimmed)};
}

} // namespace dateline::layout
