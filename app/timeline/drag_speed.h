// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How fast a hand that lets go was moving, so that what it moved can glide on. What it did before a tenth of a second ago
// does not count: a hand that stops and then lets go throws nothing.

#include <QtGlobal>

#include <deque>

namespace dateline::app {

class DragSpeed {
public:
    void begin() { m_steps.clear(); }
    /// By so many pixels, since the last call; `milliseconds` of any clock that does not go back.
    void moved(double pixels, qint64 milliseconds);
    /// Pixels a millisecond at this moment; 0: it stood still.
    [[nodiscard]] double at(qint64 milliseconds) const;

private:
    struct Step {
        double pixels;
        qint64 milliseconds;
    };
    std::deque<Step> m_steps;
};

} // namespace dateline::app
