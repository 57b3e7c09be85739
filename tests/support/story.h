// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Small stories for tests of the event graph: articles in a line each, read and merged as the program does it.

#include "core/events/near_duplicates.h"
#include "core/graph/graph_builder.h"
#include "core/temporal/temporal_reader.h"

#include <algorithm>
#include <string>
#include <vector>

namespace dateline::test {

struct Article {
    std::string key;
    std::string date; ///< ISO 8601
    std::string text;
    std::uint32_t headlineBytes = 0; ///< of the headline that begins the text
};

/// Documents, readings and graph; documents in the order of the articles.
struct Story {
    std::vector<ingest::Document> documents;
    std::vector<temporal::Reading> readings;
    graph::EventGraph graph;

    explicit Story(const std::vector<Article>& articles) {
        for (const auto& article : articles) {
            ingest::Document document;
            document.key = article.key;
            document.text = article.text;
            document.givenDate = article.date;
            if (article.headlineBytes > 0) document.headline = Span{0, article.headlineBytes};
            documents.push_back(document);
        }
        readings = temporal::readAll(documents);
        std::vector<const ingest::Document*> pointers;
        for (const auto& document : documents) pointers.push_back(&document);
        const auto copies = events::findNearDuplicates(pointers);
        std::vector<events::DocumentView> views;
        for (std::size_t i = 0; i < documents.size(); ++i) views.push_back({&documents[i], &readings[i], copies[i]});
        graph = graph::buildEventGraph(views);
    }

    /// Events from `first` to `last`, inclusive ISO days.
    [[nodiscard]] std::vector<graph::Event> on(const std::string& first, const std::string& last) const {
        std::vector<graph::Event> found;
        for (const auto& event : graph.events)
            if (time::toIso(event.when.days.first) == first && time::toIso(event.when.days.last) == last)
                found.push_back(event);
        return found;
    }
    [[nodiscard]] std::vector<graph::Event> on(const std::string& day) const { return on(day, day); }

    [[nodiscard]] bool related(graph::RelationKind kind, const std::string& sourceDay,
                               const std::string& targetDay) const {
        return std::any_of(graph.relations.begin(), graph.relations.end(), [&](const graph::Relation& relation) {
            return relation.kind == kind &&
                   time::toIso(graph.events[relation.source.index()].when.days.first) == sourceDay &&
                   time::toIso(graph.events[relation.target.index()].when.days.first) == targetDay &&
                   !relation.evidence.empty();
        });
    }
};

} // namespace dateline::test
