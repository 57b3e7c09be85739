// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Icons of resources/icons, drawn as vectors at whatever scale the screen has, in a colour of the theme.

#include <QColor>
#include <QIcon>
#include <QString>

namespace dateline::app {

/// `name` without folder and suffix, e.g. "search". The drawing's currentColor becomes `colour`.
[[nodiscard]] QIcon themedIcon(const QString& name, const QColor& colour);

/// The program's own icon, in its own colours.
[[nodiscard]] QIcon programIcon();

} // namespace dateline::app
