// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Sizes relative to the platform's font, so that a person's choice scales everything.

#include <QFont>

namespace dateline::app {

/// `factor` of the size, in points or pixels, whichever the font counts in.
[[nodiscard]] QFont scaledFont(QFont font, double factor, QFont::Weight weight = QFont::Normal);

/// The best serif face that is installed, for articles and quoted passages, as large to the eye as `base`.
[[nodiscard]] QFont readingFont(const QFont& base);

/// Lines `sizes` of the font's size apart, in percent of its own line height, which differs much from face to face.
[[nodiscard]] int linePercent(const QFont& font, double sizes);

/// Small capitals of section headings.
[[nodiscard]] QFont sectionFont(const QFont& base);

} // namespace dateline::app
