// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The stretches of time that a person has looked at, to go back and forward through as in a browser. A hand that goes on
// turning or dragging makes one entry, not a hundred.

#include "core/layout/time_scale.h"

#include <QtGlobal>

#include <optional>
#include <vector>

namespace dateline::app {

class ViewHistory {
public:
    enum class Kind {
        step,  ///< a jump to somewhere: always an entry of its own
        motion ///< part of a gesture: joins the motion before it, unless that is over
    };

    void clear();
    /// `milliseconds`: of any clock that does not go back. What could be gone forward to is given up.
    void visit(layout::TimeRange range, Kind kind, qint64 milliseconds);
    [[nodiscard]] bool canGoBack() const { return m_at > 0; }
    [[nodiscard]] bool canGoForward() const { return m_at + 1 < m_entries.size(); }
    /// Nothing where there is no further entry.
    std::optional<layout::TimeRange> back();
    std::optional<layout::TimeRange> forward();

private:
    struct Entry {
        layout::TimeRange range;
        Kind kind;
        qint64 milliseconds;
    };
    std::vector<Entry> m_entries;
    std::size_t m_at = 0;
};

} // namespace dateline::app
