// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Dates an undated article from the dated ones of its pile. A day is answered only if its chance (see weighing.h) is
// high, and its neighbours count against it as much as any other day. Otherwise the answer is the shortest
// interval that holds most of the chances, or none. The explanation names the evidence and every addend that tells
// the best day from the next best.

#include "core/temporal/pile.h"

namespace dateline::temporal {

/// No `when` where the pile does not tell. Needs a pile that knows enough.
[[nodiscard]] Published inferDate(const Pile& pile, const Draft& draft);

} // namespace dateline::temporal
