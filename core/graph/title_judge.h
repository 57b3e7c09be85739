// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How well a line stands alone: a full statement is best, then a clean noun phrase, then everything that begins or ends
// in the middle of something. A line of words, so that every addend can be read.

#include "core/graph/title_draft.h"

namespace dateline::graph {

struct Judgement {
    double statement = 0; ///< 2 subject and verb, .5 a noun phrase
    double beginning = 0; ///< −3 "in which", "if"; −2 a pronoun, a preposition, a verb; −1 the middle of a phrase
    double ending = 0;    ///< −1.5 a verb without its object, "that" without its clause
    double length = 0;    ///< up to 1 for what a card shows whole; −1 for a word or two
    double voice =
        0; ///< −2 a question; −1.5 "we"; −1 capitals, a caption, two statements; −.5 "will"; −.75 cut inside a clause; −.25 "had done"

    [[nodiscard]] double total() const { return statement + beginning + ending + length + voice; }
    [[nodiscard]] bool clean() const { return beginning >= 0 && ending >= 0 && length >= 0; }
};

[[nodiscard]] Judgement judge(const TitleDraft& draft);

} // namespace dateline::graph
