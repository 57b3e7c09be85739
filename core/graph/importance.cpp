// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/importance.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <set>
#include <tuple>

namespace dateline::graph {

namespace {

constexpr double ofPassage = 0.1; ///< a document that dwells on it adds little against another document
constexpr double ofMemory = 0.5;
constexpr double ofStructure = 0.25;
constexpr std::int32_t later = 7; ///< days after which naming an event is remembering it

/// Of what is reported of the event itself.
double ownWeightOf(const ImportanceParts& parts) {
    return parts.documents + ofPassage * parts.passages + ofMemory * parts.remembered + ofStructure * parts.structure;
}

} // namespace

double weightOf(const ImportanceParts& parts) {
    constexpr double ofBackground = 0.5;
    return (parts.day.onlyRemembered() ? ofBackground : 1) * ownWeightOf(parts) + parts.day.total();
}

ImportanceParts importancePartsOf(const Event& event, std::span<const events::DocumentView> documents,
                                  std::span<const DocumentId> voices) {
    std::set<DocumentId> remembering;
    for (std::size_t i = 0; i < event.passages.size(); ++i) {
        const auto published = documents[event.passages[i].document.index()].reading->published.day();
        if (published && *published - event.when.days.last >= later) remembering.insert(voices[i]);
    }
    return {static_cast<double>(event.independentSources),
            static_cast<double>(event.passages.size()),
            static_cast<double>(remembering.size()),
            0,
            {}};
}

void giveDays(EventList& events, const DaySalience& days, std::span<const double> standing) {
    std::vector<std::size_t> dated;
    for (std::size_t i = 0; i < events.size(); ++i)
        if (events[i].when.isExactDay()) dated.push_back(i);
    const auto rank = [&](std::size_t i) {
        return std::tuple(events[i].when.days.first, events[i].status,
                          -ownWeightOf(events[i].importanceParts) * standing[i], std::string_view(events[i].key));
    };
    std::sort(dated.begin(), dated.end(), [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
    std::optional<time::Day> given;
    for (const std::size_t i : dated) {
        const auto day = events[i].when.days.first;
        if (given != day) events[i].importanceParts.day = days.of(day);
        given = day;
    }
}

void rankByImportance(EventList& events) {
    std::vector<std::size_t> order(events.size());
    std::iota(order.begin(), order.end(), 0);
    const auto rank = [&](std::size_t i) {
        const auto& event = events[i];
        return std::tuple(-weightOf(event.importanceParts), -event.importanceParts.passages, event.when.days,
                          std::string_view(event.key));
    };
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
    const double most = order.empty() ? 1 : weightOf(events[order.front()].importanceParts);
    double above = 2;
    for (const std::size_t i : order) {
        const double scaled = weightOf(events[i].importanceParts) / most;
        above = events[i].importance = std::min(scaled, std::nextafter(above, 0));
    }
}

} // namespace dateline::graph
