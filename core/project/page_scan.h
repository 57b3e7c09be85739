// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Rows of a damaged database, read from its pages one by one and not through its trees, so that a broken page costs the
// rows on it and no others: not even the first page, which says what tables there are, need be in order. Rows are known
// by their shape. What pages that were given free still hold is passed over. Format: sqlite.org/fileformat2.html.
//
// No text an article holds can pass for a page of rows: where a long text goes on, a page begins with the number of the
// next one, below 2^24 in any file under 64 GB, and a page of rows begins with 13.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::project {

struct ScannedColumn {
    bool isNull = true;
    std::int64_t number = 0;
    std::string_view bytes; ///< of a text or a blob; valid during the call
};

struct ScannedRow {
    std::int64_t id = 0;
    std::vector<ScannedColumn> columns;
};

/// One letter a column: `n` null, `t` text, `T` text or null, `i` whole number or null, `b` text or blob.
using RowShape = std::string_view;

/// Calls `take` with the position of the first shape that a row has, in the order of the pages. Rows whose text is cut
/// off are left out. O(file), and gives no more bytes than four times the file, whatever its pages pretend.
void scanRows(const std::string& path, const std::vector<RowShape>& shapes,
              const std::function<void(std::size_t shape, const ScannedRow& row)>& take);

} // namespace dateline::project
