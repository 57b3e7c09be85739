// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One article as it was read. `text` is decoded to UTF-8 and otherwise untouched (line ends and no-break
// spaces stay), because every span in the program, and every passage a person cites, points into it.

#include "core/base/span.h"

#include <optional>
#include <string>
#include <vector>

namespace dateline::ingest {

struct Document {
    std::string key;                      ///< stable id: given by the input, else made from the text's hash
    std::string path;                     ///< as named by the user; for NDJSON the file's path
    std::string title;                    ///< headline, or the lead cut to a line where there is none
    std::string source;                   ///< publisher or site; empty when not stated
    std::string text;                     ///< UTF-8
    std::string encoding;                 ///< the charset it was decoded from, e.g. "UTF-8"
    std::optional<std::string> givenDate; ///< metadata date, ISO 8601, as the input gave it
    std::optional<Span> headline;         ///< where the title stands in `text`
    std::vector<Span>
        furniture; ///< page furniture ("Advertisement", "Leave a Reply"): shown, not read for events; sorted, disjoint

    friend bool operator==(const Document&, const Document&) = default;
};

} // namespace dateline::ingest
