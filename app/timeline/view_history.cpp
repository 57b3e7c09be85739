// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/view_history.h"

namespace dateline::app {

namespace {

constexpr qint64 pause = 1200; // milliseconds after which the same gesture is a new one
constexpr std::size_t mostEntries = 200;

} // namespace

void ViewHistory::clear() {
    m_entries.clear();
    m_at = 0;
}

void ViewHistory::visit(layout::TimeRange range, Kind kind, qint64 milliseconds) {
    const Entry entry{range, kind, milliseconds};
    if (!m_entries.empty()) {
        Entry& now = m_entries[m_at];
        if (looksLike(now.range, range)) {
            now.milliseconds = milliseconds;
            return;
        }
        m_entries.resize(m_at + 1);
        const bool goesOn = kind == Kind::motion && now.kind == Kind::motion && milliseconds - now.milliseconds < pause;
        if (goesOn && m_at > 0) {
            now = entry;
            return;
        }
    }
    m_entries.push_back(entry);
    if (m_entries.size() > mostEntries) m_entries.erase(m_entries.begin());
    m_at = m_entries.size() - 1;
}

std::optional<layout::TimeRange> ViewHistory::back() {
    if (!canGoBack()) return std::nullopt;
    return m_entries[--m_at].range;
}

std::optional<layout::TimeRange> ViewHistory::forward() {
    if (!canGoForward()) return std::nullopt;
    return m_entries[++m_at].range;
}

} // namespace dateline::app
