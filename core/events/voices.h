// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Who speaks in the reports of one event. An article may copy a whole story, or only some paragraphs of one between its
// own: what it says in another's words is that other's report, and does not confirm it.

#include "core/base/strong_id.h"
#include "core/events/event_lexicon.h"

#include <span>
#include <string_view>
#include <vector>

namespace dateline::events {

struct Report {
    DocumentId document;   ///< the original, where the article is a copy of one
    std::string_view text; ///< the passage
    const EventLexicon* lexicon =
        nullptr; ///< of its language, for numbers in words; without one only digits are numbers
};

/// For each report the document, one of the reports', whose words it has: the lowest of all that say it in nearly the same
/// words, else its own. Short passages are only anybody's own, and nearly the same words with another number or another
/// name are no copy: who changes these has asked. O(words), as long as no run of words is in very many.
[[nodiscard]] std::vector<DocumentId> voicesOf(std::span<const Report> reports);

/// How many there are in `voices` without counting one twice.
[[nodiscard]] int distinctVoices(std::vector<DocumentId> voices);

} // namespace dateline::events
