// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How to search, as a menu: what may be typed and what it finds. Choosing an entry types it.

class QLineEdit;
class QMenu;

namespace dateline::app {

void fillSearchHelp(QMenu& menu, QLineEdit& field);

} // namespace dateline::app
