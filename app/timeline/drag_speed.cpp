// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/drag_speed.h"

#include <algorithm>

namespace dateline::app {

namespace {

constexpr qint64 memory = 100;  // milliseconds
constexpr qint64 shortest = 16; // of one frame: what came at once was not faster than that

} // namespace

void DragSpeed::moved(double pixels, qint64 milliseconds) {
    m_steps.push_back({pixels, milliseconds});
    while (m_steps.front().milliseconds < milliseconds - memory) m_steps.pop_front();
}

double DragSpeed::at(qint64 milliseconds) const {
    double way = 0;
    qint64 begin = milliseconds;
    for (const Step& step : m_steps) {
        if (step.milliseconds < milliseconds - memory) continue;
        way += step.pixels;
        begin = std::min(begin, step.milliseconds);
    }
    return way / static_cast<double>(std::max(milliseconds - begin, shortest));
}

} // namespace dateline::app
