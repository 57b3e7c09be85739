// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/inputs.h"

#include "app/cli/console.h"
#include "core/pipeline.h"
#include "core/project/edit_json.h"
#include "core/project/edited_project.h"
#include "core/project/project_file.h"
#include "core/project/store.h"
#include "core/project/stored_journal.h"

#include <iterator>
#include <memory>
#include <utility>

namespace dateline::app {

namespace {

void append(ingest::ReadResult& all, ingest::ReadResult more) {
    std::move(more.documents.begin(), more.documents.end(), std::back_inserter(all.documents));
    std::move(more.problems.begin(), more.problems.end(), std::back_inserter(all.problems));
}

Result<ingest::ReadResult> articlesOfProject(const std::string& path) {
    ingest::ReadResult result;
    auto project = project::load(path);
    if (!project) {
        result.problems.push_back(std::move(project.error()));
        return result;
    }
    for (auto& source : project->documents) result.documents.push_back(std::move(source.document));
    return result;
}

Result<project::Project> edited(project::Project found, const project::Journal& journal) {
    if (journal.entries().empty()) return found;
    const auto applied = project::withEdits(std::make_shared<const project::Project>(std::move(found)), journal);
    warnOfReview(applied.review);
    return *applied.project;
}

/// An edit by what it is and what it is about.
std::string nameOf(const project::Edit& edit) {
    const auto events = project::eventsOf(edit);
    const std::string kind = project::toStored(edit).kind;
    return events.empty() ? "'" + kind + "'" : "'" + kind + "' of \"" + events.front()->title + "\"";
}

/// As the window shows it.
Result<project::Project> editedProject(const std::string& path) {
    auto file = project::ProjectFile::open(path, project::Access::readOnly);
    if (!file) return tl::unexpected(file.error());
    auto found = (*file)->load();
    auto edits = (*file)->edits();
    if (!found || !edits) return tl::unexpected(found ? edits.error() : found.error());
    if (edits->empty()) return found;
    const auto read = project::journalFrom(*edits);
    warnAll(read.unread);
    return edited(std::move(*found), read.journal);
}

} // namespace

Error nothingRead() { return {ErrorKind::empty, {}, "nothing could be read"}; }

Result<ingest::ReadResult> readArticles(const std::vector<std::string>& inputs, const JobControl& control) {
    ingest::ReadResult all;
    std::vector<std::string> files;
    for (const auto& input : inputs) {
        if (!project::isProjectFile(input)) {
            files.push_back(input);
            continue;
        }
        auto articles = articlesOfProject(input);
        if (!articles) return articles;
        append(all, std::move(*articles));
    }
    if (files.empty()) return all;
    auto read = ingest::readInputs(files, control);
    if (!read) return read;
    append(all, std::move(*read));
    return all;
}

std::vector<InputJournal> journalsOf(const std::vector<std::string>& inputs) {
    std::vector<InputJournal> journals;
    for (const auto& input : inputs) {
        if (!project::isProjectFile(input)) continue;
        const auto file = project::ProjectFile::open(input, project::Access::readOnly);
        const auto rows = file ? (*file)->edits() : tl::unexpected(file.error()); // reading its articles tells why not
        if (!rows || rows->empty()) continue;
        auto read = project::journalFrom(*rows);
        warnAll(read.unread);
        journals.push_back({input, std::move(read.journal)});
    }
    return journals;
}

void bringInAll(project::Journal& journal, const std::vector<InputJournal>& journals, const project::KeepEntry& keep) {
    for (const auto& [path, theirs] : journals)
        for (const auto& conflict : project::bringIn(journal, theirs, keep))
            warn({ErrorKind::unsupported, path,
                  "its edit " + nameOf(*journal.find(conflict.theirs)->edit()) +
                      " says something else than an earlier one, which stands"});
}

void warnOfReview(const std::vector<project::ReviewItem>& review) {
    if (review.empty()) return;
    const bool one = review.size() == 1;
    warn({ErrorKind::unsupported,
          {},
          std::to_string(review.size()) + (one ? " edit" : " edits") + " no longer " + (one ? "fits" : "fit") +
              " what was found; the window's history lists " + (one ? "it" : "them")});
}

Result<project::Project> readFound(const std::vector<std::string>& inputs, const project::Journal& edits,
                                   const JobControl& control) {
    auto read = readArticles(inputs, control);
    if (!read) return tl::unexpected(read.error());
    warnAll(read->problems);
    if (read->documents.empty()) return tl::unexpected(nothingRead());
    const auto held = edits.held();
    const auto original = held.empty() ? std::vector<ingest::Document>() : read->documents;
    auto project =
        buildProject(held.empty() ? std::move(read->documents) : project::withGivenDates(original, held), control);
    if (!project) return project;
    if (!held.empty()) project::restoreGivenDates(*project, original);
    warnAll(project->notices);
    project->problems = std::move(read->problems);
    return project;
}

Result<project::Project> readProject(const std::vector<std::string>& inputs, const JobControl& control) {
    if (inputs.size() == 1 && project::isProjectFile(inputs.front())) return editedProject(inputs.front());
    project::Journal journal;
    bringInAll(journal, journalsOf(inputs));
    return readFound(inputs, journal, control).and_then([&](project::Project found) {
        return edited(std::move(found), journal);
    });
}

Result<project::RecoveryReport> recoverProject(const std::string& damaged, const std::string& to,
                                               const JobControl& control) {
    const auto readAgain = [&](std::vector<ingest::Document> documents, const std::vector<project::StoredEdit>& edits) {
        const auto read = project::journalFrom(edits);
        std::vector<project::JournalEntry> dates;
        for (const auto* entry : read.journal.held())
            if (std::holds_alternative<project::DateDocument>(*entry->edit())) dates.push_back(*entry);
        return buildDatedProject(std::move(documents), dates, control);
    };
    return project::recover(damaged, to, readAgain, control);
}

} // namespace dateline::app
