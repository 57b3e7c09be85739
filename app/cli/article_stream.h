// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// NDJSON articles from a stream, one at a time, as they arrive: a writer that waits for our answer to its first
// article before it sends the second must get it.

#include "core/base/result.h"
#include "core/ingest/document.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace dateline::app {

class ArticleStream {
public:
    /// `name` stands before the line's number in errors. The descriptor is borrowed.
    ArticleStream(int descriptor, std::string name) : m_descriptor(descriptor), m_name(std::move(name)) {}

    /// The next article, or why its line is none; nothing at the end. Empty lines are passed over. `beforeWaiting`
    /// is called each time there is no whole line at hand and reading may block. What had to be left out of an
    /// article that is read all the same goes to `notices`.
    [[nodiscard]] std::optional<Result<ingest::Document>> next(const std::function<void()>& beforeWaiting,
                                                               std::vector<Error>& notices);

private:
    [[nodiscard]] std::optional<std::string> nextLine(const std::function<void()>& beforeWaiting);
    void readMore();
    [[nodiscard]] std::string where() const;

    int m_descriptor;
    std::string m_name;
    std::string m_buffer;
    std::size_t m_begin = 0;    ///< of the line not yet handed out
    std::size_t m_searched = 0; ///< no line end before this
    std::size_t m_line = 0;
    bool m_atEnd = false;
    std::optional<Error> m_readError;
};

} // namespace dateline::app
