// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How real an event is said to be, in words.

#include "core/events/status.h"

#include <QString>

namespace dateline::app {

/// "announced, not reported as done"; also of what has happened: "reported as done".
[[nodiscard]] QString statusInWords(events::Status status);

} // namespace dateline::app
