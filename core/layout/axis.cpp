// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/axis.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace dateline::layout {

namespace {

struct Step {
    AxisUnit unit;
    int count;
};

constexpr std::array<Step, 24> steps{{
    {AxisUnit::minute, 1},  {AxisUnit::minute, 5},     {AxisUnit::minute, 15},    {AxisUnit::minute, 30},
    {AxisUnit::hour, 1},    {AxisUnit::hour, 3},       {AxisUnit::hour, 6},       {AxisUnit::hour, 12},
    {AxisUnit::day, 1},     {AxisUnit::week, 1},       {AxisUnit::month, 1},      {AxisUnit::quarter, 1},
    {AxisUnit::year, 1},    {AxisUnit::year, 2},       {AxisUnit::year, 5},       {AxisUnit::decade, 1},
    {AxisUnit::decade, 2},  {AxisUnit::decade, 5},     {AxisUnit::century, 1},    {AxisUnit::century, 2},
    {AxisUnit::century, 5}, {AxisUnit::millennium, 1}, {AxisUnit::millennium, 2}, {AxisUnit::millennium, 5},
}};

constexpr double labelInset = 5; // from the tick to its text
constexpr double labelGap = 10;

/// Shortest length of one unit, in minutes.
double shortestOf(AxisUnit unit) {
    constexpr std::array<double, 10> days{1 / minutesPerDay, 1 / 24.0, 1, 7, 28, 90, 365, 3652, 36524, 365242};
    return days[static_cast<std::size_t>(unit)] * minutesPerDay;
}

int yearsOf(AxisUnit unit) {
    switch (unit) {
    case AxisUnit::decade:
        return 10;
    case AxisUnit::century:
        return 100;
    case AxisUnit::millennium:
        return 1000;
    default:
        return 1;
    }
}

AxisUnit coarserThan(AxisUnit unit) {
    switch (unit) {
    case AxisUnit::minute:
    case AxisUnit::hour:
        return AxisUnit::day;
    case AxisUnit::day:
    case AxisUnit::week:
        return AxisUnit::month;
    case AxisUnit::month:
    case AxisUnit::quarter:
        return AxisUnit::year;
    case AxisUnit::year:
        return AxisUnit::decade;
    case AxisUnit::decade:
        return AxisUnit::century;
    default:
        return AxisUnit::millennium;
    }
}

int floorTo(int value, int step) {
    const int rest = value % step;
    return value - (rest < 0 ? rest + step : rest);
}

double yearBegin(int year) {
    if (year > time::maximumYear) return wholeAxis().end;
    return minuteOf(time::dayOf({std::max(year, time::minimumYear), 1, 1}));
}

int minutesOf(Step step) { return step.unit == AxisUnit::hour ? step.count * 60 : step.count; }

double weekBegin(time::Day day, time::Weekday first) {
    const int back = (static_cast<int>(time::weekdayOf(day)) - static_cast<int>(first) + 7) % 7;
    return minuteOf(day - back);
}

} // namespace

double periodBegin(AxisUnit unit, int count, double minute, time::Weekday first) {
    if (unit == AxisUnit::minute || unit == AxisUnit::hour) {
        const double length = minutesOf({unit, count});
        return std::floor(minute / length) * length;
    }
    const time::Day day = dayAt(minute);
    if (unit == AxisUnit::day) return minuteOf(day);
    if (unit == AxisUnit::week) return weekBegin(day, first);
    const time::CivilDate date = time::civilOf(day);
    if (unit == AxisUnit::month || unit == AxisUnit::quarter) {
        const int months = unit == AxisUnit::quarter ? 3 : 1;
        return minuteOf(time::dayOf({date.year, floorTo(date.month - 1, months) + 1, 1}));
    }
    return yearBegin(floorTo(date.year, yearsOf(unit) * count));
}

double nextPeriod(AxisUnit unit, int count, double minute, time::Weekday first) {
    const double begin = periodBegin(unit, count, minute, first);
    if (unit == AxisUnit::minute || unit == AxisUnit::hour) return begin + minutesOf({unit, count});
    if (unit == AxisUnit::day) return begin + minutesPerDay;
    if (unit == AxisUnit::week) return begin + 7 * minutesPerDay;
    const time::CivilDate date = time::civilOf(dayAt(begin));
    if (unit == AxisUnit::month || unit == AxisUnit::quarter) {
        const int month = date.month + (unit == AxisUnit::quarter ? 3 : 1);
        return month > 12 ? yearBegin(date.year + 1) : minuteOf(time::dayOf({date.year, month, 1}));
    }
    const int years = yearsOf(unit) * count;
    return yearBegin(floorTo(date.year, years) + years);
}

namespace {

class AxisBuilder {
public:
    AxisBuilder(const TimeScale& scale, const AxisText& text) : m_scale(scale), m_text(text) {}

    Axis build() {
        const std::size_t chosen = chooseStep();
        const Step step = steps[chosen];
        m_axis.minorUnit = step.unit;
        m_axis.majorUnit = coarserThan(step.unit);
        forEach(step, [&](double minute) { addMinor(step.unit, minute); });
        if (step.unit != AxisUnit::millennium) addMajor();
        if (chosen > 0) addSubTicks(steps[chosen - 1]);
        addWeekends();
        return std::move(m_axis);
    }

private:
    /// Every period that touches the view, from the one that began before it.
    template <class Visit>
    void forEach(Step step, Visit visit) const {
        const TimeRange range = m_scale.range();
        double minute = periodBegin(step.unit, step.count, range.begin, m_text.firstDayOfWeek);
        while (minute < range.end) {
            visit(minute);
            minute = nextPeriod(step.unit, step.count, minute, m_text.firstDayOfWeek);
        }
    }

    [[nodiscard]] double widest(Step step) const {
        double width = 0;
        const bool named = step.unit < AxisUnit::year; // words differ in width; numbers of years hardly do
        double minute = named ? minuteOf(time::dayOf({2000, 1, 10})) : m_scale.range().begin;
        for (int i = 0; i < (named ? 24 : 1); ++i) {
            minute = periodBegin(step.unit, step.count, minute, m_text.firstDayOfWeek);
            width = std::max(width, m_text.width(m_text.format({step.unit, AxisTier::minor, minute}), AxisTier::minor));
            minute = nextPeriod(step.unit, step.count, minute, m_text.firstDayOfWeek);
        }
        if (!named)
            width = std::max(
                width, m_text.width(m_text.format({step.unit, AxisTier::minor, m_scale.range().end}), AxisTier::minor));
        return width;
    }

    [[nodiscard]] std::size_t chooseStep() const {
        for (std::size_t i = 0; i < steps.size(); ++i) {
            const double pixels = shortestOf(steps[i].unit) * steps[i].count * m_scale.pixelsPerMinute();
            if (pixels >= 24 && pixels >= widest(steps[i]) + labelInset + labelGap) return i;
        }
        return steps.size() - 1;
    }

    void addMinor(AxisUnit unit, double minute) {
        const double x = m_scale.xOf(minute);
        if (x < 0) return;
        m_axis.minorTicks.push_back(x);
        append(m_axis.minorLabels, {unit, AxisTier::minor, minute}, x + labelInset);
    }

    void append(std::vector<AxisLabel>& labels, const AxisPeriod& period, double x) const {
        AxisLabel label{period, m_text.format(period), x, 0};
        label.width = m_text.width(label.text, period.tier);
        const bool touches = !labels.empty() && labels.back().x + labels.back().width + labelGap > x;
        if (!touches && label.x + label.width <= m_scale.width()) labels.push_back(std::move(label));
    }

    void addMajor() {
        const Step step{m_axis.majorUnit, 1};
        std::optional<AxisLabel> sticky;
        forEach(step, [&](double minute) {
            const AxisPeriod period{step.unit, AxisTier::major, minute};
            const double x = m_scale.xOf(minute);
            if (x >= 0) m_axis.majorTicks.push_back(x);
            if (x < 0) {
                sticky = AxisLabel{period, m_text.format(period), labelInset, 0};
                sticky->width = m_text.width(sticky->text, AxisTier::major);
                return;
            }
            if (sticky && sticky->x + sticky->width + labelGap <= x) m_axis.majorLabels.push_back(*sticky);
            sticky.reset();
            append(m_axis.majorLabels, period, x + labelInset);
        });
        if (sticky) m_axis.majorLabels.push_back(*sticky);
    }

    void addSubTicks(Step step) {
        if (shortestOf(step.unit) * step.count * m_scale.pixelsPerMinute() < 5) return;
        forEach(step, [&](double minute) {
            if (const double x = m_scale.xOf(minute); x >= 0) m_axis.subTicks.push_back(x);
        });
    }

    void addWeekends() {
        if (minutesPerDay * m_scale.pixelsPerMinute() < 9) return;
        forEach({AxisUnit::day, 1}, [&](double minute) {
            if (std::ranges::find(m_text.weekend, time::weekdayOf(dayAt(minute))) == m_text.weekend.end()) return;
            const double left = std::max(0.0, m_scale.xOf(minute));
            const double right = std::min(m_scale.width(), m_scale.xOf(minute + minutesPerDay));
            auto& bands = m_axis.weekends;
            if (!bands.empty() && left - bands.back().right < 0.01)
                bands.back().right = right;
            else
                bands.push_back({left, right});
        });
    }

    const TimeScale& m_scale;
    const AxisText& m_text;
    Axis m_axis;
};

} // namespace

Axis buildAxis(const TimeScale& scale, const AxisText& text) { return AxisBuilder(scale, text).build(); }

} // namespace dateline::layout
