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

#include "core/temporal/day_index.h"
#include "core/temporal/draft.h"

namespace dateline::temporal {

/// Sets `published` (and the anchor) by inference from the text and from what `others` tell, if the margin allows.
/// O(candidate days · mentions).
void inferDate(Draft& draft, const DayIndex& others);

/// The draft's date is that inferred one; its relative expressions count from it.
void setInferred(Draft& draft, Published inferred);

} // namespace dateline::temporal
