// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Fills a mention with what its words say: predicate, speaker, actors, places, numbers, terms.

#include "core/events/mention.h"

namespace dateline::events {

/// `timex` is the expression that dates it, if one does; `when` is left for the caller where none does.
[[nodiscard]] Mention describeMention(const MentionSet& set, std::size_t document, std::size_t sentence,
                                      WordRange words, std::optional<std::size_t> timex,
                                      ClauseKind kind = ClauseKind::main);

} // namespace dateline::events
