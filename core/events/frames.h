// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How real an event is said to be by what stands around its clause, whatever its verb: "denied that …", "claims that …
// are false", "the summit planned for … was called off", "Had the dam burst …", "used to sing".

#include "core/events/predicate.h"

namespace dateline::events {

/// What the sentence around `clause` makes of the dated act; nothing where it leaves it as its verb tells it.
/// O(words of the sentence).
[[nodiscard]] std::optional<Status> framedStatus(const AnnotatedDocument& document, WordRange clause, WordRange timex,
                                                 const Predicate& predicate);

} // namespace dateline::events
