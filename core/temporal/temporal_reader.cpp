// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/temporal_reader.h"

#include "core/base/parallel.h"
#include "core/ingest/document_print.h"
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

/// Of what the memory knows, only what an undated document may learn from is looked at again.
class ReadingOfAll {
public:
    ReadingOfAll(std::span<const ingest::Document> documents, const JobControl& control, Memo<Reading>* memory)
        : m_documents(documents), m_control(control), m_memory(memory), m_prints(documents.size()),
          m_drafts(documents.size()) {}

    std::vector<Reading> run() {
        sortOut();
        draftThose(m_new, Stage::extracting);
        if (m_control.cancelled()) return {};
        m_control.report({Stage::dating, 0, m_documents.size()});
        std::vector<bool> dated(m_documents.size());
        for (const std::size_t i : m_new) dated[i] = m_drafts[i].published.when.has_value();
        if (!std::ranges::all_of(m_new, [&](std::size_t i) { return dated[i]; })) {
            draftThose(m_known, std::nullopt);
            dateUndated(m_drafts);
        }
        auto readings = finished();
        if (m_memory && !m_control.cancelled()) {
            m_memory->keep(m_prints, readings, [&](std::size_t i) { return dated[i]; });
            m_memory->setReuse({m_new.size(), m_known.size()});
        }
        return readings;
    }

private:
    void sortOut() {
        if (m_memory)
            forEachIndex(m_documents.size(), m_control, std::nullopt,
                         [&](std::size_t i, unsigned) { m_prints[i] = ingest::printOf(m_documents[i]); });
        for (std::size_t i = 0; i < m_documents.size(); ++i) (isKnown(i) ? m_known : m_new).push_back(i);
    }

    bool isKnown(std::size_t i) const { return m_memory && m_memory->find(m_prints[i]); }

    void draftThose(const std::vector<std::size_t>& documents, std::optional<Stage> stage) {
        forEachIndex(
            documents.size(), m_control, stage,
            [&](std::size_t i, unsigned) { m_drafts[documents[i]] = draft(m_documents[documents[i]]); },
            m_documents.size() - documents.size());
    }

    std::vector<Reading> finished() const {
        std::vector<Reading> readings(m_documents.size());
        forEachIndex(readings.size(), m_control, std::nullopt, [&](std::size_t i, unsigned) {
            const auto* known = m_memory ? m_memory->find(m_prints[i]) : nullptr;
            readings[i] = known ? *known : finish(m_drafts[i]);
        });
        return readings;
    }

    std::span<const ingest::Document> m_documents;
    const JobControl& m_control;
    Memo<Reading>* m_memory; ///< of dated documents; may be null
    std::vector<Fingerprint> m_prints;
    std::vector<Draft> m_drafts;
    std::vector<std::size_t> m_new;
    std::vector<std::size_t> m_known;
};

} // namespace

Reading read(const ingest::Document& document) {
    Draft alone = draft(document);
    if (!alone.published.day()) inferDate(alone, {});
    return finish(alone);
}

std::vector<Reading> readAll(std::span<const ingest::Document> documents, const JobControl& control,
                             Memo<Reading>* memory) {
    return ReadingOfAll(documents, control, memory).run();
}

} // namespace dateline::temporal
