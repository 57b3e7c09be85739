// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How real a report says that its event is.

#include <cstdint>

namespace dateline::events {

enum class Status : std::uint8_t {
    happened,
    planned,      ///< announced: "will meet"
    denied,       ///< said not to have happened: "did not meet", "denied meeting"
    hypothetical, ///< possible or conditional: "may meet", "if they meet"
    habitual,     ///< told as what is usually done: "met every Friday in May"
};

} // namespace dateline::events
