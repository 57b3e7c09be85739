// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a command was given to read: a project, or any mixture of projects, files and folders.

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/ingest/reader.h"
#include "core/project/project.h"
#include "core/project/recovery.h"
#include "core/project/review.h"
#include "core/project/stored_journal.h"

#include <string>
#include <vector>

namespace dateline::app {

/// What ends a command that was left without any article.
[[nodiscard]] Error nothingRead();

/// The articles of all inputs; those of a project as they are stored in it. Fails only when cancelled.
[[nodiscard]] Result<ingest::ReadResult> readArticles(const std::vector<std::string>& inputs,
                                                      const JobControl& control = {});

/// What a person did in one of the inputs that are projects.
struct InputJournal {
    std::string path;
    project::Journal journal;
};

/// In the order of the inputs, without those where nobody did anything. Warns about what cannot be understood.
[[nodiscard]] std::vector<InputJournal> journalsOf(const std::vector<std::string>& inputs);
/// Brings all of them into `journal`; earlier edits stand against later ones, which one warning each tells of.
void bringInAll(project::Journal& journal, const std::vector<InputJournal>& journals,
                const project::KeepEntry& keep = {});
/// Warns, where edits no longer fit, how many.
void warnOfReview(const std::vector<project::ReviewItem>& review);

/// What the inputs hold, read together with the days that `edits` give to articles; no edit is laid over it. Warns about
/// what could not be read. Fails when nothing could be.
[[nodiscard]] Result<project::Project> readFound(const std::vector<std::string>& inputs, const project::Journal& edits,
                                                 const JobControl& control = {});

/// One project alone is opened as it is; everything else is read and put together. What a person did in the projects
/// among the inputs is laid over it. Warns about what could not be
/// read. Fails when nothing could be.
[[nodiscard]] Result<project::Project> readProject(const std::vector<std::string>& inputs,
                                                   const JobControl& control = {});

/// What can be saved of a damaged project, as a new file (core/project/recovery.h).
[[nodiscard]] Result<project::RecoveryReport> recoverProject(const std::string& damaged, const std::string& to,
                                                             const JobControl& control = {});

} // namespace dateline::app
