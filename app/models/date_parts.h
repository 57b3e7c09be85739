// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The pieces that dates in words are put together from. Years are astronomical: 0 is 1 BC.

#include "app/models/date_text.h"

namespace dateline::app {

/// The year as texts count it, before Christ or after: 44 of -43.
[[nodiscard]] constexpr int countedYear(int year) { return year > 0 ? year : 1 - year; }

/// "2014", "AD 79" where the bare number would not look like a year, "44 BC".
[[nodiscard]] QString yearText(int year);
/// "the 1990s", "the 470s BC": the decade of the year.
[[nodiscard]] QString decadeText(int year);
[[nodiscard]] QString monthText(int month, const QLocale& locale, DateForm form);
/// "December 2021".
[[nodiscard]] QString monthYear(time::CivilDate date, const QLocale& locale, DateForm form);
/// Whether the locale writes "January 12" rather than "12 January".
[[nodiscard]] bool monthComesFirst(const QLocale& locale);
/// "12 January", or "January 12" where the locale says so; `days` may be "10–13".
[[nodiscard]] QString dayAndMonth(const QString& days, const QString& month, const QLocale& locale);
/// "12 January 2022", "January 12, 2022".
[[nodiscard]] QString withYear(const QString& dayMonth, int year, const QLocale& locale);
[[nodiscard]] QString dayText(time::CivilDate date, const QLocale& locale, DateForm form);
/// "15:21", "15:21 UTC", "15:21 UTC−5:00".
[[nodiscard]] QString clockText(const time::ClockTime& clock);
/// "1st", "22nd".
[[nodiscard]] QString ordinal(int n);

} // namespace dateline::app
