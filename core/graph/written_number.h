// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Numbers as articles write them: "twelve", "27", "1,200", "2.5 million", "$27 million".

#include "core/events/annotated_document.h"

#include <optional>
#include <string>
#include <string_view>

namespace dateline::graph {

struct WrittenNumber {
    double value = 0;          ///< with its scale: 2.5 million is 2500000
    events::WordRange words;   ///< with the sign of money and the scale
    std::string_view currency; ///< "$"; empty for what is no money
};

/// The number whose first figure, word or sign of money stands at `i`. None for a part of a date, a part of a longer
/// figure, an ordinal, and one. O(its words).
[[nodiscard]] std::optional<WrittenNumber> numberAt(const events::AnnotatedDocument& document, std::size_t i,
                                                    std::size_t end);

} // namespace dateline::graph
