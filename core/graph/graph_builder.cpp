// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/graph_builder.h"

#include "core/base/parallel.h"
#include "core/events/attachment.h"
#include "core/events/date_vote.h"
#include "core/events/retelling.h"
#include "core/events/voices.h"
#include "core/graph/day_profile.h"
#include "core/graph/differences.h"
#include "core/graph/event_print.h"
#include "core/graph/importance.h"
#include "core/graph/relation_finder.h"
#include "core/graph/thread_finder.h"
#include "core/graph/title_writer.h"

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <set>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace dateline::graph {

namespace {

using events::Mention;

std::string hexOf(std::uint64_t value) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string text(16, '0');
    for (std::size_t i = text.size(); i > 0; --i, value >>= 4) text[i - 1] = digits[value & 15];
    return text;
}

/// Documents are worked on in the order of their keys, so that the order of the input does not matter.
class GraphBuilder {
public:
    GraphBuilder(std::span<const events::DocumentView> documents, const JobControl& control, GraphMemory* memory)
        : m_documents(documents), m_control(control), m_memory(memory), m_order(documents.size()) {
        std::iota(m_order.begin(), m_order.end(), 0);
        std::sort(m_order.begin(), m_order.end(), [&](std::size_t a, std::size_t b) {
            return std::tie(documents[a].document->key, a) < std::tie(documents[b].document->key, b);
        });
    }

    EventGraph run() {
        readAndCluster();
        if (m_control.cancelled()) return {};
        nameEvents();
        if (m_control.cancelled()) return {};
        m_control.report({Stage::relating, 0, 0});
        auto links = findRelations(m_set, m_clusters);
        const auto threads = findThreads(m_set, m_measure->articles(), m_clusters, links);
        giveKeys();
        addRelations(std::move(links));
        giveDays(m_graph.events, DaySalience(m_documents), standing());
        rankByImportance(m_graph.events);
        addThreads(threads);
        return std::move(m_graph);
    }

private:
    void readAndCluster() {
        std::vector<events::DocumentView> views;
        std::vector<std::uint32_t> positions(m_order.size());
        for (std::uint32_t p = 0; p < positions.size(); ++p) positions[m_order[p]] = p;
        for (const std::size_t i : m_order) {
            views.push_back(m_documents[i]);
            if (auto& original = views.back().nearDuplicateOf) original = DocumentId{positions[original->index()]};
        }
        m_set = events::readMentions(views, m_control, m_memory ? &m_memory->reading : nullptr);
        if (m_control.cancelled()) return;
        m_measure.emplace(m_set, m_control);
        m_clusters = events::clusterMentions(m_set, *m_measure, m_control);
        if (m_control.cancelled()) return;
        events::settleDates(m_set, *m_measure, m_clusters);
        events::attachLooseMentions(m_set, *m_measure, m_clusters);
        events::attachRetellings(m_set, *m_measure, m_clusters, m_control);
    }

    DocumentId documentId(const Mention& mention) const {
        return {static_cast<std::uint32_t>(m_order[mention.document])};
    }

    void nameEvents() {
        std::vector<Fingerprint> prints(m_clusters.size());
        if (m_memory) {
            renumberKeptEvents();
            const EventPrinter printer(m_set, *m_measure);
            forEachIndex(prints.size(), m_control, std::nullopt,
                         [&](std::size_t i, unsigned) { prints[i] = printer.printOf(m_clusters[i]); });
        }
        auto named = recall(m_memory ? &m_memory->events : nullptr, prints, m_control, Stage::naming,
                            [this](std::size_t i, unsigned) { return nameEvent(m_clusters[i]); });
        for (auto& [event, told] : named) {
            m_graph.events.push_back(std::move(event));
            m_told.push_back(told);
        }
    }

    /// An event of a document that is gone will not be asked for: any number does.
    void renumberKeptEvents() {
        std::unordered_map<std::string_view, DocumentId> now;
        for (std::uint32_t i = 0; i < m_documents.size(); ++i) now.emplace(m_documents[i].document->key, i);
        std::vector<DocumentId> numbers;
        for (const auto& key : m_memory->documents) numbers.push_back(now.contains(key) ? now.at(key) : DocumentId{});
        const auto change = [&](DocumentId& document) { document = numbers[document.index()]; };
        m_memory->events.renumber([&](NamedEvent& named) {
            for (auto& passage : named.event.passages) change(passage.document);
            for (auto& position : named.event.disputed) std::ranges::for_each(position.documents, change);
            for (auto& difference : named.event.differences)
                for (auto& position : difference.positions) std::ranges::for_each(position.documents, change);
        });
        m_memory->documents.clear();
        for (const auto& view : m_documents) m_memory->documents.push_back(view.document->key);
    }

    NamedEvent nameEvent(const events::Cluster& cluster) const {
        Event event;
        event.when = cluster.when;
        auto title = titleOf(m_set, *m_measure, cluster);
        event.title = std::move(title.text);
        event.status = statusOf(cluster);
        for (const auto& position : cluster.disputed) event.disputed.push_back(positionOf(position));
        event.differences = differencesIn(m_set, *m_measure, cluster);
        for (auto& difference : event.differences)
            for (auto& position : difference.positions) renumber(position.documents);
        addPassages(cluster, event);
        event.actors = namesBy(cluster, &Mention::actors);
        event.places = namesBy(cluster, &Mention::places);
        const auto voices = countSources(event);
        event.importanceParts = importancePartsOf(event, m_documents, voices);
        return {std::move(event), title.told};
    }

    DatePosition positionOf(const events::DatePosition& position) const {
        DatePosition result{position.when, {}};
        for (const std::size_t document : position.documents)
            result.documents.push_back({static_cast<std::uint32_t>(document)});
        renumber(result.documents);
        return result;
    }

    /// From the numbering of the set to that of the input.
    void renumber(std::vector<DocumentId>& documents) const {
        for (auto& document : documents) document = {static_cast<std::uint32_t>(m_order[document.index()])};
        std::sort(documents.begin(), documents.end());
    }

    /// What one report says has happened has happened; else what most say, of equals the more certain.
    Status statusOf(const events::Cluster& cluster) const {
        std::array<int, 5> counts{};
        for (const auto& member : cluster.members)
            ++counts.at(static_cast<std::size_t>(m_set.mentions[member.mention].status));
        if (counts.front() > 0) return Status::happened;
        return static_cast<Status>(std::max_element(counts.begin(), counts.end()) - counts.begin());
    }

    // ---- passages

    void addPassages(const events::Cluster& cluster, Event& event) const {
        auto members = cluster.members;
        std::vector<std::pair<double, std::size_t>> order;
        for (std::size_t i = 0; i < members.size(); ++i)
            order.emplace_back(-worthOf(members[i], cluster, event.status), i);
        std::stable_sort(order.begin(), order.end());
        std::set<std::tuple<DocumentId, std::uint32_t, std::uint32_t>> shown;
        for (const auto& [worth, i] : order) {
            auto passage = passageOf(members[i]);
            if (shown.emplace(passage.document, passage.span.begin, passage.span.end).second)
                event.passages.push_back(std::move(passage));
        }
    }

    /// Exactly dated before coarse before undated; of these what tells the act as the event is (a strike that happened
    /// before "will strike"); then those most like the others.
    double worthOf(const events::Member& member, const events::Cluster& cluster, Status status) const {
        constexpr std::size_t sample = 24;
        const auto& mention = m_set.mentions[member.mention];
        double sum = 0;
        std::size_t count = 0;
        for (const auto& other : cluster.members)
            if (other.mention != member.mention && count < sample)
                sum += m_measure->steppedCosine(mention.terms, m_set.mentions[other.mention].terms), ++count;
        return (count == 0 ? 0 : sum / static_cast<double>(count)) - 4 * static_cast<double>(member.membership) -
               (mention.status == status ? 0 : 2);
    }

    Passage passageOf(const events::Member& member) const {
        const auto& mention = m_set.mentions[member.mention];
        Passage passage{documentId(mention), mention.passage, mention.timex, supportOf(member, mention), {},
                        mention.status};
        const auto& reading = m_set.documentOf(mention).reading();
        if (mention.timex) passage.why = reading.timexes[*mention.timex].why;
        passage.why.insert(passage.why.end(), mention.steps.begin(), mention.steps.end());
        if (mention.steps.empty())
            passage.why.push_back(
                {"event.same-day",
                 mention.passage,
                 {},
                 {},
                 {},
                 mention.timex ? reading.timexes[*mention.timex].value : time::toIso(mention.when.days.first)});
        return passage;
    }

    static Support supportOf(const events::Member& member, const Mention& mention) {
        if (member.membership == events::Membership::undated || !mention.timex) return Support::undated;
        return member.membership == events::Membership::coarse ? Support::coarse : Support::exact;
    }

    // ---- who and where

    std::vector<std::string> namesBy(const events::Cluster& cluster, std::vector<events::Name> Mention::*list) const {
        std::map<std::string, int> counts;
        for (const auto& member : cluster.members)
            for (const auto name : m_set.mentions[member.mention].*list) ++counts[m_set.names.display(name)];
        std::vector<std::pair<int, std::string>> order;
        for (const auto& [name, count] : counts) order.emplace_back(-count, name);
        std::sort(order.begin(), order.end());
        std::vector<std::string> names;
        for (auto& [count, name] : order) names.push_back(std::move(name));
        return names;
    }

    /// Gives the voice of each passage.
    std::vector<DocumentId> countSources(Event& event) const {
        std::set<DocumentId> documents;
        std::vector<events::Report> reports;
        for (const auto& passage : event.passages) {
            const auto& view = m_documents[passage.document.index()];
            documents.insert(passage.document);
            reports.push_back({view.nearDuplicateOf.value_or(passage.document),
                               slice(view.document->text, passage.span),
                               &m_set.documents[passage.document.index()].lexicon()});
        }
        event.sources = static_cast<int>(documents.size());
        auto voices = events::voicesOf(reports);
        event.independentSources = events::distinctVoices(voices);
        return voices;
    }

    // ---- what a day stands for

    /// By event: how much an event is what its day is about, less where no report says it in a sentence that stands alone.
    std::vector<double> standing() const {
        constexpr double untold = 0.5;
        const auto likeness = likenessToDay(m_set, m_clusters);
        std::vector<double> standing(m_clusters.size());
        for (std::size_t i = 0; i < m_clusters.size(); ++i)
            standing[m_position[i].index()] = likeness[i] * (m_told[i] ? 1 : untold);
        return standing;
    }

    // ---- keys and order

    /// From the date and the place in the documents of its earliest passage, which no other event of that date has.
    std::uint64_t contentHash(const Event& event, unsigned salt) const {
        const auto first =
            std::min_element(event.passages.begin(), event.passages.end(),
                             [&](const Passage& a, const Passage& b) { return placeOf(a) < placeOf(b); });
        const auto& [key, span] = placeOf(*first);
        const std::string content = std::string(key) + '\n' + std::to_string(span.begin) + '-' +
                                    std::to_string(span.end) + '\n' + time::toIso(event.when.days.first) + '/' +
                                    time::toIso(event.when.days.last) + '\n' + std::to_string(salt);
        return XXH3_64bits(content.data(), content.size());
    }

    std::pair<std::string_view, Span> placeOf(const Passage& passage) const {
        return {m_documents[passage.document.index()].document->key, passage.span};
    }

    void giveKeys() {
        std::unordered_set<std::string> taken;
        for (auto& event : m_graph.events)
            for (unsigned salt = 0; event.key.empty() || !taken.insert(event.key).second; ++salt)
                event.key = 'e' + hexOf(contentHash(event, salt));
        std::vector<std::size_t> order(m_graph.events.size());
        std::iota(order.begin(), order.end(), 0);
        std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            const auto& left = m_graph.events[a];
            const auto& right = m_graph.events[b];
            return std::tie(left.when.days.first, left.when.days.last, left.key) <
                   std::tie(right.when.days.first, right.when.days.last, right.key);
        });
        EventList sorted;
        m_position.resize(order.size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            m_position[order[i]] = {static_cast<std::uint32_t>(i)};
            sorted.push_back(std::move(m_graph.events[order[i]]));
        }
        m_graph.events = std::move(sorted);
    }

    // ---- relations

    static RelationKind kindOf(LinkKind kind) {
        if (kind == LinkKind::partOf) return RelationKind::partOf;
        return kind == LinkKind::respondsTo ? RelationKind::respondsTo : RelationKind::refersTo;
    }

    void addRelations(std::vector<ClusterLink> links) {
        std::map<std::tuple<RelationKind, EventId, EventId>, std::vector<std::pair<DocumentId, Span>>> relations;
        for (const auto& link : links) {
            auto& evidence = relations[{kindOf(link.kind), m_position[link.source], m_position[link.target]}];
            const std::pair found{DocumentId{static_cast<std::uint32_t>(m_order[link.document])}, link.evidence};
            if (std::find(evidence.begin(), evidence.end(), found) == evidence.end()) evidence.push_back(found);
        }
        for (auto& [ends, evidence] : relations) {
            const auto& [kind, source, target] = ends;
            Relation relation{kind, source, target, {}};
            for (const auto& [document, span] : evidence) relation.evidence.push_back({document, span});
            m_graph.events[source.index()].importanceParts.structure += 1;
            m_graph.events[target.index()].importanceParts.structure += 1;
            m_graph.relations.push_back(std::move(relation));
        }
    }

    // ---- threads

    void addThreads(const std::vector<std::vector<std::size_t>>& threads) {
        for (const auto& clusters : threads) {
            Thread thread;
            for (const std::size_t cluster : clusters) thread.events.push_back(m_position[cluster]);
            std::ranges::sort(thread.events);
            const auto& main = m_graph.events[mainOf(thread).index()];
            thread.key = 's' + main.key.substr(1);
            thread.title = main.title;
            m_graph.threads.push_back(std::move(thread));
        }
        std::ranges::sort(m_graph.threads, {}, [](const Thread& thread) { return thread.events.front(); });
    }

    /// The most important event, of equals the first.
    EventId mainOf(const Thread& thread) const {
        return *std::ranges::max_element(thread.events, {},
                                         [&](EventId id) { return m_graph.events[id.index()].importance; });
    }

    std::span<const events::DocumentView> m_documents;
    const JobControl& m_control;
    GraphMemory* m_memory; ///< may be null
    std::vector<std::size_t> m_order;
    events::MentionSet m_set;
    std::optional<events::SimilarityMeasure> m_measure;
    std::vector<events::Cluster> m_clusters;
    std::vector<bool> m_told;        ///< by cluster: its title is a full statement
    std::vector<EventId> m_position; ///< of a cluster's event
    EventGraph m_graph;
};

} // namespace

EventGraph buildEventGraph(std::span<const events::DocumentView> documents, const JobControl& control,
                           GraphMemory* memory) {
    return GraphBuilder(documents, control, memory).run();
}

} // namespace dateline::graph
