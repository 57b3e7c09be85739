// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/period_text.h"

#include "app/models/date_text.h"
#include "core/layout/period_facts.h"

#include <QCoreApplication>

namespace dateline::app {

namespace {

QString tr(const char* text, int count = -1) { return QCoreApplication::translate("PeriodText", text, nullptr, count); }

QString dayName(time::Day day, const QLocale& locale) { return rangeInWords({day, day}, locale, DateForm::brief); }

QString counts(const layout::PeriodFacts& facts) {
    const QString events = tr("%Ln event(s)", facts.events);
    return facts.sources ? tr("%1 in %2").arg(events, tr("%Ln source(s)", *facts.sources)) : events;
}

QString withBusiestDay(const QString& counts, const layout::PeriodFacts& facts, const QLocale& locale) {
    if (!facts.busiest || facts.onBusiest < 2) return counts;
    return tr("%1, busiest day %2 (%3)").arg(counts, dayName(*facts.busiest, locale), locale.toString(facts.onBusiest));
}

} // namespace

QString periodInWords(const layout::TimelineModel& model, layout::TimeRange period, const QLocale& locale) {
    const layout::PeriodFacts facts = layout::periodFacts(model, period);
    const QString days =
        rangeInWords({layout::dayAt(period.begin), layout::dayAt(period.end - 1)}, locale, DateForm::brief);
    if (facts.events == 0) return tr("%1: no events").arg(days);
    return withBusiestDay(tr("%1: %2").arg(days, counts(facts)), facts, locale);
}

QString eventsInWords(const layout::TimelineModel& model, std::span<const EventId> events, const QLocale& locale) {
    const layout::PeriodFacts facts = layout::factsOf(model, events);
    return withBusiestDay(counts(facts), facts, locale);
}

} // namespace dateline::app
