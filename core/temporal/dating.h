// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The date of a document. Ladder: given by the input, stated on a line of its own, else inferred.
//
// Where a pile has many dated documents, their habits decide (pile_dating.h). Where it has few, inference scores every
// candidate day c as the document's date: its relative mentions ("on Wednesday", "yesterday")
// are resolved from c and must land on days of which dated documents tell the same; "yesterday" beside a dated post
// or statement must be the day before; past statements lie before c and planned ones after; news is close to its
// latest event. A day is answered only with a margin over every candidate more than a day away; otherwise the
// answer is the interval of the good candidates, or none. Nothing here looks at the clock of the machine.

#include "core/ingest/document.h"
#include "core/temporal/date_lines.h"
#include "core/temporal/day_index.h"
#include "core/temporal/reading.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::temporal {

/// One document between recognition and resolution.
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

/// Sets `published` (and the anchor) by inference from the text and from what `others` tell, if the margin allows.
/// O(candidate days · mentions).
void inferDate(Draft& draft, const DayIndex& others);

/// The draft's date is that inferred one; its relative expressions count from it.
void setInferred(Draft& draft, Published inferred);

/// The finished reading: every expression resolved from the anchors of the draft.
[[nodiscard]] Reading finish(const Draft& draft);

} // namespace dateline::temporal
