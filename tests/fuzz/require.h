// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a fuzzer demands of a result: a breach stops the run and names the promise that was broken.

#include <cstdio>
#include <cstdlib>

namespace dateline::fuzz {

inline void require(bool holds, const char* promise) {
    if (holds) return;
    std::fprintf(stderr, "broken promise: %s\n", promise);
    std::abort();
}

} // namespace dateline::fuzz
