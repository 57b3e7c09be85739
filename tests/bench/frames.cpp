// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/frames.h"

#include "app/timeline/timeline_view.h"
#include "core/layout/timeline_model.h"
#include "tests/support/example_project.h"

#include <QApplication>
#include <QImage>
#include <QMouseEvent>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <memory>
#include <string>
#include <utility>

#include <malloc.h>

namespace dateline::bench {

namespace {

using app::TimelineView;
using Clock = std::chrono::steady_clock;

constexpr int frameCount = 300;
constexpr double year = 365.25 * layout::minutesPerDay;

double millisecondsSince(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

/// What is allocated now, large blocks included.
std::size_t heapBytes() {
    const auto info = mallinfo2();
    return info.uordblks + info.hblkhd;
}

/// Forty persons act, some far more than others.
project::Project peopledProject(std::size_t events, test::Spread spread) {
    project::Project project = test::crowdedProject(events, 7, spread);
    for (std::uint32_t i = 0; i < events; ++i)
        project.graph.events[i].actors = {"Person " + std::to_string(i * 7919 % 40 * (i % 3) / 2)};
    return project;
}

class FrameBench {
public:
    FrameBench(std::size_t events, test::Spread spread, layout::LaneKind by, std::string prefix,
               const AddMeasurement& add)
        : m_prefix(std::move(prefix)), m_add(add), m_image(1920, 1080, QImage::Format_ARGB32_Premultiplied) {
        const auto project = std::make_shared<const project::Project>(peopledProject(events, spread));
        const std::size_t held = heapBytes();
        const auto start = Clock::now();
        m_view.resize(m_image.size());
        layout::LaneChoice lanes;
        lanes.by = by;
        m_view.setLanes(lanes);
        m_view.setProject(project);
        paint();
        m_add(m_prefix + "ready", "ms", millisecondsSince(start));
        m_add(m_prefix + "bytes_per_event", "B", static_cast<double>(heapBytes() - held) / static_cast<double>(events));
        m_whole = layout::TimelineModel(project).wholeRange();
    }

    void run() {
        measure("zoom", [this](int frame) { zoomTo(frame); });
        measure("pan_all", [this](int frame) { pan(m_whole.length(), frame); });
        measure("pan_10y", [this](int frame) { pan(10 * year, frame); });
        measure("pan_7d", [this](int frame) { pan(7 * layout::minutesPerDay, frame); });
        pan(10 * year, 0);
        measure("hover", [this](int frame) { hover(frame); });
        measure("select", [this](int) { m_view.selectNext(); });
        m_view.selectAll();
        measure("pan_selected", [this](int frame) { pan(10 * year, frame); });
    }

private:
    void paint() { m_view.render(&m_image); }

    void show(layout::TimeRange range) { m_view.setVisibleRange(range, TimelineView::Motion::jump); }

    /// From everything to three days and back, by the same share each time.
    void zoomTo(int frame) {
        const double depth = 1 - std::abs(2.0 * frame / frameCount - 1);
        const double length = m_whole.length() * std::pow(3 * layout::minutesPerDay / m_whole.length(), depth);
        const double about = m_whole.begin + m_whole.length() * 0.4;
        show({about - length * 0.4, about + length * 0.6});
    }

    /// A fortieth of the width each time, as a quick hand does.
    void pan(double length, int frame) {
        const double begin = m_whole.centre() - length / 2 + length * (frame - frameCount / 2) / 40;
        show({begin, begin + length});
    }

    void hover(int frame) {
        const QPointF at(40 + (frame * 37) % 1840, 80 + (frame * 53) % 700);
        QMouseEvent move(QEvent::MouseMove, at, at, Qt::NoButton, Qt::NoButton, Qt::NoModifier);
        QApplication::sendEvent(&m_view, &move);
    }

    void measure(const std::string& motion, const std::function<void(int)>& step) {
        std::vector<double> times;
        for (int frame = 0; frame < frameCount; ++frame) {
            const auto start = Clock::now();
            step(frame);
            paint();
            times.push_back(millisecondsSince(start));
        }
        std::ranges::sort(times);
        m_add(m_prefix + motion + ".p50", "ms", times[times.size() / 2]);
        m_add(m_prefix + motion + ".p99", "ms", times[times.size() * 99 / 100]);
        m_add(m_prefix + motion + ".max", "ms", times.back());
    }

    std::string m_prefix;
    const AddMeasurement& m_add;
    QImage m_image;
    TimelineView m_view;
    layout::TimeRange m_whole;
};

} // namespace

void measureFrames(const std::vector<std::size_t>& eventCounts, const AddMeasurement& add) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    int count = 1;
    char name[] = "dateline_bench";
    char* words[] = {name, nullptr};
    const QApplication application(count, words);
    for (const std::size_t events : eventCounts) {
        const std::string prefix = "frames." + std::to_string(events) + ".";
        FrameBench(events, test::Spread::uniform, layout::LaneKind::automatic, prefix, add).run();
        FrameBench(events, test::Spread::uniform, layout::LaneKind::actor, prefix + "by_person.", add).run();
        FrameBench(events, test::Spread::clustered, layout::LaneKind::automatic, prefix + "clustered.", add).run();
        FrameBench(events, test::Spread::singleDay, layout::LaneKind::automatic, prefix + "single_day.", add).run();
    }
}

} // namespace dateline::bench
