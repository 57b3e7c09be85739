// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Edits as they are stored: a kind and a JSON value. A stored edit is input like any other: everything in it is checked,
// and sizes, depths and numbers are bounded (see core/project/edit.h).

#include "core/base/result.h"
#include "core/project/journal.h"

#include <string>
#include <string_view>

namespace dateline::project {

inline constexpr std::size_t maximumStoredEdit = 4'000'000; ///< bytes of one value

/// What a row of the table of edits holds beside id, time and author.
struct StoredAction {
    std::string kind;  ///< kindOf(edit), or "undo", "redo", "revert"
    std::string value; ///< JSON

    friend bool operator==(const StoredAction&, const StoredAction&) = default;
};

[[nodiscard]] StoredAction toStored(const Action& action);
/// Equal to what was stored; an error for anything that toStored does not write.
[[nodiscard]] Result<Action> fromStored(std::string_view kind, std::string_view value);

} // namespace dateline::project
