// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What somebody said, cut out of the sentence that reports it: after the verb and whom it was told to, before it, or
// in the sentence that "this" points to.

#include "core/events/mention.h"

namespace dateline::graph {

/// Empty where the report gives no statement of its own, as in "spoke on Monday".
[[nodiscard]] events::WordRange spokenWords(const events::Mention& mention, const events::AnnotatedDocument& document);

} // namespace dateline::graph
