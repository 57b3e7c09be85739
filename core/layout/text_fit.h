// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Text made to fit: cut with an ellipsis, or broken into lines. Cuts never fall inside a UTF-8 sequence, and prefer the end of a word.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::layout {

using MeasureText = std::function<double(std::string_view)>; ///< pixels

/// `text`, or its beginning with "…"; empty where not even that fits.
[[nodiscard]] std::string elided(std::string_view text, double width, const MeasureText& measure);
/// At most `lines` lines, the last one elided; a word wider than the line is cut.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, double width, std::size_t lines,
                                               const MeasureText& measure);

} // namespace dateline::layout
