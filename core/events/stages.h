// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A whole that is told by its count: "They went through three stages. On 10 May … On 12 May …, and on 13 May …" is one
// event from the first stage to the last that holds its stages, and "the second of three meetings this week" is a report
// of such a whole. The count must come out: three announced, three days found. Otherwise nothing is concluded.

#include "core/events/mention.h"

namespace dateline::events {

/// Adds wholes to the mentions of one document, whose stages are places in that list. A coarse mention that counts ("this
/// week") becomes the whole itself.
void addCountedWholes(const MentionSet& set, std::size_t document, std::vector<Mention>& mentions);

/// The same for coarse mentions whose stages other documents date ("the second of three rounds this week"): the acts of
/// that kind in the interval, in articles that tell of the same actors, when they fall on just as many days. Call
/// when every document was read. O(mentions) once, then the mentions of the interval a count.
void addWholesAcrossDocuments(MentionSet& set);

} // namespace dateline::events
