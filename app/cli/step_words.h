// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The sentences of "why this date" in exported data: the same as in the window, but always in English and with the same
// forms of dates, so that a file does not depend on who wrote it where.

#include "core/exchange/step_text.h"

namespace dateline::app {

/// Not for several threads at once: news says the same few things over and over, and what was phrased is remembered.
[[nodiscard]] exchange::StepText stepWords();

} // namespace dateline::app
