// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/page_breaks.h"

#include "app/export/picture_contents.h"

#include <algorithm>
#include <cmath>

namespace dateline::app {

namespace {

constexpr int mostPages = 24;
constexpr double air = 14;         // units before what a page begins with
constexpr double namesPerPage = 6; // a page more has to bring so many more
constexpr double longGap = 0.25;   // of a page
constexpr double leastStep = 0.35; // of a page, however much is cut: there is an end to it
constexpr int refinements = 12;

class Breaker {
public:
    Breaker(const layout::TimelineLayout& layout, const layout::Viewport& viewport, const layout::SceneMarks& marks,
            const layout::SceneText& text, const JobControl& control)
        : m_layout(layout), m_viewport(viewport), m_marks(marks), m_text(text), m_control(control) {
        m_viewport.wholeLabels = true;
        for (const EventId event : eventsIn(layout.model(), viewport.range, marks))
            m_begins.push_back(std::max(layout.model().at(event).anchor, viewport.range.begin));
        std::ranges::sort(m_begins);
    }

    [[nodiscard]] std::vector<Page> pages(int wanted) const {
        const int most = wanted > 0 ? wanted : enoughPages();
        if (most == 1) return {{m_viewport.range, {}}};
        double tooShort = lengthThatNamesAll();
        double length = m_viewport.range.length();
        std::vector<Page> best = walk(tooShort, static_cast<std::size_t>(most));
        if (!best.empty()) return best; // more room would be idle
        best = {{m_viewport.range, {}}};
        for (int i = 0; i < refinements && !m_control.cancelled(); ++i) {
            const double middle = std::sqrt(tooShort * length);
            std::vector<Page> found = walk(middle, static_cast<std::size_t>(most));
            if (found.empty())
                tooShort = middle;
            else {
                length = middle;
                best = std::move(found);
            }
        }
        return best;
    }

private:
    /// How many pages of `length` there are, edges left out of account; more than `mostPages` are not counted.
    [[nodiscard]] int roughCount(double length) const {
        int count = 0;
        double reached = m_viewport.range.begin;
        auto next = m_begins.begin();
        while (next != m_begins.end() && count <= mostPages) {
            ++count;
            const double begin = *next - reached > length * longGap ? *next : reached;
            reached = begin + length;
            next = std::lower_bound(next, m_begins.end(), reached);
        }
        return std::max(count, 1);
    }

    [[nodiscard]] std::size_t namesAt(double length) const {
        const double scale = m_viewport.width / length; // pixels a minute
        std::size_t names = 0;
        for (const layout::PlacedBand& placed : m_layout.bandsIn(m_viewport.height, m_viewport.firstLane).bands) {
            if (placed.frame.collapsed) continue;
            for (const layout::PlannedLabel& label :
                 placed.band->planFor(placed.frame).labelsIn(m_viewport.range, scale))
                names += label.fullFrom <= scale;
            for (int row = 0; row <= placed.frame.rows; ++row)
                for (const layout::PlannedBar& bar : placed.band->bars().row(row))
                    names += bar.labelFrom <= scale && bar.extent.overlaps(m_viewport.range);
        }
        return names;
    }

    /// The longest stretch of a page at which every event has its name; a day where some never have.
    [[nodiscard]] double lengthThatNamesAll() const {
        double length = m_viewport.range.length();
        while (length > layout::minutesPerDay && namesAt(length) < m_begins.size() && !m_control.cancelled())
            length /= std::sqrt(2.0);
        return std::min(std::max(length, layout::minutesPerDay), m_viewport.range.length());
    }

    [[nodiscard]] int enoughPages() const {
        std::vector<std::pair<int, std::size_t>> choices; // pages, names
        for (double length = m_viewport.range.length(); length > layout::shortestRange; length /= std::sqrt(2.0)) {
            const int count = roughCount(length);
            if (count > mostPages || m_control.cancelled()) break;
            choices.emplace_back(count, namesAt(length));
            if (choices.back().second >= m_begins.size()) break;
        }
        if (choices.empty()) return 1;
        const auto worth = [](auto choice) { return static_cast<double>(choice.second) - namesPerPage * choice.first; };
        return std::ranges::max_element(choices, {}, worth)->first;
    }

    /// Where the next page begins at the latest: before the first event that the edge of this one leaves unnamed.
    [[nodiscard]] double endOf(layout::TimeRange page) const {
        layout::Viewport viewport = m_viewport;
        viewport.range = page;
        double end = page.end;
        for (const EventId event : m_layout.scene(viewport, m_marks, m_text).cut)
            end = std::min(end, m_layout.model().at(event).anchor);
        return std::max(end, page.begin + leastStep * page.length());
    }

    /// Back to the tick of the axis before it.
    [[nodiscard]] double tickBefore(double minute, double length) const {
        const layout::TimeScale scale({minute, minute + length}, m_viewport.width);
        const layout::AxisUnit unit = layout::buildAxis(scale, m_text.axis).minorUnit;
        return layout::periodBegin(unit, 1, minute, m_text.axis.firstDayOfWeek);
    }

    /// Empty where there would be more than `most`.
    [[nodiscard]] std::vector<Page> walk(double length, std::size_t most) const {
        const double before = length * air / m_viewport.width;
        std::vector<Page> pages;
        double reached = m_viewport.range.begin + before;
        auto next = m_begins.begin();
        while (pages.empty() || next != m_begins.end()) {
            if (pages.size() == most || m_control.cancelled()) return {};
            Page page;
            double begin = reached;
            if (next != m_begins.end() && *next - reached > length * longGap) {
                begin = std::max(reached, tickBefore(*next, length));
                if (begin > reached && !pages.empty()) page.skipped = {reached, begin};
            }
            page.range = {begin - before, begin - before + length};
            pages.push_back(page);
            reached = endOf(page.range);
            next = std::lower_bound(next, m_begins.end(), reached);
        }
        return pages;
    }

    const layout::TimelineLayout& m_layout;
    layout::Viewport m_viewport;
    const layout::SceneMarks& m_marks;
    const layout::SceneText& m_text;
    const JobControl& m_control;
    std::vector<double> m_begins; ///< of the events, sorted
};

} // namespace

std::vector<Page> pagesOf(const layout::TimelineLayout& layout, const layout::Viewport& viewport, int wanted,
                          const layout::SceneMarks& marks, const layout::SceneText& text, const JobControl& control) {
    return Breaker(layout, viewport, marks, text, control).pages(wanted);
}

} // namespace dateline::app
