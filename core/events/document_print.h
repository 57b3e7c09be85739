// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The fingerprint of all that is known of a document before what it tells is held against others.

#include "core/base/fingerprint.h"
#include "core/events/document_view.h"

namespace dateline::events {

/// Of the document and its temporal reading, which for one that the pile has dated is more than a function of it. O(bytes).
[[nodiscard]] Fingerprint printOf(const DocumentView& view);

} // namespace dateline::events
