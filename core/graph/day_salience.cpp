// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/day_salience.h"

#include <algorithm>

namespace dateline::graph {

namespace {

constexpr std::int32_t later = 7;           ///< days after which naming a day is remembering it
constexpr double ofMemory = 0.1;            ///< of an article, beside that it names the day at all
constexpr double ofCoverage = 0.5;          ///< of an article that appeared that day
constexpr double ofBackground = 1.0 / 3;    ///< of a day that is only remembered
constexpr double ofNextDay = 0.09;          ///< of the weight of the day before or after
constexpr std::int32_t surroundingDays = 7; ///< on either side
constexpr double mostTaken = 0.75;          ///< of a day's own weight

double weightOf(const DayParts& parts) {
    const double sum = parts.named + ofMemory * parts.remembered + ofCoverage * parts.published;
    return parts.onlyRemembered() ? ofBackground * sum : sum;
}

} // namespace

double DayParts::total() const { return std::max(0.0, weightOf(*this) - surroundings); }

DaySalience::DaySalience(std::span<const events::DocumentView> documents) {
    for (std::size_t i = 0; i < documents.size(); ++i) {
        const DocumentId id{static_cast<std::uint32_t>(i)};
        read(documents[i], documents[i].nearDuplicateOf.value_or(id));
        const auto published = documents[i].reading->published.day();
        if (published && !documents[i].nearDuplicateOf) m_published.push_back(*published);
    }
    countNamings();
    countPublished();
    weighSurroundings();
}

DayParts DaySalience::of(time::Day day) const {
    const auto place = std::ranges::lower_bound(m_days, day, {}, [](const auto& entry) { return entry.first; });
    return place != m_days.end() && place->first == day ? place->second : DayParts{};
}

void DaySalience::read(const events::DocumentView& view, DocumentId original) {
    const auto published = view.reading->published.day();
    auto furniture = view.document->furniture.begin();
    for (const auto& timex : view.reading->timexes) {
        while (furniture != view.document->furniture.end() && furniture->end <= timex.span.begin) ++furniture;
        const bool aside = furniture != view.document->furniture.end() && furniture->begin <= timex.span.begin;
        const bool names = timex.type == temporal::TimexType::date || timex.type == temporal::TimexType::time;
        if (aside || !names || timex.use == temporal::TimexUse::metadata || !timex.when || !timex.when->isExactDay())
            continue;
        const auto day = timex.when->days.first;
        const std::int32_t daysLater = published ? *published - day : 0;
        if (daysLater >= 0) m_namings.push_back({day, original, daysLater});
    }
}

/// An article and its copies name a day once, when the first of them does.
void DaySalience::countNamings() {
    std::sort(m_namings.begin(), m_namings.end());
    const auto same = [](const Naming& a, const Naming& b) { return a.day == b.day && a.original == b.original; };
    m_namings.erase(std::unique(m_namings.begin(), m_namings.end(), same), m_namings.end());
    for (const auto& naming : m_namings) {
        if (m_days.empty() || m_days.back().first != naming.day) m_days.push_back({naming.day, {}});
        m_days.back().second.named += 1;
        if (naming.daysLater >= later) m_days.back().second.remembered += 1;
    }
}

void DaySalience::countPublished() {
    std::sort(m_published.begin(), m_published.end());
    auto published = m_published.begin();
    for (auto& [day, parts] : m_days) {
        const auto first = std::lower_bound(published, m_published.end(), day);
        published = std::upper_bound(first, m_published.end(), day);
        parts.published = static_cast<double>(published - first);
    }
}

/// O(days · surroundingDays).
void DaySalience::weighSurroundings() {
    std::vector<double> weights;
    for (const auto& [day, parts] : m_days) weights.push_back(weightOf(parts));
    for (std::size_t i = 0; i < m_days.size(); ++i) {
        double taken = 0;
        const auto take = [&](std::size_t other, std::int32_t away) {
            taken += ofNextDay * weights[other] / static_cast<double>(away);
        };
        for (std::size_t j = i; j-- > 0 && m_days[i].first - m_days[j].first <= surroundingDays;)
            take(j, m_days[i].first - m_days[j].first);
        for (std::size_t j = i + 1; j < m_days.size() && m_days[j].first - m_days[i].first <= surroundingDays; ++j)
            take(j, m_days[j].first - m_days[i].first);
        m_days[i].second.surroundings = std::min(taken, mostTaken * weights[i]);
    }
}

} // namespace dateline::graph
