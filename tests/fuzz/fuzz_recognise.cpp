// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any text in any language is recognised as expressions that are disjoint, in order, and named by a rule.

#include "core/temporal/resolver.h"
#include "tests/fuzz/require.h"

#include <cstdint>
#include <string_view>

using namespace dateline;

namespace {

void check(const temporal::Recognised& recognised) {
    std::size_t reached = 0;
    for (const auto& expression : recognised.expressions) {
        fuzz::require(reached <= expression.first && expression.first < expression.last &&
                          expression.last <= recognised.tokens.size(),
                      "expressions are disjoint, in order, and of tokens");
        fuzz::require(!expression.rule.empty(), "an expression names its rule");
        fuzz::require(!temporal::symbolicValue(expression.time).empty(), "an expression has a value");
        reached = expression.last;
    }
}

} // namespace

// The first byte chooses the language.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const auto languages = text::languages();
    const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
    check(temporal::recognise(text, languages[data[0] % languages.size()]));
    return 0;
}
