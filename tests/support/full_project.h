// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A small project in which every field of every type holds something, and everything that may be missing is missing
// once: what goes through a store or an exporter and comes out right for this comes out right.

#include "core/project/project.h"

namespace dateline::testing {

inline time::When dayWhen(int year, int month, int day) { return time::exactDay(time::dayOf({year, month, day})); }

inline time::When monthWhen(int year, int month) {
    return {{time::dayOf({year, month, 1}), time::dayOf({year, month, time::daysInMonth(year, month)})},
            time::Granularity::month,
            time::Modifier::mid,
            std::nullopt};
}

inline Span spanOf(const ingest::Document& document, std::string_view words) {
    const auto begin = static_cast<std::uint32_t>(document.text.find(words));
    return {begin, begin + static_cast<std::uint32_t>(words.size())};
}

inline project::SourceDocument bridgeArticle() {
    project::SourceDocument source;
    auto& document = source.document;
    document = {"bridge",
                "news/bridge.txt",
                "Brücke \"closed\"",
                "Harbour Post",
                "Brücke \"closed\"\nThe bridge shut on Wednesday.\n\tRepairs take three days.\nAdvertisement\n",
                "ISO-8859-1",
                "2019-05-10T06:30Z",
                Span{0, 17},
                {}};
    document.furniture = {spanOf(document, "Advertisement")};
    auto& reading = source.reading;
    reading.published.when = dayWhen(2019, 5, 10);
    reading.published.when->granularity = time::Granularity::minute;
    reading.published.when->clock = time::ClockTime{390, 0};
    reading.published.basis = temporal::DatingBasis::given;
    reading.published.why = {{"document.given", {}, "", "", "", "2019-05-10"}};
    reading.sentences = {spanOf(document, "The bridge shut on Wednesday."),
                         spanOf(document, "Repairs take three days.")};
    temporal::Timex wednesday{spanOf(document, "Wednesday"),
                              temporal::TimexType::date,
                              temporal::TimexUse::at,
                              "2019-05-08",
                              time::Modifier::none,
                              dayWhen(2019, 5, 8),
                              false,
                              false,
                              {}};
    wednesday.why = {{"weekday", wednesday.span, "", "", "", "XXXX-WXX-3"},
                     {"weekday.most-recent", wednesday.span, "bridge", "2019-05-10", "XXXX-WXX-3", "2019-05-08"}};
    temporal::Timex duration{spanOf(document, "three days"),
                             temporal::TimexType::duration,
                             temporal::TimexUse::bound,
                             "P3D",
                             time::Modifier::approximate,
                             std::nullopt,
                             true,
                             true,
                             {}};
    duration.why = {{"duration", duration.span, "", "", "", "P3D"}};
    reading.timexes = {wednesday, duration};
    reading.sections = {{reading.sentences[1], 0}};
    return source;
}

inline project::SourceDocument undatedArticle() {
    project::SourceDocument source;
    source.document = {
        "ferry", "news/ferry.txt", "Ferry", "", "Ferries ran while the bridge was shut.", "UTF-8", {}, {}, {}};
    source.reading.sentences = {{0, 38}};
    source.nearDuplicateOf = DocumentId{0};
    return source;
}

inline graph::EventGraph bridgeGraph(const project::DocumentList& documents) {
    graph::Event shut;
    shut.key = "e1";
    shut.title = "The bridge shuts";
    shut.when = dayWhen(2019, 5, 8);
    shut.importance = 1.0 / 3;
    shut.importanceParts = {2, 0.5, 0.25, 0.125, {3, 1, 2, 0.75}};
    shut.actors = {"Harbour authority", "Möller"};
    shut.places = {"Hull"};
    shut.sources = 2;
    shut.independentSources = 1;
    const auto& why = documents[0].reading.timexes[0].why;
    shut.passages = {{DocumentId{0}, documents[0].reading.sentences[0], 0, graph::Support::exact, why},
                     {DocumentId{1},
                      {0, 38},
                      std::nullopt,
                      graph::Support::undated,
                      {{"said-of", {12, 37}, "bridge", "", "", ""}},
                      graph::Status::denied}};
    shut.disputed = {{dayWhen(2019, 5, 8), {DocumentId{0}}}, {monthWhen(2019, 5), {DocumentId{1}, DocumentId{0}}}};
    shut.differences = {{graph::Difference::Kind::number, "lanes", {{"2", {DocumentId{0}}}, {"3", {DocumentId{1}}}}},
                        {graph::Difference::Kind::place, "", {{"Hull", {DocumentId{0}}}, {"Goole", {DocumentId{1}}}}}};

    graph::Event repairs;
    repairs.key = "e2";
    repairs.title = "Repairs";
    repairs.when = monthWhen(2019, 5);
    repairs.status = graph::Status::planned;
    repairs.importance = 1;
    repairs.passages = {
        {DocumentId{0}, documents[0].reading.sentences[1], 1, graph::Support::coarse, why, graph::Status::planned}};
    const graph::Evidence evidence{DocumentId{1}, {0, 12}};
    return {{shut, repairs},
            {{graph::RelationKind::partOf, EventId{0}, EventId{1}, {evidence}},
             {graph::RelationKind::respondsTo, EventId{1}, EventId{0}, {evidence, {DocumentId{0}, {1, 3}}}},
             {graph::RelationKind::refersTo, EventId{1}, EventId{0}, {evidence}}},
            {{"s1", "The bridge shuts", {EventId{0}, EventId{1}}}}};
}

inline project::Project fullProject() {
    project::Project project;
    project.documents = {bridgeArticle(), undatedArticle()};
    project.graph = bridgeGraph(project.documents);
    project.problems = {{ErrorKind::binary, "news/photo.txt", "is not text"}};
    project.notices = {{ErrorKind::unsupported, "news/copy.txt", "read once"}};
    return project;
}

} // namespace dateline::testing
