// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One document between recognition and resolution: what stands in it is known, what it means waits for its date.

#include "core/ingest/document.h"
#include "core/temporal/date_lines.h"
#include "core/temporal/reading.h"
#include "core/temporal/resolver.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::temporal {

struct Draft {
    const ingest::Document* document = nullptr;
    Recognised recognised;
    std::vector<DateLine> dateLines;
    Anchors anchors;
    Published published;
};

/// Recognises, finds date lines and dates the document if it is given or stated; `published` stays unknown otherwise.
[[nodiscard]] Draft draft(const ingest::Document& document);

/// The same for a text that is a part of a document, whose language and date are known from elsewhere; the draft borrows
/// the text and has no document.
[[nodiscard]] Draft draftOf(std::string_view text, text::Language language,
                            const std::optional<std::string>& givenDate);

/// The finished reading: every expression resolved from the anchors of the draft.
[[nodiscard]] Reading finish(const Draft& draft);

} // namespace dateline::temporal
