// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Lines of a stream, as they arrive: a writer that waits for our answer to its first line before it sends the second
// must get it. What is held here is a chunk, or the longest line (twice while its buffer grows); what becomes of the
// batches that were handed out is the caller's matter.

#include "core/base/result.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace dateline::app {

/// Whole lines in a row.
struct LineBatch {
    std::string bytes;     ///< with their line ends, of which the last may be missing
    std::size_t first = 1; ///< number of the first line

    /// Calls `visit(line, number)` for every line, without its end.
    template <class Visit>
    void forEach(Visit&& visit) const {
        std::string_view rest = bytes;
        for (std::size_t number = first; !rest.empty(); ++number) {
            const std::size_t end = std::min(rest.find('\n'), rest.size());
            visit(rest.substr(0, end), number);
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
};

class LineStream {
public:
    /// Bytes. Of a line that is longer than `longestLine` one byte more is kept, so that this can be seen; the rest is passed
    /// over. The descriptor is borrowed.
    LineStream(int descriptor, std::size_t longestLine) : m_descriptor(descriptor), m_longestLine(longestLine) {}

    /// The lines that are at hand, some 256 KB at most unless one is longer; waits until there is one. None at the end,
    /// and where reading fails (see error()).
    [[nodiscard]] std::optional<LineBatch> next();

    /// errno, or 0.
    [[nodiscard]] int error() const { return m_error; }

private:
    [[nodiscard]] LineBatch cut(std::size_t end);
    void readMore();

    int m_descriptor;
    std::size_t m_longestLine;
    std::string m_buffer;       ///< begins with a line that was not handed out yet
    std::size_t m_searched = 0; ///< no line end before this
    std::size_t m_line = 1;
    bool m_atEnd = false;
    int m_error = 0;
};

} // namespace dateline::app
