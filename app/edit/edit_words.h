// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Edits in words: for "Undo: …", for the history, for what no longer fits.

#include "core/project/review.h"

#include <QString>

namespace dateline::app {

/// "change title", "merge events": what was done, in few words.
[[nodiscard]] QString editInBrief(const project::Edit& edit);
/// "Title of “Talks” changed to “Talks begin”".
[[nodiscard]] QString editInWords(const project::Edit& edit);
/// The same of any entry of the journal; what was undone or taken back is named.
[[nodiscard]] QString entryInWords(const project::Journal& journal, const project::JournalEntry& entry);
[[nodiscard]] QString actionInBrief(const project::Journal& journal, const project::JournalEntry& entry);
[[nodiscard]] QString reviewInWords(const project::ReviewItem& item);

} // namespace dateline::app
