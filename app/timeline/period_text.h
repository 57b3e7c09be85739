// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a marked stretch of time holds, in words.

#include "core/layout/timeline_model.h"

#include <QLocale>
#include <QString>

namespace dateline::app {

/// "10–16 Jan 2022: 8 events in 4 sources, most of them on 12 Jan 2022 (3)"
[[nodiscard]] QString periodInWords(const layout::TimelineModel& model, layout::TimeRange period,
                                    const QLocale& locale = {});

} // namespace dateline::app
