// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Dates that come with an article rather than in it: NDJSON's "date", front matter's "date:".

#include "core/base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::ingest {

/// The date if it is ISO 8601: "2022", "2022-01", "2022-01-16", and after a day a time that begins with "T" or a space.
/// Anything else is left out with a notice, so that nobody takes 03/04/2022 for what it may not be.
[[nodiscard]] std::optional<std::string> acceptedDate(std::string_view date, const std::string& where,
                                                      std::vector<Error>& notices);

} // namespace dateline::ingest
