// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/temporal_reader.h"

#include "core/temporal/dating.h"

namespace dateline::temporal {

namespace {

constexpr double statedWeight = 1.0;
constexpr double inferredWeight = 0.3; // never as good as a stated date

/// Dates the undated drafts from `index`; returns those that were dated now.
std::vector<std::size_t> inferUndated(std::vector<Draft>& drafts, const DayIndex& index) {
    std::vector<std::size_t> dated;
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        if (drafts[i].published.day()) continue;
        inferDate(drafts[i], index);
        if (drafts[i].published.day()) dated.push_back(i);
    }
    return dated;
}

void addTo(DayIndex& index, const Draft& draft, double weight) {
    index.add(draft.document->key, draft.recognised, resolve(draft.recognised, draft.anchors), weight);
}

} // namespace

Reading read(const ingest::Document& document) {
    Draft alone = draft(document);
    if (!alone.published.day()) inferDate(alone, {});
    return finish(alone);
}

std::vector<Reading> readAll(std::span<const ingest::Document> documents, const JobControl& control) {
    std::vector<Draft> drafts;
    drafts.reserve(documents.size());
    for (const auto& document : documents) {
        if (control.cancelled()) return {};
        control.report({Stage::extracting, drafts.size(), documents.size()});
        drafts.push_back(draft(document));
    }

    control.report({Stage::dating, 0, documents.size()});
    DayIndex index;
    for (const auto& each : drafts)
        if (each.published.day()) addTo(index, each, statedWeight);
    // A second round lets documents that were dated now speak, quietly, for those that were not.
    const auto dated = inferUndated(drafts, index);
    if (!dated.empty() && dated.size() < drafts.size()) {
        for (const std::size_t i : dated) addTo(index, drafts[i], inferredWeight);
        inferUndated(drafts, index);
    }

    std::vector<Reading> readings;
    readings.reserve(drafts.size());
    for (const auto& each : drafts) readings.push_back(finish(each));
    return readings;
}

} // namespace dateline::temporal
