// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Reading for those who do not want to hold all expressions of a document. A long text is read in blocks that end where a
// paragraph, a line, a sentence or at least a word ends; the dates spoken of are carried from one to the next, so that the
// memory it takes does not depend on the length of the text.

#include "core/ingest/document.h"
#include "core/temporal/reading.h"

#include <cstddef>
#include <string_view>

namespace dateline::temporal {

/// Bytes. Longer texts are read in blocks: their own date is looked for in the first and the last 64 KB only, and what
/// the rest of a text says about its numeric dates, zones and style counts within a block.
inline constexpr std::size_t longestWholeText = 256 << 10;

/// Takes a reading bit by bit: begin(), then add() for every expression in order.
class ReadingSink {
public:
    virtual ~ReadingSink() = default;
    virtual void begin(const Published& published) = 0;
    /// False when nothing more is wanted.
    virtual bool add(const Timex& timex) = 0;
};

/// The document alone, like read(). O(bytes).
void readInto(ReadingSink& sink, const ingest::Document& document);

/// Bytes of the block that `text` begins with: at most `most`, and at a good place to cut. All of it where it is no
/// longer than that.
[[nodiscard]] std::size_t blockSize(std::string_view text, std::size_t most);

} // namespace dateline::temporal
