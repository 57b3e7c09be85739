// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a command was given to read: a project, or any mixture of projects, files and folders.

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/ingest/reader.h"
#include "core/project/project.h"

#include <string>
#include <vector>

namespace dateline::app {

/// What ends a command that was left without any article.
[[nodiscard]] Error nothingRead();

/// The articles of all inputs; those of a project as they are stored in it. Fails only when cancelled.
[[nodiscard]] Result<ingest::ReadResult> readArticles(const std::vector<std::string>& inputs,
                                                      const JobControl& control = {});

/// One project alone is opened as it is; everything else is read and put together. Warns about what could not be
/// read. Fails when nothing could be.
[[nodiscard]] Result<project::Project> readProject(const std::vector<std::string>& inputs,
                                                   const JobControl& control = {});

} // namespace dateline::app
