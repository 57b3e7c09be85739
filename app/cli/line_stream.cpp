// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/line_stream.h"

#include <algorithm>
#include <cerrno>
#include <utility>

#include <unistd.h>

namespace dateline::app {

namespace {

constexpr std::size_t chunkBytes = 256 << 10;

} // namespace

std::optional<LineBatch> LineStream::next() {
    for (;;) {
        const std::size_t lastEnd = std::string_view(m_buffer).substr(m_searched).rfind('\n');
        if (lastEnd != std::string_view::npos) return cut(m_searched + lastEnd + 1);
        if (m_buffer.size() > m_longestLine) m_buffer.resize(m_longestLine + 1);
        m_searched = m_buffer.size();
        if (m_atEnd) break;
        readMore();
    }
    if (m_buffer.empty()) return std::nullopt;
    return cut(m_buffer.size());
}

/// What stands before `end`; the rest stays.
LineBatch LineStream::cut(std::size_t end) {
    std::string rest = m_buffer.substr(end);
    m_buffer.resize(end);
    LineBatch batch{std::exchange(m_buffer, std::move(rest)), m_line};
    m_line += static_cast<std::size_t>(std::count(batch.bytes.begin(), batch.bytes.end(), '\n'));
    m_searched = 0;
    return batch;
}

void LineStream::readMore() {
    const std::size_t held = m_buffer.size();
    if (m_buffer.capacity() < held + chunkBytes) m_buffer.reserve(2 * held + chunkBytes);
    m_buffer.resize(held + chunkBytes);
    ssize_t got = 0;
    do {
        got = ::read(m_descriptor, m_buffer.data() + held, chunkBytes);
    } while (got < 0 && errno == EINTR);
    if (got < 0) m_error = errno;
    m_atEnd = got <= 0;
    m_buffer.resize(held + static_cast<std::size_t>(got > 0 ? got : 0));
}

} // namespace dateline::app
