// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The fingerprint of a document as it was read from its file. Where the file lies is no part of it.

#include "core/base/fingerprint.h"
#include "core/ingest/document.h"

namespace dateline::ingest {

/// O(bytes).
[[nodiscard]] Fingerprint printOf(const Document& document);

} // namespace dateline::ingest
