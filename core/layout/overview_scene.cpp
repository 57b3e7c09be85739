// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/overview_scene.h"

#include <algorithm>
#include <cmath>

namespace dateline::layout {

namespace {

constexpr double axisHeight = 20;
constexpr double top = 6;
constexpr double column = 4; // pixels, one of them a gap
constexpr double leastBrush = 8;
constexpr double foldWidth = 76; // of a folded end: room for how many it holds

class OverviewBuilder {
public:
    OverviewBuilder(const TimelineModel& model, const OverviewViewport& viewport, const SceneText& text)
        : m_model(model), m_viewport(viewport), m_text(text), m_scale(viewport), m_floor(viewport.height - axisHeight) {
        m_scene.width = viewport.width;
        m_scene.height = viewport.height;
    }

    Scene build() {
        addFold(0, m_scale.left());
        addFold(m_scale.right(), m_viewport.width);
        addAxis();
        const BrushGeometry brush = brushOf(m_viewport);
        m_scene.items.emplace_back(Box{
            {brush.left, top - 3, brush.right - brush.left, m_floor - top + 3}, BoxRole::brush, Emphasis::normal, 3});
        addColumns(brush);
        addFoldWords();
        m_scene.items.emplace_back(Line{{0, m_floor}, {m_viewport.width, m_floor}, LineRole::separator});
        return std::move(m_scene);
    }

private:
    void addFold(double left, double right) {
        if (right <= left) return;
        m_scene.items.emplace_back(Box{{left, 0, right - left, m_viewport.height}, BoxRole::weekend});
        const double edge = left > 0 ? left : right;
        m_scene.items.emplace_back(Line{{edge, 0}, {edge, m_viewport.height}, LineRole::majorGrid});
    }

    void addAxis() {
        const double left = m_scale.left();
        const TimeScale scale(m_viewport.main, m_scale.right() - left);
        const Axis axis = buildAxis(scale, m_text.axis);
        for (const double x : axis.minorTicks)
            m_scene.items.emplace_back(
                Line{{left + x, m_floor}, {left + x, m_viewport.height - 4}, LineRole::minorTick});
        for (const AxisLabel& label : axis.minorLabels) addWords(left + label.x, m_floor + 2, label.width, label.text);
    }

    void addWords(double x, double y, double width, const std::string& words) {
        m_scene.items.emplace_back(Text{{x, y, width, 16}, words, TextRole::overviewYear, Emphasis::normal, false});
    }

    [[nodiscard]] int eventsIn(TimeRange range) const {
        const auto [first, last] = m_model.pointsIn(range);
        const auto& bars = m_model.barCentres(); // a bar counts once
        const auto begun = std::ranges::lower_bound(bars, range.begin);
        return static_cast<int>(last - first) +
               static_cast<int>(std::lower_bound(begun, bars.end(), range.end) - begun);
    }

    void addColumns(const BrushGeometry& brush) {
        std::vector<int> counts(static_cast<std::size_t>(std::ceil(m_viewport.width / column)));
        const auto edge = [this](std::size_t i) { return m_scale.minuteAt(static_cast<double>(i) * column); };
        for (std::size_t i = 0; i < counts.size(); ++i) counts[i] = eventsIn({edge(i), edge(i + 1)});
        const double most = std::max(1, *std::ranges::max_element(counts));
        for (std::size_t i = 0; i < counts.size(); ++i) {
            if (counts[i] == 0) continue;
            const double height = 4 + (m_floor - top - 6) * std::sqrt(counts[i] / most) * 0.9;
            const double left = static_cast<double>(i) * column;
            const bool inside = left + column > brush.left && left < brush.right;
            Box box{{left, m_floor - height, std::min(column - 1, m_viewport.width - left), height},
                    BoxRole::overviewBar,
                    inside ? Emphasis::selected : Emphasis::normal};
            box.events = counts[i];
            m_scene.items.emplace_back(box);
        }
    }

    /// How many events a folded end holds, and the year in which it ends.
    void addFoldWords() {
        if (m_scale.left() > 0) {
            const TimeRange range{m_viewport.whole.begin, m_viewport.main.begin};
            if (const int count = eventsIn(range); count > 0) addFoldWords(0, m_text.earlier(count), firstIn(range));
        }
        if (m_scale.right() < m_viewport.width) {
            const TimeRange range{m_viewport.main.end, m_viewport.whole.end};
            if (const int count = eventsIn(range); count > 0)
                addFoldWords(m_scale.right(), m_text.later(count), lastIn(range));
        }
    }

    void addFoldWords(double left, const std::string& count, double minute) {
        const auto widthOf = [this](const std::string& words) { return m_text.width(words, TextRole::overviewYear); };
        const std::string year = m_text.axis.format({AxisUnit::year, AxisTier::minor, minute});
        if (const double width = widthOf(count); width + 8 <= foldWidth)
            addWords(left + (foldWidth - width) / 2, top, width, count);
        if (const double width = widthOf(year); width + 8 <= foldWidth)
            addWords(left + (foldWidth - width) / 2, m_floor + 2, width, year);
    }

    [[nodiscard]] double firstIn(TimeRange range) const {
        double first = range.end;
        if (const auto [begin, end] = m_model.pointsIn(range); begin < end) first = m_model.pointAnchors()[begin];
        const auto& bars = m_model.barCentres();
        if (const auto bar = std::ranges::lower_bound(bars, range.begin); bar != bars.end())
            first = std::min(first, *bar);
        return first;
    }
    [[nodiscard]] double lastIn(TimeRange range) const {
        double last = range.begin;
        if (const auto [begin, end] = m_model.pointsIn(range); begin < end) last = m_model.pointAnchors()[end - 1];
        const auto& bars = m_model.barCentres();
        if (const auto bar = std::ranges::lower_bound(bars, range.end); bar != bars.begin())
            last = std::max(last, *std::prev(bar));
        return last;
    }

    const TimelineModel& m_model;
    const OverviewViewport& m_viewport;
    const SceneText& m_text;
    OverviewScale m_scale;
    double m_floor;
    Scene m_scene;
};

} // namespace

OverviewScale::OverviewScale(const OverviewViewport& viewport)
    : m_whole(viewport.whole), m_main(viewport.main), m_width(viewport.width) {
    const bool roomy = m_width >= 5 * foldWidth;
    m_left = roomy && m_main.begin > m_whole.begin ? foldWidth : 0;
    m_right = m_width - (roomy && m_main.end < m_whole.end ? foldWidth : 0);
    if (!roomy) m_main = m_whole;
}

double OverviewScale::xOf(double minute) const {
    const Piece piece = minute < m_main.begin && m_left > 0         ? before()
                        : minute >= m_main.end && m_right < m_width ? after()
                                                                    : main();
    return piece.from + (minute - piece.time.begin) / piece.time.length() * (piece.to - piece.from);
}

double OverviewScale::minuteAt(double x) const {
    const Piece piece = x < m_left ? before() : x >= m_right && m_right < m_width ? after() : main();
    return piece.time.begin + (x - piece.from) / (piece.to - piece.from) * piece.time.length();
}

std::optional<TimeRange> OverviewScale::foldedAt(double x) const {
    if (x < m_left) return before().time;
    if (x >= m_right && m_right < m_width) return after().time;
    return std::nullopt;
}

BrushGeometry brushOf(const OverviewViewport& viewport) {
    const OverviewScale scale(viewport);
    const double middle = std::clamp(scale.xOf(viewport.visible.centre()), leastBrush / 2,
                                     std::max(leastBrush / 2, viewport.width - leastBrush / 2));
    BrushGeometry brush{std::clamp(scale.xOf(viewport.visible.begin), 0.0, viewport.width),
                        std::clamp(scale.xOf(viewport.visible.end), 0.0, viewport.width)};
    if (brush.right - brush.left < leastBrush) brush = {middle - leastBrush / 2, middle + leastBrush / 2};
    return brush;
}

Scene overviewScene(const TimelineModel& model, const OverviewViewport& viewport, const SceneText& text) {
    return OverviewBuilder(model, viewport, text).build();
}

} // namespace dateline::layout
