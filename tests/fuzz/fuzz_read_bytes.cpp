// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any bytes under any name are read or refused with a reason; what is read is valid UTF-8 with its spans inside.

#include "core/ingest/reader.h"
#include "tests/fuzz/require.h"
#include "tests/fuzz/utf8.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

using namespace dateline;

namespace {

void check(const ingest::Document& document) {
    fuzz::require(fuzz::isUtf8(document.text), "a document's text is UTF-8");
    fuzz::require(fuzz::isUtf8(document.title) && fuzz::isUtf8(document.source), "a title and a source are UTF-8");
    if (document.headline)
        fuzz::require(document.headline->end <= document.text.size(), "the headline lies inside the text");
    std::uint32_t reached = 0;
    for (const Span span : document.furniture) {
        fuzz::require(reached <= span.begin && span.begin <= span.end && span.end <= document.text.size(),
                      "furniture is in order");
        reached = span.end;
    }
}

} // namespace

// The first byte chooses the name and so the format.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::array<std::string, 4> names = {"a.txt", "a.md", "a.ndjson", "a"};
    if (size == 0) return 0;
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    const auto result = ingest::readBytes(names[data[0] % names.size()], std::string(bytes));
    for (const auto& document : result.documents) check(document);
    for (const auto& problem : result.problems) fuzz::require(!problem.what.empty(), "a problem says what it is");
    fuzz::require(!result.documents.empty() || !result.problems.empty(), "nothing is dropped in silence");
    return 0;
}
