// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/inputs.h"

#include "app/cli/console.h"
#include "core/pipeline.h"
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
    return *project::withEdits(std::make_shared<const project::Project>(std::move(*found)), read.journal).project;
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

Result<project::Project> readProject(const std::vector<std::string>& inputs, const JobControl& control) {
    if (inputs.size() == 1 && project::isProjectFile(inputs.front())) return editedProject(inputs.front());
    auto read = readArticles(inputs, control);
    if (!read) return tl::unexpected(read.error());
    warnAll(read->problems);
    if (read->documents.empty()) return tl::unexpected(nothingRead());
    auto project = buildProject(std::move(read->documents), control);
    if (!project) return project;
    warnAll(project->notices);
    project->problems = std::move(read->problems);
    return project;
}

} // namespace dateline::app
