// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// An SVG is opened where our font may not be installed.

#include <QByteArray>

namespace dateline::app {

/// Every font-family is followed by common ones of about its width, and by the generic one.
[[nodiscard]] QByteArray withFallbackFonts(const QByteArray& svg);

} // namespace dateline::app
