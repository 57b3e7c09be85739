// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The lists of a project file that are read whole: written compactly as JSON, read with care, for a file may be damaged.

#include "core/base/span.h"
#include "core/base/strong_id.h"
#include "core/temporal/explanation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::project {

[[nodiscard]] std::string toJson(const std::vector<std::string>& names);
[[nodiscard]] std::string toJson(const std::vector<DocumentId>& documents);

// Nothing where the text is not what toJson writes.
[[nodiscard]] std::optional<std::vector<std::string>> namesFromJson(std::string_view json);
[[nodiscard]] std::optional<std::vector<DocumentId>> documentsFromJson(std::string_view json);

// Formats before 5:
/// [["rule", begin, end, "document", "anchor", "before", "after"], …]
[[nodiscard]] std::optional<temporal::Explanation> explanationFromJson(std::string_view json);
/// [begin, end, begin, end, …]
[[nodiscard]] std::optional<std::vector<Span>> spansFromJson(std::string_view json);

} // namespace dateline::project
