// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Dates as a person writes them: "Wed 12 January 2022", "10–13 January 2022", "mid-December 2021", "2014".
// What is not known is said ("December 2021, day unknown"), never filled in.

#include "core/time/when.h"

#include <QLocale>
#include <QString>

#include <string_view>

namespace dateline::app {

enum class DateForm {
    full, ///< weekday and whole month name
    brief ///< "12 Jan 2022": lists and badges
};

/// A date with its granularity and modifier, in the order of day and month that `locale` uses.
[[nodiscard]] QString dateInWords(const time::When& when, const QLocale& locale = {}, DateForm form = DateForm::full);

/// First and last day with what they share written once: "10–13 January 2022", "7 Dec 2021 – 5 Feb 2022".
[[nodiscard]] QString rangeInWords(time::DayInterval days, const QLocale& locale = {}, DateForm form = DateForm::full);

/// "day", "month", "range of days"…
[[nodiscard]] QString granularityInWords(time::Granularity granularity);

/// An ISO 8601 or TIMEX3 value of an explanation step: "2022-01-12" → "12 January 2022", "2021-12" → "December 2021",
/// "2021-Q2" → "the second quarter of 2021", "XXXX-WXX-3" → "a Wednesday", "P3D" → "3 days"; what is no such value comes
/// back as it is.
[[nodiscard]] QString valueInWords(std::string_view value, const QLocale& locale = {});

} // namespace dateline::app
