// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The headline of an article as a title: of words that only a headline writes with a capital the capital goes, by what
// the body of the same article shows.

#include "core/graph/title_draft.h"

#include <optional>

namespace dateline::graph {

/// None where the article has no headline in its text.
[[nodiscard]] std::optional<TitleDraft> headlineDraft(const events::AnnotatedDocument& document);

} // namespace dateline::graph
