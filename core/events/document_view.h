// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A document together with its temporal reading, as event finding sees it: borrowed, never owned.

#include "core/base/strong_id.h"
#include "core/ingest/document.h"
#include "core/temporal/reading.h"

#include <optional>

namespace dateline::events {

struct DocumentView {
    const ingest::Document* document = nullptr;
    const temporal::Reading* reading = nullptr;
    std::optional<DocumentId> nearDuplicateOf; ///< in the numbering of the views it stands among
};

} // namespace dateline::events
