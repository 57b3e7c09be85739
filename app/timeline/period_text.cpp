// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/period_text.h"

#include "app/models/date_text.h"
#include "core/layout/period_facts.h"

#include <QCoreApplication>

namespace dateline::app {

namespace {

QString tr(const char* text, int count = -1) { return QCoreApplication::translate("PeriodText", text, nullptr, count); }

} // namespace

QString periodInWords(const layout::TimelineModel& model, layout::TimeRange period, const QLocale& locale) {
    const layout::PeriodFacts facts = layout::periodFacts(model, period);
    const auto nameOf = [&](time::DayInterval days) { return rangeInWords(days, locale, DateForm::brief); };
    const QString days = nameOf({layout::dayAt(period.begin), layout::dayAt(period.end - 1)});
    if (facts.events == 0) return tr("%1: no events").arg(days);
    const QString held =
        tr("%1: %2 in %3").arg(days, tr("%n event(s)", facts.events), tr("%n source(s)", facts.sources));
    if (!facts.busiest || facts.onBusiest < 2) return held;
    return tr("%1, most of them on %2 (%3)")
        .arg(held, nameOf({*facts.busiest, *facts.busiest}), locale.toString(facts.onBusiest));
}

} // namespace dateline::app
