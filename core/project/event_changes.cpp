// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/event_changes.h"

#include "core/events/voices.h"
#include "core/graph/importance.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace dateline::project {

namespace {

constexpr double leastByHand = 0.5; ///< importance

using Key = std::tuple<DocumentId, std::uint32_t, std::uint32_t>;
Key keyOf(const graph::Passage& passage) { return {passage.document, passage.span.begin, passage.span.end}; }

void addNames(std::vector<std::string>& names, const std::vector<std::string>& more) {
    std::set<std::string_view> known(names.begin(), names.end());
    std::vector<std::string> fresh;
    for (const auto& name : more)
        if (!known.contains(name)) fresh.push_back(name);
    names.insert(names.end(), fresh.begin(), fresh.end());
}

std::vector<DocumentId> documentsOf(const graph::Event& event) {
    std::vector<DocumentId> documents;
    for (const auto& passage : event.passages) documents.push_back(passage.document);
    std::ranges::sort(documents);
    documents.erase(std::unique(documents.begin(), documents.end()), documents.end());
    return documents;
}

void addPosition(std::vector<graph::DatePosition>& positions, const graph::DatePosition& more) {
    const auto same = std::ranges::find(positions, more.when.days, [](const auto& p) { return p.when.days; });
    if (same == positions.end()) return positions.push_back(more);
    auto& documents = same->documents;
    documents.insert(documents.end(), more.documents.begin(), more.documents.end());
    std::ranges::sort(documents);
    documents.erase(std::unique(documents.begin(), documents.end()), documents.end());
}

/// What the event says of its date: its dispute, or the one date that all sources give.
std::vector<graph::DatePosition> positionsOf(const graph::Event& event) {
    if (!event.disputed.empty() || event.passages.empty()) return event.disputed;
    return {{event.when, documentsOf(event)}};
}

void mergeDisputes(graph::Event& into, const graph::Event& other) {
    const bool byPerson = into.decisions.redated || other.decisions.redated;
    const bool differ = into.when.isExactDay() && other.when.isExactDay() && into.when.days != other.when.days;
    if (into.disputed.empty() && other.disputed.empty() && (byPerson || !differ)) return;
    auto positions = positionsOf(into);
    for (const auto& position : positionsOf(other)) addPosition(positions, position);
    into.disputed = std::move(positions);
}

void mergeDecisions(graph::Decisions& into, const graph::Decisions& other) {
    addNames(into.tags, other.tags);
    std::ranges::sort(into.tags);
    if (!into.colour) into.colour = other.colour;
    if (other.note.empty() || other.note == into.note) return;
    into.note += into.note.empty() ? other.note : "\n\n" + other.note;
}

/// Documents that are left, in what differs and is disputed.
template <class Positions>
void keepDocuments(Positions& positions, const std::vector<DocumentId>& left) {
    for (auto& position : positions)
        std::erase_if(position.documents, [&](DocumentId id) { return !std::ranges::binary_search(left, id); });
    std::erase_if(positions, [](const auto& position) { return position.documents.empty(); });
    if (positions.size() < 2) positions.clear();
}

void keepWhatPassagesSay(graph::Event& event) {
    const auto left = documentsOf(event);
    keepDocuments(event.disputed, left);
    for (auto& difference : event.differences) keepDocuments(difference.positions, left);
    std::erase_if(event.differences, [](const auto& difference) { return difference.positions.empty(); });
}

std::vector<std::string> namesIn(const std::vector<std::string>& names, const graph::Event& event,
                                 const DocumentList& documents) {
    std::vector<std::string> found;
    for (const auto& name : names) {
        const bool said = std::ranges::any_of(event.passages, [&](const graph::Passage& passage) {
            const auto words = slice(documents[passage.document.index()].document.text, passage.span);
            return words.find(name) != std::string_view::npos;
        });
        if (said) found.push_back(name);
    }
    return found;
}

graph::Status statusOf(const graph::Event& event) {
    const auto surest = std::ranges::min_element(event.passages, {}, &graph::Passage::status);
    return surest == event.passages.end() ? event.status : surest->status;
}

std::vector<DocumentId> voicesIn(const graph::Event& event, const DocumentList& documents) {
    std::vector<events::Report> reports;
    for (const auto& passage : event.passages) {
        const auto& source = documents[passage.document.index()];
        const auto original = source.nearDuplicateOf;
        const bool copy = original && !documents[original->index()].excluded;
        reports.push_back({copy ? *original : passage.document, slice(source.document.text, passage.span), nullptr});
    }
    return events::voicesOf(reports);
}

/// Documents that still name the event a week later.
double remembering(const graph::Event& event, const DocumentList& documents, const std::vector<DocumentId>& voices) {
    constexpr std::int32_t later = 7;
    std::set<DocumentId> found;
    for (std::size_t i = 0; i < voices.size(); ++i) {
        const auto day = documents[event.passages[i].document.index()].reading.published.day();
        if (day && *day - event.when.days.last >= later) found.insert(voices[i]);
    }
    return static_cast<double>(found.size());
}

} // namespace

void mergeEvents(graph::Event& into, const graph::Event& other) {
    mergeDisputes(into, other);
    std::set<Key> known;
    for (const auto& passage : into.passages) known.insert(keyOf(passage));
    for (const auto& passage : other.passages)
        if (known.insert(keyOf(passage)).second) into.passages.push_back(passage);
    addNames(into.actors, other.actors);
    addNames(into.places, other.places);
    into.differences.insert(into.differences.end(), other.differences.begin(), other.differences.end());
    mergeDecisions(into.decisions, other.decisions);
    auto& parts = into.importanceParts;
    parts.structure += other.importanceParts.structure;
    if (other.importanceParts.day.total() > parts.day.total()) parts.day = other.importanceParts.day;
}

void movePassages(graph::Event& from, graph::Event& to, const std::vector<std::size_t>& passages,
                  const DocumentList& documents) {
    std::vector<graph::Passage> left;
    std::size_t next = 0;
    for (std::size_t i = 0; i < from.passages.size(); ++i) {
        const bool moves = next < passages.size() && passages[next] == i;
        (moves ? to.passages : left).push_back(std::move(from.passages[i]));
        next += moves ? 1 : 0;
    }
    from.passages = std::move(left);
    addNames(to.actors, namesIn(from.actors, to, documents));
    addNames(to.places, namesIn(from.places, to, documents));
    for (const auto& position : from.disputed) addPosition(to.disputed, position);
    to.differences.insert(to.differences.end(), from.differences.begin(), from.differences.end());
    keepWhatPassagesSay(from);
    keepWhatPassagesSay(to);
}

bool dropExcluded(graph::Event& event, const DocumentList& documents) {
    const auto dropped = std::erase_if(
        event.passages, [&](const graph::Passage& passage) { return documents[passage.document.index()].excluded; });
    if (dropped > 0) keepWhatPassagesSay(event);
    return dropped > 0;
}

void recount(graph::Event& event, const DocumentList& documents, double most) {
    const auto voices = voicesIn(event, documents);
    event.sources = static_cast<int>(documentsOf(event).size());
    event.independentSources = events::distinctVoices(voices);
    event.status = statusOf(event);
    auto& parts = event.importanceParts;
    parts.documents = event.independentSources;
    parts.passages = static_cast<double>(event.passages.size());
    parts.remembered = remembering(event, documents, voices);
    event.importance = most > 0 ? std::min(1.0, graph::weightOf(parts) / most) : 0;
    if (event.decisions.byHand) event.importance = std::max(event.importance, leastByHand);
}

graph::Passage passageByHand(DocumentId document, Span span, const DocumentList& documents) {
    const auto& timexes = documents[document.index()].reading.timexes;
    graph::Passage passage{document, span, std::nullopt, graph::Support::undated, {}, graph::Status::happened};
    for (std::size_t i = 0; i < timexes.size(); ++i) {
        if (!span.contains(timexes[i].span) || !timexes[i].when) continue;
        passage.timex = i;
        passage.support = graph::Support::exact;
        passage.why = timexes[i].why;
        break;
    }
    passage.why.push_back({"event.by-hand", span, {}, {}, {}, {}});
    return passage;
}

} // namespace dateline::project
