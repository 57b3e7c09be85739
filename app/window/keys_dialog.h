// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What every key does, on one page: opened by "?".

class QWidget;

namespace dateline::app {

void showKeys(QWidget* parent);

} // namespace dateline::app
