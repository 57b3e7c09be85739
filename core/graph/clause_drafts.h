// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a clause says, as the words that a title may begin with: its own, with the subject that stands elsewhere in the
// sentence put before them.

#include "core/graph/title_draft.h"

#include "core/events/mention.h"

#include <optional>
#include <vector>

namespace dateline::graph {

/// Not cleaned, except behind ", followed by".
[[nodiscard]] TitleDraft clauseDraft(const events::Mention& mention, const events::AnnotatedDocument& document);

/// "released a statement demanding X" and "… that demanded X" say "demanded X".
[[nodiscard]] std::optional<TitleDraft> statementAsVerb(const events::Mention& mention,
                                                        const events::AnnotatedDocument& document);

/// "Police arrested a man on 17 June for the theft of 12 June" tells of the 12th: "theft". None where the date is the
/// verb's.
[[nodiscard]] std::optional<TitleDraft> datedNoun(const events::Mention& mention,
                                                  const events::AnnotatedDocument& document);

/// "denied that", "did not", "was cancelled", "is false".
[[nodiscard]] bool denies(const events::AnnotatedDocument& document, events::WordRange words);

/// "Seven countries, A and B among them, entered": what stands before is not the subject.
[[nodiscard]] bool hangsOnPronoun(const events::Mention& mention, const events::AnnotatedDocument& document);

/// The sentence, and what follows each comma or joining word close before the verb, each as far as a title can reach.
[[nodiscard]] std::vector<events::WordRange> otherBeginnings(const events::Mention& mention,
                                                             const events::AnnotatedDocument& document);

} // namespace dateline::graph
