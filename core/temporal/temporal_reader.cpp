// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/temporal_reader.h"

#include "core/base/parallel.h"
#include "core/temporal/dating.h"
#include "core/temporal/pile_dating.h"

#include <algorithm>

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

/// A pile of many dated documents tells by its habits, one of a few by what they tell of the same days.
void dateUndated(std::vector<Draft>& drafts) {
    if (const PileDating pile(drafts); pile.knowsEnough()) {
        std::vector<Published> inferred;
        for (const Draft& each : drafts) inferred.push_back(each.published.when ? Published{} : pile.infer(each));
        for (std::size_t i = 0; i < drafts.size(); ++i)
            if (inferred[i].when) setInferred(drafts[i], std::move(inferred[i]));
        return;
    }
    DayIndex index;
    for (const auto& each : drafts)
        if (each.published.day()) addTo(index, each, statedWeight);
    // A second round lets documents that were dated now speak, quietly, for those that were not.
    const auto dated = inferUndated(drafts, index);
    if (dated.empty() || dated.size() == drafts.size()) return;
    for (const std::size_t i : dated) addTo(index, drafts[i], inferredWeight);
    inferUndated(drafts, index);
}

} // namespace

Reading read(const ingest::Document& document) {
    Draft alone = draft(document);
    if (!alone.published.day()) inferDate(alone, {});
    return finish(alone);
}

std::vector<Reading> readAll(std::span<const ingest::Document> documents, const JobControl& control) {
    std::vector<Draft> drafts(documents.size());
    forEachIndex(documents.size(), control, Stage::extracting,
                 [&](std::size_t i, unsigned) { drafts[i] = draft(documents[i]); });
    if (control.cancelled()) return {};

    control.report({Stage::dating, 0, documents.size()});
    const auto undated = [](const Draft& each) { return !each.published.when; };
    if (std::any_of(drafts.begin(), drafts.end(), undated)) dateUndated(drafts);

    std::vector<Reading> readings(drafts.size());
    forEachIndex(drafts.size(), control, std::nullopt,
                 [&](std::size_t i, unsigned) { readings[i] = finish(drafts[i]); });
    return readings;
}

} // namespace dateline::temporal
