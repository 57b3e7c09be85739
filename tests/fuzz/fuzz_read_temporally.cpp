// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any text reads to expressions that lie in it, are disjoint, and can be explained.

#include "core/pipeline.h"
#include "tests/fuzz/require.h"

#include <cstdint>

using namespace dateline;

namespace {

void check(const temporal::Reading& reading, std::size_t size) {
    std::uint32_t reached = 0;
    for (const auto& timex : reading.timexes) {
        fuzz::require(!timex.span.empty() && timex.span.end <= size, "an expression lies inside the text");
        fuzz::require(reached <= timex.span.begin, "expressions are in order and disjoint");
        fuzz::require(!timex.why.empty(), "an expression is explained");
        fuzz::require(!timex.value.empty(), "an expression has a TIMEX3 value");
        if (timex.when)
            fuzz::require(timex.when->days.first <= timex.when->days.last, "an interval begins before it ends");
        reached = timex.span.end;
    }
}

} // namespace

// The first byte chooses whether the document's date is known.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    ingest::Document document;
    document.key = "fuzz";
    document.text.assign(reinterpret_cast<const char*>(data) + 1, size - 1);
    if (data[0] % 2 == 0) document.givenDate = "2022-01-16";
    check(readTemporally(document), document.text.size());
    return 0;
}
