// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A small finished project with real text: two invented articles, three events, passages and dated expressions that
// point into the words. For what shows passages, whatever the pipeline makes of such words.

#include "core/project/project.h"

#include <string>
#include <string_view>

namespace dateline::test {

/// Events in time order: 0 "Council meets in Brineport" (10 May 2021; both articles), 1 "Council publishes its map" (12 May
/// 2021; first article; answers event 0), 2 "Harbour closed" (June 2021, day unknown; second article).
[[nodiscard]] project::Project reportedProject();

/// Where `words` stand in the text of a document of a project.
[[nodiscard]] Span spanOf(const project::Project& project, DocumentId document, std::string_view words);

} // namespace dateline::test
