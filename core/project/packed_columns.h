// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Explanations and lists of sentences as blobs: a pile of short articles holds more explanation than text, and most of
// it repeats what stands beside it. Read with care, for a file may be damaged.
//
// Numbers are LEB128, 7 bits a byte, least first. An explanation is its steps up to the end of the blob:
//   rule      position in the table of rules
//   span      0 empty | 1 that of the owner | 2 that of the step before | 3 begin, length
//   document, anchor, before, after: each 0 empty | 1 the `after` of the step before | 2 its `anchor` | length + 3, bytes

#include "core/base/span.h"
#include "core/temporal/explanation.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::project {

/// The names of rules that a file uses, numbered as they come.
class RuleNumbers {
public:
    [[nodiscard]] std::size_t numberOf(std::string_view rule);
    [[nodiscard]] const std::vector<std::string>& names() const { return m_names; }

private:
    std::map<std::string, std::size_t, std::less<>> m_numbers;
    std::vector<std::string> m_names;
};

/// The steps from `skipped` on. `owner` is the span of what the explanation belongs to.
[[nodiscard]] std::string packed(const temporal::Explanation& why, Span owner, RuleNumbers& rules,
                                 std::size_t skipped = 0);
/// The same for one that begins with the steps of another, as a passage's does with those of its expression: first the
/// number of steps they share.
[[nodiscard]] std::string packedAfter(const temporal::Explanation& other, const temporal::Explanation& why, Span owner,
                                      RuleNumbers& rules);
/// Each as the distance from the end of the one before, and its length. They are sorted and disjoint.
[[nodiscard]] std::string packed(const std::vector<Span>& spans);

// Nothing where the bytes are not what is packed above.
[[nodiscard]] std::optional<temporal::Explanation> unpacked(std::string_view bytes, Span owner,
                                                            const std::vector<std::string>& rules);
[[nodiscard]] std::optional<temporal::Explanation> unpackedAfter(const temporal::Explanation& other,
                                                                 std::string_view bytes, Span owner,
                                                                 const std::vector<std::string>& rules);
[[nodiscard]] std::optional<std::vector<Span>> unpackedSpans(std::string_view bytes);

/// What an explanation holds in memory, about: what a damaged file may make large by repeating it.
[[nodiscard]] std::size_t bytesOf(const temporal::Explanation& why);

} // namespace dateline::project
