// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/spoken_dates.h"

namespace dateline::temporal {

void SpokenDates::remember(const time::When& when, std::uint64_t offset, bool moves) {
    const bool range = when.granularity == time::Granularity::range; // what follows follows its end
    const SpokenDate date{range ? when.days.last : when.days.first, when.granularity, offset};
    m_latest[static_cast<std::size_t>(when.granularity)] = date;
    if (moves) m_story = date;
}

void SpokenDates::rememberAside(const time::When& when, std::uint64_t offset) {
    if (when.granularity == time::Granularity::year) m_aside = SpokenDate{when.days.first, when.granularity, offset};
}

std::optional<SpokenDate> SpokenDates::latestYear() const {
    const auto spoken = latest(time::Granularity::year);
    return m_aside && (!spoken || spoken->offset < m_aside->offset) ? m_aside : spoken;
}

std::optional<SpokenDate> SpokenDates::latest(time::Granularity coarsest) const {
    std::optional<SpokenDate> found;
    for (std::size_t i = 0; i <= static_cast<std::size_t>(coarsest); ++i)
        if (m_latest[i] && (!found || m_latest[i]->offset > found->offset)) found = m_latest[i];
    return found;
}

std::optional<SpokenDate> SpokenDates::latestOf(time::Granularity granularity) const {
    return m_latest[static_cast<std::size_t>(granularity)];
}

} // namespace dateline::temporal
