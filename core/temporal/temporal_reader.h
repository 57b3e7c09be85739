// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Temporal reading of documents: recognise, date the document, resolve. One document is read as a pure function
// of its text and the lexicon; a pile of documents may then date its undated ones from each other.

#include "core/base/memo.h"
#include "core/ingest/document.h"
#include "core/temporal/reading.h"

#include <span>
#include <vector>

namespace dateline::temporal {

/// One document alone. O(bytes).
[[nodiscard]] Reading read(const ingest::Document& document);

/// All documents of a project: each alone first, then undated ones by alignment with the others (dating.h, pile_dating.h).
/// The result does not depend on the order of `documents`; readings come back in that order.
/// Readings that the memory knows are taken from there, unless the pile has undated documents, which learn from all others.
[[nodiscard]] std::vector<Reading> readAll(std::span<const ingest::Document> documents, const JobControl& control = {},
                                           Memo<Reading>* memory = nullptr);

} // namespace dateline::temporal
