// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/article_stream.h"

#include "core/base/system_reason.h"
#include "core/ingest/reader.h"

#include <fmt/format.h>

#include <cerrno>
#include <utility>

#include <unistd.h>

namespace dateline::app {

namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t chunkBytes = 256 << 10;

bool isBlank(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

} // namespace

std::optional<Result<ingest::Document>> ArticleStream::next(const std::function<void()>& beforeWaiting,
                                                            std::vector<Error>& notices) {
    while (auto line = nextLine(beforeWaiting)) {
        ++m_line;
        std::string_view text = *line;
        if (m_line == 1 && text.starts_with(byteOrderMark)) text.remove_prefix(byteOrderMark.size());
        if (text.size() > ingest::maximumFileBytes)
            return failure(ErrorKind::tooLarge, where(), "the line is too long for an article");
        if (!isBlank(text)) return ingest::readArticleLine(text, where(), notices);
    }
    if (m_readError) return tl::unexpected(*std::exchange(m_readError, std::nullopt));
    return std::nullopt;
}

std::optional<std::string> ArticleStream::nextLine(const std::function<void()>& beforeWaiting) {
    for (;;) {
        const std::size_t end = m_buffer.find('\n', m_searched);
        if (end != std::string::npos) {
            std::string line = m_buffer.substr(m_begin, end - m_begin);
            m_begin = m_searched = end + 1;
            return line;
        }
        // Of a line that is too long anyway only enough is kept to know that.
        if (m_buffer.size() - m_begin > ingest::maximumFileBytes)
            m_buffer.resize(m_begin + ingest::maximumFileBytes + 1);
        m_searched = m_buffer.size();
        if (m_atEnd) break;
        beforeWaiting();
        readMore();
    }
    if (m_begin >= m_buffer.size()) return std::nullopt;
    return m_buffer.substr(std::exchange(m_begin, m_buffer.size()));
}

void ArticleStream::readMore() {
    m_buffer.erase(0, m_begin);
    m_searched -= std::exchange(m_begin, 0);
    const std::size_t held = m_buffer.size();
    m_buffer.resize(held + chunkBytes);
    ssize_t got = 0;
    do {
        got = ::read(m_descriptor, m_buffer.data() + held, chunkBytes);
    } while (got < 0 && errno == EINTR);
    if (got < 0) m_readError = Error{ErrorKind::unreadable, m_name, "cannot be read: " + systemReason(errno)};
    m_atEnd = got <= 0;
    m_buffer.resize(held + static_cast<std::size_t>(got > 0 ? got : 0));
}

std::string ArticleStream::where() const { return fmt::format("{}:{}", m_name, m_line); }

} // namespace dateline::app
