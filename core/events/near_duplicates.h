// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Copies of one wire story, so that they count as one source.

#include "core/base/memo.h"
#include "core/base/strong_id.h"
#include "core/events/shingles.h"
#include "core/ingest/document.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace dateline::events {

/// The shingles of texts, by their fingerprints.
using ShinglesMemory = Memo<std::shared_ptr<const Shingles>>;

/// For each document the first (lowest index) document of which it is a near-identical copy, if any. O(total bytes).
[[nodiscard]] std::vector<std::optional<DocumentId>>
findNearDuplicates(std::span<const ingest::Document* const> documents, const JobControl& control = {},
                   ShinglesMemory* memory = nullptr);

} // namespace dateline::events
