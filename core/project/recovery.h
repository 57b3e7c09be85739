// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What can be saved of a damaged project file, as a new file beside it. First of all what a person did, which no reading
// brings back: every edit that stands whole on its pages, whatever else is broken. Then the articles. What was found in
// them is kept where all of it is in order; else the articles that are left are read again, which gives a project without
// gaps, and the edits find their events in it as after every reading. Part of a graph would be worth less than that.

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/project/kept_rows.h"
#include "core/project/project.h"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace dateline::project {

struct RecoveryReport {
    std::size_t documents = 0;
    std::size_t edits = 0;
    std::size_t lostDocuments = 0; ///< at least: they are numbered, and the last leave no gap
    std::size_t lostEdits = 0;     ///< at least
    bool readAgain = false;        ///< what had been found is lost and was found again
    bool lostViews = false;        ///< how the project was looked at last

    friend bool operator==(const RecoveryReport&, const RecoveryReport&) = default;
};

/// Reads articles again; the edits say what a person knows of their dates.
using ReadAgain = std::function<Result<Project>(std::vector<ingest::Document>, const std::vector<StoredEdit>&)>;

/// Writes `to`, whole or not at all, and never over a file that is there. `damaged` is not changed, nor is the log beside
/// it, which counts as part of it. Works as well for a file that is in order. Fails where nothing can be saved.
[[nodiscard]] Result<RecoveryReport> recover(const std::string& damaged, const std::string& to,
                                             const ReadAgain& readAgain, const JobControl& control = {});

/// "affair.recovered.dateline" for "affair.dateline"; "affair.recovered-2.dateline" where that is there already.
[[nodiscard]] std::string recoveredPath(const std::string& damaged);

} // namespace dateline::project
