// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a marked stretch of time, or what several selected events, hold, in words.

#include "core/layout/timeline_model.h"

#include <QLocale>
#include <QString>

#include <span>

namespace dateline::app {

/// "10–16 Jan 2022: 8 events in 4 sources, busiest day 12 Jan 2022 (3)"
[[nodiscard]] QString periodInWords(const layout::TimelineModel& model, layout::TimeRange period,
                                    const QLocale& locale = {});

/// "12 events in 5 sources, busiest day 12 Jan 2022 (3)"; the events in time order.
[[nodiscard]] QString eventsInWords(const layout::TimelineModel& model, std::span<const EventId> events,
                                    const QLocale& locale = {});

} // namespace dateline::app
