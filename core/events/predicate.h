// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a clause says was done, and by whom it was said: the governing verb, the class of its trigger and, for words
// about speaking, the speaker.

#include "core/events/mention.h"

namespace dateline::events {

struct Predicate {
    std::optional<std::size_t> verb;        ///< main verb, not its auxiliary
    std::optional<std::size_t> triggerWord; ///< the word that gives the class
    TriggerClass trigger = noTrigger;
    Status status = Status::happened;
};

/// The governing verb is the last finite one before the date, else the first after it; where its own meaning is light
/// ("held", "took place"), the nearest noun that names an event gives the class.
[[nodiscard]] Predicate predicateOf(const AnnotatedDocument& document, WordRange clause, std::optional<WordRange> timex,
                                    ClauseKind kind = ClauseKind::main);

/// Who speaks, for a predicate of the statement class. A pronoun or a bare title is the last person named before.
[[nodiscard]] std::optional<Name> speakerOf(const AnnotatedDocument& document, const std::vector<NameRun>& runs,
                                            const NameTable& names, WordRange clause, std::size_t verb);

} // namespace dateline::events
