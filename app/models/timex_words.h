// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// TIMEX3 values as words: "2021-Q2" → "the second quarter of 2021", "BC047" → "the 470s BC", "XXXX-XX-14" → "the 14th of
// some month", "2022-01-14TNI" → "the night of Friday 14 January 2022", "P3D" → "3 days".

#include <QLocale>
#include <QString>

#include <optional>

namespace dateline::app {

/// Nothing where `value` is no TIMEX3 value that the core makes.
[[nodiscard]] std::optional<QString> timexInWords(const QString& value, const QLocale& locale);

} // namespace dateline::app
