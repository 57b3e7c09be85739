// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Social-media posts quoted in an article: a line that names the account and a date ("— Ada Kern (@kern) May 3, 2021")
// signs and dates the lines above it. A post is a voice of its own: its author acts in it, and what it tells
// happened on its day.

#include "core/events/mention.h"

#include <vector>

namespace dateline::events {

struct Post {
    std::size_t firstSentence = 0;
    std::size_t lastSentence = 0; ///< one past; the signature is not part of it
    std::size_t timex = 0;        ///< the signature's date
    std::optional<Name> author;
};

/// By position.
[[nodiscard]] std::vector<Post> findPosts(const AnnotatedDocument& document, const std::vector<NameRun>& runs,
                                          const NameTable& names);

} // namespace dateline::events
