// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where an article's headline stands, who published it, and which lines are the page and not the article. General
// rules about lines; the words that they need stand in resources/lexicon/en (furniture, byline, source_line…).

#include "core/ingest/document.h"

namespace dateline::ingest {

/// Fills headline and furniture, and title and source where the document has none yet. Expects `text`. O(bytes).
void applyStructure(Document& document);

} // namespace dateline::ingest
