// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline.h"

#include "core/events/near_duplicates.h"
#include "core/graph/graph_builder.h"
#include "core/ingest/reader.h"
#include "core/project/edited_project.h"
#include "core/temporal/temporal_reader.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace dateline {

namespace {

tl::unexpected<Error> cancelled() { return failure(ErrorKind::cancelled, {}, "cancelled"); }

/// The order of the inputs must not matter, so documents are ordered by what they are.
void sortAndFoldIdentical(std::vector<ingest::Document>& documents, std::vector<Error>& notices) {
    std::sort(documents.begin(), documents.end(),
              [](const auto& a, const auto& b) { return std::tie(a.key, a.path) < std::tie(b.key, b.path); });
    const auto same = [&](const ingest::Document& kept, const ingest::Document& next) {
        if (kept.key != next.key) return false;
        notices.push_back({ErrorKind::unsupported, next.path, "the same article as " + kept.path + "; read once"});
        return true;
    };
    documents.erase(std::unique(documents.begin(), documents.end(), same), documents.end());
}

project::DocumentList assemble(std::vector<ingest::Document> documents, std::vector<temporal::Reading> readings,
                               const JobControl& control, BuildMemory* memory) {
    std::vector<const ingest::Document*> pointers;
    pointers.reserve(documents.size());
    for (const auto& document : documents) pointers.push_back(&document);
    const auto duplicates = events::findNearDuplicates(pointers, control, memory ? &memory->shingles : nullptr);

    project::DocumentList result(documents.size());
    for (std::size_t i = 0; i < documents.size(); ++i)
        result[i] = {std::move(documents[i]), std::move(readings[i]), duplicates[i]};
    return result;
}

/// Its path; where that holds several articles, its headline too.
std::string placeOf(const ingest::Document& document, const std::map<std::string_view, std::size_t>& articlesIn) {
    if (articlesIn.at(document.path) < 2) return document.path;
    return document.path + ": \u201C" + (document.title.empty() ? document.key : document.title) + "\u201D";
}

/// An article that says nothing about time stays in the list; its reader must not look for it on the timeline.
void noteUndated(const project::DocumentList& documents, std::vector<Error>& notices) {
    std::map<std::string_view, std::size_t> articlesIn;
    for (const auto& source : documents) ++articlesIn[source.document.path];
    const auto placed = [](const temporal::Timex& timex) { return timex.when.has_value(); };
    for (const auto& [document, reading, copy, excluded] : documents) {
        if (reading.published.when || std::ranges::any_of(reading.timexes, placed)) continue;
        const char* what = reading.timexes.empty()
                               ? "no date was found in it; it is listed as undated"
                               : "its dates hang on its own date, which is not known; it is listed as undated";
        notices.push_back({ErrorKind::unsupported, placeOf(document, articlesIn), what});
    }
}

graph::EventGraph graphOf(const project::DocumentList& documents, const JobControl& control, BuildMemory* memory) {
    std::vector<events::DocumentView> views;
    views.reserve(documents.size());
    for (const auto& source : documents) views.push_back({&source.document, &source.reading, source.nearDuplicateOf});
    return graph::buildEventGraph(views, control, memory ? &memory->graph : nullptr);
}

} // namespace

Result<project::Project> buildProject(const BuildRequest& request, const JobControl& control) {
    auto read = ingest::readInputs(request.inputs, control);
    if (!read) return tl::unexpected(read.error());
    auto project = buildProject(std::move(read->documents), control);
    if (project) project->problems = std::move(read->problems);
    return project;
}

Result<project::Project> buildProject(std::vector<ingest::Document> documents, const JobControl& control,
                                      BuildMemory* memory) {
    project::Project project;
    sortAndFoldIdentical(documents, project.notices);
    for (const auto& document : documents)
        if (auto notice = ingest::encodingNotice(document)) project.notices.push_back(std::move(*notice));
    auto readings = temporal::readAll(documents, control, memory ? &memory->readings : nullptr);
    if (control.cancelled()) return cancelled();
    project.documents = assemble(std::move(documents), std::move(readings), control, memory);
    noteUndated(project.documents, project.notices);
    project.graph = graphOf(project.documents, control, memory);
    if (control.cancelled()) return cancelled();
    return project;
}

BuildReuse reuseOf(const BuildMemory& memory) {
    return {memory.readings.reuse(), memory.graph.reading.mentions.reuse(), memory.graph.events.reuse()};
}

Result<project::Project> buildDatedProject(std::vector<ingest::Document> documents,
                                           const std::vector<project::JournalEntry>& dates, const JobControl& control,
                                           BuildMemory* memory) {
    if (dates.empty()) return buildProject(std::move(documents), control, memory);
    std::vector<const project::JournalEntry*> held;
    for (const auto& entry : dates) held.push_back(&entry);
    auto project = buildProject(project::withGivenDates(documents, held), control, memory);
    if (project) project::restoreGivenDates(*project, documents);
    return project;
}

temporal::Reading readTemporally(const ingest::Document& document) { return temporal::read(document); }

void readTemporally(const ingest::Document& document, temporal::ReadingSink& sink) {
    temporal::readInto(sink, document);
}

} // namespace dateline
