// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Edits that no longer fit what was found: kept in the journal, without effect, and shown until a person says where
// they belong, or drops them.

#include "core/project/journal.h"

#include <string>
#include <string_view>
#include <vector>

namespace dateline::project {

enum class ReviewReason {
    eventGone,    ///< nothing that was found is like the event
    passageGone,  ///< no article holds those words any more
    documentGone, ///< the article is no part of the project any more
    eventsJoined  ///< two events that were edited apart are one now: this edit outranked another
};

struct ReviewItem {
    EntryId entry = 0;
    ReviewReason reason = ReviewReason::eventGone;
    std::string meant; ///< the title of the event, or the path of the article

    friend bool operator==(const ReviewItem&, const ReviewItem&) = default;
};

/// The same edit about another event: every reference to the event of `from`'s key becomes one to `to`.
[[nodiscard]] Edit retargeted(Edit edit, std::string_view from, const EventReference& to);

} // namespace dateline::project
