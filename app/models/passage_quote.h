// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A passage as it is quoted: a passage may be a clause, and a clause reads badly alone, so the whole sentence stands
// around it. The parts say what is the passage, what only stands around it, and what dates it.

#include "core/project/project.h"

#include <QString>

#include <vector>

namespace dateline::app {

struct QuotePart {
    QString text;         ///< line ends are spaces
    bool passage = false; ///< of the passage itself, not only around it
    bool dated = false;   ///< the temporal expression that dates the passage

    friend bool operator==(const QuotePart&, const QuotePart&) = default;
};

/// The sentences that hold the passage, in order of the text. What is long is cut at spaces, with "…": first what stands
/// around the passage, then the passage far from its temporal expression.
[[nodiscard]] std::vector<QuotePart> quoteOf(const project::SourceDocument& source, const graph::Passage& passage);

} // namespace dateline::app
